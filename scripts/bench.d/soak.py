#!/usr/bin/env python3
"""Keeps the emulator busy for a quarter of an hour and looks whether it grows.

    scripts/bench soak [--minutes 15] [--clients 6]

Clients put, read and delete objects, invoke functions both ways, run executions and send what is refused, as fast as
they are answered. Every five seconds the emulator's memory, descriptors, child processes and temporary files are
noted. Prints them, and ends with 1 where the last third needs over a tenth more memory than the second, or descriptors,
processes or files that the first did not.
"""

import argparse
import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import threading
import time

import under_venv
from ports import await_port, free_port

ROOT = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
PUTOKAZ = os.path.join(ROOT, ".build", "dist", "putokaz")
RUNTIME = os.path.join(ROOT, "..", "shared", "checks", "runtime")
under_venv.enter()

import boto3  # noqa: E402
from botocore.config import Config  # noqa: E402

TEMPLATE = """
AWSTemplateFormatVersion: "2010-09-09"
Transform: AWS::Serverless-2016-10-31
Resources:
  Objects: {Type: AWS::S3::Bucket, Properties: {BucketName: objects}}
  Echo:
    Type: AWS::Serverless::Function
    Properties:
      FunctionName: echo
      CodeUri: .
      Handler: x
      Runtime: provided.al2023
      Events: {Put: {Type: S3, Properties: {Bucket: !Ref Objects, Events: "s3:ObjectCreated:*"}}}
  Machine:
    Type: AWS::Serverless::StateMachine
    Properties:
      Name: machine
      Definition: {StartAt: Call, States: {Call: {Type: Task, Resource: !GetAtt Echo.Arn, End: true}}}
"""


class Load:
    def __init__(self) -> None:
        self.calls = 0
        self.errors: list[str] = []
        self.is_over = False
        self.lock = threading.Lock()

    def run(self, url: str, number: int) -> None:
        options = {
            "endpoint_url": url, "region_name": "eu-central-1", "aws_access_key_id": "test", "aws_secret_access_key": "test",
            "config": Config(retries={"max_attempts": 0}, s3={"addressing_style": "path"}),
        }
        s3, functions, states = (boto3.session.Session().client(name, **options) for name in ("s3", "lambda", "stepfunctions"))
        machine = "arn:aws:states:eu-central-1:000000000000:stateMachine:machine"
        body = os.urandom(100_000)
        count = 0
        while not self.is_over:
            key = f"{number}/{count % 50}"
            count += 1
            try:
                s3.put_object(Bucket="objects", Key=key, Body=body)
                assert s3.get_object(Bucket="objects", Key=key)["Body"].read() == body
                s3.list_objects_v2(Bucket="objects", Prefix=f"{number}/")
                s3.delete_object(Bucket="objects", Key=key)
                event = json.dumps({"n": count, "rest": "x" * 5_000})
                assert functions.invoke(FunctionName="echo", Payload=event)["StatusCode"] == 200
                functions.invoke(FunctionName="echo", Payload=event, InvocationType="Event")
                arn = states.start_execution(stateMachineArn=machine, name=f"e{number}-{count}", input="{}")["executionArn"]
                states.describe_execution(executionArn=arn)
                with socket.create_connection(("127.0.0.1", int(url.rsplit(":", 1)[1]))) as peer:
                    peer.sendall(b"GET / HTTP/1.1\r\nHost: evil\r\n\r\n")
                    peer.recv(100)
            except Exception as error:
                self.errors.append(f"{type(error).__name__}: {error}")
            with self.lock:
                self.calls += 9


def state(process: int, folder: str) -> dict[str, int]:
    text = open(f"/proc/{process}/status").read()
    children = open(f"/proc/{process}/task/{process}/children").read().split()
    stat = [line.split() for line in subprocess.run(["ps", "-eo", "ppid="], capture_output=True, text=True).stdout.splitlines()]
    return {
        "memory": int(re.search(r"VmRSS:\s+(\d+)", text).group(1)) // 1024,
        "descriptors": len(os.listdir(f"/proc/{process}/fd")),
        "processes": max(len(children), sum(row == [str(process)] for row in stat)),
        "files": sum(len(files) for _, _, files in os.walk(os.path.join(folder, ".putokaz", "functions"))),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=15)
    parser.add_argument("--clients", type=int, default=6)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "template.yaml"), "w") as file:
            file.write(TEMPLATE)
        subprocess.run(["cc", "-O2", "-w", "-D_GNU_SOURCE", "-o", f"{folder}/bootstrap", f"{RUNTIME}/boot.c"], check=True)
        port = free_port()
        process = subprocess.Popen(
            [PUTOKAZ, "start", "--port", str(port), "--quiet"], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        await_port(port, process)
        load = Load()
        clients = [threading.Thread(target=load.run, args=(f"http://127.0.0.1:{port}", n)) for n in range(options.clients)]
        for client in clients:
            client.start()
        samples = []
        end = time.monotonic() + options.minutes * 60
        while time.monotonic() < end:
            time.sleep(5)
            samples.append(state(process.pid, folder))
        load.is_over = True
        for client in clients:
            client.join()
        process.terminate()
        process.wait(60)
        left = subprocess.run(["pgrep", "-f", folder], capture_output=True, text=True).stdout.split()
    third = max(1, len(samples) // 3)
    parts = [samples[:third], samples[third : 2 * third], samples[2 * third :]]
    means = [{name: sum(item[name] for item in part) / len(part) for name in part[0]} for part in parts]
    print(f"{options.minutes:g} minutes, {load.calls} calls, {len(load.errors)} errors, {len(left)} processes left behind")
    for name in means[0]:
        print(f"  {name}: {', '.join(f'{mean[name]:.1f}' for mean in means)} (means of the thirds)")
    for error in load.errors[:3]:
        print(f"  {error}")
    grows = means[2]["memory"] > means[1]["memory"] * 1.1 or any(
        means[2][name] > means[0][name] * 1.1 + 2 for name in ("descriptors", "processes", "files")
    )
    sys.exit(1 if grows or load.errors or left else 0)


if __name__ == "__main__":
    main()
