#!/usr/bin/env python3
"""Times the transform beside other engines on the same file, alternating, on one core and on two.

    scripts/bench transform [FILE.ndjson] [--copies 4] [--rounds 5] [--peers duckdb,polars,pandas,spark]

Without a file it unpacks the stream files of ../shared/tweets so many times over, with fresh ids. Whole processes are
timed. We write all tables with enrichment; a peer does the plain subset (its script in ../shared/bench says what).
Prints medians, megabytes a second, and how many times as fast as each peer we are; the limit is simdjson's bare parse.
A peer whose Python package is missing is named and left out; a peer that fails is, too.
"""

import argparse
import bz2
import glob
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
PUTOKAZ = os.path.join(ROOT, ".build", "dist", "putokaz")
PARSE = os.path.join(ROOT, ".build", "static", "release", "ParseBench")
SHARED = os.path.join(ROOT, "..", "shared")
VENV = os.path.join(ROOT, ".build", "venv", "bin", "python3")
PACKAGES = {"duckdb": "duckdb", "polars": "polars", "pandas": "pandas", "spark": "pyspark"}
IDS = re.compile(rb'("(?:id|id_str|in_reply_to_status_id|in_reply_to_status_id_str|quoted_status_id|quoted_status_id_str)":"?)(\d{15,})')


def make_input(path: str, copies: int) -> None:
    """Writes the input in a process of its own: a child's peak counts what its parent held when it was forked."""
    child = os.fork()
    if child == 0:
        write_input(path, copies)
        os._exit(0)
    if os.waitpid(child, 0)[1] != 0:
        sys.exit("transform: the input could not be made")


def write_input(path: str, copies: int) -> None:
    files = sorted(glob.glob(os.path.join(SHARED, "tweets", "v1.1", "stream-*.bz2")))
    if not files:
        sys.exit("transform: ../shared/tweets has no stream files; name a file")
    content = b"".join(bz2.open(file).read() for file in files)
    with open(path, "wb") as out:
        for copy in range(copies):
            out.write(IDS.sub(lambda match: match[1] + str(int(match[2]) + copy * 7).encode(), content) if copy else content)


def timed(command: list[str]) -> tuple[float, int] | None:
    """Wall seconds and the resident peak in KiB of a whole process; None when it fails."""
    start = time.monotonic()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.monotonic() - start
    return (seconds, usage.ru_maxrss) if status == 0 else None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?")
    parser.add_argument("--copies", type=int, default=4)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--peers", default="duckdb,polars,pandas,spark")
    parser.add_argument("--python", default=VENV, help="the Python that has the peers (default that of .build/venv)")
    options = parser.parse_args()
    peers = []
    for peer in options.peers.split(","):
        module = PACKAGES.get(peer, peer)
        if subprocess.run([options.python, "-c", f"import {module}"], stderr=subprocess.DEVNULL).returncode != 0:
            print(f"{peer}: left out, {options.python} -m pip install {module} would bring it")
        else:
            peers.append(peer)
    with tempfile.TemporaryDirectory() as folder:
        path = options.file or os.path.join(folder, "stream.ndjson")
        if not options.file:
            make_input(path, options.copies)
        size = os.path.getsize(path) / 1e6
        cores = min(2, len(os.sched_getaffinity(0)))
        print(f"{size:.0f} MB, {options.rounds} rounds, whole processes; medians")
        parse = subprocess.run(["taskset", "-c", "0", PARSE, path], stdout=subprocess.PIPE, check=True).stdout.decode()
        limit = float(dict(pair.split("=") for pair in parse.split())["mb_s"])
        print(f"  simdjson's bare parse, one core          {size / limit:7.2f} s {limit:7.0f} MB/s")
        ours = {}
        for count in range(1, cores + 1):
            pin = ["taskset", "-c", ",".join(str(core) for core in range(count))]
            times: dict[str, list[float]] = {name: [] for name in ["putokaz", *peers]}
            peak = 0
            for _ in range(options.rounds):
                for name in list(times):
                    out = os.path.join(folder, "out")
                    shutil.rmtree(out, ignore_errors=True)
                    if name == "putokaz":
                        command = [PUTOKAZ, "transform", path, "--output", out, "--quiet"]
                    else:
                        os.makedirs(out)
                        script = os.path.join(SHARED, "bench", f"transform_{name}.py")
                        command = [options.python, script, path, os.path.join(out, "out.parquet"), str(count)]
                    result = timed(pin + command)
                    if result is None:
                        print(f"  {name}: failed on this file, left out")
                        del times[name]
                        continue
                    times[name].append(result[0])
                    if name == "putokaz":
                        peak = max(peak, result[1])
            print(f"on {count} core{'s' if count > 1 else ''}:")
            own = ours[count] = statistics.median(times["putokaz"])
            print(f"  putokaz transform                        {own:7.2f} s {size / own:7.0f} MB/s, peak {peak / 1024:.0f} MiB")
            for name in times:
                if name != "putokaz":
                    other = statistics.median(times[name])
                    print(f"  {name:40} {other:7.2f} s {size / other:7.0f} MB/s, we are {other / own:.2f} times as fast")
        if len(ours) == 2:
            print(f"two cores against one: {ours[1] / ours[2]:.2f}")


if __name__ == "__main__":
    main()
