"""A small valid office made from a seed: plan, settings, and the files its units drop quarter by quarter.

Everything DOMAIN §2-§4 and §8 speak of may occur in it; nothing in it is a kesalahan, so that the program must take
every file.  Codes are of a bidang that no nomenclature holds.
"""

from __future__ import annotations

import os
import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

TW = (1, 2, 3, 4)
AKHIR = {1: date(2025, 3, 31), 2: date(2025, 6, 30), 3: date(2025, 9, 30), 4: date(2025, 12, 31)}
SKALA = [["AA", "A", "BB", "B", "CC", "C", "D"], ["WTP", "WDP", "TW", "TMP"],
         ["Sangat Baik", "Baik", "Kurang Baik", "Tidak Baik"]]
TERHITUNG = ["Dokumen", "Laporan", "Orang", "Unit", "Orang/bulan"]
TERUKUR = ["Indeks", "Nilai", "%", "Skor"]
REKENING = ["5.1.02.01.01.0024", "5.1.02.02.01.0003", "5.1.02.04.01.0001", "5.2.02.05.01.0005"]
SIPD = """Kode SKPD;Nama SKPD;Kode Sub SKPD;Nama Sub SKPD;Kode Fungsi;Nama Fungsi;Kode Sub Fungsi;Nama Sub Fungsi;Kode Urusan;\
Nama Urusan;Kode Bidang Urusan;Nama Bidang Urusan;Kode Program;Nama Program;Kode Kegiatan;Nama Kegiatan;Kode Sub Kegiatan;\
Nama Sub Kegiatan;Kode Rekening;Nama Rekening;Nomor Dokumen;Jenis Dokumen;Jenis Transaksi;Nomor DPT;Tanggal Dokumen;\
Keterangan Dokumen;Nilai Realisasi;Nilai Setoran;NIP Pegawai;Nama Pegawai;Tanggal Simpan;Nomor SPD;Periode SPD;Nilai SPD;\
Tahapan SPD;Nama Sub Tahapan Jadwal;Tahapan APBD;Nomor SPP;Tanggal SPP;Nomor SPM;Tanggal SPM;Nomor SP2D;Tanggal SP2D;\
Tanggal Transfer;Nilai SP2D""".split(";")


def angka(x) -> str:
    """Decimal comma; never exactly three decimals, which may be read in two ways."""
    if x is None:
        return ""
    if isinstance(x, str):
        return x
    x = Fraction(x)
    if x.denominator == 1:
        return str(x.numerator)
    for d in (1, 2, 4):
        if (x * 10**d).denominator == 1:
            n = abs(int(x * 10**d))
            return ("-" if x < 0 else "") + f"{n // 10**d},{n % 10**d:0{d}d}"
    raise ValueError(x)


@dataclass
class Baris:
    """An indicator row as the generator knows it."""
    jenis: str
    kode: str
    no: int
    seksi: str
    versi: dict[str, dict] = field(default_factory=dict)  # pokok | perubahan -> cells

    def kini(self) -> dict:
        return next(iter(self.versi.values()))


class KantorAcak:
    def __init__(self, benih: int, folder: Path):
        self.r = random.Random(benih)
        self.folder = Path(folder)
        self.besar = self.r.random() < 0.08  # figures near the limits of what is read
        self.jam = 0
        self.sudah = set()  # what was delivered
        self.sampai = {}  # at least what was delivered of a counted row so far: figures s.d. do not fall
        self.nama_indikator = 0

    # -- small helpers -------------------------------------------------------
    def mungkin(self, p: float) -> bool:
        return self.r.random() < p

    def tulis(self, nama: str, kepala: list[str], isi: list[list], di="acuan/2025"):
        p = self.folder / di / nama if di else self.folder / nama
        p.parent.mkdir(parents=True, exist_ok=True)
        baris = [";".join(kepala)] + [";".join(angka(s) for s in b) for b in isi]
        p.write_bytes(("\ufeff" + "\r\n".join(baris) + "\r\n").encode())
        return p

    def jumlah(self, terukur: bool, nol: float = 0.08) -> Fraction:
        """A quantity as it may stand in a plan or a delivery."""
        r = self.r
        if self.mungkin(nol):
            return Fraction(0)
        if self.besar and self.mungkin(0.5):
            return Fraction(r.randint(10**9, 99_999_999_999))
        x = Fraction(r.choice([r.randint(1, 12), r.randint(1, 120), r.randint(1, 100), r.randint(1, 5000)]))
        if terukur and self.mungkin(0.6):
            d = r.choice([10, 100, 10_000])
            x += Fraction(r.randint(0, d - 1), d)
        return x

    def rupiah(self, nol: float = 0.05) -> Fraction:
        r = self.r
        if self.mungkin(nol):
            return Fraction(0)
        if self.besar and self.mungkin(0.6):
            return Fraction(r.randint(10**12, 5 * 10**14), 100)
        x = Fraction(r.randint(1, 4_000) * r.choice([1, 1000, 50_000, 100_000]))
        return x + Fraction(r.randint(0, 99), 100) if self.mungkin(0.2) else x

    # -- the plan --------------------------------------------------------------
    def buat(self):
        self.profil()
        self.seksi()
        self.renja()
        self.iku()
        self.dpa()
        self.tulis_rencana()

    def profil(self):
        r = self.r
        self.set = {
            "predikat": r.choice(["", "ambang", "bulat"]), "rumus_turun": r.choice(["", "selisih", "rasio"]),
            "target_nol_turun": r.choice(["", "kosong", "100"]), "rata_rata": r.choice(["", "sederhana", "pagu", "bobot"]),
            "tingkat_rata_rata": r.choice(["", "", "sub_kegiatan", "kegiatan", "program"]),
            "batas_capaian": r.choice(["", "", "100", "120", "87,5"]),
            "kosong_dihitung": r.choice(["", "lewati", "nol"]), "nihil": r.choice(["", "kosong", "nol"]),
            "renstra_mulai": r.choice(["", "2021", "2025"]), "renstra_akhir": "", "skala": ""}
        if self.mungkin(0.15):
            self.set["skala"] = "skala-kami.csv"
            self.tulis("skala-kami.csv", ["batas_bawah", "predikat"],
                       [["0", "Kurang"], [Fraction(601, 10), "Cukup"], ["90", "Baik"], ["100", "Istimewa"]])
        dasar = {"opd": "Kecamatan Acak", "jenis_opd": "kecamatan", "pemerintah": "Kabupaten Contoh", "tempat": "Contoh",
                 "kepala_jabatan": "Camat", "kepala_nama": "Camat", "sekretaris_jabatan": "Sekretaris",
                 "kasubag_jabatan": "Kasubag", "bappeda_nama": "Bappeda"}
        self.tulis("profil.csv", ["kunci", "nilai"], [[k, v] for k, v in {**dasar, **self.set}.items()], di="")

    def seksi(self):
        n = self.r.randint(2, 4)
        self.unit = ["umum", "pem", "kes", "eko"][:n]
        peran = ["unit"] * n
        if self.mungkin(0.7):
            peran[self.r.randrange(n)] = "perencanaan"
        self.tulis("seksi.csv", ["kode", "nama", "kepala_jabatan", "peran"],
                   [[k, f"Seksi {k.title()}", f"Kepala {k}", p] for k, p in zip(self.unit, peran)])
        self.perencana = next((k for k, p in zip(self.unit, peran) if p == "perencanaan"), self.unit[0])

    def target(self, d: dict, terukur: bool):
        """Annual and quarter targets in one of the patterns that occur."""
        r, kind = self.r, d["akumulasi"]
        pola = r.choice(["penuh", "penuh", "penuh", "sebagian", "tanpa", "nol", "kumulatif"])
        tw = [self.jumlah(terukur, 0.0) for _ in TW]
        if kind == "repetitif" and self.mungkin(0.7):
            tw = [tw[0]] * 4
        if pola == "sebagian":
            tw = [t if self.mungkin(0.5) else None for t in tw]
        elif pola == "tanpa":
            tw = [None] * 4
        elif pola == "nol":
            tw = [r.choice([t, Fraction(0), None]) for t in tw]
        elif pola == "kumulatif" and kind == "jumlah":
            jalan, hasil = Fraction(0), []
            for t in tw:
                jalan += r.choice([t, 0])
                hasil.append(None if self.mungkin(0.2) else jalan)
            d["target_kumulatif"], tw = "ya", hasil
        ada = [t for t in tw if t is not None]
        if self.mungkin(0.05):
            setahun = Fraction(0)
        elif not ada or self.mungkin(0.15):
            setahun = self.jumlah(terukur, 0.05)
        elif d.get("target_kumulatif"):
            setahun = ada[-1]
        else:
            setahun = {"jumlah": sum(ada), "rata": ada[0], "repetitif": ada[0]}.get(kind, ada[-1])
        # Sums of big figures would pass what is read.
        setahun = min(setahun, Fraction(99_999_999_999))
        d["target"] = setahun
        for q, t in zip(TW, tw):
            d[f"target_tw{q}"] = None if t is None else min(t, Fraction(99_999_999_999))

    def cara(self, iku: bool) -> dict:
        """How a row is measured."""
        r = self.r
        d = {"polaritas": r.choice(["", "naik", "naik", "turun", "turun", "tetap", "rentang", "teks"])}
        if d["polaritas"] == "teks":
            d.update(satuan="Predikat", akumulasi=r.choice(["akhir", "progresif"]), _skala=r.choice(SKALA))
            return d
        d["akumulasi"] = r.choice(["jumlah", "jumlah", "akhir", "progresif", "rata", "repetitif", "rasio"])
        d["satuan"] = r.choice(TERHITUNG if d["akumulasi"] == "jumlah" or self.mungkin(0.3) else TERUKUR)
        if d["akumulasi"] == "jumlah" and not iku and self.mungkin(0.3):
            d["_akumulasi_kosong"] = True
        if d["akumulasi"] == "rasio":
            d["pengali"] = r.choice([None, None, Fraction(100), Fraction(1), Fraction(1000), Fraction(1, 2)])
        if d["polaritas"] == "turun":
            d["rumus_turun"] = r.choice(["", "selisih", "rasio"])
        if not iku:
            d["akumulasi_renstra"] = r.choice(["", "", "jumlah", "akhir"])
        return d

    def isi(self, d: dict, iku: bool):
        """Targets and Renstra figures of one version."""
        r = self.r
        terukur = d["satuan"] in TERUKUR
        if d["polaritas"] == "teks":
            kata = d["_skala"]
            d["target"] = r.choice(kata)
            for q in TW:
                d[f"target_tw{q}"] = r.choice(kata) if self.mungkin(0.5) else None
            if not iku:
                d["target_renstra"] = r.choice([None, r.choice(kata)])
                d["realisasi_renstra_lalu"] = r.choice([None, r.choice(kata)])
            return
        self.target(d, terukur)
        if d["polaritas"] == "rentang":
            t = d["target"] or Fraction(10)
            d["target_bawah"] = Fraction(int(t * r.choice([0, Fraction(1, 2), Fraction(9, 10), 1])))
            d["target_atas"] = min(d["target_bawah"] + r.choice([0, 1, int(t)]), Fraction(99_999_999_999))
        if not iku:
            d["target_renstra"] = None if self.mungkin(0.3) else min(d["target"] * r.choice([1, 2, 5]) + r.choice([0, 3]),
                                                                     Fraction(99_999_999_999))
            d["realisasi_renstra_lalu"] = None if self.mungkin(0.4) else self.jumlah(terukur, 0.1)

    def baris_baru(self, jenis: str, kode: str, no: int, seksi: str, uraian: str) -> Baris:
        r = self.r
        self.nama_indikator += 1
        d = self.cara(jenis == "iku")
        d.update(uraian=uraian, indikator=f"Indikator nomor {self.nama_indikator}", bobot=self.jumlah(True, 0.05))
        b = Baris(jenis, kode, no, seksi)
        pertama = dict(d)
        self.isi(pertama, jenis == "iku")
        kelak = self.renja_perubahan and jenis == "sub_kegiatan" and no > 1 and self.mungkin(0.1)
        b.versi["perubahan" if kelak else "pokok"] = pertama
        if self.renja_perubahan and not kelak and self.mungkin(0.5):
            kedua = dict(d)
            self.isi(kedua, jenis == "iku")
            b.versi["perubahan"] = kedua
        if r.random() < 0.3:
            for v in b.versi.values():
                v["sasaran"] = r.choice(["Sasaran satu", "Sasaran dua"])
        return b

    def renja(self):
        r = self.r
        self.renja_perubahan = r.choice([None, None, date(2025, r.randint(1, 12), r.randint(1, 28))])
        self.baris: list[Baris] = []
        self.sub: list[tuple[str, str]] = []
        for p in range(1, r.randint(1, 3) + 1):
            program = f"9.01.0{p}"
            self.induk("program", program)
            for k in range(1, r.randint(1, 2) + 1):
                kegiatan = f"{program}.2.0{k}"
                self.induk("kegiatan", kegiatan)
                for s in range(1, r.randint(1, 3) + 1):
                    kode = f"{kegiatan}.{s:04d}"
                    for seksi in r.sample(self.unit, r.choice([1, 1, 1, 2])):
                        self.sub.append((kode, seksi))
                        rows = [self.baris_baru("sub_kegiatan", kode, no, seksi, f"Sub {kode}")
                                for no in range(1, r.choice([1, 1, 2, 3]) + 1)]
                        self.uang_renja(rows)
                        self.baris += rows
        self.sub = list(dict.fromkeys(self.sub))

    def induk(self, jenis: str, kode: str):
        for no in range(1, self.r.choice([1, 1, 2]) + 1):
            seksi = self.r.choice(["", self.r.choice(self.unit)])
            b = self.baris_baru(jenis, kode, no, seksi or self.perencana, f"{jenis.title()} {kode}")
            b.tanpa_seksi = not seksi
            self.baris.append(b)

    def uang_renja(self, rows: list[Baris]):
        """Pagu and Renstra money: on the first row, or the same on all, or none."""
        r = self.r
        for kolom, tanpa in (("pagu", 0.1), ("pagu_renstra", 0.25), ("anggaran_renstra_lalu", 0.35)):
            if self.mungkin(tanpa):
                continue
            x, semua, nol = self.rupiah(), self.mungkin(0.2), self.mungkin(0.2)
            for i, b in enumerate(rows):
                for v in b.versi.values():
                    v[kolom] = x if i == 0 or semua else (0 if nol else None)
            if not semua and "perubahan" in rows[0].versi and self.mungkin(0.6):
                rows[0].versi["perubahan"][kolom] = self.rupiah()

    def iku(self):
        self.daftar_iku = []
        for n in range(1, self.r.randint(0, 4) + 1):
            seksi = self.r.choice(self.unit)
            b = self.baris_baru("iku", f"IKU-{n}", 1, seksi, "")
            for v in b.versi.values():
                v["sasaran"] = "Sasaran IKU"
            self.daftar_iku.append(b)
        self.sambung()

    def sambung(self):
        """realisasi_dari of some parents' rows: an IKU, or a row of one unit only."""
        banyak = {}
        for b in self.baris:
            banyak[(b.kode, b.no)] = banyak.get((b.kode, b.no), 0) + 1
        calon = self.daftar_iku + [b for b in self.baris if b.jenis == "sub_kegiatan" and banyak[(b.kode, b.no)] == 1
                                   and "pokok" in b.versi]
        for b in self.baris:
            if b.jenis == "sub_kegiatan" or not self.mungkin(0.25):
                continue
            d = b.kini()
            cocok = [c for c in calon if (c.kini()["polaritas"] == "teks") == (d["polaritas"] == "teks")
                     and (d["polaritas"] != "teks" or c.kini()["_skala"] == d["_skala"])
                     and (d["akumulasi"] != "rasio" or c.kini()["akumulasi"] == "rasio")]
            if cocok:
                c = self.r.choice(cocok)
                for v in b.versi.values():
                    v["realisasi_dari"] = c.kode if c.jenis == "iku" else f"{c.kode}#{c.no}"
                b.dari = c

    def dpa(self):
        r = self.r
        self.baris_dpa = []
        mulai = sorted(r.sample([date(2025, 1, 1) + timedelta(days=x) for x in range(5, 360, 7)], 3))
        versi = [("pokok", None)]
        if self.mungkin(0.5):
            versi.append(("pergeseran-1", mulai[0]))
        if self.mungkin(0.2):
            versi.append(("pergeseran-2", mulai[1]))
        if self.mungkin(0.5):
            versi.append(("perubahan", mulai[2]))
        bulanan = self.mungkin(0.2)
        self.kas_bulanan = bulanan
        self.sub_rekening = {}
        tanpa = {s for s in self.sub if self.mungkin(0.08)}
        pemilik = {}
        for kode, _ in self.sub:
            pemilik[kode] = pemilik.get(kode, 0) + 1
        for nama, tgl in versi:
            for kode, seksi in self.sub:
                if (kode, seksi) in tanpa or (nama != "pokok" and self.mungkin(0.4)):
                    continue
                lama = self.sub_rekening.get((kode, seksi))
                rinci = self.mungkin(0.4) if lama is None or self.mungkin(0.1) else lama != [""]
                rek = r.sample(REKENING, r.randint(1, 3)) if rinci else [""]
                self.sub_rekening[(kode, seksi)] = rek
                for k in rek:
                    kas = [None if self.mungkin(0.1) else self.rupiah(0.1) for _ in range(12 if bulanan else 4)]
                    if self.mungkin(0.08):
                        kas = [None] * len(kas)
                    pagu = self.rupiah() if self.mungkin(0.2) else min(
                        sum(x for x in kas if x is not None), Fraction(999_999_999_999_999))
                    self.baris_dpa.append([nama, tgl.isoformat() if tgl else r.choice(["", "2025-01-01"]), kode,
                                           seksi if pemilik[kode] > 1 or self.mungkin(0.5) else "", k, pagu, *kas])

    RENJA = """kode uraian no_indikator indikator satuan polaritas rumus_turun akumulasi akumulasi_renstra sasaran target_renstra
    pagu_renstra realisasi_renstra_lalu anggaran_renstra_lalu target target_tw1 target_tw2 target_tw3 target_tw4
    target_kumulatif target_bawah target_atas pengali bobot pagu seksi realisasi_dari versi berlaku_mulai""".split()
    IKU = """kode sasaran indikator satuan pengali polaritas rumus_turun akumulasi target target_tw1 target_tw2 target_tw3
    target_tw4 target_kumulatif target_bawah target_atas seksi versi berlaku_mulai""".split()

    def sel(self, b: Baris, versi: str, d: dict, kolom: str):
        if kolom == "kode":
            return b.kode
        if kolom == "no_indikator":
            return b.no
        if kolom == "seksi":
            return "" if getattr(b, "tanpa_seksi", False) else b.seksi
        if kolom == "versi":
            return versi
        if kolom == "berlaku_mulai":
            return self.renja_perubahan.isoformat() if versi == "perubahan" else ""
        if kolom == "akumulasi" and d.get("_akumulasi_kosong"):
            return ""
        return d.get(kolom)

    def tulis_rencana(self):
        urut = {"pokok": 0, "perubahan": 1}
        for nama, kepala, rows in (("renja.csv", self.RENJA, self.baris), ("iku.csv", self.IKU, self.daftar_iku)):
            isi = [(urut[v], i, [self.sel(b, v, d, k) for k in kepala])
                   for i, b in enumerate(rows) for v, d in b.versi.items()]
            if nama == "renja.csv" or isi:
                self.tulis(nama, kepala, [x[2] for x in sorted(isi, key=lambda x: x[:2])])
        kas = [f"kas_bulan_{m}" for m in range(1, 13)] if self.kas_bulanan else [f"kas_tw{q}" for q in TW]
        self.tulis("dpa.csv", ["versi", "berlaku_mulai", "kode", "seksi", "kode_rekening", "pagu", *kas], self.baris_dpa)

    # -- what is dropped -------------------------------------------------------
    def jatuhkan(self, nama: str, kepala: list[str], isi: list[list]):
        p = self.tulis(nama, kepala, isi, di="masuk")
        self.jam += 60
        os.utime(p, (1_760_000_000 + self.jam,) * 2)

    def berlaku(self, b: Baris, q: int) -> bool:
        if "pokok" in b.versi:
            return True
        return self.renja_perubahan is not None and self.renja_perubahan <= AKHIR[q]

    def nilai(self, b: Baris, q: int):
        """(realisasi, pembilang, penyebut) of a row."""
        r, d = self.r, b.kini()
        if self.mungkin(0.15):
            return None, None, None
        if d["polaritas"] == "teks":
            return r.choice(d["_skala"]), None, None
        if d["akumulasi"] == "rasio":
            bawah = Fraction(r.randint(1, 300))
            return None, Fraction(r.randint(0, int(bawah * Fraction(6, 5)))), bawah
        t = d.get(f"target_tw{q}")
        terukur = d["satuan"] in TERUKUR
        if t is None or isinstance(t, str) or self.mungkin(0.3):
            x = self.jumlah(terukur, 0.1)
        else:
            x = t * r.choice([1, 1, 1, Fraction(1, 2), 2, Fraction(9, 10)])
            x = Fraction(int(x * 100), 100) if terukur else Fraction(int(x))
        x = min(x, Fraction(99_999_999_999))
        return ("nihil" if x == 0 and self.mungkin(0.2) else x), None, None

    def baris_realisasi(self, seksi: str, q: int) -> list[dict]:
        rows = []
        uang: dict[str, tuple] = {}
        for b in self.baris:
            if b.seksi != seksi or hasattr(b, "dari") or not self.berlaku(b, q) or self.mungkin(0.06):
                continue
            n, atas, bawah = self.nilai(b, q)
            x = dict(seksi=seksi, kode=b.kode, no=b.no, indikator=b.kini()["indikator"], n=n, atas=atas, bawah=bawah)
            if b.jenis == "sub_kegiatan":
                if b.kode not in uang:
                    tanpa = self.mungkin(0.15)
                    jml = None if tanpa else -self.rupiah() if self.mungkin(0.04) else self.rupiah(0.1)
                    uang[b.kode] = (jml, self.mungkin(0.15))
                    x["rp"] = jml
                elif uang[b.kode][1]:
                    x["rp"] = uang[b.kode][0]
                elif self.mungkin(0.2):
                    x["rp"] = 0
                if self.mungkin(0.4):
                    x["fisik"] = Fraction(self.r.randint(0, 1000), 10)
            rows.append(x)
        return rows

    def kirim(self, q: int):
        """All files of one quarter, each a drop of its own; called again, those of units that did not deliver."""
        r = self.r
        isi = {s: rows for s in self.unit if (q, s) not in self.sudah and not self.mungkin(0.15)
               and (rows := self.baris_realisasi(s, q))}
        self.sudah |= {(q, s) for s in isi}
        gabung = [s for s in isi if self.mungkin(0.3)]
        kelompok = [gabung] if len(gabung) > 1 else []
        kelompok += [[s] for s in isi if len(gabung) < 2 or s not in gabung]
        r.shuffle(kelompok)
        for bagian in kelompok:
            self.realisasi(q, bagian, [x for s in bagian for x in isi[s]])
        for s in [s for s in isi if self.mungkin(0.2)]:  # revisions contain every earlier row
            rows = []
            for x in isi[s]:
                b = next(b for b in self.baris if (b.seksi, b.kode, b.no) == (s, x["kode"], x["no"]))
                n, atas, bawah = self.nilai(b, q)
                rows.append({**x, "n": n, "atas": atas, "bawah": bawah})
            self.realisasi(q, [s], rows)
        for s in dict.fromkeys(b.seksi for b in self.daftar_iku):
            if (q, "iku", s) in self.sudah or self.mungkin(0.15):
                continue
            self.sudah.add((q, "iku", s))
            rows = []
            for b in self.daftar_iku:
                if b.seksi == s:
                    n, atas, bawah = self.nilai(b, q)
                    rows.append([2025, q, s, b.kode, n, atas, bawah])
            self.jatuhkan(f"iku {s} TW{q}.csv", ["tahun", "triwulan", "seksi", "kode_iku", "realisasi", "pembilang",
                                                 "penyebut"], rows)
        for jenis, p, buat in (("bendahara", 0.4, self.bendahara), ("sipd", 0.25, self.sipd)):
            if (q, jenis) not in self.sudah and self.mungkin(p):
                self.sudah.add((q, jenis))
                buat(q)

    def realisasi(self, q: int, bagian: list[str], rows: list[dict]):
        sd, rp_sd = self.mungkin(0.25), self.mungkin(0.25)
        kunci = self.r.choice(["no_indikator", "indikator", "keduanya"])
        kepala = ["tahun", "triwulan", "seksi", "kode"]
        kepala += {"keduanya": ["no_indikator", "indikator"]}.get(kunci, [kunci])
        kepala += ["realisasi_sd" if sd else "realisasi", "pembilang", "penyebut",
                   "realisasi_anggaran_sd" if rp_sd else "realisasi_anggaran", "fisik", "keterangan"]
        self.r.shuffle(kepala)
        isi = []
        for x in rows:
            sel = {"tahun": 2025, "triwulan": self.r.choice([q, ["I", "II", "III", "IV"][q - 1]]), "seksi": x["seksi"],
                   "kode": x["kode"], "no_indikator": x["no"], "indikator": x["indikator"], "pembilang": x["atas"],
                   "penyebut": x["bawah"], "fisik": x.get("fisik"), "keterangan": ""}
            n = x["n"]
            b = next(b for b in self.baris if (b.seksi, b.kode, b.no) == (x["seksi"], x["kode"], x["no"]))
            if isinstance(n, Fraction) and any(d["akumulasi"] == "jumlah" for d in b.versi.values()):
                seluruh = self.sampai.get((b.seksi, b.kode, b.no), 0) + n
                self.sampai[b.seksi, b.kode, b.no] = seluruh
                if sd:
                    n = seluruh if seluruh < 99_999_999_999 else None
            elif sd and n == "nihil":
                n = None
            sel["realisasi_sd"] = sel["realisasi"] = n
            sel["realisasi_anggaran_sd"] = sel["realisasi_anggaran"] = x.get("rp")
            isi.append([sel[k] for k in kepala])
        self.jatuhkan(f"{'+'.join(bagian)} TW{q} {self.jam}.csv", kepala, isi)

    def bendahara(self, q: int):
        sd, pendek = self.mungkin(0.4), self.mungkin(0.3)
        isi = []
        for kode, seksi in self.sub:
            if self.mungkin(0.25) or not any(self.berlaku(b, q) for b in self.baris if (b.kode, b.seksi) == (kode, seksi)):
                continue
            rek = self.sub_rekening.get((kode, seksi), [""])
            hari = AKHIR[q] - timedelta(days=self.r.choice([0, 0, 5, 40])) if pendek else None
            for k in rek:
                isi.append([2025, q, kode, seksi, k, self.rupiah(0.1), hari.isoformat() if hari else ""])
        if isi:
            kolom = "realisasi_anggaran_sd" if sd else "realisasi_anggaran"
            self.jatuhkan(f"bendahara TW{q} {self.jam}.csv", ["tahun", "triwulan", "kode", "seksi", "kode_rekening", kolom,
                                                            "sampai_tanggal"], isi)

    def sipd(self, q: int):
        """A dump from January to the end of the quarter, or of the quarter alone."""
        if not hasattr(self, "dokumen"):
            satu = [k for k, _ in self.sub if sum(x == k for x, _ in self.sub) == 1]
            acak = random.Random(self.r.randint(0, 1 << 30))
            self.dokumen = []
            for n in range(acak.randint(4, 30)):
                if not satu:
                    break
                hari = date(2025, 1, 1) + timedelta(days=acak.randint(0, 364))
                ls = acak.random() < 0.5
                d = dict.fromkeys(SIPD, "")
                d.update({"Kode Sub Kegiatan": acak.choice(satu), "Kode Rekening": acak.choice(REKENING),
                          "Nomor Dokumen": f"DOK-{n}", "Jenis Dokumen": "SPJ", "Jenis Transaksi": "LS" if ls else "GU",
                          "Tanggal Dokumen": (hari - timedelta(days=9 if ls else 0)).isoformat(),
                          "Tanggal Transfer": hari.isoformat() if ls else "",
                          "Nilai Realisasi": Fraction(acak.randint(1, 10**9), acak.choice([1, 100])),
                          "Nilai Setoran": Fraction(acak.randint(1, 10**6)) if acak.random() < 0.2 else Fraction(0),
                          "Nomor SP2D": f"SP2D-{n}"})
                self.dokumen.append((hari, d))
            # One in the last month of each quarter, so that no dump looks as if it ended early.
            for t in TW if satu else ():
                d = dict(self.dokumen[0][1])
                d.update({"Nomor Dokumen": f"AKHIR-{t}", "Jenis Transaksi": "GU", "Tanggal Transfer": "",
                          "Tanggal Dokumen": AKHIR[t].isoformat()})
                self.dokumen.append((AKHIR[t], d))
        ada = {k for k, s in self.sub
               if any(self.berlaku(b, q) for b in self.baris if (b.kode, b.seksi) == (k, s))}
        isi = [(hari, d) for hari, d in self.dokumen if hari <= AKHIR[q] and d["Kode Sub Kegiatan"] in ada]
        awal = AKHIR[q - 1] if q > 1 else date(2024, 12, 31)
        if self.mungkin(0.3):  # only the quarter itself, and perhaps a document of before that came late
            isi = [x for x in isi if x[0] > awal or self.mungkin(0.1)]
        elif self.mungkin(0.5):  # from January, the documents of before with their SP2D by now
            isi = [(h, {**d, "Nomor SP2D": d["Nomor SP2D"] + "-B"} if h <= awal and self.mungkin(0.5) else d)
                   for h, d in isi]
        if isi:
            self.jatuhkan(f"sipd TW{q}.csv", SIPD, [[d[k] for k in SIPD] for _, d in isi])
