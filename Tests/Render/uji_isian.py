#!/usr/bin/env python3
"""The forms of `monev isian` there and back: every form of sample offices is filled in, saved as CSV by LibreOffice with
`;` and decimal comma and with `,` and decimal point, dropped into masuk/, and must be accepted with no kesalahan and no
peringatan; the figures in data/ must be those that were typed. The CSV forms go the same way.

    uji_isian.py MONEV SAMPLES

Standard library only; needs soffice. Exit 1 when anything differs."""
import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from decimal import Decimal
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">
<value>LOCALE</value></prop></item></oor:items>"""
# What clerks write: leading dashes, separators, quotes, line breaks, something that looks like a formula.
NARRATIVE = {
    "Faktor pendorong": '- Koordinasi baik; anggaran "cukup", tim lengkap',
    "Faktor penghambat": "=Cuaca\nhujan, jalan rusak",
    "Tindak lanjut": "+ Jadwal ulang; rapat 2 minggu sekali",
    "Bukti dukung": "https://contoh.go.id/bukti?a=1;b=2",
    "Keterangan": "Sesuai rencana – “lancar”",
}
WORDS = {"Lengkap", "–", ""}
faults = []


def fault(text):
    faults.append(text)
    print("isian:", text)


def split(reference):
    letters = re.match(r"[A-Z]+", reference).group()
    return letters, int(reference[len(letters):])


class Form:
    """The sheet Isian of a form: its texts, and which cells may be typed into."""

    def __init__(self, path):
        self.path = path
        with zipfile.ZipFile(path) as book:
            self.parts = {name: book.read(name) for name in book.namelist()}
        strings = [
            "".join(part.text or "" for part in item.iter(MAIN + "t"))
            for item in ElementTree.fromstring(self.parts["xl/sharedStrings.xml"]).iter(MAIN + "si")]
        formats = ElementTree.fromstring(self.parts["xl/styles.xml"]).find(MAIN + "cellXfs")
        open_styles = {
            str(index) for index, xf in enumerate(formats)
            if xf.find(MAIN + "protection") is not None and xf.find(MAIN + "protection").get("locked") == "0"}
        self.xml = self.parts["xl/worksheets/sheet1.xml"].decode()
        self.values, self.inputs = {}, set()
        for cell in ElementTree.fromstring(self.xml).iter(MAIN + "c"):
            value = cell.find(MAIN + "v")
            text = "" if value is None else value.text or ""
            self.values[cell.get("r")] = strings[int(text)] if cell.get("t") == "s" else text
            if cell.get("s") in open_styles:
                self.inputs.add(cell.get("r"))
        kode = next(reference for reference, text in self.values.items() if text == "Kode")
        self.head = split(kode)[1]
        self.columns = {text: split(reference)[0] for reference, text in self.values.items()
                        if split(reference)[1] == self.head and text}
        self.rows = sorted({split(reference)[1] for reference in self.inputs})

    def text(self, row, heading):
        return self.values.get(f"{self.columns.get(heading, 'ZZ')}{row}", "")

    def fill(self, row, heading, value):
        reference = f"{self.columns[heading]}{row}"
        if reference not in self.inputs:
            return False
        if isinstance(value, str):
            escaped = value.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "&#10;")
            body, kind = f'<is><t xml:space="preserve">{escaped}</t></is>', ' t="inlineStr"'
        else:
            body, kind = f"<v>{value}</v>", ""
        self.xml, count = re.subn(
            rf'<c r="{reference}" s="(\d+)"/>', lambda match: f'<c r="{reference}" s="{match[1]}"{kind}>{body}</c>',
            self.xml)
        if count != 1:
            fault(f"{self.path}: {reference} cannot be filled")
        return True

    def save(self, path):
        self.parts["xl/worksheets/sheet1.xml"] = self.xml.encode()
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
            for name, data in self.parts.items():
                book.writestr(name, data)


def answers(text, quarter, roman, cash, share, shown):
    """What is typed into a row, by heading; `text` gives its locked cells, `cash` and `share` the
    cash plan of its sub kegiatan."""
    typed = {}
    target = text("Target TW " + roman)
    if not text("Kode"):
        return dict(NARRATIVE, **{"Bukti dukung": None})
    if cash:
        typed["Realisasi anggaran (Rp)"] = (cash * Decimal("0.9")).quantize(Decimal("1")) - Decimal("0.25")
    typed["Fisik (%)"] = share.quantize(Decimal("0.01"))
    number = re.fullmatch(r"-?[0-9.]+(E-?[0-9]+)?", target)
    if not target or (number and Decimal(target) <= 0):
        return typed
    if number:
        value = Decimal(target)
        if shown and text("Satuan") in ("Nilai", "Indeks", "Skor") and text("Kode")[0].isdigit():
            # Three decimals: the cell shows four, so that nobody takes them for thousands.
            value += Decimal("0.125")
        typed["Realisasi triwulan ini"] = value
        typed["Pembilang"] = value
        typed["Penyebut"] = Decimal(100 if text("Satuan") in ("%", "Persen") else 1)
    else:
        typed["Realisasi triwulan ini"] = target
    typed.update(NARRATIVE)
    typed["Tindak lanjut lalu"] = "selesai" if quarter > 1 else None
    return {heading: value for heading, value in typed.items() if value is not None}


class Office:
    """A copy of a sample office with an empty masuk/."""

    def __init__(self, monev, sample, work, name, money):
        self.monev, self.path = monev, os.path.join(work, name)
        shutil.copytree(sample, self.path)
        masuk = os.path.join(self.path, "masuk")
        shutil.rmtree(masuk, ignore_errors=True)
        os.makedirs(masuk)
        if money:
            units = os.path.join(self.path, "acuan/2025/seksi.csv")
            with open(units, encoding="utf-8") as file:
                text = file.read()
            with open(units, "w", encoding="utf-8") as file:
                file.write(text.replace(";bendahara;", ";unit;"))

    def run(self, *arguments):
        done = subprocess.run([self.monev, *arguments], capture_output=True, text=True)
        if done.returncode > 1:
            raise SystemExit(f"monev {' '.join(arguments)}: {done.returncode}\n{done.stdout}{done.stderr}")
        return done

    def plan(self, quarter, kode, seksi):
        """(cash plan of the quarter, cash plan to date in per cent of the pagu) in the budget's first version."""
        with open(os.path.join(self.path, "acuan/2025/dpa.csv"), encoding="utf-8-sig", newline="") as file:
            rows = [row for row in csv.DictReader(file, delimiter=";")
                    if row["kode"] == kode and row["seksi"] in (seksi, "") and row["versi"] == "pokok"]
        pagu, cash = Decimal(0), [Decimal(0)] * 4
        for row in rows:
            pagu += Decimal(row["pagu"] or 0)
            for index in range(4):
                parts = [row.get(f"kas_tw{index + 1}")]
                parts += [row.get(f"kas_bulan_{month}") for month in range(3 * index + 1, 3 * index + 4)]
                cash[index] += sum(Decimal(part or 0) for part in parts)
        return cash[quarter - 1], sum(cash[:quarter]) / pagu * 100 if pagu else Decimal(0)

    def forms(self, quarter, *more):
        self.run("isian", self.path, "--tahun", "2025", "--triwulan", str(quarter), *more)
        folder = os.path.join(self.path, f"isian/2025/TW{quarter}")
        return sorted(os.path.join(folder, name) for name in os.listdir(folder))

    def deliver(self, quarter, label):
        """Runs the batch on what lies in masuk/ and holds it to be free of results."""
        count = len(os.listdir(os.path.join(self.path, "masuk")))
        done = self.run("proses", self.path, "--tahun", "2025", "--triwulan", str(quarter), "--format", "json")
        files = json.loads(done.stdout)["berkas"]
        if len(files) != count:
            fault(f"{label}: {len(files)} of {count} files taken")
        for file in files:
            if file["putusan"] != "diterima" or file["kesalahan"] or file["peringatan"]:
                fault(f"{label}: {file['berkas']}: {file['putusan']}")
        for result in json.loads(done.stdout)["pemeriksaan"]:
            names = {file["berkas"] for file in files}
            if result["berkas"] in names and result["tingkat"] != "info":
                fault(f"{label}: {result['berkas']}:{result['baris']}: {result['kode']} {result['pesan']}")
        return count

    def figures(self, quarter):
        with open(os.path.join(self.path, f"keluar/2025/TW{quarter}/data/capaian.csv"), encoding="utf-8") as file:
            rows = list(csv.DictReader(file, delimiter=";"))
        return {(row["kode"], row["no_indikator"], row["seksi"]): row for row in rows}


def convert(files, folder, separator, locale, shown, work):
    """Saves the first sheet of workbooks as CSV: cells as they are shown, as Excel does, or their bare values."""
    profile = os.path.join(work, "profile-" + locale)
    if not os.path.isdir(profile):
        os.makedirs(os.path.join(profile, "user"))
        with open(os.path.join(profile, "user", "registrymodifications.xcu"), "w", encoding="utf-8") as config:
            config.write(PROFILE.replace("LOCALE", locale))
    target = f"csv:Text - txt - csv (StarCalc):{separator},34,76,1,,0,false,true,{str(shown).lower()},false,false,1"
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", "--convert-to", target,
         "--outdir", folder, *files],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=600)
    if len(os.listdir(folder)) != len(files):
        raise SystemExit(f"LibreOffice saved {len(os.listdir(folder))} of {len(files)} forms")
    for name in os.listdir(folder):
        # LibreOffice adds the name of the sheet.
        os.rename(os.path.join(folder, name), os.path.join(folder, name.replace("-Isian.csv", ".csv")))


def complete(path, separator):
    """Every row of a saved form says that nothing is missing."""
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.reader(io.StringIO(file.read()), delimiter=separator))
    head = next(index for index, row in enumerate(rows) if "Kelengkapan" in row)
    column = rows[head].index("Kelengkapan")
    for row in rows[head + 1:]:
        if len(row) > column and row[column] not in WORDS:
            fault(f"{os.path.basename(path)}: {row[0]}: {row[column]}")


def compare(office, typed, quarter, label):
    """The figures of the quarter are those that were typed."""
    found, compared = office.figures(quarter), 0
    for (kode, no, seksi), values in typed.items():
        row = found.get((kode, no, seksi)) or found.get((kode, no, ""))
        if row is None:
            fault(f"{label}: {kode} {no} is not in capaian.csv")
            continue
        for heading, column in [("Realisasi triwulan ini", "realisasi_tw"), ("Realisasi anggaran (Rp)", "anggaran_tw"),
                                ("Fisik (%)", "fisik")]:
            value = values.get(heading)
            if value is None:
                continue
            compared += 1
            got = row[column]
            same = got == value if isinstance(value, str) else got != "" and Decimal(got) == value
            if not same:
                fault(f"{label}: {kode} {no}: {column} is {got!r}, typed {value}")
    return compared


def workbooks(monev, sample, work, separator, locale, shown, money):
    name = os.path.basename(sample)
    office = Office(monev, sample, work, f"{name}-{ord(separator)}", money)
    files = compared = 0
    for quarter, roman in [(1, "I"), (2, "II")]:
        filled = os.path.join(work, f"{name}-{ord(separator)}-{quarter}")
        os.makedirs(filled)
        typed, paths = {}, []
        for path in office.forms(quarter):
            if not path.endswith(".xlsx"):
                continue
            form = Form(path)
            if ("Realisasi anggaran (Rp)" in form.columns) != money:
                fault(f"{path}: the column of rupiah")
            for row in form.rows:
                given = answers(
                    lambda heading: form.text(row, heading), quarter, roman,
                    *office.plan(quarter, form.text(row, "Kode"), form.text(row, "Seksi")), shown)
                done = {heading: value for heading, value in given.items()
                        if value is not None and heading in form.columns and form.fill(row, heading, value)}
                if "Pembilang" in done:
                    done["Realisasi triwulan ini"] = given["Realisasi triwulan ini"]
                if form.text(row, "Kode"):
                    key = (form.text(row, "Kode"), form.text(row, "No. Indikator"), form.text(row, "Seksi"))
                    typed[key] = done
            paths.append(os.path.join(filled, os.path.basename(path)))
            form.save(paths[-1])
        saved = os.path.join(filled, "csv")
        os.makedirs(saved)
        convert(paths, saved, ord(separator), locale, shown, work)
        for file in sorted(os.listdir(saved)):
            complete(os.path.join(saved, file), separator)
            shutil.copy(os.path.join(saved, file), os.path.join(office.path, "masuk", file))
        label = f"{name} TW{quarter} {separator}"
        files += office.deliver(quarter, label)
        compared += compare(office, typed, quarter, label)
    return files, compared


def plain(monev, sample, work):
    """The CSV form of the whole office, filled in as text."""
    office = Office(monev, sample, work, os.path.basename(sample) + "-csv", True)
    path = next(path for path in office.forms(1, "--gabungan") if path.endswith(".csv"))
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    names = {
        "Kode": "kode", "Satuan": "satuan", "Target TW I": "target_tw1",
        "Realisasi triwulan ini": "realisasi", "Pembilang": "pembilang", "Penyebut": "penyebut",
        "Realisasi anggaran (Rp)": "realisasi_anggaran", "Fisik (%)": "fisik", "Faktor pendorong": "faktor_pendorong",
        "Faktor penghambat": "faktor_penghambat", "Tindak lanjut": "tindak_lanjut", "Bukti dukung": "bukti_dukung",
        "Keterangan": "keterangan", "Tindak lanjut lalu": "tindak_lanjut_lalu"}
    for row in rows:
        given = answers(
            lambda heading: row.get(names[heading], "").replace(",", "."), 1, "I",
            *office.plan(1, row["kode"], row["seksi"]), False)
        quotient = row["cara_isi"].startswith("Pembilang")
        for heading, value in given.items():
            if value is None or (heading in ("Pembilang", "Penyebut") and not quotient):
                continue
            if heading in ("Realisasi anggaran (Rp)", "Fisik (%)") and not row["pagu"]:
                continue
            row[names[heading]] = value if isinstance(value, str) else str(value).replace(".", ",")
    dropped = os.path.join(office.path, "masuk", os.path.basename(path))
    with open(dropped, "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
    return office.deliver(1, os.path.basename(sample) + " CSV form")


def main(monev, samples):
    files = figures = 0
    with tempfile.TemporaryDirectory() as work:
        for name, separator, locale, shown, money in [
            ("kecamatan-iv-jurai", ";", "id-ID", True, False), ("kecamatan-iv-jurai", ",", "en-US", False, False),
            ("kecamatan-linggo-sari-baganti", ";", "id-ID", True, True),
            ("kecamatan-linggo-sari-baganti", ",", "en-US", True, True), ("dinas-balangan", ";", "id-ID", False, True),
        ]:
            taken, compared = workbooks(monev, os.path.join(samples, name), work, separator, locale, shown, money)
            files, figures = files + taken, figures + compared
        files += plain(monev, os.path.join(samples, "kecamatan-cilongok"), work)
    print(f"isian: {files} forms accepted, {figures} figures compared, {len(faults)} differences")
    return 1 if faults or not figures else 0


if __name__ == "__main__":
    sys.exit(main(os.path.abspath(sys.argv[1]), sys.argv[2]))
