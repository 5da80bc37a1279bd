#!/usr/bin/env python3
"""Recalculates workbooks in LibreOffice and holds every cached formula value against the result; prints the pages to
PDF and looks for cells that show ### instead of their number.

    periksa_render.py FILE.xlsx …

Standard library only; needs soffice and pdftotext. Exit 1 when anything differs."""
import os
import re
import subprocess
import sys
import tempfile
import zipfile
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>0</value></prop></item></oor:items>"""


def cells(path):
    """{(sheet, reference): (formula or None, value as text or None, kind)} of a workbook."""
    found = {}
    with zipfile.ZipFile(path) as book:
        strings = []
        if "xl/sharedStrings.xml" in book.namelist():
            for item in ElementTree.fromstring(book.read("xl/sharedStrings.xml")).iter(MAIN + "si"):
                strings.append("".join(part.text or "" for part in item.iter(MAIN + "t")))
        targets = {
            relation.get("Id"): relation.get("Target")
            for relation in ElementTree.fromstring(book.read("xl/_rels/workbook.xml.rels"))
        }
        for sheet in ElementTree.fromstring(book.read("xl/workbook.xml")).iter(MAIN + "sheet"):
            target = targets[sheet.get(RELATION)].lstrip("/")
            part = target if target.startswith("xl/") else "xl/" + target
            for cell in ElementTree.fromstring(book.read(part)).iter(MAIN + "c"):
                formula, value = cell.find(MAIN + "f"), cell.find(MAIN + "v")
                text = value.text if value is not None else None
                kind = cell.get("t", "n")
                if kind == "s" and text is not None:
                    text, kind = strings[int(text)], "str"
                found[sheet.get("name"), cell.get("r")] = (None if formula is None else formula.text or "", text, kind)
    return found


def same(cached, kind, now, now_kind):
    """Whether two values are equal: numbers to 1e-9 relative, empty texts to nothing at all."""
    if kind == "n" and now_kind == "n" and cached not in (None, "") and now not in (None, ""):
        a, b = float(cached), float(now)
        return abs(a - b) <= 1e-9 * max(1.0, abs(a), abs(b))
    return (cached or "") == (now or "")


def office(arguments, profile):
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", *arguments],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=600)


def main(files):
    failures = compared = pages = 0
    with tempfile.TemporaryDirectory() as work:
        profile = os.path.join(work, "profile")
        os.makedirs(os.path.join(profile, "user"))
        with open(os.path.join(profile, "user", "registrymodifications.xcu"), "w", encoding="utf-8") as config:
            config.write(RECALCULATE)
        links = []
        for index, path in enumerate(files):
            link = os.path.join(work, f"{index:04d}.xlsx")
            os.symlink(os.path.abspath(path), link)
            links.append(link)
        again, printed = os.path.join(work, "again"), os.path.join(work, "pdf")
        office(["--convert-to", "xlsx", "--outdir", again, *links], profile)
        office(["--convert-to", "pdf", "--outdir", printed, *links], profile)
        for index, path in enumerate(files):
            name = os.path.basename(path)
            before, after = cells(path), cells(os.path.join(again, f"{index:04d}.xlsx"))
            for (sheet, reference), (formula, value, kind) in before.items():
                if formula is None:
                    continue
                compared += 1
                _, now, now_kind = after.get((sheet, reference), (None, None, "n"))
                if not same(value, kind, now, now_kind):
                    failures += 1
                    print(f"{name} {sheet}!{reference}: cached {value!r}, recalculated {now!r}, ={formula[:160]}")
            text = subprocess.run(
                ["pdftotext", "-layout", os.path.join(printed, f"{index:04d}.pdf"), "-"],
                check=True, capture_output=True, text=True).stdout
            pages += text.count("\f")
            for number, page in enumerate(text.split("\f"), start=1):
                if re.search(r"#{3,}", page):
                    failures += 1
                    print(f"{name}: page {number} of its PDF shows ###")
    print(f"render: {len(files)} workbooks, {compared} formulas recalculated, {pages} pages, {failures} differences")
    return 1 if failures or not compared else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
