#!/usr/bin/env python3
"""Makes complete office folders for measuring: the same arguments give the same bytes, on any machine.

    buat_kantor.py TUJUAN --kantor N --baris M [--benih S] [--nomenklatur FILE]

Each office has M indicator rows on sub kegiatan (plus those on program and kegiatan, and IKU), a plan for 2025 and
everything its sections drop for TW I and TW II. Even offices are kecamatan (codes 7.01), odd ones a dinas (2.17 and
2.07). Codes, names, indicators and satuan come from the nomenclature; figures and events are invented. All files are
clean: a run accepts every one of them.
"""
import argparse
import os
from pathlib import Path

AKAR = Path(__file__).resolve().parent.parent
TAHUN = 2025


class Acak:
    """SplitMix64: unlike `random`, its numbers can never change with the version of Python."""

    def __init__(self, benih):
        self.s = benih & (2**64 - 1)

    def bit(self):
        self.s = (self.s + 0x9E3779B97F4A7C15) & (2**64 - 1)
        z = self.s
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & (2**64 - 1)
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & (2**64 - 1)
        return z ^ (z >> 31)

    def angka(self, dari, sampai):
        return dari + self.bit() % (sampai - dari + 1)

    def pilih(self, daftar):
        return daftar[self.bit() % len(daftar)]

    def peluang(self, persen):
        return self.bit() % 100 < persen


SEKSI = [
    ("ppk", "Perencanaan dan Pelaporan", "perencanaan"), ("keu", "Keuangan", "bendahara"),
    ("umum", "Umum dan Kepegawaian", "unit"), ("pem", "Pemerintahan", "unit"),
    ("trantib", "Ketenteraman dan Ketertiban Umum", "unit"), ("pmn", "Pemberdayaan Masyarakat", "unit"),
    ("kesos", "Kesejahteraan Sosial", "unit"), ("yanum", "Pelayanan Umum", "unit"),
]
PENDORONG = [
    "Koordinasi dengan desa dan nagari berjalan baik sejak awal triwulan",
    "Seluruh SPJ diserahkan sebelum tanggal 10 bulan berikutnya",
    "Kader dan petugas lapangan aktif mengajak keluarga sasaran; jadwal disepakati bersama",
    "Pengurus barang dan pengelola keuangan mencocokkan data setiap bulan",
    "Pembagian tugas yang jelas dan pendampingan rutin oleh Sub Bagian Perencanaan",
]
PENGHAMBAT = [
    "Penyaluran dana terlambat sehingga sebagian kegiatan bergeser ke triwulan berikutnya",
    "Hari kerja berkurang karena libur Idul Fitri dan cuti bersama",
    "Narasumber dari kabupaten berhalangan hadir pada jadwal yang sudah ditetapkan",
    "Efisiensi belanja perjalanan dinas; \"desk\" data dilakukan secara daring",
]
TINDAK_LANJUT = [
    "Menjadwalkan ulang kegiatan pada bulan pertama triwulan berikutnya",
    "Percepatan proses pengadaan; pemantauan setiap minggu oleh pejabat pelaksana teknis kegiatan",
    "Koordinasi dengan BPKAD dan penyesuaian anggaran kas pada perubahan",
]
BUKTI = ["Berita acara", "Daftar hadir dan foto kegiatan", "Laporan kegiatan", "Register SPJ", "SK Camat dan notula"]
KEDUA = [
    ("Persentase kegiatan yang selesai tepat waktu", "%", "naik", "", "rasio"),
    ("Rata-rata waktu penyelesaian layanan", "Hari", "turun", "rasio", "rata"),
    ("Nilai kepuasan penerima layanan", "Nilai", "naik", "", "akhir"),
    ("Persentase kemajuan pekerjaan", "%", "naik", "", "progresif"),
    ("Jumlah rapat koordinasi", "Rapat", "tetap", "", "jumlah"),
    ("Jumlah pengaduan masyarakat", "Pengaduan", "turun", "selisih", "jumlah"),
    ("Jumlah jam pelatihan", "Jam", "rentang", "", "jumlah"),
    ("Jumlah petugas yang melayani", "Orang", "naik", "", "repetitif"),
]
REKENING = [
    ("5.1.02.01.01.0024", "Belanja Alat/Bahan untuk Kegiatan Kantor-Alat Tulis Kantor"),
    ("5.1.02.01.01.0052", "Belanja Makanan dan Minuman Rapat"),
    ("5.1.02.04.01.0001", "Belanja Perjalanan Dinas Biasa"),
]
KOLOM_RENJA = (
    "kode uraian no_indikator indikator satuan polaritas rumus_turun akumulasi sasaran target_renstra pagu_renstra "
    "realisasi_renstra_lalu anggaran_renstra_lalu target target_tw1 target_tw2 target_tw3 target_tw4 target_bawah "
    "target_atas pagu seksi versi berlaku_mulai").split()
KOLOM_REALISASI = (
    "tahun triwulan seksi kode no_indikator satuan realisasi pembilang penyebut realisasi_anggaran fisik "
    "faktor_pendorong faktor_penghambat tindak_lanjut bukti_dukung keterangan").split()


def nomenklatur(path):
    """Rows in force in the year: (kode, jenis, uraian, indikator, satuan)."""
    rows = []
    for line in path.read_text(encoding="utf-8-sig").splitlines()[1:]:
        kode, jenis, uraian, indikator, satuan, mulai, sampai = line.split(";")
        if int(mulai) <= TAHUN and (not sampai or int(sampai) >= TAHUN):
            rows.append((kode, jenis, uraian, indikator, satuan))
    return rows


def sel(nilai, pemisah):
    teks = "" if nilai is None else str(nilai)
    return '"' + teks.replace('"', '""') + '"' if any(c in teks for c in (pemisah, '"', "\n")) else teks


def csv(kolom, baris, pemisah=";", akhir="\r\n", atas=()):
    lines = [pemisah.join(sel(v, pemisah) for v in row) for row in [*atas, kolom, *baris]]
    return akhir.join(lines) + akhir


def rupiah(nilai, gaya):
    if nilai is None:
        return ""
    return "Rp " + f"{nilai:,}".replace(",", ".") + ",00" if gaya == "rp" else str(nilai)


class Baris:
    """One indicator row of the plan and what it reaches."""

    def __init__(self, acak, kode, uraian, no, indikator, satuan, polaritas, rumus, akumulasi, seksi):
        self.kode, self.uraian, self.no, self.indikator, self.satuan = kode, uraian, no, indikator, satuan
        self.polaritas, self.rumus, self.akumulasi, self.seksi = polaritas, rumus, akumulasi, seksi
        self.sasaran, self.pagu = "", None
        self.bawah = self.atas = ""
        if akumulasi == "jumlah":
            tw = [acak.angka(1, 12) for _ in range(4)]
            self.target, self.tw = sum(tw), tw
        elif akumulasi == "progresif":
            self.target, self.tw = 100, [25, 50, 75, 100]
        elif akumulasi == "rata":
            self.target, self.tw = 5, [5, 5, 5, 5]
        else:
            self.target = acak.angka(60, 95) if satuan != "Orang" else acak.angka(10, 60)
            self.tw = [self.target] * 4
        if polaritas == "rentang":
            self.bawah, self.atas = self.target * 9 // 10, self.target * 11 // 10 + 1
        lima = akumulasi == "jumlah"
        self.target_renstra = self.target * 6 if lima else self.target
        self.lalu = self.target * 3 if lima else max(1, self.target * 9 // 10)
        self.realisasi = [self._capai(acak, t) for t in self.tw[:2]]
        self.pembilang = [acak.angka(60, 100) if akumulasi == "rasio" else None for _ in range(2)]
        self.penyebut = [p + acak.angka(0, 20) if p else None for p in self.pembilang]
        self.fisik, self.uang = [None, None], [None, None]
        self.faktor = [self._faktor(acak) for _ in range(2)]

    @staticmethod
    def _faktor(acak):
        """Pendorong, penghambat, tindak lanjut, bukti: what hinders is followed by what is done about it."""
        terhambat = acak.peluang(45)
        return (
            acak.pilih(PENDORONG) if acak.peluang(40) else "", acak.pilih(PENGHAMBAT) if terhambat else "",
            acak.pilih(TINDAK_LANJUT) if terhambat else "", acak.pilih(BUKTI))

    def _capai(self, acak, target):
        if self.akumulasi in ("akhir", "progresif"):
            return f"{max(1, target * acak.angka(90, 102) // 100)},{acak.angka(1, 99):02d}".rstrip("0")
        return -(-target * acak.angka(85, 105) // 100)

    def renja(self):
        return [
            self.kode, self.uraian, self.no, self.indikator, self.satuan, self.polaritas, self.rumus, self.akumulasi,
            self.sasaran, self.target_renstra, self.pagu * 6 if self.pagu else "", self.lalu,
            self.pagu * 3 - 1500 if self.pagu else "", self.target, *self.tw, self.bawah, self.atas,
            self.pagu or "", self.seksi, "pokok", f"{TAHUN}-01-01"]

    def masuk(self, q, seksi, gaya, romawi):
        """The row a section drops for the quarter with index q."""
        nilai = "" if self.akumulasi == "rasio" else str(self.realisasi[q])
        if gaya == "titik":
            nilai = nilai.replace(",", ".")
        return [
            TAHUN, romawi[q], seksi, self.kode, self.no, self.satuan, nilai, self.pembilang[q], self.penyebut[q],
            rupiah(self.uang[q], gaya), self.fisik[q], *self.faktor[q], ""]


class Kantor:
    def __init__(self, nomor, baris, acak, nomen):
        self.nomor, self.acak = nomor, acak
        self.dinas = nomor % 2 == 1
        self.nama = f"Dinas Uji {nomor:04d}" if self.dinas else f"Kecamatan Uji {nomor:04d}"
        self.folder = f"kantor-{nomor:04d}"
        awalan = ("2.17", "2.07") if self.dinas else ("7.01",)
        self.nomen = [r for r in nomen if r[0].startswith(awalan)]
        self.susun_rencana(baris)
        self.susun_anggaran()
        self.susun_iku(3 + baris // 40)

    def susun_rencana(self, baris):
        sub = [r for r in self.nomen if r[1] == "sub_kegiatan"]
        kegiatan = sorted({r[0].rsplit(".", 1)[0] for r in sub})
        rumah = {k: i % len(SEKSI) for i, k in enumerate(kegiatan)}
        # First indicators on every sub kegiatan, then on the same ones under further sections; every sixth row is a
        # second, third … indicator of one that is there.
        utama = min(max(1, baris - baris // 6), len(sub) * len(SEKSI))
        pasangan = []
        for putaran in range(len(SEKSI)):
            ambil = min(len(sub), utama - len(pasangan))
            for i in range(ambil):
                row = sub[i * len(sub) // ambil]
                pasangan.append((row, (rumah[row[0].rsplit(".", 1)[0]] + putaran) % len(SEKSI)))
        hitung = [1] * len(pasangan)
        for i in range(baris - len(pasangan)):
            hitung[i * 6 % len(pasangan) if baris // 6 < len(pasangan) else i % len(pasangan)] += 1
        self.sub = []
        for ((kode, _, uraian, indikator, satuan), s), n in zip(pasangan, hitung):
            for no in range(1, n + 1):
                if no == 1:
                    bentuk = (indikator, satuan, "naik", "", "jumlah")
                else:
                    bentuk = KEDUA[(len(self.sub) + no) % len(KEDUA)]
                self.sub.append(Baris(self.acak, kode, uraian, no, *bentuk, SEKSI[s][0]))
        urutan = {kode: i for i, (kode, _, _) in enumerate(SEKSI)}
        self.sub.sort(key=lambda b: (b.kode, b.no, urutan[b.seksi]))
        dipakai = {b.kode for b in self.sub}
        induk = {k.rsplit(".", 1)[0] for k in dipakai}
        program = {k.rsplit(".", 2)[0] for k in induk}
        self.induk = []
        for kode, jenis, uraian, _, _ in self.nomen:
            if jenis == "program" and kode in program:
                bentuk = ("Persentase sasaran program yang tercapai", "%", "naik", "", "rasio")
            elif jenis == "kegiatan" and kode in induk:
                bentuk = ("Nilai mutu pelaksanaan kegiatan", "Nilai", "naik", "", "akhir")
            else:
                continue
            row = Baris(self.acak, kode, uraian, 1, *bentuk, "")
            row.sasaran = "Meningkatnya kualitas pelayanan publik" if jenis == "program" else ""
            self.induk.append(row)

    def susun_anggaran(self):
        self.dpa, self.bendahara = [], ([], [])
        for row in self.sub:
            if row.no > 1:
                continue
            bagian = self.acak.angka(2, 3) if self.acak.peluang(30) else 1
            row.pagu, row.uang = 0, [0, 0]
            for i in range(bagian):
                kas = [self.acak.angka(400, 9000) * 1000 for _ in range(4)]
                kode, uraian = REKENING[i] if bagian > 1 else ("", "")
                self.dpa.append([
                    "pokok", f"{TAHUN}-01-01", row.kode, row.seksi, kode, uraian, self.acak.pilih(["DAU", "PAD"]),
                    sum(kas), *kas])
                tw = [k * self.acak.angka(80, 100) // 100 // 500 * 500 for k in kas[:2]]
                row.pagu += sum(kas)
                for q in range(2):
                    row.uang[q] += tw[q]
                    self.bendahara[q].append([row.kode, row.seksi, kode, sum(tw[:q + 1])])
            sd = [row.uang[0], sum(row.uang)]
            row.fisik = [min(100, u * 100 // row.pagu + self.acak.angka(0, 4)) for u in sd]

    def susun_iku(self, n):
        self.iku = []
        for i in range(1, n + 1):
            bentuk = [("Indeks kepuasan masyarakat", "Indeks", "naik", "akhir"), ("Persentase laporan tepat waktu", "%",
                      "naik", "rasio"), ("Jumlah kejadian yang dilaporkan", "Kejadian", "turun", "jumlah")][i % 3]
            nama, satuan, polaritas, akumulasi = bentuk
            row = Baris(
                self.acak, f"IKU-{i}", "", 1, f"{nama} ({i})", satuan, polaritas, "", akumulasi,
                SEKSI[i % len(SEKSI)][0])
            self.iku.append(row)

    def profil(self):
        camat = "Kepala Dinas" if self.dinas else "Camat"
        kasubag = "Kepala Sub Bagian Perencanaan dan Pelaporan"
        isi = [
            ("opd", self.nama), ("jenis_opd", "dinas" if self.dinas else "kecamatan"),
            ("pemerintah", "Kabupaten Contoh"), ("provinsi", "Provinsi Contoh"), ("alamat", "Jalan Raya Contoh 1"),
            ("tempat", "Contoh"), ("sebutan_unit", "Bidang" if self.dinas else "Seksi"), ("sebutan_desa", "Desa"),
            ("kepala_jabatan", camat), ("kepala_nama", camat), ("kepala_pangkat", "Pembina"),
            ("sekretaris_jabatan", "Sekretaris"), ("sekretaris_nama", "Sekretaris"), ("sekretaris_pangkat", "Penata Tk. I"),
            ("kasubag_jabatan", kasubag), ("kasubag_nama", kasubag), ("kasubag_pangkat", "Penata"),
            ("bappeda_nama", "Bappeda Kabupaten Contoh"), ("bappeda_kepala_jabatan", "Kepala Bappeda"),
            ("bappeda_kepala_nama", "Kepala Bappeda"), ("renstra_mulai", "2021"), ("renstra_akhir", "2026"),
            ("sasaran_rkpd", "Meningkatnya kualitas tata kelola pemerintahan"),
            ("sop", "balangan-dkukmtk-monev-internal" if self.dinas else "iv-jurai-monev-internal"), ("kertas", "F4"),
        ]
        return csv(["kunci", "nilai"], isi)

    def acuan(self):
        unit = "Bidang" if self.dinas else "Seksi"
        yield "seksi.csv", csv(
            ["kode", "nama", "kepala_nama", "kepala_jabatan", "kepala_pangkat", "peran"],
            [[k, f"{unit} {n}", f"Kepala {unit} {n}", f"Kepala {unit} {n}", "Penata", p] for k, n, p in SEKSI])
        baris = sorted(self.induk + self.sub, key=lambda b: b.kode)
        yield "renja.csv", csv(KOLOM_RENJA, [b.renja() for b in baris])
        yield "dpa.csv", csv(
            "versi berlaku_mulai kode seksi kode_rekening uraian sumber_dana pagu kas_tw1 kas_tw2 kas_tw3 kas_tw4".split(),
            self.dpa)
        yield "iku.csv", csv(
            "kode sasaran indikator satuan formulasi polaritas akumulasi target target_tw1 target_tw2 target_tw3 "
            "target_tw4 desimal sumber_data seksi versi berlaku_mulai".split(),
            [[b.kode, "Meningkatnya kualitas pelayanan publik", b.indikator, b.satuan, "Sesuai definisi operasional",
              b.polaritas, b.akumulasi, b.target, *b.tw, 2, "Laporan seksi", b.seksi, "pokok", f"{TAHUN}-01-01"]
             for b in self.iku])
        bagian = ["pendorong", "penghambat", "tindak_lanjut_triwulan", "tindak_lanjut_renja"]
        teks = [PENDORONG, PENGHAMBAT, TINDAK_LANJUT, TINDAK_LANJUT]
        yield "narasi.csv", csv(
            ["triwulan", "bagian", "teks"],
            [[q, b, self.acak.pilih(t) + "."] for q in (1, 2) for b, t in zip(bagian, teks)])
        yield "disposisi.csv", csv(
            "triwulan langkah seksi surat_dari diterima no_agenda sifat hal diteruskan_kepada harapan catatan".split(),
            [[q, "", kode, "", f"{TAHUN}-0{q * 3 + 1}-02", 20 + i, "Segera", "", "Kepala Sub Bagian Perencanaan",
              "Proses lebih lanjut", ""] for q in (1, 2) for i, (kode, _, _) in enumerate(SEKSI)])

    def masuk(self):
        """(name, text, encoding), in the order they arrive."""
        ppk = SEKSI[0][0]
        for q in range(2):
            tw = ["I", "II"][q]
            for i, (kode, nama, _) in enumerate(SEKSI):
                rows = [b for b in self.sub if b.seksi == kode]
                if kode == ppk:
                    rows = self.induk + rows
                if not rows:
                    continue
                gaya = ["koma", "titik", "rp", "koma"][i % 4]
                isi = [b.masuk(q, kode, gaya, ["1", "2"] if gaya == "titik" else ["I", "II"]) for b in rows]
                nama_berkas = f"Realisasi {kode} TW{q + 1}.csv"
                if i % 4 == 1:
                    yield nama_berkas, csv(KOLOM_REALISASI, isi, ",", "\n"), "utf-8"
                elif i % 4 == 2:
                    atas = [[self.nama.upper()], [f"REALISASI KINERJA {nama.upper()}"], [f"Triwulan : {tw}"],
                            [f"Tahun : {TAHUN}"], []]
                    atas = [r + [""] * (len(KOLOM_REALISASI) - len(r)) for r in atas]
                    yield nama_berkas, csv(KOLOM_REALISASI, isi, ";", "\r\n", atas), "utf-8-sig"
                elif i % 4 == 3:
                    yield nama_berkas, csv(KOLOM_REALISASI, isi, "\t", "\r\n"), "utf-8"
                else:
                    yield nama_berkas, csv(KOLOM_REALISASI, isi), "utf-8-sig"
            yield f"Realisasi IKU TW{q + 1}.csv", csv(
                "tahun triwulan seksi kode_iku satuan realisasi pembilang penyebut penjelasan bukti_dukung".split(),
                [[TAHUN, q + 1, b.seksi, b.kode, b.satuan, "" if b.akumulasi == "rasio" else b.realisasi[q],
                  b.pembilang[q], b.penyebut[q], "Data akhir triwulan", b.faktor[q][3]] for b in self.iku]), "utf-8-sig"
            yield f"Bendahara TW{q + 1}.csv", csv(
                "tahun triwulan kode seksi kode_rekening realisasi_anggaran_sd sampai_tanggal".split(),
                [[TAHUN, q + 1, k, s, r, rupiah(u, "rp"), ["31/03/2025", "30/06/2025"][q]]
                 for k, s, r, u in self.bendahara[q]]), "utf-8-sig"

    def tulis(self, tujuan):
        akar = tujuan / self.folder
        (akar / "acuan" / str(TAHUN)).mkdir(parents=True)
        (akar / "masuk").mkdir()
        (akar / "profil.csv").write_bytes(self.profil().encode("utf-8-sig"))
        for nama, teks in self.acuan():
            (akar / "acuan" / str(TAHUN) / nama).write_bytes(teks.encode("utf-8-sig"))
        for i, (nama, teks, sandi) in enumerate(self.masuk()):
            path = akar / "masuk" / nama
            path.write_bytes(teks.encode(sandi))
            os.utime(path, (1_750_000_000 + i, 1_750_000_000 + i))


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("tujuan", type=Path)
    p.add_argument("--kantor", type=int, default=1, metavar="N", help="offices")
    p.add_argument("--baris", type=int, default=150, metavar="M", help="indicator rows on sub kegiatan in each")
    p.add_argument("--benih", type=int, default=2025, metavar="S", help="seed")
    p.add_argument("--nomenklatur", type=Path, default=AKAR / "Sources/Resources/data/nomenklatur.csv")
    a = p.parse_args()
    if a.kantor < 1 or a.baris < 1:
        p.error("--kantor and --baris start at 1")
    nomen = nomenklatur(a.nomenklatur)
    for nomor in range(a.kantor):
        Kantor(nomor, a.baris, Acak(a.benih * 1_000_003 + nomor), nomen).tulis(a.tujuan)


if __name__ == "__main__":
    main()
