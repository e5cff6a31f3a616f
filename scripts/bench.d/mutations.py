#!/usr/bin/env python3
"""Breaks records of real tweets in many ways, and looks from outside whether the transform bears it.

    scripts/bench mutations [--count 100000] [--seed N] [--per-file N] [--tweets DIR] [--keep DIR]

Broken records stand between good ones, thousands a file, plain, .gz (two members), .bz2 and .zst. For every file:
`putokaz transform` ends with 0 and in time; each good record's tweet is in the Parquet as it is without the broken ones
around it; every record is counted once; each reject names file, line, offset and reason, and there is a broken record
at that place; texts are UTF-8 without NUL. Prints one line of counts; ends with 1 where something was not so.
"""

import argparse
import bz2
import collections
import csv
import gzip
import io
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
VENV = os.path.join(ROOT, ".build", "venv", "bin", "python3")
SOURCES = [
    ("v1.1/stream-shantanu092_MongoDB.00.json.bz2", "json"),
    ("v1.1/stream-hs11046_test.29.json.bz2", "json"),
    ("v1.1/stream-aikerary_SNA.30.json.bz2", "json"),
    ("v1.1/array.json", "array"),
    ("v2/twarc/flat.jsonl", "json"),
    ("v2/twarc/brexit.jsonl", "page"),
    ("csv/snscrape.jsonl", "json"),
    ("csv/kaggle.csv", "rows"),
    ("csv/uk.csv", "rows"),
    ("croatian/getoldtweets.csv", "sloppy"),
]
COUNTS = ["tweets", "duplicates", "deletes", "notices", "blanks", "rejects"]
COLUMNS = ["tweet_key", "text", "created_at", "user_key", "is_embedded"]
SECONDS = 300


class Mutator:
    """Breaks a record as disks, networks and sloppy programs do; it stays on its line."""

    def __init__(self, seed: str) -> None:
        self.random = random.Random(seed)
        self.faults = collections.Counter()

    def broken(self, record: bytes) -> bytes:
        data = bytearray(record)
        for _ in range(self.random.randint(1, 3)):
            fault = self.random.choice(FAULTS)
            self.faults[fault.__name__] += 1
            fault(self, data)
        return bytes(data).replace(b"\n", b" ").replace(b"\r", b" ")

    def at(self, data: bytearray) -> int:
        return self.random.randint(0, len(data))

    def place(self, data: bytearray, pattern: bytes) -> re.Match | None:
        compiled = re.compile(pattern)
        return compiled.search(data, self.at(data)) or compiled.search(data)

    def flip(self, data: bytearray) -> None:
        if data:
            data[self.random.randrange(len(data))] ^= 1 << self.random.randrange(8)

    def lose(self, data: bytearray) -> None:
        start = self.at(data)
        del data[start : start + self.random.randint(1, 60)]

    def truncate(self, data: bytearray) -> None:
        del data[self.at(data) :]

    def repeat(self, data: bytearray) -> None:
        start = self.at(data)
        data[start:start] = data[start : start + self.random.randint(1, 200)]

    def swap_mark(self, data: bytearray) -> None:
        if match := self.place(data, rb'["{}\[\]:,\\;]'):
            data[match.start()] = self.random.choice(b'"{}[]:,\\;')

    def bad_utf8(self, data: bytearray) -> None:
        start = self.at(data)
        bad = [b"\xff", b"\xc0\x80", b"\xed\xa0\x80", b"\xe2\x82", b"\xf4\x90\x80\x80"]
        data[start:start] = self.random.choice(bad)

    def raw_nul(self, data: bytearray) -> None:
        start = self.at(data)
        data[start:start] = b"\0"

    def in_text(self, data: bytearray, text: bytes) -> None:
        if match := self.place(data, rb"[a-z]"):
            data[match.end() : match.end()] = text

    def surrogate(self, data: bytearray) -> None:
        self.in_text(data, self.random.choice([b"\\ud83d", b"\\udc00", b"\\ud83d\\ud83d", b"\\uD83Dx"]))

    def escaped_nul(self, data: bytearray) -> None:
        self.in_text(data, b"\\u0000")

    def long_text(self, data: bytearray) -> None:
        self.in_text(data, "ž".encode() * self.random.choice([70, 300, 3_000, 30_000]))

    def huge_number(self, data: bytearray) -> None:
        if match := self.place(data, rb"[0-9]+"):
            numbers = [b"9" * 23, b"1e400", b"-1e400", b"9223372036854775807", b"18446744073709551616", b"1.5", b"0x1"]
            data[match.start() : match.end()] = self.random.choice(numbers)

    def value(self, data: bytearray, text: bytes) -> None:
        if match := self.place(data, rb"[:,][^,]*"):
            data[match.start() + 1 : match.end()] = text

    def empty_value(self, data: bytearray) -> None:
        self.value(data, self.random.choice([b"null", b"false", b"[]", b"{}", b'""', b"0", b"-1", b""]))

    def nest(self, data: bytearray) -> None:
        depth = self.random.choice([10, 600, 5_000])
        opening, closing = self.random.choice([(b"[", b"]"), (b'{"a":', b"}")])
        self.value(data, opening * depth + (closing * depth if self.random.random() < 0.5 else b""))

    def repeat_key(self, data: bytearray) -> None:
        if match := self.place(data, rb"\{"):
            keys = [b'"id":1,"id_str":"2",', b'"user":{},"user":7,', b'"text":"a","text":null,', b'"data":[],']
            data[match.end() : match.end()] = self.random.choice(keys)


FAULTS = [
    Mutator.flip, Mutator.lose, Mutator.truncate, Mutator.repeat, Mutator.swap_mark, Mutator.bad_utf8, Mutator.raw_nul,
    Mutator.surrogate, Mutator.escaped_nul, Mutator.long_text, Mutator.huge_number, Mutator.empty_value, Mutator.nest,
    Mutator.repeat_key,
]


def records(path: str, shape: str) -> tuple[list[bytes], list[bytes]]:
    """What stands before the records, and the records, each on a line of its own."""
    opened = bz2.open(path) if path.endswith(".bz2") else open(path, "rb")
    with opened as file:
        content = file.read()
    if shape == "array":
        return [b"["], [json.dumps(element).encode() for element in json.loads(content)]
    lines = [line.rstrip(b"\r") for line in content.split(b"\n") if line.strip()]
    if shape == "json":
        # Deletion notices break no new ground, and would hide a tweet from nobody.
        return [], [line for line in lines if not line.startswith(b'{"delete"')]
    if shape == "page":
        return [], [page for line in lines for page in smaller_pages(json.loads(line))]
    if shape == "sloppy":
        return lines[:1], lines[1:]
    output = io.StringIO()
    writer = csv.writer(output, lineterminator="\n")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    writer.writerows(row for row in rows if len(row) == len(rows[0]) and not set("\r\n") & set("".join(row)))
    lines = output.getvalue().encode().rstrip(b"\n").split(b"\n")
    return lines[:1], lines[1:]


def smaller_pages(page: dict) -> list[bytes]:
    """A page of a hundred tweets as pages of three, each with all that it refers to."""
    found = []
    for start in range(0, len(page["data"]), 3):
        tweets = page["data"][start : start + 3]
        wanted = {reference["id"] for tweet in tweets for reference in tweet.get("referenced_tweets", [])}
        included = [tweet for tweet in page["includes"].get("tweets", []) if tweet["id"] in wanted]
        authors = {tweet["author_id"] for tweet in tweets + included}
        users = [user for user in page["includes"]["users"] if user["id"] in authors]
        part = {"data": tweets, "includes": {"users": users, "tweets": included}, "meta": {"result_count": len(tweets)}}
        found.append(json.dumps(part, ensure_ascii=False).encode())
    return found


class Mixture:
    """Good records and broken ones, line by line."""

    def __init__(self, head: list[bytes], good: list[bytes], broken: list[bytes], shape: str) -> None:
        is_array = shape == "array"
        self.lines = list(head)
        self.broken: set[int] = set()
        taken = 0
        for index, record in enumerate(good):
            self.lines.append(record)
            until = len(broken) * (index + 1) // len(good)
            for victim in broken[taken:until]:
                self.lines.append(victim)
                self.broken.add(len(self.lines))
            taken = until
        alone = head + good
        if is_array:
            self.lines = self.lines[:1] + [line + b"," for line in self.lines[1:]] + [b"]"]
            alone = alone[:1] + [line + b"," for line in alone[1:]] + [b"]"]
        self.starts = []
        start = 0
        for line in self.lines:
            self.starts.append(start)
            start += len(line) + 1
        self.alone = b"\n".join(alone) + b"\n"
        self.content = b"\n".join(self.lines) + b"\n"


def write(path: str, content: bytes, form: str) -> str:
    if form == "gz":
        # Two members, the border in the middle of a record.
        middle = len(content) // 2
        content = gzip.compress(content[:middle], 1) + gzip.compress(content[middle:], 1)
    elif form == "bz2":
        content = bz2.compress(content, 1)
    elif form == "zst":
        import pyarrow

        sink = pyarrow.BufferOutputStream()
        with pyarrow.CompressedOutputStream(sink, "zstd") as stream:
            stream.write(content)
        content = sink.getvalue().to_pybytes()
    path += "" if form == "plain" else "." + form
    with open(path, "wb") as file:
        file.write(content)
    return path


class Check:
    """Runs the transform on a mixture and notes what is not as it should be."""

    def __init__(self, putokaz: str, folder: str) -> None:
        self.putokaz = putokaz
        self.folder = folder
        self.counts = collections.Counter()
        self.wrong: list[str] = []

    def transform(self, path: str) -> dict | None:
        output = os.path.join(self.folder, "lake")
        shutil.rmtree(output, ignore_errors=True)
        command = [self.putokaz, "transform", path, "--output", output, "--json", "--quiet"]
        try:
            run = subprocess.run(command, capture_output=True, timeout=SECONDS)
        except subprocess.TimeoutExpired:
            self.wrong.append(f"{path}: not done after {SECONDS} s")
            return None
        if run.returncode != 0:
            self.wrong.append(f"{path}: ended with {run.returncode}: {run.stderr.decode(errors='replace')[:200]}")
            return None
        return json.loads(run.stdout)

    def tweets(self, answer: dict) -> dict[str, tuple]:
        import pyarrow.compute
        import pyarrow.parquet

        found: dict[str, tuple] = {}
        for output in answer["outputs"]:
            if output["table"] == "rejects":
                continue
            table = pyarrow.parquet.read_table(output["path"])
            table.validate(full=True)
            for name in table.column_names:
                if table[name].type == pyarrow.string():
                    if pyarrow.compute.any(pyarrow.compute.match_substring(table[name], "\0")).as_py():
                        self.wrong.append(f"{output['table']}.{name} has a NUL")
            if output["table"] == "tweets":
                columns = [table[name].to_pylist() for name in COLUMNS]
                found.update({row[0]: row[1:] for row in zip(*columns)})
        return found

    def run(self, path: str, mixture: Mixture, expected: dict[str, tuple]) -> None:
        answer = self.transform(path)
        if answer is None:
            return
        found = self.tweets(answer)
        for key, row in expected.items():
            if not row[-1] and found.get(key) != row:
                self.counts["lost"] += 1
                self.wrong.append(f"{path}: tweet {key} is {found.get(key)!r:.300}, not {row!r:.300}")
        if answer["unrecognised"] or answer["records"] != sum(answer[name] for name in COUNTS):
            self.wrong.append(f"{path}: the counts do not add up: {answer}")
        self.counts.update({name: answer[name] for name in ["records"] + COUNTS})
        rejects = []
        for output in answer["outputs"]:
            if output["table"] == "rejects":
                with open(output["path"], "rb") as file:
                    rejects = [json.loads(line) for line in file]
        if len(rejects) != answer["rejects"]:
            self.wrong.append(f"{path}: {len(rejects)} rejects are written, {answer['rejects']} counted")
        for reject in rejects:
            if problem := self.problem(reject, path, mixture):
                self.counts["misplaced"] += 1
                self.wrong.append(f"{path}: {problem}: {str(reject)[:300]}")

    @staticmethod
    def problem(reject: dict, path: str, mixture: Mixture) -> str:
        line, offset = reject["line"], reject["offset"]
        if reject["file"] != path or not reject["reason"] or not reject["code"]:
            return "no file or reason"
        if line not in mixture.broken:
            return "a good record was rejected"
        start = mixture.starts[line - 1]
        is_array = mixture.lines[0] == b"["
        # What is left of a broken element of an array may be several records.
        if not (start <= offset < start + len(mixture.lines[line - 1]) if is_array else offset == start):
            return "the place is wrong"
        return ""


def main() -> None:
    parser = argparse.ArgumentParser(description="Breaks records of real tweets and runs the transform on them.")
    parser.add_argument("--putokaz", default=os.path.join(ROOT, ".build", "dist", "putokaz"))
    parser.add_argument("--tweets", default=os.path.join(ROOT, "..", "shared", "tweets"))
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--per-file", type=int, default=4_000)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--keep", help="where to leave the files that something was wrong with")
    options = parser.parse_args()
    if not os.path.isdir(options.tweets):
        sys.exit(f"bench mutations: no folder of real tweets at {options.tweets}; --tweets DIR names another")
    mutator = Mutator(options.seed)
    taken = [records(os.path.join(options.tweets, path), shape) for path, shape in SOURCES]
    made = files = 0
    with tempfile.TemporaryDirectory() as folder:
        check = Check(options.putokaz, folder)
        while made < options.count:
            head, all_records = taken[files % len(taken)]
            shape = SOURCES[files % len(taken)][1]
            shuffled = mutator.random.sample(all_records, len(all_records))
            share = max(1, min(1_000, len(shuffled) // 3))
            good, others = shuffled[:share], shuffled[share:]
            # How a table is quoted is told by its rows, so that at least half of them must be good ones.
            limit = share if shape in ("rows", "sloppy") else 40 * len(others)
            count = min(options.per_file, options.count - made, limit)
            mixture = Mixture(
                head, good, [mutator.broken(others[index % len(others)]) for index in range(count)], shape
            )
            form = ["plain", "gz", "bz2", "zst"][files // len(taken) % 4]
            before = len(check.wrong)
            alone = check.transform(write(os.path.join(folder, "alone"), mixture.alone, "plain"))
            path = write(os.path.join(folder, f"mixture-{files}"), mixture.content, form)
            if alone is not None:
                # A tweet that a broken record shows as well may be that snapshot of it.
                shown = {number.decode() for record in others for number in set(re.findall(rb"[0-9]{9,}", record))}
                expected = {key: row for key, row in check.tweets(alone).items() if key not in shown}
                check.counts["good"] += sum(not row[-1] for row in expected.values())
                check.run(path, mixture, expected)
            if options.keep and len(check.wrong) > before:
                os.makedirs(options.keep, exist_ok=True)
                shutil.copy(path, options.keep)
            os.remove(path)
            made += count
            files += 1
    for line in check.wrong[:20]:
        print(line, file=sys.stderr)
    counts = ", ".join(f"{check.counts[name]} {name}" for name in ["records"] + COUNTS)
    lost = f"{check.counts['lost']} of {check.counts['good']} good tweets lost"
    print(
        f"{made} mutations ({sum(mutator.faults.values())} faults of {len(mutator.faults)} kinds) in {files} files: "
        f"{counts}; {lost}, {check.counts['misplaced']} rejects misplaced, {len(check.wrong)} wrong"
    )
    sys.exit(1 if check.wrong else 0)


if __name__ == "__main__":
    if os.path.exists(VENV) and os.path.realpath(sys.prefix) != os.path.realpath(os.path.dirname(os.path.dirname(VENV))):
        os.execv(VENV, [VENV, *sys.argv])
    main()
