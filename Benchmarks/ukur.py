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


class Waktu:
    """Nanoseconds on the wall and of the processors; memory in MB and exit status of a whole process."""

    def __init__(self, wall, cpu, memori=0.0, status=0):
        self.wall, self.cpu, self.memori, self.status = wall, cpu, memori, status

    def __truediv__(self, n):
        return Waktu(self.wall / n, self.cpu / n, self.memori, self.status)

    @staticmethod
    def proses(baris):
        """A line of C/jalankan."""
        wall, user, sistem, memori, status = (int(x) for x in baris.split())
        return Waktu(wall, user + sistem, memori / 1024, status)


class Pengukur:
    def __init__(self, a):
        self.a = a
        self.monev, self.tahap = a.bin / "monev", a.bin / "monev-ukur"
        self.hasil = []

    # -- running ---------------------------------------------------------------

    def jalankan(self, *perintah, kali=1):
        baris = keluaran(self.a.c / "jalankan", "-n", kali, *perintah).splitlines()
        return [Waktu.proses(b) for b in baris]

    def angka(self, *perintah):
        """What a timer prints first; TMPDIR is on tmpfs for the library's temporary files."""
        wall, cpu = keluaran(*perintah, env={**os.environ, "TMPDIR": str(self.kerja)}).split()[:2]
        return Waktu(int(wall), int(cpu))

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

    def seluruh(self, awal, rumah, paralel, kali):
        """`monev proses` on fresh copies, so often in a row, the mean; copying is not counted."""
        p = [self.sekali(awal, rumah, paralel) for _ in range(kali)]
        return Waktu(
            statistics.mean(x.wall for x in p), statistics.mean(x.cpu for x in p), max(x.memori for x in p), p[-1].status)

    def sekali(self, awal, rumah, paralel):
        tujuan = Path(tempfile.mkdtemp(dir=rumah))
        subprocess.run(["cp", "-a", awal, tujuan / "k"], check=True)
        # What cp left to be written must not be written on monev's time.
        os.sync()
        p, = self.jalankan(self.monev, "proses", *sorted((tujuan / "k").iterdir()), *TRIWULAN, "--paralel", paralel)
        shutil.rmtree(tujuan)
        return p

    # -- the table -------------------------------------------------------------

    def rasio(self, apa, monev, c, tujuan, kecepatan=False):
        """Two series measured in turn: the median of the rounds' ratios, and their range; by CPU beside it. Of times
        monev's over C's, of speeds C's time over monev's."""
        pasangan = list(zip(c, monev) if kecepatan else zip(monev, c))
        r = sorted(x.wall / y.wall for x, y in pasangan)
        cpu = statistics.median(x.cpu / y.cpu for x, y in pasangan)
        tengah = statistics.median(r)
        nilai = [f"{statistics.median(x.wall for x in seri) / 1e6:.1f}" for seri in (monev, c)]
        self.hasil.append((apa, *nilai, f"{tengah:.3f}", f"{r[0]:.2f}–{r[-1]:.2f}", f"{cpu:.3f}", *self.lulus(tujuan, tengah)))

    def mutlak(self, apa, angka, tujuan):
        tengah = statistics.median(angka)
        self.hasil.append((apa, f"{tengah:.2f}", "", "", f"{min(angka):.2f}–{max(angka):.2f}", "", *self.lulus(tujuan, tengah)))

    @staticmethod
    def lulus(tujuan, angka):
        return ("", "") if tujuan is None else (tujuan[0], "yes" if tujuan[1](angka) else "NO")

    def cetak(self):
        judul = ("measure", "monev", "C", "ratio", "range", "by CPU", "goal", "met")
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
        m = {k: [w / kali for w in seri] for k, seri in m.items()}
        self.rasio(
            f"{nama}: records with positions, ms", m["rekaman"], m["c"], ("≥ 0.9", lambda r: r >= 0.9), kecepatan=True)
        self.rasio(f"{nama}: rows under headings, ms", m["tabel"], m["c"], None, kecepatan=True)
        self.rasio(f"{nama}: records, C without checks or positions, ms", m["rekaman"], m["polos"], None, kecepatan=True)

    def tulis(self, nama, awal, folder, rekaman, kali, proses):
        """`kali` repeats of a stage within a timer, `proses` runs of the whole program, both averaged in every round:
        single runs of a fraction of a second say more about the machine than about the programs."""
        c = self.kerja / "tulis-c"
        c.mkdir(exist_ok=True)
        disk = Path(tempfile.mkdtemp(dir=self.a.disk))
        m = self.bergantian(
            c=lambda: self.angka(self.a.c / "tulis", kali, rekaman, c) / kali,
            buku=lambda: self.angka(self.tahap, "buku", kali, *folder) / kali,
            satu=lambda: self.seluruh(awal, self.kerja, 1, proses),
            dua=lambda: self.seluruh(awal, self.kerja, os.cpu_count(), proses),
            disk=lambda: self.seluruh(awal, disk, 1, proses),
            cdisk=lambda: self.angka(self.a.c / "tulis", "-s", proses, rekaman, disk) / proses)
        shutil.rmtree(disk)
        self.rasio(f"{nama}: workbook stage, ms", m["buku"], m["c"], ("≤ 1.15", lambda r: r <= 1.15))
        self.rasio(f"{nama}: whole run, one thread, ms", m["satu"], m["c"], ("≤ 1.3", lambda r: r <= 1.3))
        self.rasio(f"{nama}: whole run, {os.cpu_count()} threads, ms", m["dua"], m["c"], None)
        self.rasio(f"{nama}: whole run on disk, fsynced, one thread, ms", m["disk"], m["cdisk"], None)
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
        m = self.tulis("one office", *satu, 10, 5)
        self.mutlak("one office of 150 rows: whole run, ms", [p.wall / 1e6 for p in m["dua"]], ("< 300", lambda x: x < 300))
        self.mutlak("one office of 150 rows: peak memory, MB", [p.memori for p in m["dua"]], ("< 40", lambda x: x < 40))
        self.tulis("offices", *banyak, 2, 2)
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
