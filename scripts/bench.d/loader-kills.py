#!/usr/bin/env python3
"""Kills the loader with SIGKILL at random moments, again and again, and compares every table with an undisturbed load.

    scripts/bench loader-kills [--kills 100] [--tweets 400] [--seed 1]

In each round the warehouse is empty, two loaders run at once on duplicated S3 events, one or both are killed at a
random moment, and loaders are called until nothing remains. Exit code 1 where any table differs.
"""

import argparse
import concurrent.futures
import os
import random
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from local_cloud import PUTOKAZ, LocalCloud  # noqa: E402

LOADER = "RedshiftLoaderFunction"


def loaders(state: str) -> list[int]:
    """The processes of the loader that belong to a state folder."""
    found = []
    for entry in os.listdir("/proc"):
        if not entry.isdigit():
            continue
        try:
            words = open(f"/proc/{entry}/cmdline", "rb").read() + open(f"/proc/{entry}/environ", "rb").read()
            program = os.readlink(f"/proc/{entry}/exe")
            place = os.readlink(f"/proc/{entry}/cwd")
        except OSError:
            continue
        if program.endswith("lambda/RedshiftLoader/bootstrap") and (state.encode() in words or state in place):
            found.append(int(entry))
    return found


def sample(folder: str, tweets: int) -> list[str]:
    """Files that overlap: every third holds the tweets of another one, in reverse."""
    paths = []
    for number in range(6):
        seed = number - number % 3 + 1 if number % 3 == 2 else number + 1
        made = subprocess.run(
            [PUTOKAZ, "sample", "--tweets", str(tweets), "--seed", str(seed)], stdout=subprocess.PIPE, check=True
        )
        lines = made.stdout.decode().splitlines(keepends=True)
        path = os.path.join(folder, f"tweets-{number}.ndjson")
        with open(path, "w") as file:
            file.writelines(reversed(lines) if number % 3 == 2 else lines)
        paths.append(path)
    return paths


def event(cloud: LocalCloud, paths: list[str], chance: random.Random) -> dict:
    """An S3 event that names the files in any order, some twice."""
    names = [os.path.basename(path) for path in paths] * 2
    chance.shuffle(names)
    record = {"eventSource": "aws:s3", "eventName": "ObjectCreated:Put"}
    return {
        "Records": [
            record | {"s3": {"bucket": {"name": cloud.landing}, "object": {"key": f"input/{name}"}}}
            for name in names[: chance.randint(1, len(names))]
        ]
    }


def load_all(cloud: LocalCloud) -> float:
    start = time.monotonic()
    for _ in range(20):
        answer = cloud.invoke(LOADER, {"action": "load"})
        if answer.get("set_aside"):
            sys.exit(f"commits were set aside: {answer['set_aside']}")
        if "errorType" not in answer and answer["remaining"] == 0:
            return time.monotonic() - start
    sys.exit(f"the load does not end: {answer}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--tweets", type=int, default=400, help="tweets in each of the six files")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as folder:
        paths = sample(folder, options.tweets)
        state = os.path.join(folder, "state")
        cloud = LocalCloud(state)
        try:
            return run(cloud, state, paths, options.kills, chance)
        finally:
            cloud.stop()


def run(cloud: LocalCloud, state: str, paths: list[str], kills: int, chance: random.Random) -> int:
    commits = cloud.put(paths)
    load_all(cloud)
    expected = cloud.fingerprint()
    cloud.execute(["drop schema putokaz cascade"])
    duration = load_all(cloud)
    wrong = done = unhurt = 0
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        while done < kills:
            cloud.execute(["drop schema putokaz cascade"])
            moment = time.monotonic() + chance.uniform(0.02, duration * 1.3)
            calls = [pool.submit(cloud.invoke, LOADER, event(cloud, paths, chance)) for _ in range(2)]
            time.sleep(max(0.0, moment - time.monotonic()))
            victims = loaders(state)
            chance.shuffle(victims)
            for victim in victims[: chance.randint(1, 2)]:
                try:
                    os.kill(victim, signal.SIGKILL)
                    done += 1
                except ProcessLookupError:
                    pass
            answers = [call.result() for call in calls]
            unhurt += all("errorType" not in answer for answer in answers)
            load_all(cloud)
            found = cloud.fingerprint()
            if found != expected:
                wrong += 1
                differing = [name for name in expected if expected[name] != found.get(name)]
                print(f"after {done} kills these tables differ: {', '.join(differing)}", flush=True)
    print(
        f"{done} kills ({unhurt} rounds in which both loaders had ended before), {commits} commits, "
        f"{len(expected)} tables, undisturbed load {duration:.2f} s: {wrong} rounds with another result"
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
