#!/usr/bin/env python3
"""Compares the activity parts of the score with human judgement.

    scripts/bench judgement [PAIRS.csv]

The file holds pairs of accounts with the activity of each and which a person judged the more influential. The parts of
*at home* that such columns can tell are placed among all the accounts, as the analysis does, and weighed as shipped.
Prints the AUC of the difference; ends with 1 below 0.84.
"""

import csv
import math
import os
import re
import sys

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
PAIRS = os.path.join(ROOT, "..", "shared", "influence", "pairs.csv")
SETTINGS = os.path.join(ROOT, "Sources", "Warehouse", "Setting.swift")
FLOOR = 0.84


def weights() -> dict[str, float]:
    """The shipped weights of the first list, by part."""
    with open(SETTINGS, encoding="utf-8") as file:
        found = re.findall(r'Self\("weight_at_home_(\w+)", ([0-9.]+),', file.read())
    return {part: float(weight) for part, weight in found}


def measures(row: dict, side: str) -> dict[str, float]:
    """What the columns tell of an account, in the analysis' terms; mentions and retweets are smoothed rates."""
    value = {name[2:]: float(text) for name, text in row.items() if name.startswith(side + "_")}
    return {
        "retweets": value["retweets_received"] * math.log(1 + value["retweets_received"]),
        "mentions": max(
            0,
            value["mentions_received"] * math.log(1 + value["mentions_received"])
            - value["mentions_sent"] * math.log(1 + value["mentions_sent"]),
        ),
        "take_up": math.log(1 + value["retweets_received"] / (value["posts"] + 5)) * value["posts"] / (value["posts"] + 5),
        "followers": value["follower_count"],
    }


def percentiles(values: list[float]) -> list[float]:
    """The share of values that are no larger, 0 for nothing at all: CUME_DIST."""
    order = sorted(values)
    places = {value: (index + 1) / len(order) for index, value in enumerate(order)}
    return [places[value] if value > 0 else 0.0 for value in values]


def area(differences: list[float], choices: list[bool]) -> float:
    """The chance that a pair judged for A has the larger difference, ties half."""
    ranked = sorted(zip(differences, choices))
    total, index = 0.0, 0
    while index < len(ranked):
        end = index
        while end < len(ranked) and ranked[end][0] == ranked[index][0]:
            end += 1
        total += sum(choice for _, choice in ranked[index:end]) * (index + 1 + end) / 2
        index = end
    positive = sum(choices)
    return (total - positive * (positive + 1) / 2) / (positive * (len(ranked) - positive))


def main() -> None:
    path = sys.argv[1] if len(sys.argv) > 1 else PAIRS
    if not os.path.exists(path):
        print(f"judgement: {path} is not here; nothing was compared", file=sys.stderr)
        sys.exit(2)
    with open(path, encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    choices = [row["Choice"] == "1" for row in rows]
    accounts = [measures(row, side) for side in "AB" for row in rows]
    shipped = weights()
    parts = [part for part in accounts[0] if part in shipped]
    scores = [0.0] * len(accounts)
    for part in parts:
        placed = percentiles([account[part] for account in accounts])
        scores = [score + shipped[part] * place for score, place in zip(scores, placed)]
        alone = [placed[index] - placed[index + len(rows)] for index in range(len(rows))]
        print(f"{part:10} weight {shipped[part]:4.2f}  AUC alone {area(alone, choices):.3f}")
    differences = [scores[index] - scores[index + len(rows)] for index in range(len(rows))]
    result = area(differences, choices)
    print(f"{len(rows)} pairs, activity parts with the shipped weights: AUC {result:.3f} (wanted: {FLOOR:.2f})")
    sys.exit(0 if result >= FLOOR else 1)


if __name__ == "__main__":
    main()
