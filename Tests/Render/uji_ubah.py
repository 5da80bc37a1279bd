#!/usr/bin/env python3
"""What Excel users do: cells of E.81, Capaian, Anggaran and IKU in the kirim workbook or a unit's get other figures;
after LibreOffice has recalculated, JUMLAH, column 12, percentages and predikat must have followed, and nothing else
may have broken.

    uji_ubah.py WORKBOOK.xlsx …

Standard library only; needs soffice. Exit 1 when a figure did not follow."""
import os
import re
import sys
import tempfile
import zipfile
from xml.etree import ElementTree

from periksa_render import MAIN, RECALCULATE, RELATION, cells, office

K, RP = "M", "N"  # Triwulan II; the first quarter (K, L) when nothing stands there.
faults = []


def must(condition, text):
    if not condition:
        faults.append(text)
        print("ubah:", text)


def part(path, name):
    """The XML part of a sheet."""
    with zipfile.ZipFile(path) as book:
        targets = {
            relation.get("Id"): relation.get("Target")
            for relation in ElementTree.fromstring(book.read("xl/_rels/workbook.xml.rels"))}
        for sheet in ElementTree.fromstring(book.read("xl/workbook.xml")).iter(MAIN + "sheet"):
            if sheet.get("name") == name:
                target = targets[sheet.get(RELATION)].lstrip("/")
                return target if target.startswith("xl/") else "xl/" + target
    raise SystemExit(f"{path}: no sheet {name}")


def rewrite(path, target, sheet, values):
    """A copy of the workbook in which cells of a sheet hold other numbers."""
    wanted = part(path, sheet)
    with zipfile.ZipFile(path) as book, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
        for item in book.infolist():
            data = book.read(item.filename)
            if item.filename == wanted:
                text = data.decode()
                for reference, value in values.items():
                    text, count = re.subn(
                        rf'(<c r="{reference}"[^>]*>)<v>[^<]*</v>', rf"\g<1><v>{value}</v>", text)
                    must(count == 1, f"{sheet}!{reference} is not a plain number")
                data = text.encode()
            copy.writestr(item.filename, data)


def number(book, sheet, reference):
    _, value, kind = book.get((sheet, reference), (None, None, "n"))
    return float(value) if kind == "n" and value not in (None, "") else None


def text(book, sheet, reference):
    return book.get((sheet, reference), (None, "", "str"))[1] or ""


def row_of(book, sheet, label):
    for (name, reference), (_, value, _) in book.items():
        if name == sheet and value and value.startswith(label):
            return int(re.sub(r"\D", "", reference))
    raise SystemExit(f"{sheet}: no row {label}")


def changed(before, after, sheet, reference):
    return number(before, sheet, reference) != number(after, sheet, reference)


def plain_rows(book, sheet, column):
    """Rows in which a column of a sheet has a plain number above 0, the largest first."""
    found = []
    for (name, reference), (formula, value, kind) in book.items():
        match = re.fullmatch(rf"{column}(\d+)", reference)
        # Six rows of headings stand above, with column numbers in the last.
        heading = sheet != "E.81" and match and int(match[1]) <= 6
        if name == sheet and match and not heading and formula is None and kind == "n" and value and float(value) > 0:
            found.append((float(value), int(match[1])))
    return [row for _, row in sorted(found, key=lambda pair: (-pair[0], pair[1]))]


def elsewhere(before):
    """Changes on the sheets beside E.81: {name: (sheet, {cell: value}, [(sheet, cell that must follow)])}."""
    cases = {}
    code = {reference: value for (sheet, reference), (_, value, _) in before.items() if sheet == "Anggaran"}
    total = row_of(before, "Anggaran", "JUMLAH")
    money = [row for row in plain_rows(before, "Anggaran", "H") if len((code.get(f"A{row}") or "").split(".")) > 5]
    if money:
        row, kas = money[0], "H"
        cases["kas"] = ("Anggaran", {f"{kas}{row}": number(before, "Anggaran", f"{kas}{row}") * 2},
                        [("Anggaran", f"L{row}"), ("Anggaran", f"W{row}"), ("Anggaran", f"Y{row}"),
                         ("Anggaran", f"{kas}{total}"), ("Anggaran", f"W{total}")])
    fisik = plain_rows(before, "Anggaran", "Z")
    if fisik:
        cases["fisik"] = ("Anggaran", {f"Z{fisik[0]}": 1}, [("Anggaran", f"AA{fisik[0]}"), ("Anggaran", f"Z{total}")])
    pagu = [row for row in plain_rows(before, "E.81", "J")]
    if pagu:
        here = row_of(before, "E.81", "JUMLAH")
        cases["pagu"] = ("E.81", {f"J{pagu[0]}": number(before, "E.81", f"J{pagu[0]}") + 10_000_000},
                         [("E.81", f"J{here}"), ("Anggaran", f"F{total}"), ("Anggaran", f"X{total}")])
    target = [row for row in plain_rows(before, "Capaian", "G") if number(before, "Capaian", f"Q{row}")]
    if target:
        row = target[0]
        cases["target"] = ("Capaian", {f"G{row}": number(before, "Capaian", f"G{row}") * 4},
                           [("Capaian", f"K{row}"), ("Capaian", f"Q{row}"), ("Capaian", f"U{row}")])
    iku = [row for row in plain_rows(before, "IKU", "N") if number(before, "IKU", f"S{row}")]
    if iku:
        row = iku[0]
        cases["iku"] = ("IKU", {f"N{row}": number(before, "IKU", f"N{row}") * 1000}, [("IKU", f"S{row}")])
    parts = [row for row in plain_rows(before, "IKU", "N")
             if (before.get(("IKU", f"C{row}"), (None, "", ""))[1] or "").startswith("Pembilang")]
    if parts:
        row = parts[0]
        cases["pembilang"] = ("IKU", {f"N{row}": number(before, "IKU", f"N{row}") / 4},
                              [("IKU", f"N{row - 1}"), ("IKU", f"R{row - 1}"), ("IKU", f"W{row - 1}")])
    scale = plain_rows(before, "Capaian", "U")[:1]
    verdicts = [cell for (sheet, cell), (formula, value, _) in before.items()
                if sheet == "Capaian" and re.fullmatch(r"V\d+", cell) and formula and value not in ("–", None, "")]
    if scale and verdicts:
        # The bounds of the scale are inputs too: with a highest bound nobody reaches, the best word is gone.
        best = before["Capaian", f"V{scale[0]}"][1]
        holders = [cell for cell in verdicts if before["Capaian", cell][1] == best]
        if holders:
            cases["skala"] = ("Capaian", {f"U{scale[0]}": 100_000}, [("Capaian", holders[0])])
    return cases


def main(path):
    before = cells(path)
    mean, verdict = row_of(before, "E.81", "Rata-rata capaian"), row_of(before, "E.81", "Predikat kinerja")
    total = row_of(before, "E.81", "JUMLAH")
    # Rows that go into the means: Capaian has a percentage of theirs and helper cells behind it.
    counted = set()
    for (sheet, reference), (formula, _, _) in before.items():
        match = re.search(r"'E\.81'!([KM])(\d+)", formula or "") if sheet == "Capaian" else None
        if match and re.match(r"[LM]\d", reference):
            there = re.sub(r"\D", "", reference)
            percentage = {"K": "Q", "M": "R"}[match[1]]
            if number(before, "Capaian", percentage + there) and number(before, "Capaian", f"AI{there}"):
                counted.add((match[1], int(match[2])))

    def plain(column):
        found = []
        for (sheet, reference), (formula, value, kind) in before.items():
            match = re.fullmatch(rf"{column}(\d+)", reference)
            if sheet == "E.81" and match and formula is None and kind == "n" and value and int(match[1]) < total:
                found.append((float(value), int(match[1])))
        return [row for value, row in sorted(found, key=lambda pair: (-pair[0], pair[1])) if value > 0]

    k, rp = (K, RP) if plain(K) and plain(RP) else ("K", "L")
    percentages = {"K": "K", "M": "M"}[k]
    everything = plain(k)
    row_k, row_rp = next(row for row in everything if (k, row) in counted), plain(rp)[0]
    with tempfile.TemporaryDirectory() as work:
        profile = os.path.join(work, "profile")
        os.makedirs(os.path.join(profile, "user"))
        with open(os.path.join(profile, "user", "registrymodifications.xcu"), "w", encoding="utf-8") as config:
            config.write(RECALCULATE)
        one, all_zero = os.path.join(work, "satu.xlsx"), os.path.join(work, "nol.xlsx")
        money = number(before, "E.81", f"{rp}{row_rp}")
        rewrite(path, one, "E.81", {f"{k}{row_k}": 0, f"{rp}{row_rp}": money + 1_000_000})
        rewrite(path, all_zero, "E.81", {f"{k}{row}": 0 for row in everything})
        again = os.path.join(work, "lagi")
        cases = elsewhere(before)
        for name, (sheet, values, _) in cases.items():
            rewrite(path, os.path.join(work, name + ".xlsx"), sheet, values)
        office(["--convert-to", "xlsx", "--outdir", again, one, all_zero,
                *(os.path.join(work, name + ".xlsx") for name in cases)], profile)
        others = {name: cells(os.path.join(again, name + ".xlsx")) for name in cases}
        after, zero = cells(os.path.join(again, "satu.xlsx")), cells(os.path.join(again, "nol.xlsx"))

    same_row = f"S{row_k}"
    must(changed(before, after, "E.81", same_row), f"column 12 {same_row} did not follow {k}{row_k}")
    for column in (rp, "T"):
        old, new = number(before, "E.81", f"{column}{total}"), number(after, "E.81", f"{column}{total}")
        must(old is not None and new is not None and abs(new - old - 1_000_000) < 0.005,
             f"JUMLAH {column}{total}: {old} became {new}, not 1,000,000 more")
    must(changed(before, after, "E.81", f"T{mean}"), "serapan did not follow")
    must(changed(before, after, "E.81", f"{percentages}{mean}"), "mean of the quarter did not follow")
    must(changed(before, after, "E.81", f"S{mean}"), "mean s.d. did not follow")
    old, new = text(before, "E.81", f"S{verdict}"), text(zero, "E.81", f"S{verdict}")
    must(old and new and old != new, f"predikat stays {old!r} with every realisasi of the quarter at 0")
    for name, (sheet, values, followers) in cases.items():
        for place in followers:
            must(before[place][1] != others[name][place][1], f"{place} did not follow {sheet} {list(values)} ({name})")
    broken = [place for book in (after, zero, *others.values()) for place, (_, value, _) in book.items()
              if value in ("#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#N/A")]
    must(not broken, f"errors in {broken[:5]}")
    print(f"ubah: {os.path.basename(path)}: {k}{row_k} and {rp}{row_rp} changed, predikat {old!r} -> {new!r}; "
          f"also {', '.join(cases)}: {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(max(main(path) for path in sys.argv[1:]))
