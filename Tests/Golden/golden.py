#!/usr/bin/env python3
"""Holds the kirim workbook of a sample office, part by part, against the one that was looked at and kept here.

    golden.py MONEV [--perbarui]

The kept workbook lies beside this file, one gzipped text per part, a line per XML element. `--perbarui` writes what is
made now over it and fails all the same: a renewed workbook counts only after a second run, and a look at it.
Standard library only. Exit 1 when anything differs or was renewed."""
import difflib
import gzip
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

OFFICE, QUARTER = "kecamatan-linggo-sari-baganti", "2"
HERE = os.path.dirname(os.path.abspath(__file__))
KEPT = os.path.join(HERE, "kirim-" + OFFICE)


def made(monev):
    """{part: text} of the workbook made now."""
    with tempfile.TemporaryDirectory() as work:
        office = os.path.join(work, OFFICE)
        shutil.copytree(os.path.join(HERE, "..", "..", "samples", OFFICE), office)
        run = subprocess.run(
            [monev, "proses", office, "--tahun", "2025", "--triwulan", QUARTER, "--senyap"], capture_output=True,
            text=True, env={**os.environ, "SOURCE_DATE_EPOCH": "1752000000"})
        if run.returncode != 0:
            sys.exit(f"monev proses ended with {run.returncode}\n{run.stderr}")
        folder = os.path.join(office, "keluar", "2025", "TW" + QUARTER)
        name = next(n for n in sorted(os.listdir(folder)) if re.fullmatch(r"Monev_.*_TW\d\.xlsx", n))
        with zipfile.ZipFile(os.path.join(folder, name)) as book:
            return {
                part: re.sub(r">(?=<)", ">\n", book.read(part).decode("utf-8")) + "\n" for part in book.namelist()}


def stored(part):
    return os.path.join(KEPT, part.replace("/", "+") + ".gz")


def kept():
    parts = {}
    for name in sorted(os.listdir(KEPT)) if os.path.isdir(KEPT) else []:
        with gzip.open(os.path.join(KEPT, name), "rt", encoding="utf-8", newline="") as file:
            parts[name.removesuffix(".gz").replace("+", "/")] = file.read()
    return parts


def renew(now):
    shutil.rmtree(KEPT, ignore_errors=True)
    os.makedirs(KEPT)
    for part, text in now.items():
        with open(stored(part), "wb") as raw, gzip.GzipFile("", "wb", 9, raw, 0) as file:
            file.write(text.encode("utf-8"))


def main(monev, wish):
    now, before = made(monev), kept()
    different = [part for part in sorted(now.keys() | before.keys()) if now.get(part) != before.get(part)]
    for part in different:
        if part not in now or part not in before:
            print(f"golden: {part} is {'new' if part in now else 'gone'}")
            continue
        lines = difflib.unified_diff(
            before[part].splitlines(), now[part].splitlines(), "kept", "made", n=1, lineterm="")
        print(f"golden: {part} differs")
        for index, line in enumerate(lines):
            if index == 40:
                print("  …")
                break
            print("  " + line[:200])
    if wish == "--perbarui":
        renew(now)
        print(f"golden: {len(now)} parts renewed ({len(different)} differed). Look at the workbook, then run again.")
        return 1
    print(f"golden: {len(now)} parts of the kirim workbook of {OFFICE}, {len(different)} differ"
          + (" (scripts/test-golden --perbarui renews them)" if different else ""))
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else ""))
