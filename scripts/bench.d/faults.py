#!/usr/bin/env python3
"""Runs a day of tweets with faults, then the next day's run without, and compares every table with a run that had none.

    scripts/bench faults [--seeds 50] [--first 1] [--tweets 20000] [--rate 0.05] [--parts 8] [--keep DIR]

The tweets are made up, the same for all seeds, in several files. For each seed: `putokaz run --faults seed=N,rate=R`
on an empty state (it may fail), then the daily workflow as the schedule starts it, clean. Count and hash of the rows
of each table must be those of the run without faults; of the tables with a row for each analysis, the newest one's. Prints a line per seed with the faults that struck and the
alarms; ends with 1 where a table differed, or a clean run failed.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time

import under_venv

ROOT = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
under_venv.enter()

from local_cloud import PUTOKAZ, LocalCloud  # noqa: E402


def putokaz(arguments: list[str]) -> subprocess.CompletedProcess:
    return subprocess.run([PUTOKAZ, *arguments], cwd=ROOT, capture_output=True, text=True)


def fingerprint(state: str) -> dict[str, str]:
    cloud = LocalCloud(state)
    try:
        return cloud.fingerprint(newest_run_only=True)
    finally:
        cloud.stop()


def clean_run(state: str) -> subprocess.CompletedProcess:
    command = ["replay", "events/schedule.json", "--state", state, "--parameter", "BacklogAgeSeconds=0"]
    return putokaz(command)


def make_day(folder: str, tweets: int, parts: int) -> list[str]:
    """Made-up tweets of a day in several files."""
    lines = putokaz(["sample", "--tweets", str(tweets), "--seed", "11"]).stdout.splitlines(keepends=True)
    paths = []
    for part in range(parts):
        paths.append(os.path.join(folder, f"day-{part}.ndjson"))
        with open(paths[-1], "w") as file:
            file.writelines(lines[part::parts])
    return [word for path in paths for word in ("--input", path)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, default=50)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--tweets", type=int, default=20_000)
    parser.add_argument("--rate", type=float, default=0.05)
    parser.add_argument("--parts", type=int, default=8)
    parser.add_argument("--keep", help="a folder where the states of differing seeds stay")
    options = parser.parse_args()
    bad = 0
    with tempfile.TemporaryDirectory() as folder:
        inputs = make_day(folder, options.tweets, options.parts)
        base = os.path.join(folder, "base")
        run = putokaz(["run", *inputs, "--state", base])
        if run.returncode != 0 or clean_run(base).returncode != 0:
            sys.exit(f"faults: the run without faults failed: {run.stderr[-2000:]}")
        expected = fingerprint(base)
        print(f"without faults: {len(expected)} tables", flush=True)
        for seed in range(options.first, options.first + options.seeds):
            state = os.path.join(options.keep or folder, f"seed-{seed}")
            started = time.monotonic()
            run = putokaz(["run", *inputs, "--state", state, "--faults", f"seed={seed},rate={options.rate}"])
            faults = re.search(r"^putokaz: faults: (.*)$", run.stderr, re.MULTILINE)
            alarms = re.findall(r"^putokaz: alarm (\w+):", run.stderr, re.MULTILINE)
            clean = clean_run(state)
            found = fingerprint(state) if clean.returncode == 0 else {}
            differing = [name for name in expected if found.get(name) != expected[name]]
            bad += bool(differing)
            verdict = f"DIFFERS in {', '.join(differing)}" if differing else "as without faults"
            if clean.returncode != 0:
                verdict = f"the clean run FAILED: {clean.stderr[-1500:]}"
            ended = "succeeded" if run.returncode == 0 else "failed"
            print(
                f"seed {seed}: run {ended}, then {verdict}; {faults[1] if faults else 'no count of faults: ' + run.stderr[-300:]}; "
                f"alarms: {', '.join(alarms) or 'none'}; {time.monotonic() - started:.0f} s",
                flush=True,
            )
            if not differing and not options.keep:
                subprocess.run(["rm", "-rf", state], check=True)
    print(f"{options.seeds} seeds, {bad} with another result")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
