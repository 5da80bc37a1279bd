#!/usr/bin/env python3
"""Faults, one by one, against the real binary: odd things and odd names in masuk/, full and read-only disks, too few
descriptors, files that cannot be read or are still written to, clocks, environments, locks, torn registers.

Every case ends with the same questions: is every dropped file still there byte for byte, and does the next run go
through? Python standard library only. Cases that need root say so when they are skipped.
"""
import argparse
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from ketahanan import Failure, demand, sha, tree  # noqa: E402

EPOCH = "1751590800"
ROOT = os.geteuid() == 0
NOBODY = 65534


class Office:
    """A fresh sample office with nothing in masuk/; its dropped files wait in `forms`."""

    def __init__(self, work, samples, monev, name="kecamatan-linggo-sari-baganti"):
        self.path = work / "kantor"
        shutil.copytree(samples / name, self.path)
        for folder, _, names in os.walk(self.path):
            os.chmod(folder, 0o755)
            for file in names:
                os.chmod(os.path.join(folder, file), 0o644)
        self.inbox = self.path / "masuk"
        self.forms = {path.name: path.read_bytes() for path in sorted(self.inbox.iterdir())}
        for name in self.forms:
            (self.inbox / name).unlink()
        for folder in ("koreksi", "arsip", "keluar"):
            (self.path / folder).mkdir()
        self.monev = monev
        self.dropped = []

    def drop(self, name, data=None):
        data = self.forms[name] if data is None else data
        with open(os.path.join(os.fsencode(self.inbox), os.fsencode(name)), "wb") as file:
            file.write(data)
        self.dropped.append(data)

    def drop_all(self):
        for name in self.forms:
            self.drop(name)

    def run(self, *words, status=(0, 1), timeout=120, **options):
        environment = options.pop("env", {**os.environ, "SOURCE_DATE_EPOCH": EPOCH})
        done = subprocess.run(
            [self.monev, words[0], str(self.path), *words[1:]], env=environment, timeout=timeout,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, errors="replace", **options)
        demand(done.returncode in status, f"{words}: status {done.returncode}: {done.stderr[-1500:]}")
        return done

    def kept(self):
        there = {sha(data) for path, data in tree(self.path).items() if path.split("/")[0] in ("masuk", "arsip", "koreksi")}
        for data in self.dropped:
            demand(sha(data) in there, "a dropped file is gone")

    def clean(self):
        names = [name for folder, folders, names in os.walk(self.path) for name in folders + names]
        left = [name for name in names if name.startswith((".tmp-monev", ".monev"))]
        demand(not left, f"left behind: {left}")

    def sound(self):
        self.kept()
        self.clean()
        self.run("periksa", "--arsip", status=(0,))

    def register(self):
        path = self.path / "register.csv"
        return path.read_text("utf-8-sig", errors="replace").splitlines()[1:] if path.exists() else []


CASES = []


def case(function):
    CASES.append(function)
    return function


def hand_over(office):
    """Gives the whole folder to another user."""
    for path in [office.path, *office.path.rglob("*")]:
        os.chown(path, NOBODY, NOBODY)


@case
def odd_things(office):
    """FIFO, socket, links, folders and a device are never opened, and answered."""
    os.mkfifo(office.inbox / "pipa.csv")
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(str(office.inbox / "soket.csv"))
    (office.inbox / "tautan.csv").symlink_to("/etc/passwd")
    (office.inbox / "putus.csv").symlink_to("tidak-ada")
    (office.inbox / "folder.csv").mkdir()
    names = ["pipa.csv", "soket.csv", "tautan.csv", "putus.csv", "folder.csv"]
    if ROOT:
        os.mknod(office.inbox / "perangkat.csv", 0o20666, os.makedev(1, 5))
        names.append("perangkat.csv")
    office.drop_all()
    office.run("terima", status=(1,), timeout=20)
    demand(sorted(path.name for path in office.inbox.iterdir()) == sorted(names), "the odd things stay")
    for name in names:
        demand((office.path / "koreksi" / (name + ".PERBAIKI.txt")).exists(), f"no note for {name}")
    demand(len(office.register()) == len(office.forms), "the files beside them are taken")
    listener.close()


@case
def odd_names(office):
    """Names with line breaks, of 255 bytes, that are no UTF-8, that look like formulas, options or paths."""
    form = office.forms[min(office.forms)]
    names = [
        b"dua\nbaris.csv", b"a" * 251 + b".csv", "é".encode() * 125 + b".csv", b"rusak\xff\xfe.csv", b"=1+1.csv", b"--bantuan.csv",
        b"..%2f..%2fetc.csv", b"..\\..\\etc.csv", b"; rm -rf x.csv", b"$(touch x).csv", b" depan belakang ", "\u202egnp.csv".encode(),
        b"'=x.csv", b"\x1b[31mmerah.csv", b"CON.csv", b"tanpa-akhiran", b"...csv",
    ]
    for index, name in enumerate(names):
        office.drop(name, form + b"\r\n" * (index + 1))
    office.run("terima")
    demand(all(os.fsencode(path.name).startswith(b".") for path in office.inbox.iterdir()), f"left: {list(office.inbox.iterdir())}")
    lines = office.register()
    visible = sum(not name.startswith(b".") for name in names)
    demand(len(lines) == visible, f"{len(lines)} events for {visible} files")
    for line in lines:
        cell = line.split(";")[1].strip('"')
        demand(not cell or cell[0] not in "=+-@\t", f"not inert: {cell}")
    for path in (office.path / "koreksi").iterdir():
        demand("\n" not in path.name, "a receipt's name holds a line break")
    for path in tree(office.path):
        demand(".." not in path.split("/"), path)


@case
def big_file(office):
    """A file of 2 GiB stays, with a note, without being read."""
    with open(office.inbox / "besar.csv", "wb") as file:
        file.truncate(2 << 30)
    office.drop_all()
    start = time.monotonic()
    office.run("terima", status=(1,))
    demand(time.monotonic() - start < 20, "too slow")
    demand((office.inbox / "besar.csv").stat().st_size == 2 << 30, "it stays")
    demand((office.path / "koreksi/besar.csv.PERBAIKI.txt").exists(), "no note")
    (office.inbox / "besar.csv").unlink()


@case
def unreadable(office):
    """EACCES on one file: it stays with a note, the others are taken."""
    office.drop_all()
    locked = office.inbox / min(office.forms)
    options = {}
    if ROOT:
        subprocess.run(["chown", "-R", f"{NOBODY}:{NOBODY}", str(office.path)], check=True)
        os.chown(locked, 0, 0)
        options = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
    locked.chmod(0)
    office.run("terima", status=(1,), **options)
    locked.chmod(0o644)
    demand([path.name for path in office.inbox.iterdir()] == [locked.name], "only the locked one stays")
    note = office.path / "koreksi" / (locked.name + ".PERBAIKI.txt")
    demand("izin" in note.read_text("utf-8-sig"), "the note tells why")
    office.run("terima")
    demand(not note.exists() and not list(office.inbox.iterdir()), "taken when it can be read")


@case
def not_removable(office):
    """A file that may not leave masuk/ is not taken, instead of being taken again and again."""
    if not ROOT:
        return "needs root to run as another user"
    office.drop_all()
    hand_over(office)
    os.chown(office.inbox, 0, NOBODY)
    office.inbox.chmod(0o1777)
    strange = office.inbox / min(office.forms)
    os.chown(strange, 0, 0)
    for _ in range(2):
        office.run("terima", status=(1,), user=NOBODY, group=NOBODY, extra_groups=[])
        demand([path.name for path in office.inbox.iterdir()] == [strange.name], "only that one stays")
        demand(len(office.register()) == len(office.forms) - 1, "an event for a file that stays")
    office.run("terima")


@case
def read_only(office):
    """A folder that cannot be written to: exit 2, nothing touched."""
    office.drop_all()
    before = tree(office.path)
    options = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if ROOT else {}
    for folder, _, _ in os.walk(office.path):
        os.chmod(folder, 0o555)
    run = office.run("proses", "--tahun", "2025", "--triwulan", "2", status=(2,), **options)
    demand("izin" in run.stderr, run.stderr)
    for folder, _, _ in os.walk(office.path):
        os.chmod(folder, 0o755)
    demand(tree(office.path) == before, "something changed")
    office.run("proses", "--tahun", "2025", "--triwulan", "2")


@case
def full_disk(office):
    """ENOSPC at many points: exit 2 or better, nothing lost; with room again the result is that of an undisturbed run."""
    if not ROOT:
        return "needs root to mount a small tmpfs"
    office.drop_all()
    model = office.path.parent / "utuh"
    shutil.copytree(office.path, model)
    whole = Office.__new__(Office)
    whole.path, whole.monev = model, office.monev
    whole.run("proses", "--tahun", "2025", "--triwulan", "2")
    expected = tree(model)
    mount = office.path.parent / "kecil"
    mount.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", str(mount)], capture_output=True)
    if done.returncode:
        return "tmpfs cannot be mounted here"
    try:
        failures = 0
        for spare in (0, 4, 8, 16, 32, 60, 100, 160, 240, 400, 700, 1000):  # KiB left
            place = mount / "kantor"
            shutil.copytree(office.path, place)
            whole.path = place
            status = os.statvfs(mount)
            with open(mount / "pengisi", "wb") as filler:
                filler.write(b"x" * max(0, status.f_bavail * status.f_frsize - spare * 1024))
            run = whole.run("proses", "--tahun", "2025", "--triwulan", "2", status=(0, 1, 2))
            failures += run.returncode == 2
            demand(run.returncode != 2 or "penuh" in run.stderr, f"{spare} KiB: {run.stderr[-500:]}")
            there = {sha(data) for path, data in tree(place).items() if path.split("/")[0] in ("masuk", "arsip", "koreksi")}
            demand(all(sha(data) in there for data in office.dropped), f"{spare} KiB: a dropped file is gone")
            (mount / "pengisi").unlink()
            whole.run("proses", "--tahun", "2025", "--triwulan", "2")
            demand(tree(place) == expected, f"{spare} KiB: not the same afterwards")
            shutil.rmtree(place)
        demand(failures > 4, f"only {failures} runs met the full disk")
    finally:
        subprocess.run(["umount", str(mount)], check=True)
    office.run("terima")
    return f"{failures} runs met the full disk"


@case
def few_descriptors(office):
    """EMFILE: whatever the limit, nothing is lost and the next run goes through."""
    office.drop_all()
    def limited(limit, *words):
        done = subprocess.run(
            ["bash", "-c", f'ulimit -n {limit}; exec "$0" "$@"', office.monev, words[0], str(office.path), *words[1:]],
            env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH}, capture_output=True, timeout=60)
        office.kept()
        return done.returncode

    for limit in (4, 5, 6, 7, 8, 9, 10, 12, 16, 20):
        limited(limit, "proses", "--tahun", "2025", "--triwulan", "2")
    demand(limited(20, "proses", "--tahun", "2025", "--triwulan", "2") == 0, "20 descriptors are enough")
    office.run("terima")
    demand(not list(office.inbox.iterdir()), "not everything was taken")


@case
def still_written(office):
    """A file another program is writing to waits, and is taken when that is done."""
    name = min(office.forms)
    with open(office.inbox / name, "wb") as writer:
        writer.write(office.forms[name][:100])
        writer.flush()
        office.run("terima")
        demand((office.inbox / name).exists(), "a half-written file was taken")
        demand((office.path / "koreksi" / (name + ".TUNGGU.txt")).exists(), "no note")
        writer.write(office.forms[name][100:])
    office.dropped.append(office.forms[name])
    office.run("terima")
    demand(not (office.inbox / name).exists(), "not taken")
    demand(not (office.path / "koreksi" / (name + ".TUNGGU.txt")).exists(), "the note stays behind")


@case
def open_in_excel(office):
    """`~$name` and LibreOffice's lock beside a file: it waits; leftovers of programs are left alone."""
    names = sorted(office.forms)[:3]
    for name in names:
        office.drop(name)
    (office.inbox / ("~$" + names[0])).write_bytes(b"x")
    (office.inbox / (".~lock." + names[1] + "#")).write_bytes(b"x")
    for name in ("Thumbs.db", "desktop.ini", "._" + names[0], "x.tmp", "unduhan.crdownload", ".sembunyi"):
        (office.inbox / name).write_bytes(b"x")
    run = office.run("terima")
    demand("masih dibuka" in run.stderr, run.stderr)
    demand((office.inbox / names[0]).exists() and (office.inbox / names[1]).exists(), "an open file was taken")
    demand(not (office.inbox / names[2]).exists(), "the closed one was not")
    (office.inbox / ("~$" + names[0])).unlink()
    (office.inbox / (".~lock." + names[1] + "#")).unlink()
    office.run("terima")
    demand(len(office.register()) == 3, "taken when closed")
    demand(len(list(office.inbox.iterdir())) == 6, "leftovers of programs are not ours")


@case
def raw_arguments(office):
    """Folders and files whose names are no UTF-8, given on the command line: the same result as any other folder."""
    office.drop_all()
    model, raw = office.path, os.path.join(os.fsencode(office.path.parent), b"kantor-\xe9\n \xf4\x8f\x9e\x80")
    shutil.copytree(os.fsencode(model), raw)
    environment = {**os.environ, "SOURCE_DATE_EPOCH": EPOCH}

    def run(*words, status=(0, 1)):
        done = subprocess.run([os.fsencode(office.monev), *words], env=environment, capture_output=True, timeout=120)
        demand(done.returncode in status, f"{words}: {done.returncode} {done.stderr[-500:]}")
        return done

    period = [b"--tahun", b"2025", b"--triwulan", b"2"]
    for folder in (os.fsencode(model), raw):
        run(b"proses", folder, *period)
        run(b"kirim", folder, *period, b"--paksa")
        run(b"isian", folder, *period)
    demand(tree(model) == {path.decode(): data for path, data in tree(raw).items()}, "not the same in a folder of another name")
    run(b"periksa", raw, b"--arsip", status=(0,))
    run(b"status", raw)
    document = json.loads(run(b"proses", raw, *period, b"--format", b"json").stdout.decode("utf-8"))
    demand("kantor-" in document["kantor"][0]["folder"], "the JSON does not name the folder")
    odd = os.path.join(raw, b"masuk", b"realisasi \xff.csv")
    with open(odd, "wb") as file:
        file.write(office.forms["Umum TW2.csv"].replace(b"2025;II;umum;7.01.01.2.02.0001", b"2025;II;umum;9.99.99.9.99.9999"))
    run(b"baca", odd, status=(0,))
    run(b"periksa", odd, status=(1,))
    run(b"terima", raw, b"realisasi \xff.csv", b"--sebagian", b"--alasan", b"uji \xe9", status=(0, 1))
    for words in ([b"\xff\xfe"], [b"proses", b"\xff", *period], [b"proses", raw, b"--\xff"], [b"angka", b"\xff"]):
        run(*words, status=(1, 2, 64))
    made = os.path.join(os.fsencode(model.parent), b"baru-\xfa")
    run(b"mulai", made, status=(0,))
    demand(os.path.exists(os.path.join(made, b"profil.csv")), "no office was made")


@case
def linked_folders(office):
    """masuk/, koreksi/, arsip/ and keluar/ kept elsewhere by links: everything as in one folder; a dangling one is said."""
    office.drop_all()
    model = office.path.parent / "utuh"
    shutil.copytree(office.path, model)
    whole = Office.__new__(Office)
    whole.path, whole.monev = model, office.monev
    whole.run("proses", "--tahun", "2025", "--triwulan", "2")
    for name in ("masuk", "koreksi", "arsip", "keluar"):
        shutil.move(office.path / name, office.path.parent / name)
        (office.path / name).symlink_to(office.path.parent / name)
    office.run("proses", "--tahun", "2025", "--triwulan", "2")
    for name in ("masuk", "koreksi", "arsip", "keluar"):
        demand(tree(office.path.parent / name) == tree(model / name), f"{name}/ differs")
    office.run("periksa", "--arsip", status=(0,))
    (office.path / "koreksi").unlink()
    (office.path / "koreksi").symlink_to("/tidak/ada")
    (office.inbox / "lagi.csv").write_bytes(office.forms[min(office.forms)])
    office.run("terima", status=(2,))
    (office.path / "koreksi").unlink()
    shutil.move(office.path.parent / "koreksi", office.path / "koreksi")
    for name in ("masuk", "arsip", "keluar"):
        (office.path / name).unlink()
        shutil.move(office.path.parent / name, office.path / name)
    office.run("terima")


@case
def taken_places(office):
    """Somebody's folders where answers and outputs belong stop nobody, and nothing of theirs is lost."""
    office.drop_all()
    for name in office.forms:
        for ending in (".TERIMA.txt", ".PERBAIKI.txt", ".TUNGGU.txt", ".koreksi.xlsx"):
            place = office.path / "koreksi" / (name + ending)
            place.mkdir()
            (place / "isi").write_text("x")
    office.run("terima", status=(0,))
    demand(not list(office.inbox.iterdir()), "not taken")
    demand((office.path / "koreksi" / (min(office.forms) + ".TERIMA-2.txt")).exists(), "no answer")
    office.run("proses", "--tahun", "2025", "--triwulan", "2")
    workbook = next((office.path / "keluar/2025/TW2").glob("Monev_*_internal.xlsx"))
    workbook.unlink()
    workbook.mkdir()
    (workbook / "isi").write_text("orang")
    office.run("proses", "--tahun", "2025", "--triwulan", "2")
    demand(workbook.is_file(), "the workbook is not made again")
    demand([path.read_text() for path in workbook.parent.rglob("isi")] == ["orang"], "somebody's file is gone")


@case
def answers_dropped(office):
    """Answers and refused originals dropped back into masuk/: no answer ever takes the place of an original."""
    office.drop("Umum.csv", b"x;y\r\n1;2\r\n")
    for ending in (".PERBAIKI.txt", ".TERIMA.txt", ".TUNGGU.txt", ".DITARIK.txt", ".koreksi.xlsx"):
        office.drop("Umum.csv" + ending, b"catatan " + ending.encode())
    office.run("terima", status=(1,))
    office.kept()
    refused = next(path.name for path in (office.path / "koreksi").iterdir() if path.name.endswith("00-Umum.csv"))
    for data, status in ((b"x;y\r\n3;3\r\n", 1), (office.forms["Umum TW2.csv"], 0)):
        office.drop(refused, data)
        office.run("terima", status=(status,))
        office.kept()
    office.run("tarik", refused, "--alasan", "uji", status=(0,))
    demand("F116" not in office.run("periksa", "--arsip", status=(0,)).stderr, "an original changed")


@case
def edited_outputs(office):
    """A workbook that somebody edited where it stands is made again, and what he wrote is kept; strangers stay."""
    office.drop_all()
    office.run("proses", "--tahun", "2025", "--triwulan", "2")
    before = tree(office.path / "keluar")
    folder = office.path / "keluar/2025/TW2"
    workbook = next(folder.glob("Monev_*_internal.xlsx"))
    workbook.write_bytes(workbook.read_bytes() + b"suntingan")
    (folder / "catatan.docx").write_bytes(b"milik orang")
    run = office.run("proses", "--tahun", "2025", "--triwulan", "2")
    demand("F119" in run.stderr, run.stderr)
    after = tree(office.path / "keluar")
    extra = {path: data for path, data in after.items() if path not in before}
    demand({path: after[path] for path in before} == before, "the outputs are not what they were")
    demand(len(extra) == 2 and any(data.endswith(b"suntingan") for data in extra.values()), f"kept: {sorted(extra)}")
    office.run("proses", "--tahun", "2025", "--triwulan", "2")
    demand(tree(office.path / "keluar") == after, "the next run changes something")


@case
def spreadsheet_register(office):
    """register.csv and riwayat.csv saved again by a spreadsheet: nothing received is forgotten, or the run says why."""
    office.drop_all()
    office.run("proses", "--tahun", "2025", "--triwulan", "2", "--status", "konsep")
    before = tree(office.path / "keluar")
    register, history = office.path / "register.csv", office.path / "keluar/2025/TW2/riwayat.csv"
    book, states = register.read_bytes(), history.read_bytes()
    text = book.decode("utf-8-sig")
    ways = {
        "commas": text.replace(";", ",").encode(), "tabs": text.replace(";", "\t").encode("utf-8-sig"),
        "Windows-1252": text.encode("cp1252"), "CR": text.replace("\r\n", "\r").encode(), "LF": text.replace("\r\n", "\n").encode(),
        "quotes": ("\r\n".join('"' + line.replace(";", '";"') + '"' for line in text.split("\r\n") if line) + "\r\n").encode(),
        "no end": text.rstrip().encode(), "more columns": text.replace("\r\n", ";;\r\n").encode(),
    }
    for name, data in ways.items():
        register.write_bytes(data)
        office.run("proses", "--tahun", "2025", "--triwulan", "2")
        demand(tree(office.path / "keluar") == before, f"{name}: other outputs")
        office.run("periksa", "--arsip", status=(0,))
        demand(register.read_bytes() == data, f"{name}: the register was touched")
    register.write_bytes(text.encode("utf-16"))
    demand("UTF-16" in office.run("terima", status=(2,)).stderr, "not told")
    lines = book.split(b"\r\n")
    register.write_bytes(b"\r\n".join(lines[:3] + [lines[3][:40]] + lines[4:]))
    run = office.run("proses", "--tahun", "2025", "--triwulan", "2")
    demand("F110" in run.stderr and "F111" in run.stderr, "a broken line is not told")
    register.write_bytes(book)
    office.run("proses", "--tahun", "2025", "--triwulan", "2")
    history.write_bytes(states.replace(b";", b","))
    office.run("proses", "--tahun", "2025", "--triwulan", "2")
    demand(history.read_bytes() == states, "the state is forgotten")
    history.write_bytes(b"halo\r\n")
    office.run("proses", "--tahun", "2025", "--triwulan", "2", status=(2,))
    history.write_bytes(states)
    office.run("terima")


@case
def left_by_others(office):
    """Lock and journal left by another user's killed run do not lock the office for ever."""
    if not ROOT:
        return "needs root to run as another user"
    office.drop_all()
    hand_over(office)
    lock = office.path / ".monev.lock"
    lock.write_text("berhenti\n")
    lock.chmod(0o600)
    office.run("terima", status=(2,), user=NOBODY, group=NOBODY, extra_groups=[])
    lock.chmod(0o644)
    (office.path / "koreksi" / ".tmp-monev-1-0").write_text("x")
    office.run("terima", status=(0,), user=NOBODY, group=NOBODY, extra_groups=[])
    demand(not list(office.inbox.iterdir()), "not taken")
    # The journal is for everybody who may write to the folder.
    shutil.copytree(office.path, office.path.parent / "lagi")
    watched = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=rename", "-e", "inject=rename:signal=KILL:when=1"]
    office.drop("baru.csv", b"x;y\r\n")
    office.path.chmod(0o2770)
    if shutil.which("strace"):
        subprocess.run([*watched, office.monev, "terima", str(office.path)], capture_output=True, umask=0o077)
        journal = office.path / ".monev.jurnal"
        demand(journal.exists() and journal.stat().st_mode & 0o777 == 0o660, "the journal is for its writer only")
        demand(lock.stat().st_mode & 0o777 == 0o660, "the lock file is for its writer only")
    shutil.rmtree(office.path.parent / "lagi")
    office.run("terima")


@case
def clocks(office):
    """1970, backwards, far ahead."""
    for index, epoch in enumerate(("4000000000", "0", "1", "253402300799")):
        office.drop(f"jam {index}.csv", b"x;y\r\n1;%d\r\n" % index)
        office.run("terima", env={**os.environ, "SOURCE_DATE_EPOCH": epoch})
    name = min(office.forms)
    office.drop(name)
    os.utime(office.inbox / name, (0, 0))
    office.run("terima", env={**os.environ, "SOURCE_DATE_EPOCH": "0"})
    demand(len(office.register()) == 5, "events are missing")


@case
def environments(office):
    """No environment at all, other locales, closed streams: always the same bytes."""
    office.drop_all()
    model, results = office.path, []
    full = {**os.environ, "SOURCE_DATE_EPOCH": EPOCH}
    words = [office.monev, "proses", "KANTOR", "--tahun", "2025", "--triwulan", "2"]
    ways = {
        "plain": (words, full),
        "empty": (words, {"SOURCE_DATE_EPOCH": EPOCH}),
        "turkish": (words, {**full, "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Asia/Jayapura"}),
        "C": (words, {**full, "LC_ALL": "C", "TZ": ":bad", "HOME": "/tidak/ada", "TMPDIR": "/tidak/ada"}),
        "closed": (["bash", "-c", '"$0" "$@" <&- >&- 2>&-', *words], full),
        "full": (["bash", "-c", '"$0" "$@" >/dev/full 2>/dev/full', *words], full),
    }
    for name, (command, environment) in ways.items():
        place = model.parent / name
        shutil.copytree(model, place)
        command = [str(place) if word == "KANTOR" else word for word in command]
        done = subprocess.run(command, env=environment, capture_output=True, timeout=120)
        demand(done.returncode in (0, 1), f"{name}: {done.returncode} {done.stderr[-500:]}")
        results.append((name, tree(place)))
    for name, result in results[1:]:
        demand(result == results[0][1], f"{name} gives other bytes than {results[0][0]}")
    office.run("terima")


@case
def locks(office):
    """A second run is told who is at work (exit 3); the note of a dead one does not matter."""
    office.drop_all()
    import fcntl
    lock = office.path / ".monev.lock"
    with open(lock, "w") as held:
        held.write("komputer: meja-depan\npengguna: sari\nproses: 1\nlahir: 1\nsejak: 2025-07-04T09:00:00+07:00\n")
        held.flush()
        fcntl.flock(held, fcntl.LOCK_EX)
        for words in (["proses", "--tahun", "2025", "--triwulan", "2"], ["terima"], ["tarik", "x", "--alasan", "y"]):
            run = office.run(*words, status=(3,))
            demand("meja-depan" in run.stderr and "sari" in run.stderr, run.stderr)
    demand(lock.exists(), "the lock file of another is not ours to remove")
    office.run("terima")
    demand(not lock.exists(), "the lock file stays behind")
    lock.symlink_to("/etc/hostname")
    office.run("terima", status=(2,))
    lock.unlink()


@case
def torn_register(office):
    """A torn last line, inside quotes too, and a last line without its end."""
    forms = sorted(office.forms)
    register = office.path / "register.csv"
    office.drop(forms[0])
    office.run("terima")
    whole = register.read_bytes()
    for tail in (b"2025-07-04T01:00:00+00:00;\"Realisasi ; A", b"2025-07-04", b"\"", b"\xff\xfe\x00"):
        register.write_bytes(whole + tail)
        office.drop("lain.csv", office.forms[forms[1]] + b"\r\n" * (1 + len(tail)))
        office.run("terima")
        office.run("terima")
        demand(register.read_bytes().startswith(whole + tail), "append-only")
        lines = [line for line in office.register() if line.count(";") >= 13]
        demand("lain.csv" in lines[-1], "the event behind the torn line is there")
        arsip = office.run("periksa", "--arsip", status=(0,))
        demand("F110" in arsip.stderr, "the torn line is reported")
        subprocess.run(["rm", "-rf", str(office.path / "koreksi")])
        office.dropped.clear()
        for folder in ("arsip", "koreksi"):
            shutil.rmtree(office.path / folder, ignore_errors=True)
        register.unlink()
        office.drop(forms[0])
        office.run("terima")
        whole = register.read_bytes()
    register.write_bytes(whole.rstrip(b"\r\n"))
    office.drop("sama.csv", office.forms[forms[0]])
    office.run("terima")
    demand(";duplikat;" in office.register()[-1], "the line without end counts")


@case
def tampered(office):
    """Paths in files never leave the folder; drift of the archive is reported."""
    outside = office.path.parent / "rahasia.csv"
    outside.write_bytes(office.forms[min(office.forms)])
    profil = office.path / "profil.csv"
    before = profil.read_bytes()
    profil.write_bytes(before + b"logo;../rahasia.csv\r\n")
    office.drop_all()
    office.run("proses", "--tahun", "2025", "--triwulan", "2", status=(0, 1, 2))
    profil.write_bytes(before)
    office.run("proses", "--tahun", "2025", "--triwulan", "2")
    register = office.path / "register.csv"
    book = register.read_bytes()
    line = f"2025-07-04T01:00:00+00:00;x.csv;realisasi;umum;2025;2;9;{sha(outside.read_bytes())};1;1;diterima;0;0;../rahasia.csv\r\n"
    register.write_bytes(book + line.encode())
    run = office.run("periksa", "--arsip", status=(0, 1))
    demand("F110" in run.stderr, "the line is no event")
    register.write_bytes(book)
    archived = next((office.path / "arsip").rglob("realisasi-*.csv"))
    good = archived.read_bytes()
    archived.write_bytes(good + b"x")
    demand("F102" in office.run("periksa", "--arsip", status=(1,)).stderr, "drift is not reported")
    archived.unlink()
    demand("F101" in office.run("periksa", "--arsip", status=(1,)).stderr, "loss is not reported")
    # The same bytes dropped again bring the original back.
    office.drop("lagi.csv", good)
    office.run("terima")
    demand(archived.read_bytes() == good, "not restored")
    (archived.parent / "asing.csv").write_bytes(b"x")
    demand("F111" in office.run("periksa", "--arsip", status=(0,)).stderr, "a stranger is not reported")
    (archived.parent / "asing.csv").unlink()
    workbook = next((office.path / "keluar").rglob("Monev_*.xlsx"))
    workbook.write_bytes(b"x")
    demand("F115" in office.run("periksa", "--arsip", status=(0,)).stderr, "a changed workbook is not reported")
    office.run("proses", "--tahun", "2025", "--triwulan", "2")


@case
def permissions(office):
    """New files follow their folder: group and bits, whatever the umask."""
    for folder in ("masuk", "koreksi", "arsip", "keluar", "."):
        (office.path / folder).chmod(0o2770)
    office.drop_all()
    office.run("proses", "--tahun", "2025", "--triwulan", "2", umask=0o077)
    for folder in ("koreksi", "arsip", "keluar"):
        for path in (office.path / folder).rglob("*"):
            mode = path.stat().st_mode & 0o7777
            demand(mode == (0o2770 if path.is_dir() else 0o660), f"{path}: {mode:o}")
    demand((office.path / "register.csv").stat().st_mode & 0o777 == 0o660, "register.csv")


@case
def many_files(office):
    """Very many files at once."""
    count = office.many
    for index in range(count):
        (office.inbox / f"berkas {index:06}.csv").write_bytes(b"nama;alamat\r\n%d;x\r\n" % index)
    start = time.monotonic()
    office.run("terima", "--senyap", status=(1,), timeout=3600)
    seconds = time.monotonic() - start
    demand(len(office.register()) == count, f"{len(office.register())} events for {count} files")
    demand(not list(office.inbox.iterdir()), "not everything was taken")
    return f"{count} files in {seconds:.1f} s"


def watch(office):
    # Started with the signals blocked, as programs do that start others from a worker thread.
    return subprocess.Popen(
        [office.monev, "pantau", str(office.path)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        preexec_fn=lambda: signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM, signal.SIGINT}))


def wait(condition, seconds, text):
    start = time.monotonic()
    while not condition():
        demand(time.monotonic() - start < seconds, text)
        time.sleep(0.02)
    return time.monotonic() - start


@case
def watching(office):
    """pantau: answers within 2 s, waits for slow copies, runs a request, idles with 10,000 old files, stops on SIGTERM."""
    for index in range(10_000):
        (office.inbox / f".lama-{index}").touch()
    forms = sorted(office.forms)
    process = watch(office)
    try:
        time.sleep(1)
        koreksi = office.path / "koreksi"
        slowest = 0
        for name in forms[:4]:
            office.drop(name)
            slowest = max(slowest, wait((koreksi / (name + ".TERIMA.txt")).exists, 2, f"{name}: no answer within 2 s"))
            time.sleep(0.3)
        slow, data = "lambat.csv", office.forms[forms[4]]
        with open(office.inbox / slow, "wb", buffering=0) as writer:
            for start in range(0, len(data), len(data) // 4 + 1):
                writer.write(data[start:start + len(data) // 4 + 1])
                time.sleep(0.6)
                demand(not (koreksi / (slow + ".TERIMA.txt")).exists(), "taken before it was whole")
        office.dropped.append(data)
        wait((koreksi / (slow + ".TERIMA.txt")).exists, 2, "the slow copy was not answered within 2 s")
        (office.inbox / "PROSES-2025-TW2.csv").touch()
        wait((koreksi / "PROSES-2025-TW2.csv.TERIMA.txt").exists, 20, "the request was not answered")
        demand((office.path / "keluar/2025/TW2/MANIFES.csv").exists(), "no workbooks")
        demand(not (office.inbox / "PROSES-2025-TW2.csv").exists(), "the request stays")
        def used():
            values = pathlib.Path(f"/proc/{process.pid}/stat").read_text().rsplit(")", 1)[1].split()
            return (int(values[11]) + int(values[12])) / os.sysconf("SC_CLK_TCK")
        time.sleep(1)
        before, idle = used(), office.idle
        time.sleep(idle)
        share = (used() - before) / idle * 100
        demand(share < 1, f"{share:.2f} % CPU while idle")
        start = time.monotonic()
        process.send_signal(signal.SIGTERM)
        demand(process.wait(10) == 0, f"status {process.returncode}")
        stopped = time.monotonic() - start
    finally:
        process.kill()
        process.stdout.close()
    for index in range(10_000):
        (office.inbox / f".lama-{index}").unlink()
    return f"slowest answer {slowest:.2f} s, {share:.2f} % CPU idle with 10,000 old files, stopped in {stopped:.2f} s"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--monev", required=True)
    parser.add_argument("--sampel", default=str(pathlib.Path(__file__).resolve().parents[2] / "samples"))
    parser.add_argument("--banyak", type=int, default=300, help="files of the case many_files")
    parser.add_argument("--diam", type=float, default=3, help="seconds of idling that are measured")
    parser.add_argument("--kasus", nargs="*", help="only these cases")
    options = parser.parse_args()
    failed = 0
    cases = [case for case in CASES if not options.kasus or case.__name__ in options.kasus]
    for function in cases:
        with tempfile.TemporaryDirectory(prefix="monev-gangguan-") as directory:
            # An unprivileged run has to reach the office.
            os.chmod(directory, 0o755)
            office = Office(pathlib.Path(directory), pathlib.Path(options.sampel), os.path.abspath(options.monev))
            office.many, office.idle = options.banyak, options.diam
            try:
                remark = function(office)
                office.sound()
                print(f"ok   {function.__name__}{': ' + remark if remark else ''}")
            except (Failure, subprocess.TimeoutExpired, OSError) as failure:
                failed += 1
                print(f"FAIL {function.__name__}: {failure}")
    print(f"gangguan: {len(cases) - failed} of {len(cases)} cases passed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
