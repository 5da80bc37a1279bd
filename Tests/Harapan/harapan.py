"""Independent expectation of monev's figures.

Computes, from an office folder alone, what the figures of a quarter must be:
DOMAIN sections 2-4 and FORMATS sections 1-3, with exact fractions.  Written
without looking at the program under test; only the standard library is used.

The reader is deliberately simple.  What it cannot read with certainty raises
`GalatHarapan`; it never guesses.
"""

from __future__ import annotations

import csv
import io
import re
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from pathlib import Path

TW = (1, 2, 3, 4)
JENIS_RUAS = {3: "program", 5: "kegiatan", 6: "sub_kegiatan"}  # by number of code parts
STRIP = "–"  # what stands where there is no predikat


class GalatHarapan(Exception):
    """Something the expectation cannot read or must not accept."""


# --------------------------------------------------------------------------
# 1. Text, CSV, headings
# --------------------------------------------------------------------------

# FORMATS §2, DOMAIN §9.  Only headings this program uses are listed.
ALIAS = {
    "kode": ["kode sub kegiatan", "kode subkegiatan"],
    "no_indikator": ["no indikator", "nomor indikator"],
    "indikator": ["indikator kinerja"],
    "satuan": ["satuan kinerja"],
    "seksi": ["bidang", "unit kerja", "unit"],
    "tahun": ["tahun anggaran"],
    "triwulan": ["tw"],
    "realisasi": ["realisasi kinerja", "realisasi k"],
    "realisasi_sd": ["realisasi kinerja sd", "realisasi sd triwulan", "realisasi kinerja sd triwulan"],
    "realisasi_anggaran": ["realisasi keuangan", "realisasi rp"],
    "realisasi_anggaran_sd": ["realisasi keuangan sd", "realisasi rp sd", "realisasi anggaran sd triwulan"],
    "fisik": ["realisasi fisik", "progres fisik"],
    "pembilang": [], "penyebut": [],
    "faktor_pendorong": ["pendorong"],
    "faktor_penghambat": ["kendala", "hambatan", "penghambat"],
    "tindak_lanjut": [], "tindak_lanjut_lalu": [], "bukti_dukung": [], "keterangan": [],
    "kode_iku": ["kode indikator kinerja utama"],
    "kode_rekening": [], "sampai_tanggal": [], "penjelasan": [],
    "uraian": ["program kegiatan sub kegiatan", "nama sub kegiatan"],
    "target": ["target tahunan", "target tahun"],
    **{f"target_tw{q}": [f"target tw {r}", f"target triwulan {r}"] for q, r in zip(TW, ("I", "II", "III", "IV"))},
    **{f"kas_tw{q}": [f"kas tw {r}", f"kas triwulan {r}"] for q, r in zip(TW, ("I", "II", "III", "IV"))},
    **{f"kas_bulan_{b}": [] for b in range(1, 13)},
}
LAIN = """polaritas rumus_turun akumulasi akumulasi_renstra sasaran target_renstra pagu_renstra
realisasi_renstra_lalu anggaran_renstra_lalu target_kumulatif target_bawah target_atas pengali bobot pagu
realisasi_dari pptk lokasi versi berlaku_mulai sumber_dana formulasi label_pembilang label_penyebut batas_bawah
batas_atas desimal sumber_data nama kepala_nama kepala_jabatan peran alias kolom kunci nilai predikat warna waktu
berkas jenis revisi putusan lokasi baris kode_pemeriksaan alasan kesalahan peringatan sha256 ukuran petugas kondisi
masalah rekomendasi batas_waktu tanggal nomor_dokumen jenis_dokumen jenis_transaksi nomor_dpt nomor_spd nomor_sp2d
tanggal_dokumen tanggal_transfer nilai_realisasi nilai_setoran tingkat""".split()


def ringkas(teks: str) -> str:
    """Heading in the form in which headings are compared."""
    return re.sub(r"[^0-9a-z%]", "", teks.lower())


def rapikan(teks) -> str:
    """Text with all runs of white space made one blank (for comparing texts)."""
    return re.sub(r"\s+", " ", str(teks or "").replace(" ", " ")).strip()


def tabel_alias(tambahan=()) -> dict[str, str]:
    hasil = {ringkas(k): k for k in [*ALIAS, *LAIN]}
    for kolom, daftar in ALIAS.items():
        for a in daftar:
            hasil.setdefault(ringkas(a), kolom)
    for kolom, a in tambahan:
        hasil[ringkas(a)] = kolom
    return hasil


def dekode(isi: bytes) -> str:
    if isi.startswith(b"\xef\xbb\xbf"):
        return isi[3:].decode("utf-8")
    if isi.startswith((b"\xff\xfe", b"\xfe\xff")):
        return isi.decode("utf-16")
    try:
        return isi.decode("utf-8")
    except UnicodeDecodeError:
        return isi.decode("cp1252")


@dataclass
class Tabel:
    """A CSV with its heading found: rows of canonical column -> text."""
    berkas: str
    pemisah: str
    kolom: list[str]
    baris: list[tuple[int, dict[str, str]]]  # (record number counted from 1, cells)
    di_atas: list[list[str]]                 # title rows above the heading
    banyak_baris_teks: bool = False          # a quoted cell runs over several lines
    gaya: dict[str, str | None] = field(default_factory=dict)

    def __post_init__(self):
        for k in self.kolom:
            tanda = {petunjuk_gaya(b.get(k, "")) for _, b in self.baris} - {None}
            self.gaya[k] = tanda.pop() if len(tanda) == 1 else None


def baca_tabel(path: Path, alias: dict[str, str], perlu: set[str], minimal: int = 1) -> Tabel:
    """Reads a CSV.  The delimiter and the heading row are those that recognise most headings."""
    teks = dekode(path.read_bytes())
    calon = [";", ",", "\t"]
    awal = 0
    m = re.match(r"sep=(.)\r?\n?", teks)
    if m:
        calon, teks, awal = [m.group(1)], teks[m.end():], 1
    terbaik = None
    for pemisah in calon:
        pembaca = csv.reader(io.StringIO(teks, newline=""), delimiter=pemisah)
        rekaman = list(pembaca)
        for i, r in enumerate(rekaman[:60]):
            dikenal = [alias[ringkas(s)] for s in r if ringkas(s) in alias]
            if perlu <= set(dikenal) and len(dikenal) >= minimal:
                if terbaik is None or len(dikenal) > terbaik[0]:
                    terbaik = (len(dikenal), pemisah, i, rekaman, pembaca.line_num)
    if terbaik is None:
        raise GalatHarapan(f"{path}: heading row not found (needs {sorted(perlu)})")
    _, pemisah, i, rekaman, jumlah_baris = terbaik
    kolom = []
    for s in rekaman[i]:
        k = alias.get(ringkas(s), ringkas(s))
        if k and k in kolom and ringkas(s) in alias:
            raise GalatHarapan(f"{path}: two columns mean '{k}'")
        kolom.append(k)
    baris = []
    for j, r in enumerate(rekaman[i + 1:], start=i + 2 + awal):
        isi = {k: v.strip().strip(" ") for k, v in zip(kolom, r) if k}
        if not any(isi.values()):
            continue
        angka = [v for v in isi.values() if v]
        if len(angka) >= 3 and all(re.fullmatch(r"\(\d+\)", v) for v in angka):
            continue  # the (1) (2) (3) row under a heading
        # a cell under no heading would be lost in silence: headings over two rows, a stray delimiter
        lepas = [v for k, v in zip(kolom + [""] * len(r), r) if not k and v.strip()]
        if lepas and (isi.get("kode") or isi.get("kode_iku")):
            raise GalatHarapan(f"{path}:{j}: cells without a heading: {lepas[:3]}")
        baris.append((j, isi))
    return Tabel(str(path), pemisah, [k for k in kolom if k], baris, rekaman[:i],
                 banyak_baris_teks=jumlah_baris != len(rekaman))


# --------------------------------------------------------------------------
# 2. Numbers, dates, periods
# --------------------------------------------------------------------------

KOSONG = {"", "n/a", "na", "nihil", "tidak ada", "belum ada", "tidak ada data", "belum ada data", "kosong", "tad"}
_SPASI = re.compile(r"[\s    ]+")
_ANGKA = re.compile(r"([-+−]?)\s*(\d[\d.,]*(?:[eE][+-]\d+)?)\s*([^\d]*)$")


def _inti(teks: str) -> tuple[bool, str, str] | None:
    """(negative, digits with separators, unit) of a written number; None when it is not one."""
    t = _SPASI.sub(" ", teks).strip().lstrip("'")
    negatif = False
    if re.fullmatch(r"\(.*\)", t):
        negatif, t = True, t[1:-1].strip()
    m = re.match(r"([-−]?)\s*rp\.?\s*", t, re.I)
    if m:
        negatif, t = negatif or bool(m.group(1)), t[m.end():]
    t = re.sub(r"[,.]\s*[-–—]+$", "", t)                       # 1.250.000,-
    t = re.sub(r"(?<=\d) (?=\d{3}(\D|$))", "", t)              # blanks between groups of three
    m = _ANGKA.fullmatch(t)
    if not m:
        return None
    if m.group(1) in ("-", "−"):
        negatif = not negatif
    angka, satuan = m.group(2), m.group(3).strip()
    if angka[-1] in ".,":
        angka = angka[:-1]
    return negatif, angka, satuan


def petunjuk_gaya(teks: str) -> str | None:
    """'koma' or 'titik' when this cell alone proves which mark is the decimal one."""
    inti = _inti(teks) if teks else None
    if not inti:
        return None
    a = re.sub(r"[eE].*", "", inti[1])
    if "." in a and "," in a:
        return "koma" if a.rfind(",") > a.rfind(".") else "titik"
    for tanda, desimal, kelompok in ((",", "koma", "titik"), (".", "titik", "koma")):
        if a.count(tanda) > 1:
            return kelompok
        if a.count(tanda) == 1:
            depan, belakang = a.split(tanda)
            if len(depan) > 3 or (len(belakang) != 3 and (tanda == "," or len(belakang) > 3)):
                return desimal
    return None


def baca_angka(teks: str, jenis: str = "desimal", gaya: str | None = None, nihil_nol: bool = False) -> Fraction | None:
    """A written number as an exact fraction; None when the cell says "no value".

    jenis: rupiah | jumlah | desimal (percentages too).  gaya: the decimal mark
    settled by the other cells of the column, if it is.
    """
    polos = _SPASI.sub(" ", teks or "").strip()
    if nihil_nol and polos.lower() == "nihil":
        return Fraction(0)
    if polos.lower() in KOSONG or re.fullmatch(r"[-–—−]+", polos):
        return None
    inti = _inti(polos)
    if inti is None:
        raise GalatHarapan(f"not a number: {teks!r}")
    negatif, a, _satuan = inti
    pangkat = 0
    m = re.fullmatch(r"(.*)[eE]([+-]\d+)", a)
    if m:
        a, pangkat = m.group(1), int(m.group(2))
        if not re.fullmatch(r"\d[.,]\d+", a):
            raise GalatHarapan(f"bare exponent: {teks!r}")
        a = a.replace(",", ".")
        nilai = Fraction(a) * Fraction(10) ** pangkat
        return -nilai if negatif else nilai

    def kelompok(t, tanda):
        if not re.fullmatch(r"\d{1,3}(" + re.escape(tanda) + r"\d{3})+", t):
            raise GalatHarapan(f"grouping is not by threes: {teks!r}")
        return t.replace(tanda, "")

    if "." in a and "," in a:
        desimal = "," if a.rfind(",") > a.rfind(".") else "."
        if a.count(desimal) != 1:
            raise GalatHarapan(f"unreadable number: {teks!r}")
        depan, belakang = a.split(desimal)
        hasil = kelompok(depan, "." if desimal == "," else ",") + "." + belakang
    elif a.count(".") > 1 or a.count(",") > 1:
        hasil = kelompok(a, "." if "." in a else ",")
    elif "." in a or "," in a:
        tanda = "." if "." in a else ","
        depan, belakang = a.split(tanda)
        desimal_pasti = len(depan) > 3 or len(belakang) > 3
        if len(belakang) == 3 and not desimal_pasti and depan != "0":
            if tanda == "." and jenis in ("rupiah", "jumlah"):
                hasil = depan + belakang
            elif gaya is None:
                raise GalatHarapan(f"ambiguous number: {teks!r}")
            elif (gaya == "koma") == (tanda == ","):
                hasil = depan + "." + belakang
            else:
                hasil = depan + belakang
        elif tanda == "." and not desimal_pasti and (
                (jenis == "rupiah" and gaya != "titik") or (jenis == "jumlah" and gaya == "koma")):
            raise GalatHarapan(f"ambiguous number: {teks!r}")
        else:
            hasil = depan + "." + belakang
    else:
        if len(a) > 1 and a[0] == "0":
            raise GalatHarapan(f"ambiguous leading zero: {teks!r}")
        hasil = a
    nilai = Fraction(hasil)
    return -nilai if negatif else nilai


DESIMAL_SATUAN = {"%", "persen", "persentase", "presentase", "indeks", "index", "nilai", "skor", "predikat", "rasio",
                  "poin", "angka", "ha", "hektar", "km", "m", "m2", "m3", "meter", "ton", "kg", "jam", "liter", "opini",
                  "level", "kategori", "menit", "detik", "hari"}


def jenis_satuan(satuan: str) -> str:
    return "desimal" if (satuan.strip().lower().split() or [""])[0] in DESIMAL_SATUAN else "jumlah"


def satuan_persen(satuan: str) -> bool:
    return satuan.strip().lower() in ("%", "persen", "persentase", "presentase")


def baca_tanggal(teks: str) -> date:
    t = teks.strip()
    m = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", t)
    if m:
        return date(*map(int, m.groups()))
    m = re.fullmatch(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", t)  # Indonesian order: day first
    if m:
        h, b, y = map(int, m.groups())
        return date(y, b, h)
    bulan = "januari februari maret april mei juni juli agustus september oktober november desember".split()
    m = re.fullmatch(r"(\d{1,2})\s+([a-zA-Z]+)\s+(\d{4})", t)
    if m and m.group(2).lower() in bulan:
        return date(int(m.group(3)), bulan.index(m.group(2).lower()) + 1, int(m.group(1)))
    raise GalatHarapan(f"not a date: {teks!r}")


def baca_triwulan(teks: str) -> int:
    t = re.sub(r"triwulan|tw|[\s.:]", "", teks.lower())
    peta = {"1": 1, "2": 2, "3": 3, "4": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4}
    if t not in peta:
        raise GalatHarapan(f"not a triwulan: {teks!r}")
    return peta[t]


def akhir_triwulan(tahun: int, q: int) -> date:
    return date(tahun, 3 * q, (31, 30, 30, 31)[q - 1])


def kode_baku(kode: str) -> str:
    return kode.strip().strip("'").rstrip(".").replace(" ", "")


def ruas(kode: str) -> tuple:
    """Code parts with leading zeros gone: what a repaired code is compared by."""
    return tuple(str(int(r)) if r.isdigit() else r.upper() for r in kode_baku(kode).split("."))


# --------------------------------------------------------------------------
# 3. Arithmetic of one indicator (DOMAIN §4)
# --------------------------------------------------------------------------

SKALA_TEKS = [["AA", "A", "BB", "B", "CC", "C", "D"], ["WTP", "WDP", "TW", "TMP"],
              ["SANGAT BAIK", "BAIK", "KURANG BAIK", "TIDAK BAIK"]]
SKALA_BAWAAN = [(Fraction(91), "Sangat Tinggi"), (Fraction(76), "Tinggi"), (Fraction(66), "Sedang"),
                (Fraction(51), "Rendah"), (None, "Sangat Rendah")]


def persen_teks(r: str, t: str) -> Fraction:
    r, t = rapikan(r).upper(), rapikan(t).upper()
    if r == t:
        return Fraction(100)
    for skala in SKALA_TEKS:
        if t in skala:
            if r not in skala:
                raise GalatHarapan(f"'{r}' is not on the scale of '{t}'")
            return Fraction(100 if skala.index(r) <= skala.index(t) else 0)
    return Fraction(0)


def persen(polaritas: str, r, t, *, rumus: str = "selisih", bawah=None, atas=None, nol_turun: str = "kosong"):
    """C of DOMAIN §4; None when there is no percentage.  bawah/atas are the bounds already scaled to t."""
    if r is None or t is None:
        return None
    if polaritas == "teks":
        return persen_teks(r, t)
    if t == 0:
        if polaritas == "turun" and nol_turun == "100":
            return Fraction(100 if r == 0 else 0)
        return None
    if polaritas == "naik":
        return r / t * 100
    if polaritas == "turun":
        if rumus == "rasio":
            return None if r == 0 else t / r * 100
        return (2 * t - r) / t * 100
    if polaritas == "rentang":
        if bawah is None or atas is None:
            raise GalatHarapan("rentang without both bounds")
        if bawah <= r <= atas:
            return Fraction(100)
        batas = atas if r > atas else bawah
        return None if batas == 0 else r / batas * 100
    if polaritas == "tetap":
        return max(Fraction(0), (1 - abs(r - t) / t) * 100)
    raise GalatHarapan(f"unknown polaritas {polaritas!r}")


def predikat(nilai, skala=SKALA_BAWAAN, cara: str = "ambang") -> str:
    if nilai is None:
        return STRIP
    if cara == "bulat":
        nilai = Fraction((nilai + Fraction(1, 2)).__floor__())  # half up
    for batas, kata in skala:
        if batas is None or nilai >= batas:
            return kata
    return skala[-1][1]


@dataclass
class Catatan:
    """What one quarter's delivery says about one plan row (or one sub kegiatan's money)."""
    nilai: object = None        # Fraction, or str for polaritas teks
    sd: bool = False            # delivered under a ..._sd heading
    pembilang: Fraction | None = None
    penyebut: Fraction | None = None


def deret(catatan: dict[int, Catatan]) -> tuple[dict, dict]:
    """Quarter's own and s.d. values for kind jumlah and for rupiah, also from _sd headings."""
    sendiri, sd, berjalan = {}, {}, None
    for q in TW:
        c = catatan.get(q)
        sendiri[q] = None
        if c is not None and c.nilai is not None:
            if not c.sd:
                sendiri[q] = c.nilai
                berjalan = (berjalan or 0) + c.nilai
            else:
                sebelum = catatan.get(q - 1)
                if q == 1:
                    sendiri[q] = c.nilai
                elif sebelum is not None and sebelum.nilai is not None:
                    sendiri[q] = c.nilai - sd[q - 1]
                berjalan = c.nilai
        sd[q] = berjalan
    return sendiri, sd


def rasio_satu(c: Catatan | None, pengali: Fraction):
    if c is None or c.pembilang is None or c.penyebut is None or c.penyebut == 0:
        return None
    return c.pembilang / c.penyebut * pengali


def hitung_deret(akumulasi: str, catatan: dict[int, Catatan], target: dict[int, object], setahun, n: int,
                 pengali: Fraction = Fraction(1)) -> dict:
    """R and T of every quarter to n and s.d. n.  `target`: each quarter's own, already resolved by version."""
    ada_target = any(target.get(q) is not None for q in TW)
    tw = {q: target.get(q) if ada_target else None for q in TW}
    if akumulasi == "jumlah":
        r, sd = deret(catatan)
        r_sd = sd[n]
    elif akumulasi == "rasio":
        r = {q: rasio_satu(catatan.get(q), pengali) for q in TW}
        lengkap = [c for q in TW if q <= n and (c := catatan.get(q)) and None not in (c.pembilang, c.penyebut)]
        bawah = sum(c.penyebut for c in lengkap)
        r_sd = sum(c.pembilang for c in lengkap) / bawah * pengali if bawah else None
    else:
        r = {q: catatan[q].nilai if q in catatan else None for q in TW}
        r_sd = None
    sampai = [q for q in TW if q <= n]
    if akumulasi in ("akhir", "progresif"):
        ada = [r[q] for q in sampai if r[q] is not None]
        r_sd = ada[-1] if ada else None
    if akumulasi in ("rata", "repetitif"):
        rencana = [q for q in sampai if not ada_target or (tw[q] is not None and tw[q] > 0)]
        pakai = [q for q in rencana if r[q] is not None]
        r_sd = sum(r[q] for q in pakai) / len(pakai) if pakai else None
        t_sd = sum(tw[q] for q in pakai) / len(pakai) if pakai and ada_target else None
        jatuh_tempo = bool(rencana) and ada_target
    else:
        beri = [tw[q] for q in sampai if tw[q] is not None]
        t_sd = (sum(beri) if akumulasi == "jumlah" else beri[-1]) if beri else None
        jatuh_tempo = t_sd is not None
    if not ada_target and n == 4:
        t_sd = setahun
        jatuh_tempo = setahun is not None
    return {"r": {q: r[q] for q in sampai}, "t": {q: tw[q] for q in sampai}, "r_sd": r_sd, "t_sd": t_sd,
            "jatuh_tempo": jatuh_tempo, "ada_target": ada_target}


# --------------------------------------------------------------------------
# 4. The office: plan and deliveries
# --------------------------------------------------------------------------

BAWAAN_PROFIL = {"skala": "", "predikat": "ambang", "rumus_turun": "selisih", "target_nol_turun": "kosong",
                 "rata_rata": "sederhana", "tingkat_rata_rata": "sub_kegiatan", "batas_capaian": "",
                 "kosong_dihitung": "lewati", "nihil": "kosong"}


def urutan_versi(versi: str) -> tuple:
    v = versi.strip().lower() or "pokok"
    if v == "pokok":
        return (0, 0)
    m = re.fullmatch(r"pergeseran-?(\d*)", v)
    if m:
        return (1, int(m.group(1) or 0))
    if v == "perubahan":
        return (2, 0)
    raise GalatHarapan(f"unknown versi {versi!r}")


@dataclass
class Indikator:
    """One plan row (kode + no_indikator + seksi) with all its versions."""
    jenis: str
    kode: str
    no: int
    seksi: str
    versi: list[tuple[date, tuple, dict]] = field(default_factory=list)

    @property
    def kunci(self):
        return (self.kode, self.no, self.seksi)

    def berlaku(self, pada: date) -> dict | None:
        ada = [v for v in self.versi if v[0] <= pada]
        return max(ada, key=lambda v: v[:2])[2] if ada else None


def satu_kali(nilai: list[Fraction | None], apa: str) -> Fraction | None:
    """A sub kegiatan's rupiah written on its indicator rows counts once."""
    ada = [v for v in nilai if v is not None]
    tak_nol = {v for v in ada if v != 0}
    if len(tak_nol) > 1:
        raise GalatHarapan(f"{apa}: different amounts on the rows of one sub kegiatan: {sorted(tak_nol)}")
    return (tak_nol.pop() if tak_nol else Fraction(0)) if ada else None


def jumlahkan(nilai) -> Fraction | None:
    """Sum of what is there; nothing there gives nothing (absent is not 0)."""
    ada = [v for v in nilai if v is not None]
    return sum(ada, Fraction(0)) if ada else None


def bagi(a, b):
    return None if a is None or b is None or b == 0 else a / b * 100


class Kantor:
    """An office folder read for one year; deliveries up to triwulan `sampai` only."""

    def __init__(self, folder, tahun: int, sampai: int = 4):
        self.folder, self.tahun, self.triwulan_akhir = Path(folder), tahun, sampai
        self.acuan = self.folder / "acuan" / str(tahun)
        self.catatan: list[str] = []  # remarks worth a look, never fatal
        alias = tabel_alias()
        p = self.acuan / "alias.csv"
        if p.exists():
            t = baca_tabel(p, alias, {"kolom", "alias"})
            alias = tabel_alias([(b["kolom"], b["alias"]) for _, b in t.baris if b.get("alias")])
        self.alias = alias
        self._profil()
        self._seksi()
        self.indikator: dict[tuple, Indikator] = {}
        self._renja()
        self._iku()
        self._dpa()
        self._kiriman()

    # -- settings ----------------------------------------------------------
    def _profil(self):
        t = baca_tabel(self.folder / "profil.csv", self.alias, {"kunci", "nilai"})
        self.profil = dict(BAWAAN_PROFIL)
        for _, b in t.baris:
            if b.get("nilai"):
                self.profil[b["kunci"].strip().lower()] = b["nilai"]
        boleh = {"predikat": {"ambang", "bulat"}, "rumus_turun": {"selisih", "rasio"},
                 "target_nol_turun": {"kosong", "100"}, "rata_rata": {"sederhana", "pagu", "bobot"},
                 "tingkat_rata_rata": {"sub_kegiatan", "kegiatan", "program"},
                 "kosong_dihitung": {"lewati", "nol"}, "nihil": {"kosong", "nol"}}
        for k, isi in boleh.items():
            if self.profil[k] not in isi:
                raise GalatHarapan(f"profil.csv: {k} = {self.profil[k]!r}")
        self.batas = baca_angka(self.profil["batas_capaian"], "desimal", "koma")
        self.nihil_nol = self.profil["nihil"] == "nol"
        self.skala = SKALA_BAWAAN
        s = self.profil["skala"]
        if s != "permendagri-86-2017":
            calon = [self.acuan / s, self.folder / s] if s else [self.acuan / "skala.csv"]
            ada = [c for c in calon if c.is_file()]
            if s and not ada:
                raise GalatHarapan(f"skala {s!r} not found")
            if ada:
                t = baca_tabel(ada[0], self.alias, {"batas_bawah", "predikat"})
                # a blank lower bound is the lowest step
                isi = [(self._n(t, b, "batas_bawah", "desimal"), b["predikat"]) for _, b in t.baris]
                self.skala = sorted(isi, key=lambda x: (x[0] is not None, x[0] or 0), reverse=True)

    def _n(self, t: Tabel, b: dict, kolom: str, jenis: str):
        """A number of a plan file; what is left open is decimal comma where the delimiter is ';'."""
        try:
            return baca_angka(b.get(kolom, ""), jenis, t.gaya.get(kolom) or ("koma" if t.pemisah == ";" else None))
        except GalatHarapan as e:
            raise GalatHarapan(f"{t.berkas}: {kolom}: {e}") from None

    def _seksi(self):
        t = baca_tabel(self.acuan / "seksi.csv", self.alias, {"kode", "nama"})
        self.seksi = [b for _, b in t.baris]
        self.urut_seksi = {b["kode"]: i for i, b in enumerate(self.seksi)}
        self.nama_seksi = {b["kode"]: b["nama"] for b in self.seksi}
        self._cari_seksi = {}
        for b in self.seksi:
            for nama in [b["kode"], b["nama"], *re.split(r"[|,]", b.get("alias", ""))]:
                if nama.strip():
                    self._cari_seksi.setdefault(ringkas(nama), b["kode"])
        perencanaan = [b["kode"] for b in self.seksi if "perencanaan" in b.get("peran", "")]
        self.seksi_induk = perencanaan[0] if perencanaan else self.seksi[0]["kode"]

    def kode_seksi(self, teks: str) -> str:
        k = self._cari_seksi.get(ringkas(teks))
        if k is None:
            raise GalatHarapan(f"unknown seksi {teks!r}")
        return k

    # -- plan --------------------------------------------------------------
    def _mulai(self, b: dict, berkas: str) -> tuple[date, tuple]:
        urut = urutan_versi(b.get("versi", ""))
        if b.get("berlaku_mulai"):
            return baca_tanggal(b["berlaku_mulai"]), urut
        if urut != (0, 0):
            raise GalatHarapan(f"{berkas}: berlaku_mulai is required for versi {b.get('versi')}")
        return date(self.tahun, 1, 1), urut

    def _isi_rencana(self, t: Tabel, b: dict) -> dict:
        """A plan row with its numbers read (texts stay texts for polaritas teks)."""
        d = dict(b)
        d["polaritas"] = b.get("polaritas", "").lower() or "naik"
        d["rumus_turun"] = b.get("rumus_turun", "").lower() or self.profil["rumus_turun"]
        jenis = jenis_satuan(b.get("satuan", ""))
        for k in ("target_renstra", "realisasi_renstra_lalu", "target", "target_tw1", "target_tw2", "target_tw3",
                  "target_tw4"):
            d[k] = (b.get(k) or None) if d["polaritas"] == "teks" else self._n(t, b, k, jenis)
        for k in ("target_bawah", "target_atas"):
            d[k] = self._n(t, b, k, jenis)
        for k in ("pengali", "bobot"):
            d[k] = self._n(t, b, k, "desimal")
        for k in ("pagu", "pagu_renstra", "anggaran_renstra_lalu"):
            d[k] = self._n(t, b, k, "rupiah")
        if d["pengali"] is None:
            d["pengali"] = Fraction(100 if satuan_persen(b.get("satuan", "")) else 1)
        d["target_kumulatif"] = b.get("target_kumulatif", "").lower() == "ya"
        return d

    def _tambah(self, ind: Indikator, mulai: tuple[date, tuple], d: dict, berkas: str):
        ind = self.indikator.setdefault(ind.kunci, ind)
        if any(v[:2] == mulai for v in ind.versi):
            raise GalatHarapan(f"{berkas}: {ind.kunci} stands twice in one version")
        ind.versi.append((*mulai, d))

    def _renja(self):
        t = baca_tabel(self.acuan / "renja.csv", self.alias, {"kode", "indikator"})
        for j, b in t.baris:
            kode = kode_baku(b["kode"])
            jenis = JENIS_RUAS.get(len(kode.split(".")))
            if jenis is None:
                raise GalatHarapan(f"{t.berkas}:{j}: kode {kode!r}")
            d = self._isi_rencana(t, b)
            d["akumulasi"] = b.get("akumulasi", "").lower()
            if not d["akumulasi"]:
                if d["polaritas"] == "teks":
                    d["akumulasi"] = "akhir"
                elif satuan_persen(b["satuan"]) or re.match(r"(indeks|nilai|skor|predikat)", b["satuan"].lower()):
                    raise GalatHarapan(f"{t.berkas}:{j}: akumulasi may not be blank for satuan {b['satuan']!r}")
                else:
                    d["akumulasi"] = "jumlah"
            d["akumulasi_renstra"] = (b.get("akumulasi_renstra", "").lower()
                                      or ("jumlah" if d["akumulasi"] == "jumlah" else "akhir"))
            if b.get("seksi"):
                seksi = self.kode_seksi(b["seksi"])
            elif jenis == "sub_kegiatan":
                raise GalatHarapan(f"{t.berkas}:{j}: sub kegiatan without seksi")
            else:
                seksi = self.seksi_induk
            no = int(b.get("no_indikator") or 1)
            self._tambah(Indikator(jenis, kode, no, seksi), self._mulai(b, t.berkas), d, t.berkas)

    def _iku(self):
        p = self.acuan / "iku.csv"
        if not p.exists():
            return
        t = baca_tabel(p, self.alias, {"kode", "indikator"})
        for _, b in t.baris:
            d = self._isi_rencana(t, b)
            d["akumulasi"] = b.get("akumulasi", "").lower() or "akhir"
            d["target_renstra"] = d["realisasi_renstra_lalu"] = None  # IKU rows have no Renstra figures
            d["akumulasi_renstra"] = "akhir"
            ind = Indikator("iku", b["kode"].strip(), 1, self.kode_seksi(b["seksi"]))
            self._tambah(ind, self._mulai(b, t.berkas), d, t.berkas)

    def _pemilik(self, kode: str, seksi: str, asal: str) -> tuple[str, str]:
        """(kode, seksi) of the sub kegiatan of the plan to which an amount belongs."""
        if seksi:
            s = self.kode_seksi(seksi)
            for ind in self.indikator.values():
                if ind.jenis == "sub_kegiatan" and ind.seksi == s and ruas(ind.kode) == ruas(kode):
                    return ind.kode, s
            raise GalatHarapan(f"{asal}: {kode} of {seksi} is not in the Renja")
        calon = {(i.kode, i.seksi) for i in self.indikator.values()
                 if i.jenis == "sub_kegiatan" and ruas(i.kode) == ruas(kode)}
        if len(calon) != 1:
            raise GalatHarapan(f"{asal}: {kode} without seksi has {len(calon)} owners in the Renja")
        return calon.pop()

    def _dpa(self):
        # (kode, seksi) -> list of (mulai, urutan, kode_rekening, pagu, kas{q})
        self.dpa: dict[tuple, list] = defaultdict(list)
        p = self.acuan / "dpa.csv"
        if not p.exists():
            return
        t = baca_tabel(p, self.alias, {"kode", "pagu"})
        for j, b in t.baris:
            kas = {}
            for q in TW:
                kas[q] = self._n(t, b, f"kas_tw{q}", "rupiah")
                bulan = jumlahkan(self._n(t, b, f"kas_bulan_{m}", "rupiah") for m in range(3 * q - 2, 3 * q + 1))
                if kas[q] is None:
                    kas[q] = bulan
                elif bulan is not None and bulan != kas[q]:
                    raise GalatHarapan(f"{t.berkas}:{j}: kas_tw{q} is not the sum of its months")
            pemilik = self._pemilik(b["kode"], b.get("seksi", ""), f"{t.berkas}:{j}")
            self.dpa[pemilik].append((*self._mulai(b, t.berkas), b.get("kode_rekening", ""),
                                      self._n(t, b, "pagu", "rupiah"), kas))

    def dpa_berlaku(self, pemilik: tuple, pada: date):
        """(pagu, kas{q}) of the DPA in force, or None when it has no row for this sub kegiatan."""
        ada = [r for r in self.dpa.get(pemilik, []) if r[0] <= pada]
        if not ada:
            return None
        versi: dict[tuple, list] = defaultdict(list)
        for r in ada:
            versi[r[:2]].append(r)
        pakai: dict[str, tuple] = {}
        for v in sorted(versi):
            rek = [r[2] for r in versi[v]]
            if len(set(rek)) != len(rek):
                raise GalatHarapan(f"dpa: {pemilik} has the same kode rekening twice in one version")
            if "" in rek and len(rek) > 1:
                raise GalatHarapan(f"dpa: {pemilik} has a row without kode rekening beside rows with one")
            if ("" in rek) != ("" in pakai):
                pakai = {}  # the later version is kept in another detail: it replaces the earlier wholly
            pakai.update({r[2]: r for r in versi[v]})
        isi = list(pakai.values())
        return jumlahkan(r[3] for r in isi), {q: jumlahkan(r[4][q] for r in isi) for q in TW}

    # -- deliveries --------------------------------------------------------
    def _register(self) -> tuple[dict, set]:
        """archive path -> order of receipt; and the paths withdrawn."""
        p = self.folder / "register.csv"
        if not p.exists():
            return {}, set()
        t = baca_tabel(p, self.alias, {"waktu", "lokasi", "putusan"})
        baris = sorted(t.baris, key=lambda x: x[1]["waktu"])  # stable: line order within one time
        urut, tarik = {}, set()
        for i, (_, b) in enumerate(baris):
            lokasi = b.get("lokasi", "").replace("\\", "/")
            if b["putusan"] in ("diterima", "diterima-dengan-peringatan", "sebagian"):
                urut[lokasi] = i
                tarik.discard(lokasi)
            elif b["putusan"] == "ditarik":
                tarik.add(lokasi)
        return urut, tarik

    def _kiriman(self):
        """Reads arsip/<tahun>/TW<q>: the last accepted file of each seksi, kind and quarter."""
        self.hasil: dict[tuple, dict[int, Catatan]] = defaultdict(dict)       # plan row -> quarter
        self.uang_seksi: dict[tuple, dict[int, Catatan]] = defaultdict(dict)  # (kode, seksi) -> quarter
        self.uang_bendahara: dict[tuple, dict[int, Catatan]] = defaultdict(dict)
        # SIPD: quarter of the file -> key -> (that quarter, owner, quarter of the document, net); and joined
        self.dokumen_baru: dict[int, dict[tuple, tuple]] = defaultdict(dict)
        self.dokumen: dict[int, dict[tuple, tuple]] = {}
        self.sampai: dict[tuple, dict[int, date]] = defaultdict(dict)
        self.fisik: dict[tuple, dict[int, Fraction]] = defaultdict(dict)
        urut, tarik = self._register()
        for q in range(1, self.triwulan_akhir + 1):
            folder = self.folder / "arsip" / str(self.tahun) / f"TW{q}"
            berkas = []
            for p in sorted(folder.glob("*.csv")) if folder.is_dir() else []:
                if p.name.endswith(".sebagian.csv"):
                    continue
                lokasi = p.relative_to(self.folder).as_posix()
                if lokasi in tarik:
                    continue
                m = re.fullmatch(r"(.+)-([^-]+(?:-[^-]+)*)-r(\d+)\.csv", p.name)
                if not m:
                    raise GalatHarapan(f"{p}: name is not <jenis>-<seksi>-r<revisi>.csv")
                if urut and lokasi not in urut:
                    raise GalatHarapan(f"{p}: not in register.csv")
                # Without a register: compiled files first, then by revision.
                kunci = (urut[lokasi],) if urut else ("gabungan" not in p.name, int(m.group(3)))
                berkas.append((kunci, p))
            pemenang: dict[tuple, list] = {}
            for _, p in sorted(berkas, key=lambda x: x[0]):
                jenis, bagian = self._baca_kiriman(p, q)
                for seksi, isi in bagian.items():
                    pemenang[(jenis, seksi)] = isi
            self._catat(pemenang, q)

    def _jenis_kiriman(self, t: Tabel) -> str:
        k = set(t.kolom)
        if {"nomor_dokumen", "nilai_realisasi"} <= k:
            return "sipd"
        if "kode_iku" in k:
            return "iku"
        if k & {"petugas", "kondisi", "masalah", "rekomendasi"}:
            return "hasil-monev"
        if k & {"realisasi", "realisasi_sd", "pembilang"}:
            return "realisasi"
        if k & {"realisasi_anggaran", "realisasi_anggaran_sd"}:
            return "anggaran"
        raise GalatHarapan(f"{t.berkas}: kind not recognised from {t.kolom}")

    def _baca_kiriman(self, p: Path, q: int):
        t = baca_tabel(p, self.alias, set(), minimal=3)
        jenis = self._jenis_kiriman(t)
        if jenis == "hasil-monev":
            return jenis, {}
        if jenis == "sipd":  # one file for the office; documents carry their own dates
            return jenis, {"": [(f"{p.name}:{j}", t, b) for j, b in t.baris if b.get("nomor_dokumen") and b.get("kode")]}
        tolak = set()
        s = p.with_suffix(".sebagian.csv")
        if s.exists():
            if t.banyak_baris_teks:
                raise GalatHarapan(f"{s}: cells over several lines make 'baris' uncertain")
            tolak = {int(b["baris"]) for _, b in baca_tabel(s, self.alias, {"baris"}).baris}
        bagian: dict[str, list] = defaultdict(list)
        if jenis == "anggaran":
            bagian[""] = []  # one file for the office: the last one replaces all
        for j, b in t.baris:
            if j in tolak or self._bukan_isi(b):
                continue
            tempat = f"{p.name}:{j}"
            if b.get("tahun") and int(baca_angka(b["tahun"], "desimal") or 0) != self.tahun:
                raise GalatHarapan(f"{tempat}: tahun {b['tahun']}")
            if b.get("triwulan") and baca_triwulan(b["triwulan"]) != q:
                raise GalatHarapan(f"{tempat}: triwulan {b['triwulan']} in folder TW{q}")
            if jenis == "anggaran":
                bagian[""].append((tempat, t, b))
            else:
                nama = b.get("seksi") or self._seksi_nama_berkas(p)
                bagian[self.kode_seksi(nama)].append((tempat, t, b))
        return jenis, bagian

    def _seksi_nama_berkas(self, p: Path) -> str:
        for k in self.urut_seksi:
            if re.search(rf"-{re.escape(k)}-r\d+\.csv$", p.name):
                return k
        raise GalatHarapan(f"{p}: no seksi column and no seksi in the name")

    @staticmethod
    def _bukan_isi(b: dict) -> bool:
        """Jumlah/Total rows, signature blocks: rows that carry no kode and no figure of a row."""
        teks = [v for k, v in b.items() if v and k not in ("tahun", "triwulan", "seksi")]
        if any(re.match(r"(jumlah|total|sub ?total|rata-rata)\b", v, re.I) for k, v in b.items()
               if k in ("kode", "kode_iku", "uraian", "no", "tahun", "seksi", "triwulan") and v):
            return True
        kode = b.get("kode") or b.get("kode_iku") or ""
        angka = any(b.get(k) for k in ("realisasi", "realisasi_sd", "pembilang", "penyebut", "realisasi_anggaran",
                                       "realisasi_anggaran_sd", "fisik"))
        if not kode and not angka:
            return True  # narrative row of the seksi, signature, blank
        if not kode and not b.get("indikator") and not b.get("seksi"):
            return True  # a sum under the table
        return not teks

    def _cari_baris(self, b: dict, seksi: str, tempat: str) -> Indikator:
        kode = b.get("kode") or b.get("kode_iku") or ""
        if kode.upper().startswith("IKU") or b.get("kode_iku"):
            calon = [i for i in self.indikator.values() if i.jenis == "iku" and ringkas(i.kode) == ringkas(kode)]
        else:
            calon = [i for i in self.indikator.values()
                     if i.jenis != "iku" and ruas(i.kode) == ruas(kode) and i.seksi == seksi]
        teks = rapikan(b.get("indikator", "")).lower()

        def teks_sama(i):
            return teks and any(rapikan(v[2]["indikator"]).lower() == teks for v in i.versi)
        if not calon:  # spoiled kode: the indicator text equals exactly one plan row of that seksi
            calon = [i for i in self.indikator.values() if i.seksi == seksi and teks_sama(i)]
        elif len(calon) > 1:
            if b.get("no_indikator"):
                calon = [i for i in calon if i.no == int(b["no_indikator"])]
            else:
                calon = [i for i in calon if teks_sama(i)]
        if len(calon) != 1:
            raise GalatHarapan(f"{tempat}: {kode!r} {b.get('no_indikator', '')} of {seksi}: {len(calon)} plan rows")
        return calon[0]

    def _catat(self, pemenang: dict, q: int):
        uang: dict[tuple, list] = defaultdict(list)
        for (jenis, seksi), isi in sorted(pemenang.items()):
            for tempat, t, b in isi:
                try:
                    if jenis == "sipd":
                        self._catat_sipd(t, b, q, tempat)
                    elif jenis == "anggaran":
                        self._catat_bendahara(t, b, q, tempat)
                    else:
                        self._catat_baris(t, b, seksi, q, tempat, uang)
                except GalatHarapan as e:
                    raise GalatHarapan(f"{tempat}: {e}" if tempat not in str(e) else str(e)) from None
        for pemilik, isi in uang.items():
            if len({sd for _, sd in isi}) > 1:
                raise GalatHarapan(f"{pemilik} TW{q}: own and s.d. amounts mixed")
            nilai = satu_kali([v for v, _ in isi], f"{pemilik} TW{q}")
            if nilai is not None:
                self.uang_seksi[pemilik][q] = Catatan(nilai, isi[0][1])

    def _angka(self, t, b, kolom, jenis):
        return baca_angka(b.get(kolom, ""), jenis, t.gaya.get(kolom), self.nihil_nol)

    KUNCI_SIPD = ("nomor_dokumen", "jenis_dokumen", "jenis_transaksi", "nomor_sp2d", "nomor_spd", "nomor_dpt", "kode",
                  "kode_rekening")

    def _catat_sipd(self, t: Tabel, b: dict, q: int, tempat: str):
        """DOMAIN §8.1: one document row; a later file repeats documents and stands over the earlier."""
        tanggal = b.get("tanggal_transfer" if b.get("jenis_transaksi", "").upper() == "LS" else "tanggal_dokumen", "")
        hari = baca_tanggal(tanggal[:10])
        if hari.year != self.tahun:
            raise GalatHarapan(f"{tempat}: document of {hari}")
        nilai = ((self._angka(t, b, "nilai_realisasi", "rupiah") or Fraction(0))
                 - (self._angka(t, b, "nilai_setoran", "rupiah") or Fraction(0)))
        kunci = tuple(rapikan(b.get(k, "")) for k in self.KUNCI_SIPD)
        isi = (q, self._pemilik(b["kode"], "", tempat), (hari.month + 2) // 3, nilai)
        baru = self.dokumen_baru[q]
        if baru.get(kunci, isi) != isi:
            raise GalatHarapan(f"{tempat}: the same document twice with different figures")
        baru[kunci] = isi

    @staticmethod
    def _pokok(kunci: tuple) -> tuple:
        """What stays of a document's key when it gets its SP2D."""
        return kunci[0], kunci[1], kunci[6], kunci[7]

    def _gabung_sipd(self, n: int) -> dict:
        """Documents known from the dumps of the quarters to n.  A dump that repeats all that is known of an earlier
        quarter stands alone for it; one that does not adds to it, each key once."""
        if n in self.dokumen:
            return self.dokumen[n]
        ada: dict[tuple, tuple] = {}
        for q in range(1, n + 1):
            baru = {k: v for k, v in self.dokumen_baru[q].items() if v[2] <= q}
            for t in range(1, q + 1):
                ulang = {self._pokok(k) for k, v in baru.items() if v[2] == t}
                lama = [k for k, v in ada.items() if v[2] == t]
                if baru and all(self._pokok(k) in ulang for k in lama):
                    for k in lama:
                        del ada[k]
            ada.update(baru)
        self.dokumen[n] = ada
        return ada

    def uang_sipd(self, pemilik: tuple, n: int) -> dict[int, Fraction]:
        """Net amount per quarter from the SIPD files delivered up to n; a quarter without documents is absent."""
        hasil: dict[int, Fraction] = defaultdict(Fraction)
        for _, milik, hari, nilai in self._gabung_sipd(n).values():
            if milik == pemilik:
                hasil[hari] += nilai
        return hasil

    def _catat_bendahara(self, t: Tabel, b: dict, q: int, tempat: str):
        pemilik = self._pemilik(b["kode"], b.get("seksi", ""), tempat)
        nilai, sd = self._angka(t, b, "realisasi_anggaran", "rupiah"), False
        if nilai is None:
            nilai, sd = self._angka(t, b, "realisasi_anggaran_sd", "rupiah"), True
        if nilai is None:
            return
        lama = self.uang_bendahara[pemilik].get(q)
        if lama is not None:  # rows by kode rekening are summed
            if lama.sd != sd:
                raise GalatHarapan(f"{tempat}: own and s.d. amounts mixed")
            nilai += lama.nilai
        self.uang_bendahara[pemilik][q] = Catatan(nilai, sd)
        if b.get("sampai_tanggal"):
            s = baca_tanggal(b["sampai_tanggal"])
            self.sampai[pemilik][q] = min(s, self.sampai[pemilik].get(q, s))

    def _catat_baris(self, t: Tabel, b: dict, seksi: str, q: int, tempat: str, uang: dict):
        ind = self._cari_baris(b, seksi, tempat)
        d = ind.berlaku(akhir_triwulan(self.tahun, q)) or min(ind.versi, key=lambda v: v[:2])[2]
        jenis = jenis_satuan(d.get("satuan", ""))
        c = Catatan()
        if d["polaritas"] == "teks":
            # a value in words; "no value" words as for numbers
            v = b.get("realisasi") or b.get("realisasi_sd") or ""
            c.nilai = None if v.lower() in KOSONG or re.fullmatch(r"[-–—]+", v) else v
        else:
            c.nilai = self._angka(t, b, "realisasi", jenis)
            if c.nilai is None and b.get("realisasi_sd"):
                c.nilai, c.sd = self._angka(t, b, "realisasi_sd", jenis), True
            c.pembilang = self._angka(t, b, "pembilang", "jumlah")
            c.penyebut = self._angka(t, b, "penyebut", "jumlah")
            if any(v is not None and v < 0 for v in (c.nilai, c.pembilang, c.penyebut)):
                raise GalatHarapan(f"{tempat}: negative quantity")
        if d["akumulasi"] == "rasio" and c.nilai is not None and (c.pembilang is None or c.penyebut is None):
            raise GalatHarapan(f"{tempat}: kind rasio needs pembilang and penyebut")
        if q in self.hasil[ind.kunci]:
            raise GalatHarapan(f"{tempat}: {ind.kunci} delivered twice in TW{q}")
        self.hasil[ind.kunci][q] = c
        if ind.jenis == "sub_kegiatan":
            pemilik = (ind.kode, ind.seksi)
            v, sd = self._angka(t, b, "realisasi_anggaran", "rupiah"), False
            if v is None and b.get("realisasi_anggaran_sd"):
                v, sd = self._angka(t, b, "realisasi_anggaran_sd", "rupiah"), True
            if v is not None:
                uang[pemilik].append((v, sd))
            f = self._angka(t, b, "fisik", "desimal")
            if f is not None:
                lama = self.fisik[pemilik].setdefault(q, f)
                if lama != f:
                    self.catatan.append(f"{tempat}: fisik {f} beside {lama}; the first stands")
        elif any(b.get(k) for k in ("realisasi_anggaran", "realisasi_anggaran_sd")):
            self.catatan.append(f"{tempat}: rupiah on a {ind.jenis} row, not counted")

    # -- resolved per row and per sub kegiatan -----------------------------
    def target_triwulan(self, ind: Indikator, n: int) -> dict[int, object]:
        """Each quarter's own target: from the version in force at the end of that quarter.
        Quarters after n are read from the version in force at n (nothing later is used)."""
        hasil = {}
        for q in TW:
            d = ind.berlaku(akhir_triwulan(self.tahun, min(q, n)))
            if d is None:
                hasil[q] = None
                continue
            if not d["target_kumulatif"]:
                hasil[q] = d[f"target_tw{q}"]
                continue
            if d["akumulasi"] != "jumlah":
                raise GalatHarapan(f"{ind.kunci}: target_kumulatif only with akumulasi jumlah")
            kum, s = {0: None}, None
            for i in TW:
                s = d[f"target_tw{i}"] if d[f"target_tw{i}"] is not None else s
                kum[i] = s
            hasil[q] = None if kum[q] is None else kum[q] - (kum[q - 1] or 0)
        return hasil

    def catatan_baris(self, ind: Indikator, n: int, lewat=()) -> dict[int, Catatan]:
        """Delivered quarters of a row, following realisasi_dari."""
        d = ind.berlaku(akhir_triwulan(self.tahun, n))
        dari = (d or {}).get("realisasi_dari", "")
        if not dari:
            return {q: c for q, c in self.hasil[ind.kunci].items() if q <= n}
        if ind.kunci in lewat:
            raise GalatHarapan(f"{ind.kunci}: realisasi_dari goes round in a circle")
        if "#" in dari:
            kode, no = dari.split("#")
            calon = [i for i in self.indikator.values()
                     if i.jenis != "iku" and ruas(i.kode) == ruas(kode) and i.no == int(no)]
            if len(calon) > 1:
                calon = [i for i in calon if i.seksi == ind.seksi]
        else:
            calon = [i for i in self.indikator.values() if i.jenis == "iku" and ringkas(i.kode) == ringkas(dari)]
        if len(calon) != 1:
            raise GalatHarapan(f"{ind.kunci}: realisasi_dari {dari!r} has {len(calon)} sources")
        return self._diambil(calon[0], d, n, (*lewat, ind.kunci))

    def _diambil(self, sumber: Indikator, d: dict, n: int, lewat: tuple) -> dict[int, Catatan]:
        """What a row with realisasi_dari takes: the source's own R of each quarter, however that was delivered.
        Numerators and denominators for kind rasio; s.d. figures only from jumlah to jumlah."""
        isi = self.catatan_baris(sumber, n, lewat)
        s = sumber.berlaku(akhir_triwulan(self.tahun, n))
        if s is None:
            return {}
        dari, ke = ("akhir" if x["polaritas"] == "teks" else x["akumulasi"] for x in (s, d))
        if ke == "rasio" or dari == ke == "jumlah":
            return isi
        r = hitung_deret(dari, isi, self.target_triwulan(sumber, n), s["target"], n, s["pengali"])["r"]
        return {q: Catatan(v) for q, v in r.items() if v is not None}

    def rincian_uang(self, pemilik: tuple, n: int) -> dict:
        """The same with what only sheet Anggaran shows: Renja and DPA pokok beside the pagu in force, all of the
        year's cash plan."""
        pada = akhir_triwulan(self.tahun, n)
        baris = [d for i in self.indikator.values() if (i.kode, i.seksi) == pemilik and (d := i.berlaku(pada))]
        dpa = self.dpa_berlaku(pemilik, pada)
        pokok = [r for r in self.dpa.get(pemilik, []) if r[1] == (0, 0)]
        return {**self.uang(pemilik, n), "renja": satu_kali([d["pagu"] for d in baris], f"{pemilik} pagu"),
                "pokok": jumlahkan(r[3] for r in pokok), "kas": dpa[1] if dpa else {q: None for q in TW}}

    def uang(self, pemilik: tuple, n: int) -> dict:
        """Money of one sub kegiatan of one unit."""
        pada = akhir_triwulan(self.tahun, n)
        baris = [d for i in sorted(self.indikator.values(), key=lambda i: i.no)
                 if (i.kode, i.seksi) == pemilik and (d := i.berlaku(pada))]
        nama = "/".join(pemilik)
        dpa = self.dpa_berlaku(pemilik, pada)
        pagu_renja = satu_kali([d["pagu"] for d in baris], nama + " pagu")
        pagu, kas = dpa if dpa else (pagu_renja, {q: None for q in TW})
        catatan = {}
        sipd = self.uang_sipd(pemilik, n)
        for q in TW:
            if q > n:
                break
            if q in sipd:
                catatan[q] = Catatan(sipd[q])
                continue
            b, s = self.uang_bendahara[pemilik].get(q), self.uang_seksi[pemilik].get(q)
            if b and s and self.sampai[pemilik].get(q, date.max) < akhir_triwulan(self.tahun, q):
                b = None  # the source ends before the quarter does, and a lower one has an amount
            if b or s:
                catatan[q] = b or s
        sendiri, sd = deret(catatan)
        fisik = [self.fisik[pemilik][q] for q in TW if q <= n and q in self.fisik[pemilik]]
        return {"pagu": pagu, "kas": {q: kas[q] for q in TW if q <= n}, "tw": {q: sendiri[q] for q in TW if q <= n},
                "kas_sd": jumlahkan(kas[q] for q in TW if q <= n), "sd": sd[n], "fisik": fisik[-1] if fisik else None,
                "pagu_renstra": satu_kali([d["pagu_renstra"] for d in baris], nama + " pagu_renstra"),
                "lalu": satu_kali([d["anggaran_renstra_lalu"] for d in baris], nama + " anggaran_renstra_lalu")}


# --------------------------------------------------------------------------
# 5. The quarter
# --------------------------------------------------------------------------

UANG = ("pagu", "kas_sd", "anggaran_tw", "anggaran_sd", "serapan", "serapan_kas", "deviasi_kas", "fisik")


class Triwulan:
    """All expected figures of one quarter of one office."""

    def __init__(self, kantor: Kantor, n: int):
        self.k, self.n = kantor, n
        self.pada = akhir_triwulan(kantor.tahun, n)
        ada = [i for i in kantor.indikator.values() if i.berlaku(self.pada)]
        urut = {"program": 0, "kegiatan": 0, "sub_kegiatan": 0, "iku": 1}
        ada.sort(key=lambda i: (urut[i.jenis], i.kode if i.jenis != "iku" else _alami(i.kode), i.no,
                                kantor.urut_seksi[i.seksi]))
        self.uang = {p: kantor.uang(p, n) for p in
                     dict.fromkeys((i.kode, i.seksi) for i in ada if i.jenis == "sub_kegiatan")}
        for p in kantor.dpa:
            if p not in self.uang and kantor.dpa_berlaku(p, self.pada):
                raise GalatHarapan(f"dpa: {p} has no Renja row in force")
        self.baris = [self._baris(i) for i in ada]

    # -- one row -----------------------------------------------------------
    def _persen(self, d: dict, r, t):
        bawah, atas = d["target_bawah"], d["target_atas"]
        if d["polaritas"] == "rentang" and d["akumulasi"] == "jumlah" and t is not None:
            if not d["target"]:
                return None
            bawah, atas = bawah * t / d["target"], atas * t / d["target"]
        return persen(d["polaritas"], r, t, rumus=d["rumus_turun"], bawah=bawah, atas=atas,
                      nol_turun=self.k.profil["target_nol_turun"])

    def _baris(self, ind: Indikator) -> dict:
        d, n = ind.berlaku(self.pada), self.n
        target = self.k.target_triwulan(ind, n)
        catatan = self.k.catatan_baris(ind, n)
        akumulasi = "akhir" if d["polaritas"] == "teks" else d["akumulasi"]
        h = hitung_deret(akumulasi, catatan, target, d["target"], n, d["pengali"])
        r_sd, lima, enam = h["r_sd"], d["target_renstra"], d["realisasi_renstra_lalu"]
        tiga_belas = None
        if r_sd is not None and lima is not None:
            tiga_belas = r_sd + (enam or 0) if d["akumulasi_renstra"] == "jumlah" else r_sd
        b = {"tahun": self.k.tahun, "triwulan": n, "seksi": ind.seksi, "jenis": ind.jenis, "kode": ind.kode,
             "no_indikator": ind.no, "indikator": d["indikator"], "satuan": d.get("satuan", ""),
             "polaritas": d["polaritas"], "akumulasi": d["akumulasi"],
             "target_tw": h["t"][n], "target_sd": h["t_sd"], "target": d["target"], "target_renstra": lima,
             "realisasi_tw": h["r"][n], "realisasi_sd": r_sd, "realisasi_renstra_sd": tiga_belas,
             "capaian_tw": self._persen(d, h["r"][n], h["t"][n]), "capaian_sd": self._persen(d, r_sd, h["t_sd"]),
             "capaian_tahun": self._persen(d, r_sd, d["target"]), "capaian_renstra": self._persen(d, tiga_belas, lima)}
        b["predikat"] = self.predikat(b["capaian_sd"])
        for k in UANG:
            b[k] = None
        pemilik = (ind.kode, ind.seksi)
        b["_pertama"] = ind.jenis == "sub_kegiatan" and ind.no == min(
            i.no for i in self.k.indikator.values() if (i.kode, i.seksi) == pemilik and i.berlaku(self.pada))
        if b["_pertama"]:
            u = self.uang[pemilik]
            b.update(pagu=u["pagu"], kas_sd=u["kas_sd"], anggaran_tw=u["tw"][n], anggaran_sd=u["sd"],
                     serapan=bagi(u["sd"], u["pagu"]), serapan_kas=bagi(u["sd"], u["kas_sd"]), fisik=u["fisik"])
            if u["sd"] is not None and u["kas_sd"] is not None:
                b["deviasi_kas"] = bagi(u["sd"] - u["kas_sd"], u["pagu"])
        # for averages and for E.81
        b["_h"], b["_d"], b["_lalu"], b["_target_tw"] = h, d, enam, target
        b["_capaian_q"] = {q: self._persen(d, h["r"][q], h["t"][q]) for q in h["r"]}
        return b

    def predikat(self, nilai) -> str:
        return predikat(nilai, self.k.skala, self.k.profil["predikat"])

    # -- averages ----------------------------------------------------------
    def _ditargetkan(self, b: dict, t) -> bool:
        """A target that can give a percentage (T = 0 is left out, unless turun with target_nol_turun)."""
        if t is None or isinstance(t, str):
            return t is not None
        return t != 0 or (b["polaritas"] == "turun" and self.k.profil["target_nol_turun"] == "100")

    def jatuh_tempo(self, b: dict) -> bool:
        """m of "n dari m": a target due by the quarter."""
        h = b["_h"]
        if not h["jatuh_tempo"]:
            return False
        return h["t_sd"] is None or self._ditargetkan(b, h["t_sd"])  # None: rata/repetitif without any R

    def rata(self, baris: list[dict], apa: str, q: int | None = None):
        """Mean of one percentage over rows.  apa: tw (of quarter q) | sd | tahun | renstra."""
        nol = self.k.profil["kosong_dihitung"] == "nol"
        isi = []
        for b in baris:
            if apa == "tw":
                c, r, t = b["_capaian_q"][q], b["_h"]["r"][q], b["_h"]["t"][q]
                kurang = r is None and self._ditargetkan(b, t)
            else:
                c, r = b["capaian_" + apa], b["realisasi_sd"]
                t = {"sd": 1, "tahun": b["target"], "renstra": b["target_renstra"]}[apa]
                kurang = r is None and self.jatuh_tempo(b) and self._ditargetkan(b, t)
            if c is not None:
                c = max(Fraction(0), c)
                isi.append((b, c if self.k.batas is None else min(c, self.k.batas)))
            elif nol and kurang:
                isi.append((b, Fraction(0)))
        if not isi:
            return None
        bobot = [Fraction(1)] * len(isi)
        if self.k.profil["rata_rata"] == "bobot":
            bobot = [b["_d"]["bobot"] for b, _ in isi]
            if None in bobot:
                raise GalatHarapan("rata_rata = bobot with a blank bobot")
        elif self.k.profil["rata_rata"] == "pagu":
            def pemilik(b):
                return (b["kode"], b["seksi"]) if b["jenis"] == "sub_kegiatan" else (b["kode"], None)
            banyak = defaultdict(int)
            for b, _ in isi:
                banyak[pemilik(b)] += 1
            bobot = [(self.pagu_dari(*pemilik(b)) or Fraction(0)) / banyak[pemilik(b)] for b, _ in isi]
        w = sum(bobot)
        return sum(c * x for (_, c), x in zip(isi, bobot)) / w if w else None

    def pagu_dari(self, kode: str, seksi: str | None):
        if seksi is not None:
            return self.uang[(kode, seksi)]["pagu"]
        return self.gulung(kode)["pagu"]

    def di_bawah(self, kode: str = "", seksi: str | None = None) -> list[tuple]:
        return [p for p in self.uang if (not kode or p[0] == kode or p[0].startswith(kode + "."))
                and (seksi is None or p[1] == seksi)]

    def gulung(self, kode: str = "", seksi: str | None = None) -> dict:
        """Rupiah summed from the sub kegiatan below."""
        u = [self.uang[p] for p in self.di_bawah(kode, seksi)]
        q = range(1, self.n + 1)
        g = {k: jumlahkan(x[k] for x in u) for k in ("pagu", "kas_sd", "sd", "pagu_renstra", "lalu")}
        g["tw"] = {i: jumlahkan(x["tw"][i] for x in u) for i in q}
        g["kas"] = {i: jumlahkan(x["kas"][i] for x in u) for i in q}
        return g

    def _pilih(self, tingkat: str, kode: str = "", seksi: str | None = None) -> list[dict]:
        return [b for b in self.baris if b["jenis"] == tingkat
                and (not kode or b["kode"] == kode or b["kode"].startswith(kode + "."))
                and (seksi is None or b["seksi"] == seksi)]

    # -- the two data files ------------------------------------------------
    KOLOM_CAPAIAN = ("tahun triwulan seksi jenis kode no_indikator indikator satuan polaritas akumulasi target_tw "
                     "target_sd target target_renstra realisasi_tw realisasi_sd realisasi_renstra_sd capaian_tw "
                     "capaian_sd capaian_tahun capaian_renstra predikat").split() + list(UANG)
    KOLOM_REKAP = ("tingkat kode nama jumlah_indikator jumlah_terisi capaian_tw capaian_sd capaian_tahun predikat "
                   "pagu kas_sd anggaran_tw anggaran_sd serapan efisiensi").split()

    def capaian(self) -> list[dict]:
        return [{k: b[k] for k in self.KOLOM_CAPAIAN} for b in self.baris]

    def rekap(self) -> list[dict]:
        nama = {}
        for b in self.baris:
            if b["jenis"] in ("program", "kegiatan"):
                nama.setdefault(b["kode"], b["_d"].get("uraian", ""))
        program, kegiatan = set(), set()
        for b in self.baris:
            if b["jenis"] != "iku":
                r = b["kode"].split(".")
                program.add(".".join(r[:3]))
                if len(r) >= 5:
                    kegiatan.add(".".join(r[:5]))
        isi = [("program", k, nama.get(k), k, None) for k in sorted(program)]
        isi += [("kegiatan", k, nama.get(k), k, None) for k in sorted(kegiatan)]
        isi += [("seksi", s["kode"], s["nama"], "", s["kode"]) for s in self.k.seksi]
        isi += [("opd", "", self.k.profil.get("opd", ""), "", None)]
        hasil = []
        for tingkat, kode, sebutan, awalan, seksi in isi:
            sub = self._pilih("sub_kegiatan", awalan, seksi)
            rata_dari = self._pilih(self.k.profil["tingkat_rata_rata"], awalan, seksi)
            g = self.gulung(awalan, seksi)
            sd = self.rata(rata_dari, "sd")
            hasil.append({"tingkat": tingkat, "kode": kode, "nama": sebutan, "jumlah_indikator": len(sub),
                          "jumlah_terisi": sum(b["realisasi_sd"] is not None for b in sub),
                          "capaian_tw": self.rata(rata_dari, "tw", self.n), "capaian_sd": sd,
                          "capaian_tahun": self.rata(rata_dari, "tahun"), "predikat": self.predikat(sd),
                          "pagu": g["pagu"], "kas_sd": g["kas_sd"], "anggaran_tw": g["tw"][self.n],
                          "anggaran_sd": g["sd"], "serapan": bagi(g["sd"], g["pagu"]),
                          "efisiensi": None if None in (sd, bagi(g["sd"], g["pagu"])) else sd - bagi(g["sd"], g["pagu"])})
        return hasil

    # -- E.81 --------------------------------------------------------------
    def e81(self) -> dict:
        """{'baris': rows with columns B..Y, 'jumlah': Rp totals, 'rata': footer figures,
        'predikat': under them, 'sementara': n < m, 'n_dari_m': (n, m)}"""
        K_TW, RP_TW = "KMOQ", "LNPR"
        baris, sudah = [], set()
        for b in self.baris:
            if b["jenis"] == "iku":
                continue
            d, h = b["_d"], b["_h"]
            s = {k: None for k in "BCDEFGHIJKLMNOPQRSTUVWXY"}
            s.update(B=d.get("sasaran") or None, C=d.get("uraian") or None, D=d["indikator"], E=d["target_renstra"],
                     G=b["_lalu"], I=d["target"], S=b["realisasi_sd"], U=b["realisasi_renstra_sd"],
                     W=b["capaian_renstra"], Y=self.k.nama_seksi[b["seksi"]])
            for q in range(1, self.n + 1):
                s[K_TW[q - 1]] = h["r"][q]
            g = None
            if b["jenis"] == "sub_kegiatan":
                g = self.uang[(b["kode"], b["seksi"])] if b["_pertama"] else None
            elif b["kode"] not in sudah:
                sudah.add(b["kode"])
                g = self.gulung(b["kode"])
            if g:
                s.update(self._rupiah_e81(g))
            s["kode"], s["no_indikator"], s["seksi"], s["jenis"] = b["kode"], b["no_indikator"], b["seksi"], b["jenis"]
            baris.append(s)
        program = sorted({p[0].rsplit(".", 3)[0] for p in self.uang})
        per_program = [self._rupiah_e81(self.gulung(k)) for k in program]
        jumlah = {k: jumlahkan(p.get(k) for p in per_program) for k in "FHJLNPRTV"}
        total = self.gulung()
        rata_dari = self._pilih(self.k.profil["tingkat_rata_rata"])
        rata = {}
        for q in range(1, self.n + 1):
            rata[K_TW[q - 1]] = self.rata(rata_dari, "tw", q)
            rata[RP_TW[q - 1]] = bagi(total["tw"][q], total["kas"][q])
        for q in range(self.n + 1, 5):
            rata[K_TW[q - 1]] = rata[RP_TW[q - 1]] = None
        rata.update(S=self.rata(rata_dari, "sd"), T=bagi(total["sd"], total["pagu"]),
                    W=self.rata(rata_dari, "renstra"), X=bagi(jumlah["V"], jumlah["F"]))
        m = [b for b in rata_dari if self.jatuh_tempo(b)]
        n = [b for b in m if b["capaian_sd"] is not None]
        return {"baris": baris, "jumlah": jumlah, "rata": rata,
                "predikat": {k: self.predikat(v) for k, v in rata.items()},
                "n_dari_m": (len(n), len(m)), "sementara": len(n) < len(m)}

    def _rupiah_e81(self, g: dict) -> dict:
        s = {"F": g["pagu_renstra"], "H": g["lalu"], "J": g["pagu"], "T": g["sd"]}
        for q in range(1, self.n + 1):
            s["LNPR"[q - 1]] = g["tw"][q]
        s["V"] = None if s["T"] is None or s["F"] is None else (s["H"] or 0) + s["T"]
        s["X"] = bagi(s["V"], s["F"])
        return s

    def persen_rupiah(self, b: dict) -> dict:
        """The four percentages for Rp of a sub kegiatan (its first row)."""
        if not b["_pertama"]:
            return {}
        u = self.uang[(b["kode"], b["seksi"])]
        s = self._rupiah_e81(u)
        return {"rp_tw": bagi(u["tw"][self.n], u["kas"][self.n]), "rp_sd": bagi(u["sd"], u["kas_sd"]),
                "rp_tahun": bagi(u["sd"], u["pagu"]), "rp_renstra": s["X"]}


def _alami(kode: str) -> str:
    """IKU-2 before IKU-10."""
    return re.sub(r"\d+", lambda m: m.group().zfill(6), kode)
