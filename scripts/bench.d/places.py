#!/usr/bin/env python3
"""Scores `putokaz places --json` on annotated text, and times the matcher.

    scripts/bench places [--putokaz FILE] [--errors] [FILE.jsonl…]

Each line of a file is {"text", "entities": [{"type", "start", "end", …}]}; with
`in_croatia` (yes, no, unsure) the Croatian columns are filled as well. Without
files it takes the annotated tweets and news of ../shared/ner.

Speed: the matcher alone, on one core, on the same texts; its peer in the same
run is GNU grep, which only looks for the bare names of the gazetteer.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.join(HERE, "..", "..")
DEFAULT = os.path.join(ROOT, ".build", "dist", "putokaz")
MATCHER = os.path.join(ROOT, ".build", "static", "release", "MatcherBench")
ANNOTATED = os.path.join(ROOT, "..", "shared", "ner")
PINNED = ["taskset", "-c", "0"]


def overlaps(left: dict, right: dict) -> bool:
    return left["start"] < right["end"] and right["start"] < left["end"]


def predict(putokaz: str, rows: list[dict]) -> list[list[dict]]:
    """The counted mentions of each text; line breaks inside texts become spaces."""
    text = "".join(plain(row) for row in rows)
    answer = subprocess.run([putokaz, "places", "--json", "-"], input=text.encode(), stdout=subprocess.PIPE, check=True)
    lines = [json.loads(line) for line in answer.stdout.decode().splitlines()]
    if len(lines) != len(rows):
        sys.exit(f"{putokaz}: {len(rows)} lines in, {len(lines)} out")
    return [
        [m for m in line["mentions"] if m["confidence"] >= 0.5 and m["kind"] not in ("hashtag", "adjective", "geo")]
        for line in lines
    ]


class Score:
    def __init__(self) -> None:
        self.right = self.wrong = self.found = self.gold = 0
        self.hr_right = self.hr_wrong = self.hr_found = self.hr_gold = 0
        self.errors: list[tuple[str, str, str]] = []

    def add(self, row: dict, mentions: list[dict]) -> None:
        places = [e for e in row["entities"] if e["type"].lower() == "loc"]
        for mention in mentions:
            hits = [place for place in places if overlaps(mention, place)]
            self.right += bool(hits)
            self.wrong += not hits
            if not hits:
                self.errors.append(("not a place", f"{mention['surface']} → {mention['name']}: {mention['reason']}", row["text"]))
            if mention["country"] == "HR" and not any(hit.get("in_croatia") == "unsure" for hit in hits):
                good = any(hit.get("in_croatia", "yes") == "yes" for hit in hits)
                self.hr_right += good
                self.hr_wrong += not good
        for place in places:
            hits = [mention for mention in mentions if overlaps(mention, place)]
            self.gold += 1
            self.found += bool(hits)
            if not hits:
                self.errors.append(("not found", place["surface"], row["text"]))
            if place.get("in_croatia") == "yes":
                self.hr_gold += 1
                self.hr_found += any(mention["country"] == "HR" for mention in hits)

    def merge(self, other: "Score") -> None:
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + value)

    def line(self, name: str) -> str:
        precision = self.right / max(1, self.right + self.wrong)
        recall = self.found / max(1, self.gold)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        text = f"{name:24} {self.gold:6} {self.right + self.wrong:6} {precision:9.3f} {recall:9.3f} {f1:9.3f}"
        if self.hr_gold:
            text += f" {self.hr_right / max(1, self.hr_right + self.hr_wrong):9.3f} {self.hr_found / self.hr_gold:9.3f}"
            text += f" {self.hr_right}/{self.hr_right + self.hr_wrong} {self.hr_found}/{self.hr_gold}"
        return text


def plain(row: dict) -> str:
    return " ".join(row["text"].splitlines() or [""]).replace("\0", " ") + "\n"


def time_matcher(rows: list[dict]) -> None:
    """Prints the matcher's speed beside grep's on the same text, alternating."""
    text = "".join(plain(row) for row in rows).encode()
    names = subprocess.run([MATCHER, "--names"], stdout=subprocess.PIPE, check=True).stdout
    rates, grep_rates, construction = [], [], []
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, name) for name in ("names", "text")]
        for path, content in zip(paths, (names, text)):
            with open(path, "wb") as file:
                file.write(content)
        for _ in range(5):
            answer = subprocess.run([*PINNED, MATCHER], input=text, stdout=subprocess.PIPE, check=True).stdout.decode()
            figures = dict(pair.split("=") for pair in answer.split())
            rates.append(float(figures["best_mb_s"]))
            construction.append(float(figures["construction_ms"]))
            started = time.perf_counter()
            command = [*PINNED, "grep", "-c", "-w", "-F", "-f", *paths]
            subprocess.run(command, stdout=subprocess.DEVNULL, env={**os.environ, "LC_ALL": "C"}, check=True)
            grep_rates.append(len(text) / 1e6 / (time.perf_counter() - started))
    count = names.count(b"\n")
    ours, peer = statistics.median(rates), statistics.median(grep_rates)
    print(f"matcher, one core: {ours:.0f} MB/s (best of 9 passes, median of 5 runs), {figures['mentions']} mentions in "
          f"{len(text) / 1e6:.2f} MB; first matcher made and used in {statistics.median(construction):.2f} ms")
    print(f"grep -w -F, {count} bare names, same text: {peer:.1f} MB/s; ratio {ours / peer:.1f}")


def main() -> None:
    parser = argparse.ArgumentParser(prog="scripts/bench places", description="Scores place recognition on annotated text.")
    parser.add_argument("--putokaz", default=DEFAULT)
    parser.add_argument("--errors", action="store_true", help="list the errors by kind")
    parser.add_argument("files", nargs="*", help="annotated texts; without any, tweets and news of ../shared/ner")
    options = parser.parse_args()
    groups = [options.files] if options.files else [
        [os.path.join(ANNOTATED, f"{kind}-{part}.jsonl") for part in ("train", "dev")] for kind in ("tweets", "news")
    ]
    print(f"{'file':24} {'gold':>6} {'found':>6} {'precision':>9} {'recall':>9} {'F1':>9} {'HR prec.':>9} {'HR rec.':>9}")
    everything, errors = [], []
    for files in groups:
        total = Score()
        for path in files:
            with open(path, encoding="utf-8") as file:
                rows = [json.loads(line) for line in file if line.strip()]
            everything += rows
            score = Score()
            for row, mentions in zip(rows, predict(options.putokaz, rows)):
                score.add(row, mentions)
            print(score.line(os.path.basename(path)))
            total.merge(score)
        if len(files) > 1:
            print(total.line(os.path.commonprefix([os.path.basename(path) for path in files]) + "all"))
        errors += total.errors
    time_matcher(everything)
    if options.errors:
        for kind, what, text in sorted(errors, key=lambda error: error[0]):
            print(f"{kind}: {what} | {' '.join(text.split())[:100]}")


if __name__ == "__main__":
    main()
