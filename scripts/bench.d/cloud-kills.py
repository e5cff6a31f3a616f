#!/usr/bin/env python3
"""Kills the emulator again and again under load and looks whether it keeps what it had acknowledged.

    scripts/bench cloud-kills [--kills 100] [--seed N]

Four clients put objects, queue events and start executions while the emulator is killed with SIGKILL at random
moments and started again on the same state. In the end every acknowledged object must be there to the byte, every
acknowledged event delivered at least once, and every acknowledged execution ended well. Prints one line; ends with 1
where something acknowledged was lost.
"""

import argparse
import hashlib
import json
import os
import random
import subprocess
import sys
import tempfile
import threading
import time

import under_venv
from ports import await_port, free_port

ROOT = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
PUTOKAZ = os.path.join(ROOT, ".build", "dist", "putokaz")
under_venv.enter()

import boto3  # noqa: E402
from botocore.config import Config  # noqa: E402

TEMPLATE = """
AWSTemplateFormatVersion: "2010-09-09"
Transform: AWS::Serverless-2016-10-31
Resources:
  Objects: {Type: AWS::S3::Bucket, Properties: {BucketName: objects}}
  Note:
    Type: AWS::Serverless::Function
    Properties: {FunctionName: note, CodeUri: ., Handler: app.handler, Runtime: provided.al2023, Timeout: 30}
  Machine:
    Type: AWS::Serverless::StateMachine
    Properties:
      Name: machine
      Definition:
        StartAt: Wait
        States:
          Wait: {Type: Wait, Seconds: 1, Next: Call}
          Call: {Type: Task, Resource: !GetAtt Note.Arn, End: true}
"""
HANDLER = """
import os
def handler(event, context):
    with open("notes", "a") as notes: notes.write(event["note"] + "\\n")
    return event
"""


class Load:
    """What clients were promised."""

    def __init__(self) -> None:
        self.objects: dict[str, str] = {}
        self.events: set[str] = set()
        self.executions: dict[str, str] = {}
        self.lock = threading.Lock()
        self.is_over = False

    def run(self, url: str, number: int) -> None:
        """One client: a call of each kind in turn; what is not answered was not promised."""
        dice = random.Random(number)
        options = {
            "endpoint_url": url, "region_name": "eu-central-1", "aws_access_key_id": "test", "aws_secret_access_key": "test",
            "config": Config(retries={"max_attempts": 0}, connect_timeout=1, read_timeout=10, s3={"addressing_style": "path"}),
        }
        s3, functions, states = (boto3.session.Session().client(name, **options) for name in ("s3", "lambda", "stepfunctions"))
        count = 0
        while not self.is_over:
            count += 1
            name = f"{number}-{count}"
            try:
                body = dice.randbytes(dice.choice([10, 1_000, 200_000]))
                s3.put_object(Bucket="objects", Key=name, Body=body)
                with self.lock:
                    self.objects[name] = hashlib.md5(body).hexdigest()
                functions.invoke(FunctionName="note", InvocationType="Event", Payload=json.dumps({"note": f"e{name}"}))
                with self.lock:
                    self.events.add(f"e{name}")
                if count % 5 == 0:
                    machine = "arn:aws:states:eu-central-1:000000000000:stateMachine:machine"
                    text = json.dumps({"note": f"x{name}"})
                    arn = states.start_execution(stateMachineArn=machine, name=name, input=text)["executionArn"]
                    with self.lock:
                        self.executions[arn] = f"x{name}"
            except Exception:
                time.sleep(0.02)


def start(folder: str, port: int) -> subprocess.Popen:
    log = open(os.path.join(folder, "log"), "a")
    process = subprocess.Popen([PUTOKAZ, "start", "--port", str(port)], cwd=folder, stdout=log, stderr=log)
    await_port(port, process)
    return process


def await_end(load: Load, folder: str, url: str) -> tuple[set[str], list[str]]:
    """Waits until everything promised was done; gives what was not."""
    options = {"endpoint_url": url, "region_name": "eu-central-1", "aws_access_key_id": "test", "aws_secret_access_key": "test"}
    states = boto3.client("stepfunctions", **options)
    limit = time.monotonic() + 120
    while True:
        notes = set(open(os.path.join(folder, "notes")).read().split())
        lost = (load.events | set(load.executions.values())) - notes
        failed = []
        for arn in load.executions:
            try:
                status = states.describe_execution(executionArn=arn)["status"]
            except states.exceptions.ExecutionDoesNotExist:
                status = "UNKNOWN"
            if status != "SUCCEEDED":
                failed.append(f"{arn.split(':')[-1]} {status}")
        if not lost and not failed or time.monotonic() > limit:
            return lost, failed
        time.sleep(1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    dice = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as folder:
        for name, text in (("template.yaml", TEMPLATE), ("app.py", HANDLER), ("notes", "")):
            with open(os.path.join(folder, name), "w") as file:
                file.write(text)
        with open(os.path.join(folder, "bootstrap"), "w") as file:
            file.write(f"#!/bin/sh\nexec {under_venv.PYTHON} -m awslambdaric app.handler\n")
        os.chmod(os.path.join(folder, "bootstrap"), 0o755)
        port = free_port()
        url = f"http://127.0.0.1:{port}"
        load = Load()
        process = start(folder, port)
        clients = [threading.Thread(target=load.run, args=(url, number)) for number in range(4)]
        for client in clients:
            client.start()
        for _ in range(options.kills):
            time.sleep(dice.uniform(0.05, 0.8))
            process.kill()
            process.wait()
            process = start(folder, port)
        load.is_over = True
        for client in clients:
            client.join()
        lost, failed = await_end(load, folder, url)
        s3 = boto3.client(
            "s3", endpoint_url=url, region_name="eu-central-1", aws_access_key_id="test", aws_secret_access_key="test",
            config=Config(s3={"addressing_style": "path"}),
        )
        damaged = []
        for key, digest in load.objects.items():
            try:
                body = s3.get_object(Bucket="objects", Key=key)["Body"].read()
            except s3.exceptions.NoSuchKey:
                body = b""
            if hashlib.md5(body).hexdigest() != digest:
                damaged.append(key)
        process.terminate()
        process.wait(60)
        print(
            f"{options.kills} kills: {len(load.objects)} objects, {len(damaged)} lost or damaged; {len(load.events)} events and "
            f"{len(load.executions)} executions, {len(lost)} notes lost, {len(failed)} executions not ended well"
        )
        for line in sorted(lost)[:5] + failed[:5] + damaged[:5]:
            print(f"  {line}")
        sys.exit(1 if lost or failed or damaged else 0)


if __name__ == "__main__":
    main()
