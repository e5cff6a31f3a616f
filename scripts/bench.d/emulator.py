#!/usr/bin/env python3
"""Times the emulator beside AWS's Runtime Interface Emulator (RIE), and our runtime beside AWS's for Python.

    scripts/bench emulator [--calls 1000] [--rounds 3] [--events 10000] [--starts 20]

Measured in one run, the two of a pair in turn: sequential Invokes of the raw-socket echo of ../shared/checks/runtime;
the Transform function's answer to S3's test event, under RIE; Invokes over 8 connections; the start of the emulator
and its memory with three idle functions; asynchronous events queued and delivered; and the cold start of a bootstrap,
from spawn to its first request for an event. Prints medians and ratios.
"""

import argparse
import glob
import http.client
import json
import os
import re
import selectors
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time

from ports import await_port, free_port

ROOT = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
PUTOKAZ = os.path.join(ROOT, ".build", "dist", "putokaz")
TRANSFORM = os.path.join(ROOT, ".build", "dist", "lambda", "Transform", "bootstrap")
RUNTIME = os.path.join(ROOT, "..", "shared", "checks", "runtime")
PYTHON = os.path.join(ROOT, ".build", "venv", "bin", "python3")
RIE = next(iter(glob.glob(os.path.join(ROOT, ".build/venv/lib/*/site-packages/samcli/local/rapid/aws-lambda-rie-x86_64"))), None)
TEST_EVENT = json.dumps({"Service": "Amazon S3", "Event": "s3:TestEvent", "Bucket": "landing"})
SETTINGS = {
    "LANDING_BUCKET": "landing", "LAKE_BUCKET": "lake", "REDSHIFT_WORKGROUP": "w", "REDSHIFT_DATABASE": "d",
    "COPY_ROLE_ARN": "arn:aws:iam::000000000000:role/copy",
}
CREDENTIALS = {"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "AWS_REGION": "eu-central-1"}
FUNCTION = """
  {name}:
    Type: AWS::Serverless::Function
    Properties: {{FunctionName: {name}, CodeUri: {name}/, Handler: app.handler, Runtime: provided.al2023, MemorySize: 512,
      Timeout: 30, Environment: {{Variables: {variables}}}}}"""


def make_functions(folder: str) -> None:
    """Writes a template with three functions: the echo in C, Python under awslambdaric, and Transform."""
    for name in ("echo", "python", "transform"):
        os.makedirs(os.path.join(folder, name))
    subprocess.run(["cc", "-O2", "-w", "-D_GNU_SOURCE", "-o", f"{folder}/echo/bootstrap", f"{RUNTIME}/boot.c"], check=True)
    shutil.copy(f"{RUNTIME}/app.py", f"{folder}/python/app.py")
    with open(f"{folder}/python/bootstrap", "w") as script:
        script.write(f"#!/bin/sh\nexec {PYTHON} -m awslambdaric app.handler\n")
    os.chmod(f"{folder}/python/bootstrap", 0o755)
    shutil.copy(TRANSFORM, f"{folder}/transform/bootstrap")
    with open(f"{folder}/template.yaml", "w") as template:
        template.write("AWSTemplateFormatVersion: '2010-09-09'\nTransform: AWS::Serverless-2016-10-31\nResources:")
        for name in ("echo", "python", "transform"):
            variables = json.dumps(SETTINGS if name == "transform" else {})
            template.write(FUNCTION.format(name=name, variables=variables))


class Emulator:
    """`putokaz start` without PostgreSQL; `ready` is the time from its start to its first answer, in milliseconds."""

    def __init__(self, folder: str) -> None:
        self.port = free_port()
        self.log = tempfile.NamedTemporaryFile("w+", suffix=".log")
        command = [PUTOKAZ, "start", "--no-auth", "--port", str(self.port)]
        state = tempfile.mkdtemp(dir=folder)
        started = time.monotonic()
        self.process = subprocess.Popen(
            [*command, "--template", f"{folder}/template.yaml", "--state", state], stdout=self.log, stderr=self.log
        )
        await_port(self.port, self.process)
        self.ready = (time.monotonic() - started) * 1e3

    def path(self, name: str) -> str:
        return f"/2015-03-31/functions/{name}/invocations"

    def memory(self) -> float:
        return int(re.search(r"VmRSS:\s+(\d+)", open(f"/proc/{self.process.pid}/status").read()).group(1)) / 1024

    def stop(self) -> None:
        self.process.send_signal(signal.SIGINT)
        self.process.wait(30)


class InterfaceEmulator:
    """RIE with one bootstrap."""

    def __init__(self, bootstrap: str) -> None:
        self.port, runtime = free_port(), free_port()
        environment = {**os.environ, **CREDENTIALS, **SETTINGS, "AWS_LAMBDA_FUNCTION_NAME": "f"}
        environment.update(AWS_LAMBDA_FUNCTION_TIMEOUT="30", AWS_LAMBDA_FUNCTION_MEMORY_SIZE="512")
        addresses = ["--runtime-interface-emulator-address", f"127.0.0.1:{self.port}"]
        addresses += ["--runtime-api-address", f"127.0.0.1:{runtime}"]
        self.process = subprocess.Popen(
            [RIE, "--log-level", "error", *addresses, bootstrap, "handler"],
            env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        await_port(self.port, self.process)

    def path(self, name: str) -> str:
        return "/2015-03-31/functions/function/invocations"

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()


def sequential(server, name: str, calls: int, body: str) -> list[float]:
    """Milliseconds of each of so many Invokes, one after the other on one connection."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port)
    times = []
    for number in range(calls + 20):
        started = time.perf_counter()
        connection.request("POST", server.path(name), body)
        answer = connection.getresponse()
        answer.read()
        if answer.status != 200 or answer.headers.get("X-Amz-Function-Error"):
            sys.exit(f"emulator: {name} answered {answer.status}")
        if number >= 20:
            times.append((time.perf_counter() - started) * 1e3)
    return times


def concurrent(port: int, path: str, calls: int, connections: int) -> tuple[float, int]:
    """Invokes over several connections at once: calls a second, and how many were not answered with 200 and `{}`."""
    request = f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Length: 2\r\n\r\n{{}}".encode()
    selector = selectors.DefaultSelector()
    left, open_calls, errors = calls, 0, 0
    started = time.perf_counter()
    for _ in range(connections):
        peer = socket.create_connection(("127.0.0.1", port))
        peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        selector.register(peer, selectors.EVENT_READ, bytearray())
        peer.sendall(request)
        left, open_calls = left - 1, open_calls + 1
    while open_calls:
        for key, _ in selector.select():
            received = key.fileobj.recv(65536)
            key.data.extend(received)
            end = key.data.find(b"\r\n\r\n")
            if received and (end < 0 or len(key.data) < end + 6):
                continue
            errors += not (key.data.startswith(b"HTTP/1.1 200") and key.data.endswith(b"\r\n\r\n{}"))
            key.data.clear()
            if left > 0 and received:
                key.fileobj.sendall(request)
                left -= 1
            else:
                selector.unregister(key.fileobj)
                open_calls -= 1
    return calls / (time.perf_counter() - started), errors


def asynchronous(emulator: Emulator, events: int) -> tuple[float, float, int]:
    """Seconds to queue so many events and to deliver all of them, and how many arrived."""
    connection = http.client.HTTPConnection("127.0.0.1", emulator.port)
    before = open(emulator.log.name).read().count("◂ echo: success")
    started = time.monotonic()
    for number in range(events):
        headers = {"X-Amz-Invocation-Type": "Event"}
        connection.request("POST", emulator.path("echo"), json.dumps({"number": number}), headers)
        answer = connection.getresponse()
        answer.read()
        if answer.status != 202:
            sys.exit(f"emulator: an event was answered with {answer.status}")
    queued = time.monotonic() - started
    delivered = 0
    while delivered < events and time.monotonic() - started < 120:
        time.sleep(0.05)
        delivered = open(emulator.log.name).read().count("◂ echo: success") - before
    return queued, time.monotonic() - started, delivered


def cold_start(command: list[str]) -> float:
    """Milliseconds from spawning a runtime client to its first request for an event."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        environment = {"PATH": os.environ["PATH"], **CREDENTIALS, **SETTINGS, "AWS_LAMBDA_FUNCTION_NAME": "f"}
        environment.update(AWS_LAMBDA_FUNCTION_VERSION="$LATEST", AWS_LAMBDA_FUNCTION_MEMORY_SIZE="512")
        environment.update(AWS_LAMBDA_RUNTIME_API="127.0.0.1:%d" % server.getsockname()[1], LAMBDA_TASK_ROOT=RUNTIME)
        started = time.perf_counter()
        process = subprocess.Popen(
            command, env=environment, cwd=RUNTIME, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        peer, _ = server.accept()
        first = peer.recv(4096)
        elapsed = (time.perf_counter() - started) * 1e3
        process.kill()
        process.wait()
        peer.close()
    if b"/runtime/invocation/next" not in first:
        sys.exit(f"emulator: {command[0]} asked for {first[:80]!r}")
    return elapsed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--calls", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--events", type=int, default=10_000)
    parser.add_argument("--starts", type=int, default=20)
    options = parser.parse_args()
    if RIE is None:
        sys.exit("emulator: .build/venv has no aws-sam-cli, which brings RIE; run scripts/setup --dev")
    median = statistics.median
    with tempfile.TemporaryDirectory() as folder:
        make_functions(folder)
        ready, ours, theirs, swift = [], [], [], []
        for _ in range(options.rounds):
            emulator, peer = Emulator(folder), InterfaceEmulator(f"{folder}/echo/bootstrap")
            ready.append(emulator.ready)
            ours += sequential(emulator, "echo", options.calls, '{"a":1}')
            theirs += sequential(peer, "echo", options.calls, '{"a":1}')
            peer.stop()
            peer = InterfaceEmulator(TRANSFORM)
            swift += sequential(peer, "transform", options.calls, TEST_EVENT)
            peer.stop()
            emulator.stop()
        print(f"sequential Invoke of the C echo, {len(ours)} calls: ours {median(ours):.2f} ms, RIE {median(theirs):.2f} ms, "
              f"{median(theirs) / median(ours):.2f} times as fast")
        print(f"our Swift runtime under RIE (Transform, S3's test event): {median(swift):.2f} ms, "
              f"{median(swift) / median(theirs):.2f} of the C echo's")
        emulator = Emulator(folder)
        ready.append(emulator.ready)
        for name, body in (("echo", "{}"), ("python", "{}"), ("transform", TEST_EVENT)):
            sequential(emulator, name, 1, body)
        print(f"start to first answer {median(ready):.0f} ms; {emulator.memory():.0f} MiB with three idle functions")
        concurrent(emulator.port, emulator.path("echo"), 2_000, 8)
        rate, errors = concurrent(emulator.port, emulator.path("echo"), 20_000, 8)
        print(f"empty Invokes over 8 connections: {rate:.0f} a second, {errors} errors of 20000")
        queued, seconds, delivered = asynchronous(emulator, options.events)
        print(f"asynchronous events: {options.events} queued in {queued:.1f} s, {delivered} delivered after {seconds:.1f} s")
        emulator.stop()
    pairs = [(cold_start([TRANSFORM]), cold_start([PYTHON, "-m", "awslambdaric", "app.handler"])) for _ in range(options.starts)]
    own, other = median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)
    print(f"cold start, spawn to first next: Transform {own:.1f} ms, awslambdaric {other:.1f} ms, {other / own:.1f} times as fast")


if __name__ == "__main__":
    main()
