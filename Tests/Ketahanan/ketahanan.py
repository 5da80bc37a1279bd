#!/usr/bin/env python3
"""Kills the real binary with SIGKILL at seeded random points and proves that nothing is lost, doubled or half-made.

Each trial copies a prepared office, starts a command, kills it, and checks what everybody would see then:

* every dropped file lies in masuk/, arsip/ or koreksi/, byte for byte;
* every visible file is either what stood there before or what an undisturbed run puts there: nothing half-written;
* what MANIFES.csv lists is there with the sizes and hashes it says: outputs appear together (but on a share that cannot
  swap folders, where each file is whole and the manifest comes last);
* the register is a beginning of the undisturbed one, and what its whole lines name is there.

Then the command runs again (sometimes killed once more) and the folder must equal that of an undisturbed run byte for
byte, hidden files included. Python standard library only.
"""
import argparse
import hashlib
import os
import pathlib
import random
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time

EPOCH = "1751590800"
TEMPORARY = ".tmp-monev-"
HIDDEN = {".monev.jurnal", ".monev.lock"}
# System calls at whose n-th call the process is killed when strace is there.
CALLS = ["openat", "write", "pwrite64", "fsync", "rename", "renameat2", "unlink", "mkdir", "ftruncate", "close", "flock", "rmdir"]


def tree(root):
    """Relative path → bytes of every regular file below root."""
    found = {}
    for folder, _, names in os.walk(root):
        for name in names:
            path = os.path.join(folder, name)
            if not stat.S_ISREG(os.lstat(path).st_mode):
                continue
            with open(path, "rb") as file:
                found[os.path.relpath(path, root)] = file.read()
    return found


def sha(data):
    return hashlib.sha256(data).hexdigest()


class Failure(Exception):
    pass


def demand(condition, text):
    if not condition:
        raise Failure(text)


class Scenario:
    """A prepared office, a command, and what the command makes of it undisturbed."""

    # Whether outputs appear together, and what else strace lets fail.
    together = True
    inject = []

    def __init__(self, name, office, command, monev, allowed=(0, 1)):
        self.name, self.office, self.command, self.monev, self.allowed = name, office, command, monev, allowed
        self.before = tree(office)
        self.dropped = [data for path, data in self.before.items() if path.startswith("masuk/")]
        with tempfile.TemporaryDirectory(dir=office.parent) as work:
            copy = self.copy(pathlib.Path(work) / "utuh")
            start = time.monotonic()
            self.finish(copy)
            self.seconds = time.monotonic() - start
            self.after = tree(copy)
            again = self.copy(pathlib.Path(work) / "lagi")
            self.finish(again)
            demand(tree(again) == self.after, f"{name}: two undisturbed runs differ: {differences(tree(again), self.after)}")

    def copy(self, target):
        shutil.copytree(self.office, target)
        return target

    def arguments(self, office):
        return [self.monev, self.command[0], str(office), *self.command[1:]]

    def environment(self):
        return {**os.environ, "SOURCE_DATE_EPOCH": EPOCH}

    def finish(self, office):
        run = subprocess.run(self.arguments(office), env=self.environment(), capture_output=True, text=True)
        demand(run.returncode in self.allowed, f"{self.name}: status {run.returncode}: {run.stderr[-2000:]}")

    def calls(self, office):
        """How often each system call happens in an undisturbed run."""
        log = office.parent / "strace.log"
        subprocess.run(
            ["strace", "-f", "-qq", "-o", str(log), "-e", "trace=" + ",".join(CALLS), *self.inject, *self.arguments(office)],
            env=self.environment(), capture_output=True)
        counts = dict.fromkeys(CALLS, 0)
        for line in log.read_text(errors="replace").splitlines():
            call = line.split(None, 1)[-1].split("(")[0]
            if call in counts:
                counts[call] += 1
        log.unlink()
        return {call: count for call, count in counts.items() if count}


class Share(Scenario):
    """The same where folders cannot be swapped (SMB, FUSE): every renameat2 fails. Needs strace."""

    together = False
    inject = ["-e", "inject=renameat2:error=EINVAL"]

    def finish(self, office):
        run = subprocess.run(
            ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=renameat2", *self.inject, *self.arguments(office)],
            env=self.environment(), capture_output=True, text=True)
        demand(run.returncode in self.allowed, f"{self.name}: status {run.returncode}: {run.stderr[-2000:]}")


class Watching(Scenario):
    """`pantau` over files and a request that lie there already; it ends when the request is answered."""

    def finish(self, office):
        process = subprocess.Popen(
            self.arguments(office), env=self.environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        start = time.monotonic()
        line = process.stdout.readline()
        demand("mulai memantau" in line, f"pantau: {line}")
        answered = office / "koreksi/PROSES-2025-TW2.csv.TERIMA.txt"
        while not (answered.exists() and not any(not name.startswith(".") for name in os.listdir(office / "masuk"))):
            demand(time.monotonic() - start < 60 and process.poll() is None, "pantau does not get done")
            time.sleep(0.02)
        process.send_signal(signal.SIGTERM)
        output, _ = process.communicate(timeout=30)
        demand(process.returncode == 0, f"pantau: status {process.returncode}: {output[-2000:]}")


def differences(left, right):
    names = sorted(name for name in left.keys() | right.keys() if left.get(name) != right.get(name))
    return ", ".join(f"{name} ({'missing' if name not in left else 'extra' if name not in right else 'differs'})" for name in names[:8])


def check(scenario, office, strict=True):
    """What must be true at any moment; `strict`: every visible file is the one before or the one to come."""
    now = tree(office)
    visible = {}
    for path, data in now.items():
        parts = path.split("/")
        if any(part.startswith((TEMPORARY, ".monev.")) for part in parts) or path in HIDDEN:
            continue
        visible[path] = data
    kept = {}
    for path, data in visible.items():
        if path.split("/")[0] in ("masuk", "arsip", "koreksi"):
            kept[sha(data)] = path
    for data in scenario.dropped:
        demand(sha(data) in kept, "a dropped file is gone")
    for path, data in visible.items():
        if path == "register.csv" or not strict:
            continue
        known = [tree_[path] for tree_ in (scenario.before, scenario.after) if path in tree_]
        demand(data in known, f"{path} is neither what was there nor what comes: {len(data)} bytes")
    register = visible.get("register.csv", b"")
    demand(not strict or scenario.after["register.csv"].startswith(register), "the register is no beginning of the undisturbed one")
    whole = register[: register.rfind(b"\n") + 1].decode("utf-8-sig")
    for line in whole.splitlines()[1:]:
        cells = line.split(";")
        if len(cells) == 14 and cells[13]:
            data = visible.get(cells[13].strip('"'))
            demand(data is not None and sha(data) == cells[7], f"the register names {cells[13]}, which is not there")
    for path, data in visible.items():
        if path.endswith("/MANIFES.csv") and scenario.together:
            folder = os.path.dirname(path)
            for line in data.decode("utf-8-sig").splitlines()[1:]:
                name, size, digest = line.split(";")
                file = visible.get(f"{folder}/{name}")
                demand(file is not None and len(file) == int(size) and sha(file) == digest, f"{folder}/{name} is not what MANIFES.csv says")


def kill_timed(scenario, office, randomness):
    """Kills after a random part of the run's time.

    Returns whether the kill met a living process."""
    process = subprocess.Popen(
        scenario.arguments(office), env=scenario.environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(randomness.uniform(0, scenario.seconds * 1.05))
    alive = process.poll() is None
    process.send_signal(signal.SIGKILL) if alive else None
    process.wait()
    return process.returncode == -signal.SIGKILL


def kill_counted(scenario, office, randomness, counts):
    """Kills at the entry of the n-th call of a system call."""
    call = randomness.choice(sorted(counts))
    number = randomness.randint(1, counts[call])
    run = subprocess.run(
        ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call},renameat2",
         *([] if call == "renameat2" else scenario.inject), "-e", f"inject={call}:signal=KILL:when={number}",
         *scenario.arguments(office)],
        env=scenario.environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return run.returncode in (-signal.SIGKILL, 128 + signal.SIGKILL)


def trial(scenario, randomness, work, counts):
    office = scenario.copy(work / "kantor")
    kills = 0
    try:
        for _ in range(2 if randomness.random() < 0.25 else 1):
            counted = counts and (randomness.random() < 0.7 or scenario.inject)
            killed = kill_counted(scenario, office, randomness, counts) if counted else kill_timed(scenario, office, randomness)
            kills += killed
            check(scenario, office)
        scenario.finish(office)
        result = tree(office)
        demand(result == scenario.after, f"after the next run: {differences(result, scenario.after)}")
        return kills
    finally:
        shutil.rmtree(office)


ERRORS = {
    "openat": ["EMFILE", "EACCES", "EIO", "ENOSPC"], "write": ["ENOSPC", "EIO"], "pwrite64": ["ENOSPC"], "fsync": ["EIO", "ENOSPC"],
    "rename": ["EIO", "ENOSPC"], "renameat2": ["EINVAL", "EIO"], "unlink": ["EIO", "EACCES"], "mkdir": ["ENOSPC"],
    "read": ["EIO"], "getdents64": ["EIO"], "newfstatat": ["EIO"], "fstat": ["EIO"], "flock": ["ENOLCK"],
}


def fault(scenario, randomness, work):
    """Lets the n-th call of a system call fail.

    The program may stop or go on; then the next run completes, and nothing is lost or left."""
    office = scenario.copy(work / "kantor")
    try:
        call = randomness.choice(sorted(ERRORS))
        error = randomness.choice(ERRORS[call])
        number = randomness.randint(1, 200 if call in ("openat", "write", "fsync", "rename", "unlink", "newfstatat", "fstat", "read") else 8)
        what = f"{call} {number}: {error}"
        run = subprocess.run(
            ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e", f"inject={call}:error={error}:when={number}",
             *scenario.arguments(office)],
            env=scenario.environment(), capture_output=True, timeout=120)
        demand(run.returncode in (0, 1, 2, 64, 126, 127), f"{what}: status {run.returncode} {run.stderr[-500:]}")
        check(scenario, office, strict=False)
        scenario.finish(office)
        check(scenario, office, strict=False)
        names = [name for folder, folders, names in os.walk(office) for name in folders + names]
        left = [name for name in names if name.startswith((TEMPORARY, ".monev."))]
        demand(not left, f"{what}: left behind: {left}")
        demand(not os.listdir(office / "masuk"), f"{what}: not everything was taken: {os.listdir(office / 'masuk')}")
        done = subprocess.run([scenario.monev, "periksa", str(office), "--arsip"], capture_output=True, text=True)
        demand(done.returncode == 0 and "cocok" in done.stdout, f"{what}: {done.stdout} {done.stderr}")
        return run.returncode == 2
    finally:
        shutil.rmtree(office)


def prepare(root, monev, samples, counted):
    """The scenarios: a first run, a run over earlier ones with revisions, duplicates and odd names, terima alone."""
    def run(*words):
        done = subprocess.run([monev, *map(str, words)], env={**os.environ, "SOURCE_DATE_EPOCH": "1743000000"}, capture_output=True, text=True)
        demand(done.returncode in (0, 1), f"{words}: {done.stderr[-2000:]}")

    def sample(name, target):
        shutil.copytree(samples / name, root / target)
        for folder, _, names in os.walk(root / target):
            os.chmod(folder, 0o755)
            for file in names:
                os.chmod(os.path.join(folder, file), 0o644)
        return root / target

    period = ["--tahun", "2025", "--triwulan", "2"]
    scenarios = []
    first = sample("kecamatan-iv-jurai", "awal")
    scenarios.append(Scenario("first run", first, ["proses", *period], monev))

    second = sample("kecamatan-linggo-sari-baganti", "lanjut")
    inbox = second / "masuk"
    originals = {path.name: path.read_bytes() for path in inbox.iterdir()}
    run("proses", second, *period)
    for name, data in originals.items():
        changed = data.replace(b"Terlaksana", b"Sudah terlaksana")
        (inbox / name).write_bytes(changed if changed != data else data + b"\n")
    (inbox / "salinan.csv").write_bytes(next(iter(originals.values())))
    (inbox / "bukan isian.csv").write_bytes(b"nama;alamat\r\nA;B\r\n")
    (inbox / "kosong.csv").write_bytes(b"")
    (second / "keluar/2025/TW2/catatan saya.txt").write_bytes(b"milik orang lain")
    with open(os.path.join(os.fsencode(inbox), b"aneh\n\xff.csv"), "wb") as odd:
        odd.write(originals[min(originals)] + b"\r\n\r\n")
    scenarios.append(Scenario("second run", second, ["proses", *period], monev))

    if counted:
        share = root / "bersama"
        shutil.copytree(second, share)
        scenarios.append(Share("share", share, ["proses", *period], monev))

    third = root / "terima"
    shutil.copytree(second, third)
    scenarios.append(Scenario("terima", third, ["terima"], monev))

    request = sample("kecamatan-linggo-sari-baganti", "pantau")
    for folder in ("koreksi", "arsip", "keluar"):
        (request / folder).mkdir(exist_ok=True)
    (request / "masuk/PROSES-2025-TW2.csv").write_bytes(b"\r\n")
    scenarios.append(Watching("pantau", request, ["pantau"], monev))

    part = root / "sebagian"
    shutil.copytree(first, part)
    run("proses", part, *period)
    scenarios.append(Scenario(
        "sebagian", part, ["terima", "Realisasi Trantib TW2.csv", "--sebagian", "--alasan", "uji"], monev, (0, 1, 2)))
    scenarios.append(Scenario("tarik", part, ["tarik", "arsip/2025/TW2/realisasi-umum-r1.csv", "--alasan", "uji"], monev, (0, 2)))
    scenarios.append(Scenario("kirim", part, ["kirim", *period, "--paksa"], monev))
    return scenarios


# How often each scenario comes: where the most happens, most often.
WEIGHTS = {"first run": 4, "second run": 6, "share": 4, "terima": 4, "pantau": 1, "sebagian": 2, "tarik": 1, "kirim": 1}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--monev", required=True)
    parser.add_argument("--sampel", default=str(pathlib.Path(__file__).resolve().parents[2] / "samples"))
    parser.add_argument("--kali", type=int, default=40, help="kills to reach")
    parser.add_argument("--benih", type=int, default=20250704, help="seed")
    parser.add_argument("--galat", type=int, default=0, help="trials with a failing system call (needs strace)")
    parser.add_argument("--tanpa-strace", action="store_true", help="only kills by time")
    options = parser.parse_args()
    counted = not options.tanpa_strace and shutil.which("strace") is not None
    with tempfile.TemporaryDirectory(prefix="monev-ketahanan-") as directory:
        root = pathlib.Path(directory)
        scenarios = prepare(root, os.path.abspath(options.monev), pathlib.Path(options.sampel), counted)
        counts = {}
        if counted:
            for scenario in scenarios:
                if isinstance(scenario, Watching):
                    continue
                office = scenario.copy(root / "hitung")
                counts[scenario.name] = scenario.calls(office)
                shutil.rmtree(office)
                counted = counted and bool(counts[scenario.name])
        turns = [scenario for scenario in scenarios for _ in range(WEIGHTS[scenario.name])]
        random.Random(options.benih).shuffle(turns)
        kills = trials = 0
        killed = dict.fromkeys(WEIGHTS, 0)
        (root / "kerja").mkdir()
        while kills < options.kali and trials < options.kali * 4 + 20:
            seed = options.benih * 1_000_003 + trials
            randomness = random.Random(seed)
            scenario = turns[trials % len(turns)]
            trials += 1
            try:
                done = trial(scenario, randomness, root / "kerja", counts.get(scenario.name) if counted else None)
                kills += done
                killed[scenario.name] += done
                if trials % 100 == 0:
                    print(f"  {kills} kills in {trials} trials so far", file=sys.stderr, flush=True)
            except Failure as failure:
                print(f"FAIL trial {trials - 1} ({scenario.name}, seed {options.benih}): {failure}")
                return 1
        how = "at counted system calls and by time" if counted else "by time only (strace is not there)"
        print(f"ketahanan: {kills} kills in {trials} trials over {len(scenarios)} scenarios, {how}, seed {options.benih}: "
              "nothing lost, doubled or half-made; every folder ended equal to an undisturbed run")
        print("           " + ", ".join(f"{name} {count}" for name, count in killed.items()))
        stopped = 0
        for index in range(options.galat if counted else 0):
            randomness = random.Random(options.benih * 1_000_003 - 1 - index)
            try:
                stopped += fault(scenarios[index % 2], randomness, root / "kerja")
                if index % 100 == 99:
                    print(f"  {index + 1} runs with a failing system call so far", file=sys.stderr, flush=True)
            except (Failure, subprocess.TimeoutExpired) as failure:
                print(f"FAIL fault {index} (seed {options.benih}): {failure}")
                return 1
        if options.galat and counted:
            print(f"ketahanan: {options.galat} runs with a failing system call, {stopped} of them stopped with status 2: "
                  "nothing lost or left behind, the next run took everything")
        return 0 if kills >= options.kali else 1


if __name__ == "__main__":
    sys.exit(main())
