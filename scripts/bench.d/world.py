#!/usr/bin/env python3
"""Ranks made-up worlds whose truth is known, and says how much of it came out.

    scripts/bench world [--seeds 1,2,3,4,5] [--people N] [--weeks N] [--keep DIR]

For each seed: of the first 20 of each list, how many are planted in it (18 wanted); organisations, sellers, media and
bots among its first 50 (none wanted); persons whose two favourite places are the first two that are shown (90 % wanted,
of those who named each at least five times). Then what kinds the accounts were taken for. Ends with 1 where a wish
was not met.
"""

import argparse
import collections
import json
import os
import subprocess
import sys
import tempfile

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
VENV = os.path.join(ROOT, ".build", "venv", "bin", "python3")
LISTS = ["at_home", "about_croatia", "travel_sharers"]
KINDS = ["person", "organisation", "media", "seller", "bot", "unknown"]


def make(options: argparse.Namespace, seed: str, folder: str) -> tuple[str, dict]:
    tweets = os.path.join(folder, "tweets.ndjson")
    truth = os.path.join(folder, "truth.json")
    command = [options.putokaz, "sample", "--world", "--seed", seed, "--truth", truth]
    command += ["--people", options.people, "--weeks", options.weeks]
    with open(tweets, "wb") as file:
        subprocess.run(command, stdout=file, check=True)
    with open(truth, encoding="utf-8") as file:
        return tweets, json.load(file)


def kinds(options: argparse.Namespace, state: str) -> dict[str, tuple[str, str]]:
    """The kind and reason of every account, from the warehouse."""
    import psycopg2

    server = subprocess.Popen([options.putokaz, "postgres", "--state", state], stdout=subprocess.PIPE, text=True)
    try:
        connection = psycopg2.connect(server.stdout.readline().replace("dbname=postgres", "dbname=putokaz").strip())
        cursor = connection.cursor()
        cursor.execute("select user_key, account_kind, coalesce(account_reason, '') from putokaz.v_people")
        found = {key: (kind, reason) for key, kind, reason in cursor.fetchall()}
        connection.close()
        return found
    finally:
        server.terminate()
        server.wait()


class Verdict:
    """What came out of one world."""

    def __init__(self, answer: dict, truth: dict) -> None:
        self.accounts = {account["user_id"]: account for account in truth["accounts"]}
        self.planted: dict[str, int] = {}
        self.strangers: dict[str, list[str]] = {}
        self.wrong_places: list[str] = []
        self.checked = 0
        self.misses: list[str] = []
        for name in LISTS:
            ranked = answer["lists"][name]
            truths = {entry["user_id"] for entry in truth["lists"][name]}
            top = ranked[:20]
            self.planted[name] = sum(person["user_id"] in truths for person in top)
            for person in top:
                if person["user_id"] not in truths:
                    account = self.accounts[person["user_id"]]
                    self.misses.append(f"{name} {person['rank']}: {account['role']} @{account['screen_name']}")
            for person in ranked[:50]:
                kind = self.accounts[person["user_id"]]["kind"]
                if kind != "person":
                    self.strangers.setdefault(name, []).append(f"{person['rank']}: @{person['screen_name']} {kind}")
        people = {person["user_id"]: person for name in LISTS for person in answer["lists"][name]}
        for key, person in people.items():
            favourites = self.accounts[key]["favourites"]
            if len(favourites) < 2 or min(place["tweets"] for place in favourites) < 5:
                continue
            self.checked += 1
            shown = {place["name"] for place in person["places"][:2]}
            wanted = {place["name"] for place in favourites}
            if shown != wanted:
                self.wrong_places.append(f"@{person['screen_name']}: {sorted(wanted)} shown as {sorted(shown)}")

    @property
    def place_share(self) -> float:
        return 1 - len(self.wrong_places) / max(1, self.checked)

    @property
    def is_good(self) -> bool:
        return min(self.planted.values()) >= 18 and not self.strangers and self.place_share >= 0.9


def main() -> None:
    parser = argparse.ArgumentParser(description="Ranks made-up worlds and compares with what was planted.")
    parser.add_argument("--putokaz", default=os.path.join(ROOT, ".build", "dist", "putokaz"))
    parser.add_argument("--seeds", default="1,2,3,4,5")
    parser.add_argument("--people", default="400")
    parser.add_argument("--weeks", default="10")
    parser.add_argument("--verbose", action="store_true", help="name what went wrong")
    parser.add_argument("--given", nargs=2, metavar=("TWEETS", "TRUTH"), help="judge this world instead")
    options = parser.parse_args()
    table: collections.Counter = collections.Counter()
    is_good = True
    print(f"{'seed':>5} {'tweets':>7} " + " ".join(f"{name:>15}" for name in LISTS) + f" {'no persons':>11} {'places':>14}")
    for seed in ["given"] if options.given else options.seeds.split(","):
        with tempfile.TemporaryDirectory() as folder:
            if options.given:
                tweets = options.given[0]
                with open(options.given[1], encoding="utf-8") as file:
                    truth = json.load(file)
            else:
                tweets, truth = make(options, seed, folder)
            state = os.path.join(folder, "state")
            command = [options.putokaz, "run", "--json", "--quiet", "--state", state, "--input", tweets]
            run = subprocess.run(command, stdout=subprocess.PIPE, check=True, cwd=ROOT)
            answer = json.loads(run.stdout)
            verdict = Verdict(answer, truth)
            found = kinds(options, state)
        is_good = is_good and verdict.is_good
        cells = [f"{verdict.planted[name]} of 20 ({len(answer['lists'][name])})" for name in LISTS]
        strangers = sum(len(names) for names in verdict.strangers.values())
        places = f"{verdict.place_share:.1%} of {verdict.checked}"
        print(f"{seed:>5} {answer['tweets']:>7} " + " ".join(f"{cell:>15}" for cell in cells) + f" {strangers:>11} {places:>14}")
        for account in truth["accounts"]:
            kind, reason = found.get(account["user_id"], (None, ""))
            if kind is not None:
                table[account["kind"], kind] += 1
                if options.verbose and account["kind"] != kind and kind != "unknown":
                    print(f"    @{account['screen_name']} {account['role']} taken for {kind}: {reason}")
        if options.verbose:
            lines = verdict.misses + [f"{name} {line}" for name, lines in verdict.strangers.items() for line in lines]
            print("\n".join(f"    {line}" for line in lines + verdict.wrong_places[:12]))
    print("\naccounts with own tweets, by what they are and what they were taken for:")
    print(f"{'':14}" + "".join(f"{kind:>14}" for kind in KINDS))
    for planted in KINDS[:-1]:
        print(f"{planted:14}" + "".join(f"{table[planted, kind]:>14}" for kind in KINDS))
    sys.exit(0 if is_good else 1)


if __name__ == "__main__":
    if os.path.exists(VENV) and os.path.realpath(sys.prefix) != os.path.realpath(os.path.dirname(os.path.dirname(VENV))):
        os.execv(VENV, [VENV, *sys.argv])
    main()
