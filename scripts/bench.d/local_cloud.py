"""A local cloud for the benches: started on a free port, asked with boto3, its PostgreSQL reached over its socket."""

import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time

import boto3
from botocore.config import Config

ROOT = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
PUTOKAZ = os.path.join(ROOT, ".build", "dist", "putokaz")
ACCOUNT = "000000000000"


class LocalCloud:
    def __init__(self, state: str, *arguments: str) -> None:
        self.state = state
        self.log = tempfile.NamedTemporaryFile("w+", suffix=".log")
        self.process = subprocess.Popen(
            [PUTOKAZ, "start", "--port", "0", "--state", state, *arguments],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=self.log,
            stderr=self.log,
        )
        self.url = self._await(r"local cloud at (\S+),")
        self.region = re.search(r"putokaz-landing-\d+-(\S+)", open(self.log.name).read()).group(1)
        self.landing = f"putokaz-landing-{ACCOUNT}-{self.region}"
        self.lake = f"putokaz-lake-{ACCOUNT}-{self.region}"

    def client(self, service: str):
        return boto3.client(
            service,
            endpoint_url=self.url,
            region_name=self.region,
            aws_access_key_id="test",
            aws_secret_access_key="test",
            config=Config(read_timeout=900, retries={"max_attempts": 0}),
        )

    def _await(self, pattern: str) -> str:
        limit = time.monotonic() + 60
        while time.monotonic() < limit:
            found = re.search(pattern, open(self.log.name).read())
            if found:
                return found.group(1)
            if self.process.poll() is not None:
                break
            time.sleep(0.05)
        sys.exit(f"the local cloud did not start: {open(self.log.name).read()}")

    def stop(self) -> None:
        self.process.send_signal(signal.SIGINT)
        self.process.wait(30)

    def put(self, paths: list[str]) -> int:
        """Puts files into the landing bucket and waits until each has its last commit."""
        s3 = self.client("s3")
        for path in paths:
            s3.upload_file(path, self.landing, f"input/{os.path.basename(path)}")
        limit = time.monotonic() + 900
        while time.monotonic() < limit:
            pages = s3.get_paginator("list_objects_v2").paginate(Bucket=self.lake, Prefix="commits/")
            commits = [item["Key"] for page in pages for item in page.get("Contents", [])]
            if sum(key.endswith(".last.json") for key in commits) >= len(paths):
                return len(commits)
            time.sleep(0.2)
        sys.exit("the files were not transformed in time")

    def invoke(self, function: str, payload: dict) -> dict:
        """Invokes a function and waits for its answer; a failure is an answer with errorType."""
        answer = self.client("lambda").invoke(FunctionName=function, Payload=json.dumps(payload))
        return json.loads(answer["Payload"].read() or b"null")

    def execute(self, statements: list[str], fetches: bool = False):
        """Runs a batch as one transaction; gives its description, or the last statement's rows."""
        data = self.client("redshift-data")
        where = {"WorkgroupName": "putokaz", "Database": "putokaz"}
        if len(statements) == 1:
            identifier = data.execute_statement(Sql=statements[0], **where)["Id"]
        else:
            identifier = data.batch_execute_statement(Sqls=statements, **where)["Id"]
        while True:
            description = data.describe_statement(Id=identifier)
            if description["Status"] in ("FINISHED", "FAILED", "ABORTED"):
                break
            time.sleep(0.01)
        if description["Status"] != "FINISHED":
            sys.exit(f"{description['Status']}: {description.get('Error')}")
        if not fetches:
            return description
        last = identifier if len(statements) == 1 else f"{identifier}:{len(statements)}"
        result = data.get_statement_result(Id=last)
        return [[next(iter(field.values())) for field in row] for row in result["Records"]]

    def conninfo(self) -> str:
        """How psql reaches the private PostgreSQL: the fifth line of its lock file names the socket's folder."""
        lines = open(os.path.join(self.state, "warehouse", "data", "postmaster.pid")).read().split("\n")
        return f"host='{lines[4]}' user=putokaz dbname=putokaz"

    def fingerprint(self, newest_run_only: bool = False) -> dict[str, str]:
        """Count and hash of the rows of every table, without the columns that tell when a row was loaded.

        Of the tables that keep a row for each analysis, the newest one's alone where that is asked for, without what it
        says of the one before: how often the analysis ran, and on how much, is then no difference.
        """
        names = self.execute(
            [
                "select table_name from information_schema.tables "
                "where table_schema = 'putokaz' and table_type = 'BASE TABLE' order by 1"
            ],
            fetches=True,
        )
        without = "".join(f" - '{name}'" for name in ("load_id", "loaded_at", "reconciled_at", "applied_at"))
        prints = {}
        newest = ""
        if newest_run_only:
            without += "".join(f" - '{name}'" for name in ("run_id", "analysed_at", "previous_run_id", "previous_rank", "previous_score"))
            newest = " where run_id = (select run_id from putokaz.mart_runs order by analysed_at desc limit 1)"
            names = [row for row in names if row[0] != "analysis_runs"]
        for (name,) in names:
            condition = newest if name in ("mart_runs", "run_members", "run_totals") else ""
            digits = f"substr(md5((to_jsonb(t){without})::text), 1, 15)"
            query = f"select count(*), coalesce(sum(('x' || {digits})::bit(60)::bigint), 0) from putokaz.{name} t{condition}"
            prints[name] = str(self.execute([query], fetches=True)[0])
        # Only one line per comparison, whose number says how often somebody tried.
        prints.pop("reconciliations", None)
        return prints
