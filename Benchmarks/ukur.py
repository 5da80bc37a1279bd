#!/usr/bin/env python3
"""Runs monev and the C baselines in turn and prints the ratios. Started by Benchmarks/run."""
import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

SINI = Path(__file__).resolve().parent
sys.path.insert(0, str(SINI))
import rekam_sel  # noqa: E402

TRIWULAN = ["--tahun", "2025", "--triwulan", "2"]


def keluaran(*perintah, **pilihan):
    return subprocess.run([str(p) for p in perintah], check=True, capture_output=True, text=True, **pilihan).stdout


class Proses:
    """What one run of a program took."""

    def __init__(self, baris):
        wall, user, sistem, memori, self.status = (int(x) for x in baris.split())
        self.wall, self.cpu, self.memori = wall, user + sistem, memori / 1024


class Pengukur:
    def __init__(self, a):
        self.a = a
        self.monev, self.tahap = a.bin / "monev", a.bin / "monev-ukur"
        self.hasil = []

    # -- running ---------------------------------------------------------------

    def jalankan(self, *perintah, kali=1):
        baris = keluaran(self.a.c / "jalankan", "-n", kali, *perintah).splitlines()
        return [Proses(b) for b in baris]

    def angka(self, *perintah):
        """Nanoseconds, the first number a timer prints; TMPDIR is on tmpfs for the library's temporary files."""
        return int(keluaran(*perintah, env={**os.environ, "TMPDIR": str(self.kerja)}).split()[0])

    def bergantian(self, **ukuran):
        """Every measure once per round, in turn; the list of figures of each."""
        hasil = {nama: [] for nama in ukuran}
        for putaran in range(self.a.ulang):
            urutan = list(ukuran.items())
            for nama, ukur in urutan if putaran % 2 == 0 else reversed(urutan):
                hasil[nama].append(ukur())
        return hasil

    # -- materials -------------------------------------------------------------

    def kantor(self, nama, jumlah, baris):
        """Fresh offices, the same ones as they are after a run, and the recording of their workbooks."""
        awal, jadi = self.kerja / nama / "awal", self.kerja / nama / "jadi"
        keluaran(sys.executable, SINI / "buat_kantor.py", awal, "--kantor", jumlah, "--baris", baris)
        shutil.copytree(awal, jadi)
        folder = sorted(jadi.iterdir())
        selesai = subprocess.run([self.monev, "proses", *folder, *TRIWULAN], capture_output=True, text=True)
        if selesai.returncode != 0:
            print(f"warning: monev proses ended with {selesai.returncode}:", selesai.stderr[-2000:], file=sys.stderr)
        buku = sorted(jadi.glob("*/keluar/2025/TW2/*.xlsx"))
        if not buku:
            sys.exit("no workbooks were made")
        rekaman = self.kerja / nama / "rekaman"
        tentang = keluaran(sys.executable, "-B", SINI / "rekam_sel.py", "-o", rekaman, *buku).strip()
        salinan = self.kerja / nama / "c"
        salinan.mkdir()
        self.angka(self.a.c / "tulis", 1, rekaman, salinan)
        beda = [x for x in map(rekam_sel.bandingkan, buku, sorted(salinan.iterdir())) if x]
        if beda:
            sys.exit(f"the C program wrote other cells: {beda[0]}")
        ukuran = sum(b.stat().st_size for b in buku) / sum(b.stat().st_size for b in salinan.iterdir())
        print(f"{nama}: {jumlah} × {baris} rows → {tentang}; bytes monev / C {ukuran:.3f}", flush=True)
        return awal, folder, rekaman

    def seluruh(self, awal, rumah, paralel):
        """One `monev proses` on fresh copies; copying is not counted."""
        tujuan = Path(tempfile.mkdtemp(dir=rumah))
        subprocess.run(["cp", "-a", awal, tujuan / "k"], check=True)
        # What cp left to be written must not be written on monev's time.
        os.sync()
        p, = self.jalankan(self.monev, "proses", *sorted((tujuan / "k").iterdir()), *TRIWULAN, "--paralel", paralel)
        shutil.rmtree(tujuan)
        return p

    # -- the table -------------------------------------------------------------

    def rasio(self, apa, atas, bawah, tujuan, satuan=1e6):
        """A ratio of two series measured in turn: the median of the rounds' ratios, and their range."""
        r = sorted(x / y for x, y in zip(atas, bawah))
        tengah = statistics.median(r)
        lulus = "" if tujuan is None else "yes" if tujuan[1](tengah) else "NO"
        self.hasil.append((
            apa, f"{statistics.median(atas) / satuan:.2f}", f"{statistics.median(bawah) / satuan:.2f}", f"{tengah:.3f}",
            f"{r[0]:.2f}–{r[-1]:.2f}", tujuan[0] if tujuan else "", lulus))

    def mutlak(self, apa, angka, tujuan):
        tengah = statistics.median(angka)
        lulus = "" if tujuan is None else "yes" if tujuan[1](tengah) else "NO"
        self.hasil.append((
            apa, f"{tengah:.2f}", "", "", f"{min(angka):.2f}–{max(angka):.2f}", tujuan[0] if tujuan else "", lulus))

    def cetak(self):
        judul = ("measure", "monev", "C", "ratio", "range", "goal", "met")
        lebar = [max(len(r[i]) for r in [judul, *self.hasil]) for i in range(len(judul))]
        for i, row in enumerate([judul, *self.hasil]):
            print("| " + " | ".join(t.ljust(w) if k == 0 else t.rjust(w) for k, (t, w) in enumerate(zip(row, lebar))) + " |")
            if i == 0:
                print("|" + "|".join("-" * (w + 1) + (":" if k else "-") for k, w in enumerate(lebar)) + "|")

    # -- the measures ----------------------------------------------------------

    def baca(self, nama, kantor, kali):
        berkas = sorted(kantor.glob("*/masuk/*.csv"))
        besar = sum(b.stat().st_size for b in berkas)
        print(f"{nama}: {len(berkas)} CSV files, {besar / 1e6:.2f} MB", flush=True)
        m = self.bergantian(
            c=lambda: self.angka(self.a.c / "baca", kali, *berkas),
            polos=lambda: self.angka(self.a.c / "baca", "-p", kali, *berkas),
            rekaman=lambda: self.angka(self.tahap, "rekaman", kali, *berkas),
            tabel=lambda: self.angka(self.tahap, "baca", kali, *berkas))
        kecepatan = ("≥ 0.9", lambda r: r >= 0.9)
        # Speeds: C's time over monev's.
        for apa, kunci, pembanding, tujuan in (
                ("records, positions", "rekaman", "c", kecepatan), ("tables under known headings", "tabel", "c", None),
                ("records, against libcsv bare", "rekaman", "polos", None)):
            r = sorted(y / x for x, y in zip(m[kunci], m[pembanding]))
            tengah = statistics.median(r)
            self.hasil.append((
                f"{nama}: {apa}, MB/s", f"{besar * kali * 1e3 / statistics.median(m[kunci]):.0f}",
                f"{besar * kali * 1e3 / statistics.median(m[pembanding]):.0f}", f"{tengah:.3f}", f"{r[0]:.2f}–{r[-1]:.2f}",
                tujuan[0] if tujuan else "", ("yes" if tujuan[1](tengah) else "NO") if tujuan else ""))

    def tulis(self, nama, awal, folder, rekaman, kali):
        c = self.kerja / "tulis-c"
        c.mkdir(exist_ok=True)
        disk = Path(tempfile.mkdtemp(dir=self.a.disk))
        m = self.bergantian(
            c=lambda: self.angka(self.a.c / "tulis", kali, rekaman, c) / kali,
            buku=lambda: self.angka(self.tahap, "buku", kali, *folder) / kali,
            satu=lambda: self.seluruh(awal, self.kerja, 1),
            dua=lambda: self.seluruh(awal, self.kerja, os.cpu_count()),
            disk=lambda: self.seluruh(awal, disk, 1),
            cdisk=lambda: self.angka(self.a.c / "tulis", "-s", 1, rekaman, disk))
        shutil.rmtree(disk)
        wall = lambda x: [p.wall for p in x]
        self.rasio(f"{nama}: workbook stage, ms", m["buku"], m["c"], ("≤ 1.15", lambda r: r <= 1.15))
        self.rasio(f"{nama}: whole run, one thread, ms", wall(m["satu"]), m["c"], ("≤ 1.3", lambda r: r <= 1.3))
        self.rasio(f"{nama}: whole run, {os.cpu_count()} threads, ms", wall(m["dua"]), m["c"], None)
        self.rasio(f"{nama}: whole run on disk, fsynced, one thread, ms", wall(m["disk"]), m["cdisk"], None)
        self.mutlak(f"{nama}: peak memory, {os.cpu_count()} threads, MB", [p.memori for p in m["dua"]], None)
        return m

    def semua(self):
        a = self.a
        p = self.jalankan(self.monev, "--version", kali=a.ulang * 5)
        self.mutlak("monev --version, ms", [x.wall / 1e6 for x in p], ("< 5", lambda x: x < 5))
        self.mutlak("monev --version, peak memory MB", [x.memori for x in p], ("< 10", lambda x: x < 10))
        satu = self.kantor("one office", 1, 150)
        banyak = self.kantor("offices", a.kantor, a.baris)
        besar = self.kerja / "besar"
        keluaran(sys.executable, SINI / "buat_kantor.py", besar, "--kantor", 1, "--baris", 20_000)
        self.baca("reading, small files", banyak[0], 20)
        self.baca("reading, large files", besar, 5)
        shutil.rmtree(besar)
        m = self.tulis("one office", *satu, 10)
        self.mutlak("one office of 150 rows: whole run, ms", [p.wall / 1e6 for p in m["dua"]], ("< 300", lambda x: x < 300))
        self.mutlak("one office of 150 rows: peak memory, MB", [p.memori for p in m["dua"]], ("< 40", lambda x: x < 40))
        self.tulis("offices", *banyak, 1)
        print()
        self.cetak()


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--bin", type=Path, required=True, help="folder of monev and monev-ukur")
    p.add_argument("--c", type=Path, required=True, help="folder of the C programs")
    p.add_argument("--disk", type=Path, required=True, help="a folder on a disk")
    p.add_argument("--tmpfs", type=Path, required=True, help="a folder in memory")
    p.add_argument("--ulang", type=int, default=9, metavar="N", help="rounds")
    p.add_argument("--kantor", type=int, default=10, metavar="N", help="offices of the larger set")
    p.add_argument("--baris", type=int, default=300, metavar="M", help="rows of each")
    a = p.parse_args()
    a.bin, a.c, a.disk = a.bin.resolve(), a.c.resolve(), a.disk.resolve()
    ukur = Pengukur(a)
    with tempfile.TemporaryDirectory(dir=a.tmpfs, prefix="monev-ukur-") as kerja:
        ukur.kerja = Path(kerja)
        ukur.semua()


if __name__ == "__main__":
    main()
