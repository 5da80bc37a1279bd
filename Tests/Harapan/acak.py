#!/usr/bin/env python3
"""Random offices: runs the real binary on them and compares every figure with the independent expectation.

    acak.py --monev PATH [--benih 1] [--kantor 10] [--detik S] [--simpan FOLDER]

One office a seed; each is run for TW I to IV.  Stops after --kantor offices or --detik seconds, whichever is first.
Exit: 0 all equal, 1 a difference (or a file refused, or a crash).
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import bandingkan  # noqa: E402
from harapan import GalatHarapan  # noqa: E402
from kantor_acak import TW, KantorAcak  # noqa: E402


def jalankan(monev: str, folder: Path, q: int) -> subprocess.CompletedProcess:
    return subprocess.run([monev, "proses", str(folder), "--tahun", "2025", "--triwulan", str(q), "--tanpa-warna"],
                          capture_output=True, text=True, errors="replace",
                          env={**os.environ, "SOURCE_DATE_EPOCH": "1770000000"})


def satu_kantor(monev: str, benih: int, folder: Path) -> tuple[list[str], Counter]:
    """Differences found in one office (as lines), and how many cells were compared."""
    kantor = KantorAcak(benih, folder)
    kantor.buat()
    masalah, banyak = [], Counter()
    sekaligus = kantor.mungkin(0.25)  # everything of the year lies there before the first run
    if sekaligus:
        for q in TW:
            kantor.kirim(q)
    for q in TW:
        if not sekaligus:
            kantor.kirim(q)
            if q > 1 and kantor.mungkin(0.1):  # a unit that comes late
                kantor.kirim(q - 1)
        hasil = jalankan(monev, folder, q)
        if hasil.returncode not in (0, 1):
            masalah.append(f"TW{q}: monev ended with {hasil.returncode}\n" + hasil.stderr[-3000:] + hasil.stdout[-500:])
            break
        tolak = sorted((folder / "koreksi").glob("*.PERBAIKI.txt"))
        if tolak:
            masalah.append(f"TW{q}: refused {tolak[0].name}\n" + tolak[0].read_text(errors="replace")[:1500])
            break
        keluar = io.StringIO()
        with contextlib.redirect_stdout(keluar), contextlib.redirect_stderr(keluar):
            kode, jumlah = bandingkan.bandingkan(folder, 2025, q)
        banyak.update(jumlah)
        if kode:
            masalah.append(f"TW{q}: differs\n" + keluar.getvalue()[:4000])
    return masalah, banyak


def main(argv=None) -> int:
    a = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    a.add_argument("--monev", required=True)
    a.add_argument("--benih", type=int, default=1, help="first seed")
    a.add_argument("--kantor", type=int, default=10, help="how many offices")
    a.add_argument("--detik", type=float, default=1e9, help="stop after so many seconds")
    a.add_argument("--simpan", help="keep offices that differ here")
    p = a.parse_args(argv)
    mulai, jalan, salah, banyak = time.monotonic(), 0, 0, Counter()
    berhenti = []
    signal.signal(signal.SIGTERM, lambda *_: berhenti.append(True))  # ends after the office at hand
    for benih in range(p.benih, p.benih + p.kantor):
        if berhenti or time.monotonic() - mulai > p.detik:
            break
        folder = Path(tempfile.mkdtemp(prefix=f"acak-{benih}-"))
        try:
            try:
                masalah, jumlah = satu_kantor(p.monev, benih, folder / "kantor")
            except GalatHarapan as e:
                masalah, jumlah = [f"the expectation cannot be computed: {e}"], Counter()
            jalan += 1
            banyak.update(jumlah)
            if masalah:
                salah += 1
                print(f"FAIL seed {benih}: " + "\n".join(masalah), flush=True)
                if p.simpan:
                    shutil.copytree(folder / "kantor", Path(p.simpan) / str(benih), dirs_exist_ok=True)
        finally:
            shutil.rmtree(folder)
    rinci = ", ".join(f"{k} {v}" for k, v in sorted(banyak.items()))
    print(f"acak: {jalan} offices, {salah} with differences; cells compared: {rinci or 'none'}")
    return 1 if salah else 0


if __name__ == "__main__":
    sys.exit(main())
