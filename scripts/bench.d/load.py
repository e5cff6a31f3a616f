#!/usr/bin/env python3
"""How fast rows come into the local warehouse, beside `psql \\copy` of the same rows in the same run.

    scripts/bench load [--tweets 100000] [--rounds 3]

Prints medians: COPY of all lake files into staging, the loader's whole transaction (staging, merge of every table,
ledger), and \\copy of the same rows into tables without keys and into tables with the warehouse's primary keys.
"""

import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from local_cloud import PUTOKAZ, LocalCloud  # noqa: E402

KEYS = {
    "tweets": "tweet_key",
    "users": "user_key, observed_at",
    "interactions": "tweet_key, kind, to_user_key",
    "place_mentions": "tweet_key, place_id, origin",
    "hashtags": "tweet_key, hashtag",
    "urls": "tweet_key, url",
    "deletions": "tweet_key, deleted_at",
}


def psql(cloud: LocalCloud, *commands: str) -> None:
    words = [word for command in commands for word in ("-c", command)]
    subprocess.run(["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", cloud.conninfo()] + words, check=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tweets", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "tweets.ndjson")
        with open(path, "wb") as file:
            subprocess.run([PUTOKAZ, "sample", "--tweets", str(options.tweets)], stdout=file, check=True)
        cloud = LocalCloud(os.path.join(folder, "state"))
        try:
            return run(cloud, folder, path, options.rounds)
        finally:
            cloud.stop()


def statements(cloud: LocalCloud) -> tuple[list[str], list[str]]:
    """The loader's own CREATE and COPY statements, as the Data API lists them."""
    data = cloud.client("redshift-data")
    for summary in data.list_statements(StatementName="putokaz-load")["Statements"]:
        texts = summary.get("QueryStrings") or [
            part["QueryString"] for part in data.describe_statement(Id=summary["Id"])["SubStatements"]
        ]
        creates = [text for text in texts if re.match(r"create temp table load_\w+ \(", text)]
        copies = [text for text in texts if text.startswith("copy ")]
        if copies:
            return creates, copies
    sys.exit("the loader's statements are not listed")


def run(cloud: LocalCloud, folder: str, path: str, rounds: int) -> int:
    cloud.put([path])
    times: dict[str, list[float]] = {name: [] for name in ("copy", "load", "plain", "keyed")}
    rows = size = 0
    for _ in range(rounds):
        cloud.execute(["drop schema if exists putokaz cascade"])
        answer = cloud.invoke("RedshiftLoaderFunction", {"action": "load"})
        if answer.get("loaded_commits", 0) < 1:
            sys.exit(f"nothing was loaded: {answer}")
        data = cloud.client("redshift-data")
        batch = data.list_statements(StatementName="putokaz-load")["Statements"][0]["Id"]
        described = data.describe_statement(Id=batch)["SubStatements"]
        times["load"].append(sum(part["Duration"] for part in described) / 1e9)

        creates, copies = statements(cloud)
        described = cloud.execute(creates + copies)["SubStatements"][len(creates) :]
        times["copy"].append(sum(part["Duration"] for part in described) / 1e9)
        rows = sum(part["ResultRows"] for part in described)

        tables = [re.search(r"copy load_(\w+)", text).group(1) for text in copies]
        plain = [text.replace("create temp table load_", "create table bench_") for text in creates]
        psql(cloud, *[f"drop table if exists bench_{table}" for table in KEYS])
        cloud.execute(plain + [text.replace("copy load_", "copy bench_") for text in copies])
        for table in tables:
            psql(cloud, f"\\copy bench_{table} to '{folder}/{table}.txt'")
        size = sum(os.path.getsize(f"{folder}/{table}.txt") for table in tables)
        for name in ("plain", "keyed"):
            psql(cloud, *[f"truncate bench_{table}" for table in KEYS])
            if name == "keyed":
                psql(cloud, *[f"alter table bench_{table} add primary key ({KEYS[table]})" for table in tables])
            elapsed = 0.0
            for table in tables:
                start = time.monotonic()
                psql(cloud, f"\\copy bench_{table} from '{folder}/{table}.txt'")
                elapsed += time.monotonic() - start
            times[name].append(elapsed)
    median = {name: statistics.median(values) for name, values in times.items()}
    print(f"{rows} rows of {len(tables)} tables, {size / 1e6:.0f} MB as text, median of {rounds} rounds")
    print(f"  COPY from Parquet into staging       {median['copy']:6.2f} s  {rows / median['copy']:9.0f} rows/s")
    print(f"  psql \\copy, no keys                  {median['plain']:6.2f} s  {rows / median['plain']:9.0f} rows/s")
    print(f"  psql \\copy, primary keys             {median['keyed']:6.2f} s  {rows / median['keyed']:9.0f} rows/s")
    print(f"  the loader's whole transaction       {median['load']:6.2f} s  {rows / median['load']:9.0f} rows/s")
    print(f"  COPY against \\copy without keys: {median['plain'] / median['copy']:.2f}")
    print(f"  whole transaction against \\copy with keys: {median['keyed'] / median['load']:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
