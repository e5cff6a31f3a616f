#!/usr/bin/env python3
"""Scores `putokaz places --json` on annotated text.

    bench-places.py [--putokaz FILE] [--errors] FILE.jsonl…

Each line of a file is {"text", "entities": [{"type", "start", "end", …}]}; with
`in_croatia` (yes, no, unsure) the Croatian columns are filled as well.
"""

import argparse
import json
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
DEFAULT = os.path.join(HERE, "..", "..", ".build", "dist", "putokaz")


def overlaps(left: dict, right: dict) -> bool:
    return left["start"] < right["end"] and right["start"] < left["end"]


def predict(putokaz: str, rows: list[dict]) -> list[list[dict]]:
    """The counted mentions of each text; line breaks inside texts become spaces."""
    text = "".join(" ".join(row["text"].splitlines() or [""]).replace("\0", " ") + "\n" for row in rows)
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


def main() -> None:
    parser = argparse.ArgumentParser(description="Scores place recognition on annotated text.")
    parser.add_argument("--putokaz", default=DEFAULT)
    parser.add_argument("--errors", action="store_true", help="list the errors by kind")
    parser.add_argument("files", nargs="+")
    options = parser.parse_args()
    print(f"{'file':24} {'gold':>6} {'found':>6} {'precision':>9} {'recall':>9} {'F1':>9} {'HR prec.':>9} {'HR rec.':>9}")
    total = Score()
    for path in options.files:
        with open(path, encoding="utf-8") as file:
            rows = [json.loads(line) for line in file if line.strip()]
        score = Score()
        for row, mentions in zip(rows, predict(options.putokaz, rows)):
            score.add(row, mentions)
        print(score.line(os.path.basename(path)))
        total.merge(score)
    if len(options.files) > 1:
        print(total.line("all"))
    if options.errors:
        for kind, what, text in sorted(total.errors, key=lambda error: error[0]):
            print(f"{kind}: {what} | {' '.join(text.split())[:100]}")


if __name__ == "__main__":
    main()
