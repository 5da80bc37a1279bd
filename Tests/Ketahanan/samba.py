#!/usr/bin/env python3
"""A real Samba share on loopback: smbd serves an office's folder, `monev pantau` watches it on the server's disk, and a
client drops files the way Windows does: whole, in slow pieces with the file held open, under a temporary name that is
then renamed, with Office's lock file beside, and overwritten.

Needs smbd and smbclient (Debian: samba, smbclient) and root. Where the kernel can mount SMB, `pantau` works on such a
mount too, where nothing tells it of changes; else on a FUSE view of the folder (Debian: bindfs), which is as mute, takes
no leases and cannot swap folders."""
import argparse
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from gangguan import Office, wait  # noqa: E402
from ketahanan import Failure, demand, sha, tree  # noqa: E402

PORT = "14445"


def configuration(root, share):
    (root / "smb.conf").write_text(f"""
[global]
  server role = standalone server
  map to guest = Bad User
  guest account = root
  smb ports = {PORT}
  interfaces = lo
  bind interfaces only = yes
  lock directory = {root}
  state directory = {root}
  cache directory = {root}
  private dir = {root}
  pid directory = {root}
  ncalrpc dir = {root}/ncalrpc
  log file = {root}/log
  disable spoolss = yes
  rpc start on demand helpers = no
  load printers = no
[kinerja]
  path = {share}
  guest ok = yes
  guest only = yes
  force user = root
  read only = no
""")
    return str(root / "smb.conf")


def client(commands, timeout=60):
    done = subprocess.run(
        ["smbclient", "//127.0.0.1/kinerja", "-p", PORT, "-N", "-c", commands], capture_output=True, text=True, timeout=timeout)
    demand(done.returncode == 0, f"smbclient {commands}: {done.stdout}{done.stderr}")
    return done.stdout


def views(office, point):
    """What `pantau` is to watch: (what it is called, command that mounts it or nothing)."""
    yield "on the server's disk", None
    smb = ["mount", "-t", "cifs", "//127.0.0.1/kinerja", str(point), "-o", f"port={PORT},guest,vers=3.0"]
    if subprocess.run(smb, capture_output=True).returncode == 0:
        subprocess.run(["umount", str(point)], check=True)
        yield "on an SMB mount", smb
    elif shutil.which("bindfs") and os.path.exists("/dev/fuse"):
        yield "on a FUSE view without events (this kernel cannot mount SMB)", ["bindfs", str(office), str(point)]


def archived(office):
    return {sha(data) for path, data in tree(office.path / "arsip").items()}


def drop(office, koreksi, work, slowest, patience):
    forms = sorted(office.forms)
    limit = 3 + patience
    local = work / "isian"
    local.mkdir(parents=True)
    for name, data in office.forms.items():
        (local / name).write_bytes(data)
        office.dropped.append(data)
    # Whole files.
    for name in forms[:3]:
        client(f'lcd {local}; cd masuk; put "{name}"')
        slowest.append(wait((koreksi / (name + ".TERIMA.txt")).exists, limit, f"{name}: no answer"))
    # Slow pieces: smbclient reads from a pipe and keeps the file open on the share.
    name = forms[3]
    pipe = work / "pelan"
    os.mkfifo(pipe)
    put = threading.Thread(target=client, args=(f'lcd {work}; cd masuk; put pelan "{name}"',))
    put.start()
    with open(pipe, "wb", buffering=0) as writer:
        data = office.forms[name]
        for start in range(0, len(data), len(data) // 3 + 1):
            writer.write(data[start:start + len(data) // 3 + 1])
            time.sleep(1.2)
            demand(not (koreksi / (name + ".TERIMA.txt")).exists(), "taken while the client was still writing")
    put.join()
    slowest.append(wait((koreksi / (name + ".TERIMA.txt")).exists, limit, f"{name}: no answer after the slow copy"))
    # A temporary name, then renamed, as browsers and sync programs do.
    name = forms[4]
    client(f'lcd {local}; cd masuk; put "{name}" "{name}.part"')
    time.sleep(1)
    demand((office.inbox / (name + ".part")).exists(), "a partial download was taken")
    client(f'cd masuk; rename "{name}.part" "{name}"')
    slowest.append(wait((koreksi / (name + ".TERIMA.txt")).exists, limit, f"{name}: no answer after the rename"))
    # Open in Excel.
    name = forms[5]
    lock = work / "kunci"
    lock.write_bytes(b"x")
    client(f'lcd {work}; cd masuk; put kunci "~$%s"' % name)
    client(f'lcd {local}; cd masuk; put "{name}"')
    wait((koreksi / (name + ".TUNGGU.txt")).exists, limit, "not told that it is open")
    client('cd masuk; del "~$%s"' % name)
    slowest.append(wait((koreksi / (name + ".TERIMA.txt")).exists, limit, f"{name}: no answer after it was closed"))
    # Everything else at once, and the request.
    for name in forms[6:]:
        client(f'lcd {local}; cd masuk; put "{name}"')
    client(f'lcd {work}; cd masuk; put kunci PROSES-2025-TW2.csv')
    wait((koreksi / "PROSES-2025-TW2.csv.TERIMA.txt").exists, 30, "the request was not answered")
    listing = client("cd keluar\\2025\\TW2; ls")
    demand("Monev_" in listing, f"the client does not see the workbooks: {listing}")
    client(f'lcd {work}; cd keluar\\2025\\TW2; get MANIFES.csv')


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--monev", required=True)
    parser.add_argument("--sampel", default=str(pathlib.Path(__file__).resolve().parents[2] / "samples"))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="monev-samba-") as directory:
        root = pathlib.Path(directory)
        office = Office(root, pathlib.Path(options.sampel), os.path.abspath(options.monev))
        (root / "smb").mkdir()
        server = subprocess.Popen(
            ["smbd", "--foreground", "--no-process-group", "-s", configuration(root / "smb", office.path)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        point, watcher, mount = root / "bagi", None, False
        point.mkdir()
        try:
            def answers():
                words = ["smbclient", "//127.0.0.1/kinerja", "-p", PORT, "-N", "-c", "ls"]
                return subprocess.run(words, capture_output=True).returncode == 0
            wait(answers, 20, "smbd does not answer")
            for index, (place, command) in enumerate(views(office.path, point)):
                if command:
                    subprocess.run(command, check=True)
                    mount = True
                watched = point if command else office.path
                watcher = subprocess.Popen([office.monev, "pantau", str(watched)], stdout=subprocess.PIPE, text=True)
                watcher.stdout.readline()
                slowest = []
                # Other bytes than the round before: revisions, not duplicates.
                office.forms = {name: data + b"\r\n" * index for name, data in office.forms.items()}
                drop(office, office.path / "koreksi", root / str(index), slowest, 4 if command else 0)
                watcher.send_signal(signal.SIGTERM)
                demand(watcher.wait(20) == 0, "pantau does not stop")
                watcher = None
                if command:
                    subprocess.run(["umount", str(point)], check=True)
                    mount = False
                office.sound()
                print(f"samba: ok, pantau {place}; slowest answer {max(slowest):.2f} s")
                shutil.rmtree(office.path / "koreksi")
                office.dropped = [data for data in office.dropped if sha(data) in archived(office)]
            return 0
        except (Failure, subprocess.TimeoutExpired) as failure:
            print(f"FAIL samba: {failure}")
            return 1
        finally:
            if watcher:
                watcher.kill()
            if mount:
                subprocess.run(["umount", str(point)])
            # With its children, which have a session of their own.
            os.killpg(server.pid, signal.SIGTERM)
            server.wait()


if __name__ == "__main__":
    if os.geteuid() != 0 or not shutil.which("smbd") or not shutil.which("smbclient"):
        print("samba: skipped (needs root, smbd and smbclient)")
        sys.exit(0)
    sys.exit(main())
