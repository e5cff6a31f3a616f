#!/usr/bin/env python3
"""Reads everything that the transform writes with other engines and compares the rows, value by value.

    scripts/bench readers [FILE…] [--engines duckdb,polars,spark] [--python .build/venv/bin/python3]

Without files it takes those of ../shared/tweets. pyarrow's rows are what the others are held to; Spark needs Java.
Prints files, rows and differences; ends with 1 where there is one. An engine whose package is missing is left out.
"""

import argparse
import datetime
import glob
import os
import subprocess
import sys
import tempfile

import under_venv

ROOT = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
PUTOKAZ = os.path.join(ROOT, ".build", "dist", "putokaz")
TWEETS = os.path.join(ROOT, "..", "shared", "tweets")


def plain(value):
    """A value without a time zone, which all engines give as UTC but not all name."""
    return value.replace(tzinfo=None) if isinstance(value, datetime.datetime) else value


def pyarrow_reader():
    import pyarrow.parquet

    return lambda path: pyarrow.parquet.ParquetFile(path).read().to_pylist()


def duckdb_reader():
    import duckdb

    session = duckdb.connect()
    session.execute("set timezone = 'UTC'")

    return lambda path: session.read_parquet(path, hive_partitioning=False).to_arrow_table().to_pylist()


def polars_reader():
    import polars

    return lambda path: polars.read_parquet(path).to_dicts()


def spark_reader():
    os.environ["TZ"] = "UTC"
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    session = builder.config("spark.driver.memory", "6g").config("spark.sql.session.timeZone", "UTC").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    return lambda path: [row.asDict() for row in session.read.parquet(path).collect()]


READERS = {"duckdb": duckdb_reader, "polars": polars_reader, "spark": spark_reader}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*")
    parser.add_argument("--engines", default="duckdb,polars,spark")
    parser.add_argument("--python", default=under_venv.PYTHON)
    options = parser.parse_args()
    under_venv.enter(options.python)
    readers = {}
    for name in options.engines.split(","):
        try:
            readers[name] = READERS[name]()
        except ImportError as error:
            print(f"{name}: left out, {error}")
    names = options.files or [
        name for name in sorted(glob.glob(f"{TWEETS}/**/*", recursive=True)) if name.endswith((".bz2", ".json", ".jsonl", ".csv"))
    ]
    reference = pyarrow_reader()
    files = rows = differences = 0
    with tempfile.TemporaryDirectory() as folder:
        for index, name in enumerate(names):
            command = [PUTOKAZ, "transform", name, "--output", f"{folder}/{index}", "--quiet"]
            subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for path in sorted(glob.glob(f"{folder}/**/*.parquet", recursive=True)):
            expected = [{key: plain(value) for key, value in row.items()} for row in reference(path)]
            files, rows = files + 1, rows + len(expected)
            for engine, read in readers.items():
                if [{key: plain(value) for key, value in row.items()} for row in read(path)] != expected:
                    differences += 1
                    print(f"{engine} reads {os.path.relpath(path, folder)} to other rows than pyarrow")
    print(f"{files} files of {len(names)} inputs, {rows} rows: {', '.join(readers)} and pyarrow, {differences} differences")
    sys.exit(1 if differences or not files else 0)


if __name__ == "__main__":
    main()
