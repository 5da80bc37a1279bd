#!/usr/bin/env python3
"""What Excel users do: a K cell and a Rp cell of E.81 in the kirim workbook get other figures; after LibreOffice has
recalculated, JUMLAH, column 12, percentages and predikat must have followed, and nothing else may have broken.

    uji_ubah.py KIRIM.xlsx

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


def main(path):
    before = cells(path)
    mean, verdict = row_of(before, "E.81", "Rata-rata capaian"), row_of(before, "E.81", "Predikat kinerja")
    total = row_of(before, "E.81", "JUMLAH")

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
    row_k, row_rp = everything[0], plain(rp)[0]
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
        office(["--convert-to", "xlsx", "--outdir", again, one, all_zero], profile)
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
    broken = [place for place, (_, value, _) in {**after, **zero}.items()
              if value in ("#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#N/A")]
    must(not broken, f"errors in {broken[:5]}")
    print(f"ubah: {os.path.basename(path)}: {k}{row_k} and {rp}{row_rp} changed, predikat {old!r} -> {new!r}, "
          f"{len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
