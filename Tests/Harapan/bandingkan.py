#!/usr/bin/env python3
"""Compares what `monev proses` produced with the independent expectation.

    bandingkan.py OFFICE --tahun 2025 --triwulan 2

One line per mismatch, then a count of cells compared.
Exit: 0 all equal, 1 a mismatch, 2 something to compare was not found.
"""

from __future__ import annotations

import argparse
import csv
import io
import re
import sys
import xml.etree.ElementTree as ET
import zipfile
from collections import Counter
from fractions import Fraction
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import lembar  # noqa: E402
from harapan import STRIP, GalatHarapan, Kantor, Triwulan, rapikan  # noqa: E402

TOLERANSI = Fraction(1, 10**6)
NS = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      "p": "http://schemas.openxmlformats.org/package/2006/relationships"}


# -- XLSX: only what is needed to read cached values --------------------------

def huruf_nomor(huruf: str) -> int:
    n = 0
    for c in huruf:
        n = n * 26 + ord(c) - 64
    return n


class Lembar:
    """Cached values of one sheet: sel[row][column letters] = Fraction | str."""

    def __init__(self, xml: bytes, bersama: list[str]):
        self.sel: dict[int, dict[str, object]] = {}
        akar = ET.fromstring(xml)
        nomor = 0
        for baris in akar.iterfind(".//m:sheetData/m:row", NS):
            nomor = int(baris.get("r", nomor + 1))
            for c in baris.iterfind("m:c", NS):
                kolom = re.match(r"[A-Z]+", c.get("r")).group()
                v, jenis = c.find("m:v", NS), c.get("t", "n")
                if jenis == "inlineStr":
                    isi = "".join(t.text or "" for t in c.iterfind(".//m:is//m:t", NS))
                elif v is None or v.text is None:
                    continue
                elif jenis == "s":
                    isi = bersama[int(v.text)]
                elif jenis == "n":
                    isi = Fraction(v.text)
                else:  # str, e, b
                    isi = v.text
                self.sel.setdefault(nomor, {})[kolom] = isi

    def baris(self) -> list[int]:
        return sorted(self.sel)

    def isi(self, r: int, kolom: str):
        return self.sel.get(r, {}).get(kolom)

    def teks(self, r: int) -> list[str]:
        return [rapikan(v) for v in self.sel.get(r, {}).values() if isinstance(v, str)]

    def angka(self, r: int) -> list[Fraction]:
        return [v for v in self.sel.get(r, {}).values() if isinstance(v, Fraction)]


def buka_buku(path: Path) -> dict[str, Lembar]:
    with zipfile.ZipFile(path) as z:
        bersama = []
        if "xl/sharedStrings.xml" in z.namelist():
            for si in ET.fromstring(z.read("xl/sharedStrings.xml")).iterfind("m:si", NS):
                # plain text and rich-text runs, not the phonetic ones
                bersama.append("".join(t.text or "" for t in [*si.iterfind("m:t", NS), *si.iterfind("m:r/m:t", NS)]))
        tujuan = {r.get("Id"): r.get("Target") for r in
                  ET.fromstring(z.read("xl/_rels/workbook.xml.rels")).iterfind("p:Relationship", NS)}
        buku = {}
        for s in ET.fromstring(z.read("xl/workbook.xml")).iterfind("m:sheets/m:sheet", NS):
            t = tujuan[s.get(f"{{{NS['r']}}}id")]
            t = t.lstrip("/") if t.startswith("/") else "xl/" + t
            buku[s.get("name")] = Lembar(z.read(t), bersama)
        return buku


# -- comparing -----------------------------------------------------------------

def tampil(v) -> str:
    if v is None:
        return "(kosong)"
    if isinstance(v, Fraction):
        return str(int(v)) if v.denominator == 1 else f"{float(v):.10g}"
    return repr(str(v))


def angka_sama(a: Fraction, b: Fraction) -> bool:
    return abs(a - b) <= TOLERANSI * max(1, abs(a))


def jinakkan(teks) -> str:
    """Text as it may stand in CSV output: an apostrophe before = + - @ makes it inert."""
    t = rapikan(teks)
    return t[1:] if re.match(r"'[=+\-@]", t) else t


class Banding:
    def __init__(self):
        self.dibandingkan, self.beda, self.hilang = Counter(), Counter(), 0

    def periksa(self, di: str, kunci: str, kolom: str, harap, tulis, sama=None):
        self.dibandingkan[di] += 1
        if sama is None:
            if harap is None or tulis is None:
                sama = harap is None and tulis is None
            elif isinstance(harap, Fraction) and isinstance(tulis, Fraction):
                sama = angka_sama(harap, tulis)
            elif isinstance(harap, Fraction) or isinstance(tulis, Fraction):
                sama = rapikan(tampil(harap)) == rapikan(tampil(tulis)).strip("'") and isinstance(harap, str)
            else:
                sama = jinakkan(harap) == jinakkan(tulis)
        if not sama:
            self.beda[di] += 1
            print(f"{di}, {kunci}, {kolom}: diharapkan {tampil(harap)}, tertulis {tampil(tulis)}")

    def tak_ada(self, di: str, apa: str):
        self.hilang += 1
        print(f"{di}: tidak ditemukan: {apa}")


def sel_csv(teks: str, harap):
    """A cell of data/*.csv; a number when a number is expected and it is one."""
    if teks == "":
        return None
    if not isinstance(harap, str) and re.fullmatch(r"-?\d+(\.\d+)?", teks):
        return Fraction(teks)
    return teks


def sebagai_harapan(v):
    """ints (tahun, counts) as fractions, '' as empty."""
    if isinstance(v, int):
        return Fraction(v)
    return None if v == "" else v


def baca_data(path: Path, banding: Banding, kolom: list[str]):
    mentah = path.read_bytes()
    if mentah.startswith(b"\xef\xbb\xbf") or b"\r" in mentah:
        banding.periksa(path.name, "berkas", "bentuk", "UTF-8 tanpa BOM, LF", "BOM atau CR")
    isi = list(csv.DictReader(io.StringIO(mentah.decode("utf-8-sig"), newline=""), delimiter=";"))
    ada = list(isi[0]) if isi else []
    for k in kolom:
        if isi and k not in ada:
            banding.tak_ada(path.name, f"kolom {k}")
    return isi


def banding_capaian(t: Triwulan, path: Path, banding: Banding):
    if not path.is_file():
        return banding.tak_ada("capaian.csv", str(path))
    tulis = baca_data(path, banding, t.KOLOM_CAPAIAN)

    def kunci(b):  # no_indikator of an IKU row is nowhere defined
        no = "" if b["jenis"] == "iku" else str(b["no_indikator"] or 1)
        return (b["jenis"], b["kode"], no, b["seksi"])
    peta = {}
    for b in tulis:
        if kunci(b) in peta:
            banding.periksa("capaian.csv", "/".join(kunci(b)), "baris", "sekali", "dua kali")
        peta[kunci(b)] = b
    urut = []
    for h in t.capaian():
        k = kunci(h)
        nama = "/".join(x for x in k if x)
        b = peta.pop(k, None)
        if b is None:
            banding.tak_ada("capaian.csv", f"baris {nama}")
            continue
        urut.append(tulis.index(b))
        for kolom in t.KOLOM_CAPAIAN:
            if kolom not in b or (kolom == "no_indikator" and h["jenis"] == "iku"):
                continue
            harap = sebagai_harapan(h[kolom])
            banding.periksa("capaian.csv", nama, kolom, harap, sel_csv(b[kolom], harap))
    for k in peta:
        banding.periksa("capaian.csv", "/".join(k), "baris", None, "ada")
    if urut != sorted(urut):
        banding.periksa("capaian.csv", "semua", "urutan", "kode, no_indikator, seksi", "lain")


def banding_rekap(t: Triwulan, path: Path, banding: Banding):
    if not path.is_file():
        return banding.tak_ada("rekap.csv", str(path))
    peta = {(b["tingkat"], b["kode"]): b for b in baca_data(path, banding, t.KOLOM_REKAP)}
    for h in t.rekap():
        nama = "/".join(filter(None, (h["tingkat"], h["kode"])))
        b = peta.pop((h["tingkat"], h["kode"]), None)
        if b is None:
            banding.tak_ada("rekap.csv", f"baris {nama}")
            continue
        for kolom in t.KOLOM_REKAP:
            if kolom not in b or (kolom == "nama" and not h["nama"]):
                continue
            harap = sebagai_harapan(h[kolom])
            banding.periksa("rekap.csv", nama, kolom, harap, sel_csv(b[kolom], harap))
    for k in peta:
        banding.periksa("rekap.csv", "/".join(k), "baris", None, "ada")


def banding_emonev(t: Triwulan, path: Path, banding: Banding):
    """Sub kegiatan rows in plan order; money on the first of each."""
    if not path.is_file():
        return banding.tak_ada("emonev.csv", str(path))
    kolom = "kode seksi indikator satuan target realisasi_tw realisasi_sd pagu anggaran_tw anggaran_sd fisik".split()
    tulis = baca_data(path, banding, kolom)
    harap = [b for b in t.baris if b["jenis"] == "sub_kegiatan"]
    banding.periksa("emonev.csv", "semua", "banyak baris", Fraction(len(harap)), Fraction(len(tulis)))
    for h, b in zip(harap, tulis):
        for k in kolom:
            nilai = sebagai_harapan(h[k])
            banding.periksa("emonev.csv", f"{h['kode']}#{h['no_indikator']}/{h['seksi']}", k, nilai, sel_csv(b[k], nilai))


def cari_baris(lembar: Lembar, teks: str, mulai: int, kolom: str | None) -> int | None:
    """First row at or after `mulai` whose column (or any cell, kolom None) is this text."""
    for r in lembar.baris():
        if r < mulai:
            continue
        isi = lembar.teks(r) if kolom is None else [rapikan(lembar.isi(r, kolom) or "")]
        if any(jinakkan(x) == jinakkan(teks) for x in isi):
            return r
    return None


def isi_e81(lembar: Lembar, r: int, kolom: str):
    v = lembar.isi(r, kolom)
    return None if isinstance(v, str) and rapikan(v) in ("", "–", "-") else v


def banding_e81(t: Triwulan, lembar: Lembar, banding: Banding):
    dari_induk = {}
    e, di, letak = t.e81(), "E.81", 1
    for b in e["baris"]:
        nama = f"{b['kode']}#{b['no_indikator']}/{b['seksi']}"
        r = cari_baris(lembar, b["D"], letak, "D")
        if r is None:
            banding.tak_ada(di, f"baris {nama} (kolom D = {b['D']!r})")
            continue
        letak = r + 1
        nama += f" [baris {r}]"
        banding.dibandingkan[di] += 1  # D itself
        for k in "EFGHIJKLMNOPQRSTUVWX":
            harap = b[k]
            if isinstance(harap, str):
                banding.periksa(di, nama, k, rapikan(harap), rapikan(lembar.isi(r, k)))
            else:
                banding.periksa(di, nama, k, harap, isi_e81(lembar, r, k))
        # Texts: a code may stand before the uraian, a merged cell stands blank.
        tulis_c = rapikan(lembar.isi(r, "C"))
        banding.periksa(di, nama, "C", b["C"], tulis_c or None, sama=not tulis_c or rapikan(b["C"]) in tulis_c)
        tulis_y = rapikan(lembar.isi(r, "Y"))
        banding.periksa(di, nama, "Y", b["Y"], tulis_y or None,
                        sama=not tulis_y or b["Y"].lower() in tulis_y.lower() or b["seksi"] in tulis_y)
        tulis_b = rapikan(lembar.isi(r, "B"))
        # A row without a sasaran stands under its kegiatan's or program's; the text may be repeated on the next page.
        ruas = b["kode"].split(".")
        sasaran = b["B"] or dari_induk.get(".".join(ruas[:5])) or dari_induk.get(".".join(ruas[:3]))
        if b["jenis"] != "sub_kegiatan" and sasaran:
            dari_induk.setdefault(b["kode"], sasaran)
        banding.periksa(di, nama, "B", sasaran, tulis_b or None,
                        sama=not tulis_b or (sasaran is not None and rapikan(sasaran) in tulis_b))
    r = next((r for r in lembar.baris() if r >= letak and any(x.upper() == "JUMLAH" for x in lembar.teks(r))), None)
    if r is None:
        banding.tak_ada(di, "baris JUMLAH")
    else:
        for k in "EGIKMOQSUW":
            banding.periksa(di, f"JUMLAH [baris {r}]", k, None, isi_e81(lembar, r, k),
                            sama=not isinstance(lembar.isi(r, k), Fraction))
        for k, harap in e["jumlah"].items():
            banding.periksa(di, f"JUMLAH [baris {r}]", k, harap, isi_e81(lembar, r, k))
    r = next((r for r in lembar.baris() if r >= letak and
              any(x.lower().startswith("rata-rata capaian kinerja") for x in lembar.teks(r))), None)
    if r is None:
        banding.tak_ada(di, "baris 'Rata-rata capaian kinerja (%)'")
    else:
        for k, harap in e["rata"].items():
            banding.periksa(di, f"Rata-rata [baris {r}]", k, harap, isi_e81(lembar, r, k))
    p = next((x for x in lembar.baris() if r is not None and x > r and
              any(y.lower().startswith("predikat kinerja") for y in lembar.teks(x))), None)
    if p is None:
        banding.tak_ada(di, "baris 'Predikat kinerja'")
    else:
        for k, harap in e["predikat"].items():
            tulis = rapikan(lembar.isi(p, k))
            if k == "S" and e["sementara"] and harap != STRIP:
                banding.periksa(di, f"Predikat [baris {p}]", k, harap + " (sementara)", tulis)
            elif harap == STRIP:
                banding.periksa(di, f"Predikat [baris {p}]", k, STRIP, tulis, sama=tulis in ("", "–", "-"))
            else:
                banding.periksa(di, f"Predikat [baris {p}]", k, harap, tulis.replace(" (sementara)", ""))


def banding_lembar_capaian(t: Triwulan, buku: dict[str, Lembar], banding: Banding):
    """Every expected percentage of a row must stand among the row's cached numbers.

    Indicator rows are looked for on sheet Capaian in plan order; IKU rows there or on sheet IKU."""
    letak = {"Capaian": 1, "IKU": 1}
    for b in t.baris:
        di, r = "Capaian", None
        for di in (("Capaian",) if b["jenis"] != "iku" else ("Capaian", "IKU")):
            if di in buku:
                r = cari_baris(buku[di], b["indikator"], letak[di], None)
                if r is not None:
                    break
        nama = f"{b['kode']}#{b['no_indikator']}/{b['seksi']}"
        if r is None:
            banding.tak_ada(di, f"baris {nama} ({b['indikator']!r})")
            continue
        letak[di] = r + 1
        harap = {k: b[k] for k in ("capaian_tw", "capaian_sd", "capaian_tahun", "capaian_renstra")}
        harap.update(t.persen_rupiah(b))
        angka = buku[di].angka(r)
        for k, v in harap.items():
            if v is None:
                continue
            ada = any(angka_sama(v, a) or angka_sama(v, a * 100) for a in angka)
            banding.dibandingkan[di] += 1
            if not ada:
                banding.beda[di] += 1
                print(f"{di}, {nama} [baris {r}], {k}: diharapkan {tampil(v)}, tertulis "
                      f"(tidak ada di antara {', '.join(map(tampil, angka)) or 'tanpa angka'})")
        if b["capaian_sd"] is not None and di == "Capaian":
            teks = [x.replace(" (sementara)", "") for x in buku[di].teks(r)]
            banding.periksa(di, f"{nama} [baris {r}]", "predikat", b["predikat"],
                            next((x for x in teks if x == b["predikat"]), "|".join(teks)[-80:]))


def main(argv=None) -> int:
    a = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    a.add_argument("kantor")
    a.add_argument("--tahun", type=int, required=True)
    a.add_argument("--triwulan", type=int, required=True, choices=(1, 2, 3, 4))
    a.add_argument("--lewati", action="append", default=[], metavar="BAGIAN",
                   choices=("capaian", "rekap", "emonev", "e81", "lembar-capaian", "lembar-rinci"), help="leave out a part (repeatable)")
    p = a.parse_args(argv)
    try:
        return bandingkan(Path(p.kantor), p.tahun, p.triwulan, p.lewati)[0]
    except (GalatHarapan, NotImplementedError, OSError) as e:
        print(f"tidak dapat dihitung: {e}", file=sys.stderr)
        return 2


def bandingkan(folder: Path, tahun: int, triwulan: int, lewati=()) -> tuple[int, Counter]:
    """Compares one quarter; prints what differs.  The exit code, and how many cells were compared per part."""
    kantor = Kantor(folder, tahun, triwulan)
    t = Triwulan(kantor, triwulan)
    banding = Banding()
    keluar = folder / "keluar" / str(tahun) / f"TW{triwulan}"
    if "capaian" not in lewati:
        banding_capaian(t, keluar / "data" / "capaian.csv", banding)
    if "rekap" not in lewati:
        banding_rekap(t, keluar / "data" / "rekap.csv", banding)
    if "emonev" not in lewati:
        banding_emonev(t, keluar / "data" / "emonev.csv", banding)
    if not {"e81", "lembar-capaian", "lembar-rinci"} <= set(lewati):
        kirim = sorted(keluar.glob(f"Monev_*_{tahun}_TW{triwulan}.xlsx"))
        if len(kirim) != 1:
            banding.tak_ada("kirim", f"satu Monev_*_{tahun}_TW{triwulan}.xlsx di {keluar} (ada {len(kirim)})")
        else:
            banding_buku(t, buka_buku(kirim[0]), kirim[0].name, lewati, banding)
    for c in kantor.catatan:
        print(f"catatan: {c}")
    for di in banding.dibandingkan:
        print(f"{di}: {banding.dibandingkan[di]} sel dibandingkan, {banding.beda[di]} berbeda")
    print(f"jumlah: {sum(banding.dibandingkan.values())} sel dibandingkan, {sum(banding.beda.values())} berbeda, "
          f"{banding.hilang} tidak ditemukan")
    return 2 if banding.hilang else 1 if sum(banding.beda.values()) else 0, banding.dibandingkan


def banding_buku(t: Triwulan, buku: dict[str, Lembar], nama: str, lewati, banding: Banding):
    if "e81" not in lewati:
        if "E.81" in buku:
            banding_e81(t, buku["E.81"], banding)
        else:
            banding.tak_ada(nama, "lembar E.81")
    if "lembar-capaian" not in lewati:
        if "Capaian" in buku:
            banding_lembar_capaian(t, buku, banding)
        else:
            banding.tak_ada(nama, "lembar Capaian")
    if "lembar-rinci" not in lewati:
        lembar.periksa(t, buku, banding)


if __name__ == "__main__":
    sys.exit(main())
