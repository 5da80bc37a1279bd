#!/usr/bin/env python3
"""Every setting of profil.csv through the real binary: a row of the table changes one setting of a sample office and
says what must be seen of it in the outputs, and not without it.

    uji_pengaturan.py MONEV

Standard library only. Exit 1 when a setting shows nothing, or a setting of the program stands in no row."""
import csv
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import zipfile
import zlib
from concurrent.futures import ThreadPoolExecutor
from xml.etree import ElementTree

HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLES = os.path.join(HERE, "..", "..", "samples")
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
IV, LSB = "kecamatan-iv-jurai", "kecamatan-linggo-sari-baganti"
KIRIM, DALAM, DISPOSISI, SURAT = "Monev_[^/]*_TW2.xlsx", "Monev_.*_internal.xlsx", "Disposisi_.*xlsx", "Surat-.*xlsx"


def png(width=40, height=48):
    """A tiny picture: a blue shield on white."""
    rows = b"".join(
        b"\0" + b"".join(
            b"\x1f\x3a\x5f" if 4 <= x < width - 4 and abs(x - width // 2) < height - y else b"\xff\xff\xff"
            for x in range(width))
        for y in range(height))

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))


class Outputs:
    """What a run made."""

    def __init__(self, folder, run):
        self.folder, self.run = folder, run
        self.keluar = os.path.join(folder, "keluar", "2025", "TW2")

    def book(self, pattern):
        name = next((n for n in sorted(os.listdir(self.keluar)) if re.fullmatch(pattern, n)), None)
        return zipfile.ZipFile(os.path.join(self.keluar, name)) if name else None

    def parts(self, pattern, within="xl/"):
        book = self.book(pattern)
        if book is None:
            return ""
        with book:
            return "\n".join(
                book.read(n).decode("utf-8") for n in book.namelist() if n.startswith(within) and n.endswith(".xml"))

    def sheets(self, pattern):
        with self.book(pattern) as book:
            return [s.get("name") for s in ElementTree.fromstring(book.read("xl/workbook.xml")).iter(MAIN + "sheet")]

    def e81(self):
        """The texts of the kirim workbook's first sheet."""
        with self.book(KIRIM) as book:
            strings = [
                "".join(t.text or "" for t in item.iter(MAIN + "t"))
                for item in ElementTree.fromstring(book.read("xl/sharedStrings.xml")).iter(MAIN + "si")]
            sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
        return {strings[int(c.find(MAIN + "v").text)] for c in sheet.iter(MAIN + "c") if c.get("t") == "s"}

    def has(self, pattern, text):
        return text in self.parts(pattern)

    def media(self, pattern):
        with self.book(pattern) as book:
            return [n for n in book.namelist() if n.startswith("xl/media/")]

    def data(self, name):
        with open(os.path.join(self.keluar, "data", name), encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file, delimiter=";"))

    def office(self, column):
        return next(r[column] for r in self.data("rekap.csv") if r["tingkat"] == "opd")

    def row(self, code, number, column):
        return next(
            r[column] for r in self.data("capaian.csv") if r["kode"] == code and r["no_indikator"] == str(number))


def edit(folder, setting, value):
    path = os.path.join(folder, "profil.csv")
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.reader(file, delimiter=";") if row and row[0] != setting]
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";", lineterminator="\r\n").writerows(rows + [[setting, value]])


def plan(folder, name, change):
    path = os.path.join(folder, "acuan", "2025", name)
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    for row in rows:
        change(row)
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), delimiter=";", lineterminator="\r\n")
        writer.writeheader()
        writer.writerows(rows)


def write(folder, name, content):
    with open(os.path.join(folder, name), "wb") as file:
        file.write(content)


def weights(folder):
    def change(row):
        row["bobot"] = "9" if row["kode"].endswith("0002") else "1"
    plan(folder, "renja.csv", change)


def zero_target(folder):
    def change(row):
        if row["indikator"] == "Jumlah pengaduan pelayanan":
            for name in ("target", "target_tw1", "target_tw2", "target_tw3", "target_tw4"):
                row[name] = "0"
    plan(folder, "renja.csv", change)


SCALE = "batas_bawah;predikat;warna\r\n95;Istimewa;#123456\r\n60;Lumayan;#9BD3F2\r\n0;Perlu Dibina;#D55E00\r\n".encode()
PENGADUAN = ("7.01.02.2.04.0001", 3)


def nil(folder):
    """A realisasi written as nihil."""
    path = os.path.join(folder, "masuk", "Realisasi Perencanaan TW2.csv")
    with open(path, "rb") as file:
        text = file.read()
    lines = text.split(b"\n")
    for index, line in enumerate(lines):
        if b";7.01.01.2.01.0001;" in line:
            cells = line.split(b";")
            cells[6] = b"nihil"
            lines[index] = b";".join(cells)
    with open(path, "wb") as file:
        file.write(b"\n".join(lines))


def differs(read):
    """The reading is another one than without the setting."""
    return lambda out, plain: read(out) != read(plain)


def appears(pattern, text):
    return lambda out, plain: out.has(pattern, text) and not plain.has(pattern, text)


def checks(code):
    """How many results of checking have that code."""
    return differs(lambda o: sum(r["kode"] == code for r in o.data("pemeriksaan.csv")))


def refused(code):
    """A file goes back for that reason, and none without the setting."""
    def found(out):
        answers = os.path.join(out.folder, "koreksi")
        return any(
            f"[{code}]" in open(os.path.join(answers, name), encoding="utf-8-sig").read()
            for name in os.listdir(answers) if name.endswith(".PERBAIKI.txt"))
    return lambda out, plain: found(out) and not found(plain)


def large(folder):
    """A file of more than 1 MiB, most of it a remark."""
    path = os.path.join(folder, "masuk", "Realisasi Perencanaan TW2.csv")
    with open(path, "ab") as file:
        file.write(b"# " + b"catatan " * 15_000 + b"\r\n")
        file.write((b"# " + b"catatan " * 10_000 + b"\r\n") * 14)


def slightly_lower(folder):
    """An IKU that falls by half a per cent."""
    path = os.path.join(folder, "masuk", "IKU TW2.csv")
    with open(path, "rb") as file:
        text = file.read()
    with open(path, "wb") as file:
        file.write(text.replace(b";81,2;", b";79,5;"))


def lower_version(folder):
    """The last version of the DPA takes a little away."""
    path = os.path.join(folder, "acuan", "2025", "dpa.csv")
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    first = next(r for r in rows if r["versi"] == "pokok")
    less = {**first, "versi": "pergeseran-1", "berlaku_mulai": "2025-02-03"}
    less["pagu"] = str(int(float(first["pagu"].replace(".", "").replace(",", "."))) // 2)
    for name in list(less):
        if name.startswith("kas_"):
            less[name] = ""
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), delimiter=";", lineterminator="\r\n")
        writer.writeheader()
        writer.writerows(rows + [less])


# setting, value, office, preparation of both folders, preparation of the changed one, what must be seen
TABLE = [
    ("opd", "Kecamatan Uji Coba", LSB, None, None, lambda o, p: o.has("Monev_Kecamatan-Uji-Coba_2025_TW2.xlsx", "Kecamatan Uji Coba")),
    ("jenis_opd", "dinas", LSB, None, None, lambda o, p: o.run.returncode == 0),
    ("kode_opd", "7.01.0.00.0.00.09.0000", LSB, None, None, lambda o, p: o.run.returncode == 0),
    ("pemerintah", "Kabupaten Contoh", LSB, None, None, appears(KIRIM, "Kabupaten Contoh")),
    ("provinsi", "Provinsi Contoh", LSB, None, None, lambda o, p: o.run.returncode == 0),
    ("alamat", "Jalan Contoh Nomor 7", LSB, None, None, appears(SURAT, "Jalan Contoh Nomor 7")),
    ("telepon", "0756-123456", LSB, None, None, appears(SURAT, "0756-123456")),
    ("email", "contoh@example.go.id", LSB, None, None, appears(SURAT, "contoh@example.go.id")),
    ("kode_pos", "25655", LSB, None, None, appears(SURAT, "Kode Pos 25655")),
    ("tempat", "Kota Contoh", LSB, None, None, appears(KIRIM, "Kota Contoh")),
    ("logo", "logo.png", LSB, None, lambda f: write(f, "logo.png", png()),
     lambda o, p: o.media(SURAT) and not p.media(SURAT) and o.has(SURAT, "Logo Kabupaten")),
    ("sebutan_unit", "Bidang", LSB, None, None, appears(DALAM, "Per bidang")),
    ("sebutan_desa", "Gampong", LSB, None, None, lambda o, p: o.run.returncode == 0),
    ("kepala_jabatan", "Plt. Camat Contoh", LSB, None, None, appears(KIRIM, "Plt. CAMAT CONTOH")),
    ("kepala_nama", "Siti Contoh, S.STP", LSB, None, None, appears(KIRIM, "Siti Contoh, S.STP")),
    ("kepala_pangkat", "Pembina Contoh", LSB, None, None, appears(KIRIM, "Pembina Contoh")),
    ("kepala_nip", "197001011990031001", LSB, None, None, appears(KIRIM, "19700101 199003 1 001")),
    ("sekretaris_jabatan", "Sekcam Contoh", IV, None, None, appears(DISPOSISI, "Sekcam Contoh")),
    ("sekretaris_nama", "Budi Contoh", IV, None, None, appears(DISPOSISI, "Budi Contoh")),
    ("sekretaris_pangkat", "Penata Contoh", IV, None, None, appears(DISPOSISI, "Penata Contoh")),
    ("sekretaris_nip", "197101011990031002", IV, None, None, appears(DISPOSISI, "19710101 199003 1 002")),
    ("kasubag_jabatan", "Kasubag Contoh", IV, None, None, appears(f"{DISPOSISI}|{DALAM}", "Kasubag Contoh")),
    ("kasubag_nama", "Rina Contoh", IV, None, None, None),
    ("kasubag_pangkat", "Penata Muda Contoh", IV, None, None, None),
    ("kasubag_nip", "197201011990031003", IV, None, None, None),
    ("bappeda_nama", "Bappelitbangda Contoh", LSB, None, None, appears(DALAM, "Bappelitbangda Contoh")),
    ("bappeda_kepala_jabatan", "Kepala Bappelitbangda Contoh", LSB, None, None, appears(KIRIM, "KEPALA BAPPELITBANGDA CONTOH")),
    ("bappeda_kepala_nama", "Andi Contoh", LSB, None, None, appears(KIRIM, "Andi Contoh")),
    ("bappeda_kepala_pangkat", "Pembina Utama Contoh", LSB, None, None, appears(KIRIM, "Pembina Utama Contoh")),
    ("bappeda_kepala_nip", "197301011990031004", LSB, None, None, appears(KIRIM, "19730101 199003 1 004")),
    ("renstra_mulai", "2019", LSB, None, None, lambda o, p: o.run.returncode == 0),
    ("renstra_akhir", "2029", LSB, None, None, appears(KIRIM, "2029")),
    ("sasaran_rkpd", "Sasaran Contoh RKPD", LSB, None, None, appears(KIRIM, "Sasaran Contoh RKPD")),
    ("sop", "cilongok-monev-kinerja", LSB, None, None, None),
    ("kertas", "F4", LSB, None, None, appears(KIRIM, 'paperSize="14"')),
    ("kertas", "A3", LSB, None, None, appears(KIRIM, 'paperSize="8"')),
    ("kertas_disposisi", "F4-dua", IV, None, None,
     lambda o, p: 'paperSize="11"' in p.parts(DISPOSISI) and 'paperSize="11"' not in o.parts(DISPOSISI)),
    ("judul_triwulan", "ya", LSB, None, None, appears(KIRIM, "s.d. Triwulan II")),
    ("skala", "skala.csv", LSB, None, lambda f: write(f, "acuan/2025/skala.csv", SCALE),
     lambda o, p: o.office("predikat") in ("Istimewa", "Lumayan", "Perlu Dibina") and o.has(KIRIM, "FF123456")
     and not o.has(KIRIM, "Sangat Tinggi")),
    ("predikat", "ambang", LSB, None, None, differs(lambda o: "tanpa pembulatan" in o.parts(KIRIM))),
    ("rumus_turun", "rasio", IV, None, None, differs(lambda o: [r["capaian_sd"] for r in o.data("capaian.csv")])),
    ("target_nol_turun", "100", IV, zero_target, None, differs(lambda o: o.row(*PENGADUAN, "capaian_sd"))),
    ("rata_rata", "pagu", LSB, None, None, differs(lambda o: o.office("capaian_sd"))),
    ("rata_rata", "bobot", LSB, weights, None, differs(lambda o: o.office("capaian_sd"))),
    ("tingkat_rata_rata", "program", IV, None, None, differs(lambda o: o.office("capaian_sd"))),
    ("tingkat_rata_rata", "kegiatan", IV, None, None, differs(lambda o: o.office("capaian_sd"))),
    ("batas_capaian", "100", IV, None, None, differs(lambda o: o.office("capaian_sd"))),
    ("kosong_dihitung", "nol", IV, None, None, lambda o, p: float(o.office("capaian_tw")) < float(p.office("capaian_tw"))),
    ("nihil", "nol", IV, nil, None, differs(lambda o: o.row("7.01.01.2.01.0001", 1, "realisasi_tw"))),
    ("minggu_kerja", "6", IV, None, None, differs(lambda o: o.parts(DALAM))),
    ("batas_kirim", "14 hari kerja", IV, None, None, differs(lambda o: o.parts(DALAM))),
    ("penandatangan_kanan", "Disetujui", LSB, None, None, appears(KIRIM, "Disetujui")),
    ("disposisi_berjenjang", "per_tingkat", "kecamatan-cilongok", None, None, differs(lambda o: o.sheets(DISPOSISI))),
    ("ambang_turun_pagu", "100", LSB, lower_version, None, checks("P511")),
    ("ambang_fisik_keuangan", "0", LSB, None, None, checks("R521")),
    ("ambang_capaian_rendah", "100", IV, None, None, checks("R522")),
    ("ambang_capaian_tinggi", "100", IV, None, None, checks("R523")),
    ("ambang_kelipatan_janggal", "1", IV, None, None, checks("R517")),
    ("ambang_deviasi_kas", "100", IV, None, None, differs(lambda o: len(o.data("pemeriksaan.csv")))),
    ("ambang_arah_iku", "0", LSB, slightly_lower, None, checks("U503")),
    ("batas_ukuran_berkas", "1", IV, large, None, refused("B102")),
    ("batas_baris", "3", LSB, None, None, refused("B207")),
    ("batas_kolom", "5", LSB, None, None, refused("B206")),
    ("batas_panjang_sel", "20", LSB, None, None, refused("B205")),
    ("jumlah_e81", "tidak", LSB, None, None, lambda o, p: "JUMLAH" in p.e81() and "JUMLAH" not in o.e81()),
]


def run(monev, folder):
    result = subprocess.run(
        [monev, "proses", folder, "--tahun", "2025", "--triwulan", "2", "--senyap"], capture_output=True, text=True,
        env={**os.environ, "SOURCE_DATE_EPOCH": "1752000000"})
    return Outputs(folder, result)


def known(monev, work):
    """Every setting the program writes into a new office."""
    folder = os.path.join(work, "baru")
    subprocess.run([monev, "mulai", folder, "--tahun", "2025"], check=True, capture_output=True)
    with open(os.path.join(folder, "profil.csv"), encoding="utf-8-sig", newline="") as file:
        return [row[0] for row in csv.reader(file, delimiter=";") if row][1:]


def test(monev, work, index, line):
    setting, value, office, both, only, seen = line
    outputs = []
    for kind in ("biasa", "ubah"):
        folder = os.path.join(work, f"{index}-{kind}", office)
        shutil.copytree(os.path.join(SAMPLES, office), folder)
        if both:
            both(folder)
        if kind == "ubah":
            if only:
                only(folder)
            edit(folder, setting, value)
        outputs.append(run(monev, folder))
        if outputs[-1].run.returncode > 1:
            return f"{setting} = {value}: exit {outputs[-1].run.returncode}: {outputs[-1].run.stderr[:300]}"
    plain, changed = outputs
    if seen is None:
        seen = lambda o, p: any(  # noqa: E731
            o.parts(x) != p.parts(x) and (value in o.parts(x) or setting == "sop" or setting.endswith("_nip"))
            for x in (KIRIM, DALAM, DISPOSISI, SURAT))
    shown = seen(changed, plain)
    shutil.rmtree(os.path.join(work, f"{index}-biasa"))
    shutil.rmtree(os.path.join(work, f"{index}-ubah"))
    return None if shown else f"{setting} = {value}: nothing to be seen of it in {office}"


def main(monev):
    monev = os.path.abspath(monev)
    with tempfile.TemporaryDirectory() as work:
        untested = [name for name in known(monev, work) if name not in {line[0] for line in TABLE}]
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            faults = [fault for fault in pool.map(lambda pair: test(monev, work, *pair), enumerate(TABLE)) if fault]
    faults += [f"{name}: stands in no row of the table" for name in untested]
    for fault in faults:
        print("pengaturan:", fault)
    print(f"pengaturan: {len(TABLE)} changes of {len({line[0] for line in TABLE})} settings, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
