#!/usr/bin/env python3
"""Opens ringkasan.html in headless Chromium at the width of a phone and of a screen, and prints it: the page must be
drawn, need nothing from outside, say nothing on the console, and not be wider than a phone.

    uji_html.py ringkasan.html …

Standard library only; needs chromium and pdftotext. Exit 1 when anything is wrong."""
import os
import re
import subprocess
import sys
import tempfile
from html.parser import HTMLParser

VOID = {"meta", "line", "rect", "circle", "polyline", "br", "img"}
faults = []


def must(condition, text):
    if not condition:
        faults.append(text)
        print("html:", text)


class Page(HTMLParser):
    """Checks that elements close and that nothing is loaded."""

    def __init__(self, name):
        super().__init__()
        self.name, self.open, self.charts, self.text = name, [], 0, []

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        must(tag not in ("script", "link", "iframe", "img", "object", "a"), f"{self.name}: <{tag}>")
        for key in ("src", "href", "xlink:href"):
            must(key not in values, f"{self.name}: <{tag} {key}>")
        if tag == "svg":
            self.charts += 1
            must(values.get("role") == "img" and len(values.get("aria-label", "")) > 20, f"{self.name}: svg without words")
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        pass

    def handle_endtag(self, tag):
        must(self.open and self.open[-1] == tag, f"{self.name}: </{tag}> closes {self.open[-1:]}")
        if self.open:
            self.open.pop()

    def handle_data(self, data):
        self.text.append(data)


def chromium(work, *arguments):
    return subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--enable-logging=stderr",
         f"--user-data-dir={work}/profile", *arguments],
        capture_output=True, text=True, timeout=120)


def check(path, work):
    name = "/".join(path.split("/")[-5:-4]) + "/ringkasan.html"
    source = open(path, encoding="utf-8").read()
    page = Page(name)
    page.feed(source)
    must(not page.open, f"{name}: open elements {page.open}")
    must(page.charts == 4, f"{name}: {page.charts} charts")
    must(not re.search(r"https?://|url\((?!#arsir)", source.split("</style>")[0]), f"{name}: names an outside address")
    url = "file://" + os.path.abspath(path)
    for width in (360, 1280):
        shot = f"{work}/{width}.png"
        run = chromium(work, f"--window-size={width},1600", f"--screenshot={shot}", url)
        must(os.path.exists(shot) and os.path.getsize(shot) > 20_000, f"{name}: nothing drawn at {width} px")
        must("CONSOLE" not in run.stderr, f"{name}: the console says {run.stderr[-300:]}")
        if os.path.exists(shot):
            os.remove(shot)
    pdf = f"{work}/page.pdf"
    chromium(work, "--no-pdf-header-footer", f"--print-to-pdf={pdf}", url)
    words = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True).stdout
    for word in ("Predikat kinerja", "Penyampaian data", "Perlu perhatian", "Hasil pemeriksaan data"):
        must(word in words, f"{name}: {word!r} is not on paper")
    return words.count("\f")


def main(paths):
    with tempfile.TemporaryDirectory() as work:
        pages = sum(check(path, work) for path in paths)
    print(f"html: {len(paths)} files, {pages} printed pages, {len(faults)} faults")
    return 1 if faults or not paths else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
