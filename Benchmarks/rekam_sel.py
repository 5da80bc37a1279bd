#!/usr/bin/env python3
"""Records what stands in workbooks, so that a bare C program can write the same again (C/tulis.c).

    rekam_sel.py -o REKAMAN FILE.xlsx...
    rekam_sel.py --bandingkan FILE.xlsx FILE.xlsx

Recorded are sheets, formats, column widths, row heights, merged ranges and every cell: texts (rich ones by their runs),
numbers, formulas with their cached values, blank styled cells. Not recorded: page set-up, conditional formats,
validations, notes, charts, pictures, links; the C program is spared them.

`--bandingkan` says whether two workbooks are the same in everything recorded.
"""
import argparse
import re
import struct
import sys
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

M = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
GARIS = ["none", "thin", "medium", "dashed", "dotted", "thick", "double", "hair", "mediumDashed", "dashDot",
         "mediumDashDot", "dashDotDot", "mediumDashDotDot", "slantDashDot"]
DATAR = ["", "left", "center", "right", "fill", "justify", "centerContinuous", "distributed"]
TEGAK = {"top": 8, "bottom": 9, "center": 10, "justify": 11, "distributed": 12}
BAKU = {1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 49: "@"}


def warna(e):
    if e is None or not e.get("rgb"):
        return 0
    return int(e.get("rgb")[-6:], 16) or 0x1000000


def huruf(e):
    """(name, size, bold, italic, underline, colour) of a font or of a run's properties."""
    def nilai(tag, bawaan=None):
        x = e.find(M + tag)
        return bawaan if x is None else x.get("val", "1")
    garis = e.find(M + "u")
    bawah = 0 if garis is None else {"single": 1, "double": 2}.get(garis.get("val", "single"), 1)
    nama = nilai("name") or nilai("rFont") or "Calibri"
    return (nama, float(nilai("sz", "11")), e.find(M + "b") is not None, e.find(M + "i") is not None, bawah,
            warna(e.find(M + "color")))


class Buku:
    """One workbook as a list of operations, formats as tuples."""

    def __init__(self, path):
        self.zip = zipfile.ZipFile(path)
        self.gaya = self._gaya()
        self.teks = self._teks()
        self.lembar = []
        rel = {r.get("Id"): r.get("Target") for r in self._xml("xl/_rels/workbook.xml.rels")}
        for s in self._xml("xl/workbook.xml").iter(M + "sheet"):
            self.lembar.append((s.get("name"), list(self._lembar("xl/" + rel[s.get(R + "id")]))))

    def _xml(self, nama):
        return ET.fromstring(self.zip.read(nama))

    def _gaya(self):
        akar = self._xml("xl/styles.xml")
        angka = {int(n.get("numFmtId")): n.get("formatCode") for n in akar.iter(M + "numFmt")}
        fonts = [huruf(f) for f in akar.find(M + "fonts")]
        isi = []
        for f in akar.find(M + "fills"):
            p = f.find(M + "patternFill")
            isi.append(warna(p.find(M + "fgColor")) if p is not None and p.get("patternType") == "solid" else 0)
        bingkai = []
        for b in akar.find(M + "borders"):
            sisi, warna_sisi = [], 0
            for nama in ("left", "right", "top", "bottom"):
                e = b.find(M + nama)
                sisi.append(GARIS.index(e.get("style")) if e is not None and e.get("style") else 0)
                if e is not None:
                    warna_sisi = warna(e.find(M + "color")) or warna_sisi
            bingkai.append((*sisi, warna_sisi))
        gaya = []
        for x in akar.find(M + "cellXfs"):
            a, p = x.find(M + "alignment"), x.find(M + "protection")
            a = {} if a is None else a.attrib
            p = {} if p is None else p.attrib
            nomor = int(x.get("numFmtId"))
            putar = int(a.get("textRotation", 0))
            gaya.append((
                *fonts[int(x.get("fontId"))], isi[int(x.get("fillId"))], *bingkai[int(x.get("borderId"))],
                DATAR.index(a.get("horizontal", "")), TEGAK.get(a.get("vertical"), 0), a.get("wrapText") == "1",
                a.get("shrinkToFit") == "1", int(a.get("indent", 0)),
                270 if putar == 255 else 90 - putar if putar > 90 else putar,
                p.get("locked") == "0", p.get("hidden") == "1", angka.get(nomor, BAKU.get(nomor, ""))))
        return gaya

    def _teks(self):
        if "xl/sharedStrings.xml" not in self.zip.namelist():
            return []
        daftar = []
        for si in self._xml("xl/sharedStrings.xml"):
            runs = si.findall(M + "r")
            if runs:
                daftar.append([
                    (None if r.find(M + "rPr") is None else huruf(r.find(M + "rPr")), r.find(M + "t").text or "")
                    for r in runs])
            else:
                daftar.append("".join(t.text or "" for t in si.iter(M + "t")))
        return daftar

    def _lembar(self, nama):
        akar = self._xml(nama)
        for c in akar.iter(M + "col"):
            lebar = float(c.get("width"))
            lebar = round(lebar - 5 / 7 if lebar >= 12 / 7 else lebar * 7 / 12, 2)
            yield ("C", int(c.get("min")) - 1, int(c.get("max")) - 1, lebar, c.get("hidden") == "1",
                   int(c.get("outlineLevel", 0)))
        gabung, tertutup = {}, set()
        for m in akar.iter(M + "mergeCell"):
            a, b = (alamat(x) for x in m.get("ref").split(":"))
            gabung[a] = b
            tertutup.update((r, k) for r in range(a[0], b[0] + 1) for k in range(a[1], b[1] + 1))
            tertutup.discard(a)
        for row in akar.iter(M + "row"):
            r = int(row.get("r")) - 1
            tinggi = float(row.get("ht")) if row.get("customHeight") else 15.0
            tanda = (row.get("hidden") == "1", int(row.get("outlineLevel", 0)), row.get("collapsed") == "1")
            if row.get("customHeight") or any(tanda):
                yield ("R", r, tinggi, *tanda)
            for c in row:
                tempat = alamat(c.get("r"))
                if tempat in tertutup:
                    continue
                gaya = self.gaya[int(c.get("s", 0))] if c.get("s") else None
                if tempat in gabung:
                    yield ("M", *tempat, *gabung[tempat], gaya)
                yield self._sel(c, tempat, gaya)

    def _sel(self, c, tempat, gaya):
        f, v, jenis = c.find(M + "f"), c.find(M + "v"), c.get("t", "n")
        nilai = "" if v is None else v.text or ""
        if f is not None:
            if jenis == "n":
                return ("f", *tempat, gaya, f.text, float(nilai or 0))
            return ("g", *tempat, gaya, f.text, nilai)
        if jenis == "s":
            teks = self.teks[int(nilai)]
            return ("s" if isinstance(teks, str) else "r", *tempat, gaya, teks)
        if v is None:
            return ("b", *tempat, gaya)
        return ("n", *tempat, gaya, float(nilai))

    @property
    def hitungan(self):
        hasil = {}
        for _, ops in self.lembar:
            for op in ops:
                hasil[op[0]] = hasil.get(op[0], 0) + 1
        return hasil


def alamat(teks):
    huruf_kolom, baris = re.fullmatch(r"\$?([A-Z]+)\$?(\d+)", teks).groups()
    kolom = 0
    for h in huruf_kolom:
        kolom = kolom * 26 + ord(h) - 64
    return int(baris) - 1, kolom - 1


class Rekaman:
    """The recording: little-endian, texts with their length and a NUL behind, formats made before their first use."""

    def __init__(self):
        self.b = bytearray(b"REKAM1\0\0")

    def p(self, bentuk, *nilai):
        self.b += struct.pack("<" + bentuk, *nilai)

    def t(self, teks):
        isi = teks.encode()
        self.p("I", len(isi) + 1)
        self.b += isi + b"\0"

    def format(self, g):
        """Index of a format; 0xFFFF = none."""
        if g is None:
            return 0xFFFF
        if g not in self.formats:
            (nama, ukuran, tebal, miring, bawah, wh, isi, kiri, kanan, atas, dasar, wb, datar, tegak, lipat, susut, inden,
             putar, lepas, sembunyi, angka) = g
            self.b += b"F"
            self.p("d8B", ukuran, tebal, miring, bawah, lipat, susut, inden, lepas, sembunyi)
            self.p("6B", kiri, kanan, atas, dasar, datar, tegak)
            self.p("3Ih", wh, isi, wb, putar)
            self.t(nama)
            self.t(angka)
            self.formats[g] = len(self.formats)
        return self.formats[g]

    def buku(self, nama, buku):
        self.formats = {}
        self.b += b"B"
        self.t(nama)
        for lembar, ops in buku.lembar:
            # The first sheet must be there before rows; formats may come at any time.
            self.b += b"S"
            self.t(lembar)
            for op in ops:
                self.op(op)
        self.b += b"E"

    def op(self, op):
        jenis = op[0]
        if jenis == "C":
            self.b += b"C"
            self.p("HHdBB", *op[1:])
        elif jenis == "R":
            self.b += b"R"
            self.p("IdBBB", *op[1:])
        elif jenis == "M":
            i = self.format(op[5])
            self.b += b"M"
            self.p("IHIHH", *op[1:5], i)
        else:
            i = self.format(op[3])
            runs = []
            if jenis == "r":
                for font, teks in op[4]:
                    gaya = None if font is None else (*font, *[0] * 7, 0, False, False, 0, 0, False, False, "")
                    runs.append((self.format(gaya), teks))
            self.b += jenis.encode()
            self.p("IHH", op[1], op[2], i)
            if jenis == "s":
                self.t(op[4])
            elif jenis == "n":
                self.p("d", op[4])
            elif jenis == "f":
                self.t(op[4])
                self.p("d", op[5])
            elif jenis == "g":
                self.t(op[4])
                self.t(op[5])
            elif jenis == "r":
                self.p("H", len(runs))
                for f, teks in runs:
                    self.p("H", f)
                    self.t(teks)


def bandingkan(satu, dua):
    a, b = Buku(satu), Buku(dua)
    if [n for n, _ in a.lembar] != [n for n, _ in b.lembar]:
        return f"sheets: {[n for n, _ in a.lembar]} / {[n for n, _ in b.lembar]}"
    for (nama, x), (_, y) in zip(a.lembar, b.lembar):
        if len(x) != len(y):
            return f"{nama}: {len(x)} / {len(y)} records"
        for p, q in zip(x, y):
            if p != q:
                return f"{nama}: {p} / {q}"
    return None


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("-o", dest="ke", type=Path)
    p.add_argument("--bandingkan", action="store_true")
    p.add_argument("file", type=Path, nargs="+")
    a = p.parse_args()
    if a.bandingkan:
        beda = bandingkan(*a.file)
        if beda:
            sys.exit(f"{a.file[0].name}: {beda}")
        return
    rekaman, jumlah = Rekaman(), {}
    for i, path in enumerate(a.file):
        buku = Buku(path)
        rekaman.buku(f"{i:05d}.xlsx", buku)
        for k, n in buku.hitungan.items():
            jumlah[k] = jumlah.get(k, 0) + n
    a.ke.write_bytes(rekaman.b)
    print(len(a.file), "workbooks,", sum(n for k, n in jumlah.items() if k in "snfgbr"), "cells,", *(
        f"{k}={n}" for k, n in sorted(jumlah.items())))


if __name__ == "__main__":
    main()
