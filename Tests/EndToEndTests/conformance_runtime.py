"""What our runtime must do under AWS's Runtime Interface Emulator, and AWS's Python runtime under our emulator.

Usage: conformance_runtime.py ROOT SHARED; ROOT holds the release binaries. Each check is a function; all are run,
failures are told with their lines, and the exit code says whether any failed.
"""

import base64
import glob
import http.client
import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
import traceback

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

ROOT, SHARED = sys.argv[1:3]
RIE = glob.glob(os.path.join(os.path.dirname(boto3.__file__), "..", "samcli", "local", "rapid", "aws-lambda-rie-x86_64"))[0]
FUNCTIONS = ("Transform", "RedshiftLoader", "Analysis")
SETTINGS = {
    "LANDING_BUCKET": "landing", "LAKE_BUCKET": "lake", "REDSHIFT_WORKGROUP": "w", "REDSHIFT_DATABASE": "d",
    "COPY_ROLE_ARN": "arn:aws:iam::000000000000:role/copy", "AWS_ACCESS_KEY_ID": "test",
    "AWS_SECRET_ACCESS_KEY": "test", "AWS_REGION": "eu-central-1",
}
TEST_EVENT = {"Service": "Amazon S3", "Event": "s3:TestEvent", "Bucket": "landing"}
PUT_EVENT = {"Records": [{
    "eventSource": "aws:s3", "eventName": "ObjectCreated:Put",
    "s3": {"bucket": {"name": "landing"}, "object": {"key": "input/a.json"}},
}]}
HANDLER = """
import time
def handler(event, context):
    if "sleep" in event: time.sleep(event["sleep"])
    if "raise" in event: raise ValueError(event["raise"])
    if "exit" in event: __import__("os")._exit(event["exit"])
    if "note" in event:
        with open("notes", "a") as notes: notes.write(f"{event['note']}\\n")
    return {"event": event, "id": context.aws_request_id, "arn": context.invoked_function_arn,
            "left": context.get_remaining_time_in_millis(), "memory": context.memory_limit_in_mb,
            "version": __import__("os").environ.get("VERSION"),
            "client": context.client_context and context.client_context.custom}
"""
STREAMER = """#!/usr/bin/env python3
import base64, http.client, json, os, time
HOST = os.environ["AWS_LAMBDA_RUNTIME_API"]
while True:
    poll = http.client.HTTPConnection(HOST)
    poll.request("GET", "/2018-06-01/runtime/invocation/next")
    answer = poll.getresponse()
    event, name = json.loads(answer.read()), answer.headers["Lambda-Runtime-Aws-Request-Id"]
    post = http.client.HTTPConnection(HOST)
    post.putrequest("POST", f"/2018-06-01/runtime/invocation/{name}/response")
    if event.get("whole"):
        post.putheader("Content-Length", "5")
        post.endheaders(b"whole")
        post.getresponse().read()
        continue
    post.putheader("Lambda-Runtime-Function-Response-Mode", "streaming")
    post.putheader("Transfer-Encoding", "chunked")
    post.putheader("Trailer", "Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body")
    post.endheaders()
    for number in range(event.get("pieces", 3)):
        piece = f"{number};".encode() + b"x" * event.get("size", 0)
        post.send(b"%x\\r\\n" % len(piece) + piece + b"\\r\\n")
        time.sleep(event.get("pause", 0))
        if event.get("exit") == number: os._exit(3)
    end = b"0\\r\\n"
    if event.get("fails"):
        body = base64.b64encode(b'{"errorMessage":"enough"}')
        end += b"Lambda-Runtime-Function-Error-Type: Function.Enough\\r\\nLambda-Runtime-Function-Error-Body: " + body + b"\\r\\n"
    post.send(end + b"\\r\\n")
    post.getresponse().read()
"""
TEMPLATE = """
AWSTemplateFormatVersion: "2010-09-09"
Transform: AWS::Serverless-2016-10-31
Resources:
  Python:
    Type: AWS::Serverless::Function
    Properties: {FunctionName: python, CodeUri: ., Handler: app.handler, Runtime: provided.al2023, MemorySize: 256, Timeout: 2}
  Streamer:
    Type: AWS::Serverless::Function
    Properties:
      {FunctionName: streamer, CodeUri: streamer, Handler: x, Runtime: provided.al2023, Timeout: 5, ReservedConcurrentExecutions: 1}
"""
CHECKS = []


def check(function):
    CHECKS.append(function)
    return function


def bootstrap(function):
    return os.path.join(ROOT, ".build", "dist", "lambda", function, "bootstrap")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def await_port(port):
    for _ in range(3000):
        try:
            return socket.create_connection(("127.0.0.1", port)).close()
        except OSError:
            time.sleep(0.01)
    raise AssertionError("the server did not start")


class InterfaceEmulator:
    """RIE with one of our functions."""

    def __init__(self, function, **variables):
        self.port = free_port()
        environment = {"PATH": os.environ["PATH"], **SETTINGS, "AWS_LAMBDA_FUNCTION_NAME": function}
        environment.update(AWS_LAMBDA_FUNCTION_TIMEOUT="2", AWS_LAMBDA_FUNCTION_MEMORY_SIZE="512", **variables)
        addresses = ["--runtime-interface-emulator-address", f"127.0.0.1:{self.port}"]
        addresses += ["--runtime-api-address", f"127.0.0.1:{free_port()}"]
        self.process = subprocess.Popen(
            [RIE, "--log-level", "error", *addresses, bootstrap(function), "handler"],
            env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        await_port(self.port)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()

    def invoke(self, body):
        connection = http.client.HTTPConnection("127.0.0.1", self.port)
        connection.request("POST", "/2015-03-31/functions/function/invocations", body)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()


@check
def every_bootstrap_answers_under_rie():
    with InterfaceEmulator("Transform") as rie:
        for _ in range(3):
            assert rie.invoke(json.dumps(TEST_EVENT)) == (200, '{"objects":[],"left":0}')
    for function in FUNCTIONS:
        with InterfaceEmulator(function) as rie:
            for body, kind in (('{"x":1}', r"(Transform|Load|Analysis)\.Failed"), ("no json", r"Runtime\.UnmarshalError")):
                status, answer = rie.invoke(body)
                document = json.loads(answer)
                assert status == 200 and re.fullmatch(kind, document["errorType"]), (function, status, answer)
                assert document["errorMessage"] and document["stackTrace"] == []


@check
def a_missing_setting_is_named_to_the_caller():
    for function in FUNCTIONS:
        with InterfaceEmulator(function, LAKE_BUCKET="") as rie:
            for _ in range(2):
                status, answer = rie.invoke(json.dumps(PUT_EVENT))
                assert status == 200 and "LAKE_BUCKET is not set" in answer, (function, status, answer)


@check
def a_timeout_is_reported_under_rie():
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = "http://127.0.0.1:%d" % silent.getsockname()[1]
        for function in FUNCTIONS:
            with InterfaceEmulator(function, AWS_ENDPOINT_URL=url) as rie:
                started = time.monotonic()
                _, answer = rie.invoke(json.dumps(PUT_EVENT))
                assert "Task timed out after 2.00 seconds" in answer, (function, answer)
                assert time.monotonic() - started < 6


@check
def our_client_is_right_in_every_situation():
    probe = os.path.join(SHARED, "checks", "runtime", "probe_client.py")
    for function in FUNCTIONS:
        command = [sys.executable, probe, "--event", json.dumps(TEST_EVENT), "--error-event", '{"x":2}', "--"]
        command += ["/usr/bin/env", *(f"{name}={value}" for name, value in SETTINGS.items()), bootstrap(function)]
        # The loader and the analysis have nothing to talk to, which is their answer.
        command.insert(-1, "AWS_ENDPOINT_URL=http://127.0.0.1:1")
        lines = subprocess.run(command, capture_output=True, text=True, timeout=120).stdout.splitlines()
        posts = [line for line in lines if ": POST " in line]
        assert len(posts) == 13, lines
        for line in posts:
            assert "id_ok=True" in line and "expect=None te=None" in line and "same-conn=True" in line, line
            number = int(re.search(r"invocation/[0-9-]*?(\d+)/", line).group(1))
            echo = "None" if line.startswith("no Invocation-Id") else f"inv-{number}"
            assert f"inv-id-echo={echo} " in line, line
        assert sum("client asked for /next again" in line for line in lines) == 5, lines
        for situation in ("/next answered 500", "/next answered 403", "connection dropped during /next"):
            assert f"{situation}: GET /2018-06-01/runtime/invocation/next" in lines, lines
        assert re.fullmatch(r"SIGTERM while parked in /next: exit 0 after \d+ ms", lines[-1]), lines[-1]


class Emulator:
    """`putokaz start` with a Python function under awslambdaric."""

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        for name, text in (("app.py", HANDLER), ("template.yaml", TEMPLATE)):
            with open(os.path.join(self.folder.name, name), "w") as file:
                file.write(text)
        self.put_program(1)
        os.mkdir(os.path.join(self.folder.name, "streamer"))
        with open(os.path.join(self.folder.name, "streamer", "bootstrap"), "w") as file:
            file.write(STREAMER)
        os.chmod(file.name, 0o755)
        self.client = self.start()
        return self

    def put_program(self, version):
        """Puts a bootstrap in the place of the one before, whole."""
        path = os.path.join(self.folder.name, "bootstrap")
        with open(path + ".new", "w") as file:
            file.write(f"#!/bin/sh\nVERSION={version} exec {sys.executable} -m awslambdaric app.handler\n")
        os.chmod(path + ".new", 0o755)
        os.rename(path + ".new", path)

    def start(self):
        port = free_port()
        self.log = open(os.path.join(self.folder.name, "log"), "w")
        self.process = subprocess.Popen(
            [os.path.join(ROOT, ".build", "dist", "putokaz"), "start", "--port", str(port), "--watch"],
            cwd=self.folder.name, stdout=self.log, stderr=self.log,
        )
        await_port(port)
        return boto3.client(
            "lambda", endpoint_url=f"http://127.0.0.1:{port}", region_name="eu-central-1",
            aws_access_key_id="test", aws_secret_access_key="test", config=Config(retries={"max_attempts": 0}),
        )

    def invoke(self, event, **options):
        answer = self.client.invoke(FunctionName="python", Payload=json.dumps(event).encode(), **options)
        return answer, json.loads(answer["Payload"].read() or b"null")

    def read(self, name):
        with open(os.path.join(self.folder.name, name)) as file:
            return file.read()

    def stop(self):
        self.process.terminate()
        self.process.wait(30)

    def __exit__(self, *_):
        self.stop()
        self.folder.cleanup()


@check
def the_python_runtime_of_aws_runs_unchanged():
    with Emulator() as emulator:
        client = emulator.client
        context = base64.b64encode(b'{"custom": {"a": "b"}}').decode()
        answer = client.invoke(FunctionName="python", Payload=b'{"k": "\xc5\xa1"}', ClientContext=context, LogType="Tail")
        document = json.loads(answer["Payload"].read())
        assert answer["StatusCode"] == 200 and "FunctionError" not in answer and answer["ExecutedVersion"] == "$LATEST"
        assert document["event"] == {"k": "š"} and document["client"] == {"a": "b"}
        assert document["id"] == answer["ResponseMetadata"]["RequestId"] and document["memory"] == "256"
        assert document["arn"] == "arn:aws:lambda:eu-central-1:000000000000:function:python"
        assert 0 < document["left"] <= 2000
        log = base64.b64decode(answer["LogResult"]).decode()
        for line in ("START RequestId: {} Version: $LATEST\n", "END RequestId: {}\n", "REPORT RequestId: {}\tDuration: "):
            assert line.format(document["id"]) in log, log
        assert "Init Duration: " in log

        failed = client.invoke(FunctionName="python", Payload=b'{"raise": "boom"}')
        error = json.loads(failed["Payload"].read())
        assert failed["FunctionError"] == "Unhandled" and error["errorType"] == "ValueError"
        assert error["errorMessage"] == "boom" and "app.py" in error["stackTrace"][0]


@check
def time_limits_and_exits_are_told_as_on_aws():
    with Emulator() as emulator:
        client = emulator.client
        for payload, kind, message in (
            (b'{"sleep": 30}', "Sandbox.Timedout", "RequestId: {} Error: Task timed out after 2.00 seconds"),
            (b'{"exit": 3}', "Runtime.ExitError", "RequestId: {} Error: Runtime exited with error: exit status 3"),
            (b'{"exit": 0}', "Runtime.ExitError", "RequestId: {} Error: Runtime exited without providing a reason"),
        ):
            answer = client.invoke(FunctionName="python", Payload=payload)
            identifier = answer["ResponseMetadata"]["RequestId"]
            assert answer["StatusCode"] == 200 and answer["FunctionError"] == "Unhandled"
            expected = {"errorType": kind, "errorMessage": message.format(identifier)}
            assert json.loads(answer["Payload"].read()) == expected
        # The environment was reset: the next event is answered.
        assert "FunctionError" not in client.invoke(FunctionName="python", Payload=b"{}")


@check
def the_lambda_api_answers_as_boto3_expects():
    with Emulator() as emulator:
        client = emulator.client
        assert [item["FunctionName"] for item in client.list_functions()["Functions"]] == ["python", "streamer"]
        configuration = client.get_function(FunctionName="python")["Configuration"]
        assert (configuration["MemorySize"], configuration["Timeout"]) == (256, 2)
        assert client.get_function_configuration(FunctionName="python")["Runtime"] == "provided.al2023"
        assert client.invoke(FunctionName="python", InvocationType="Event", Payload=b"{}")["StatusCode"] == 202
        assert client.invoke(FunctionName="python", InvocationType="DryRun")["StatusCode"] == 204
        for call, code in (
            ({"FunctionName": "nobody"}, "ResourceNotFoundException"),
            ({"FunctionName": "python", "Payload": b"no json"}, "InvalidRequestContentException"),
            ({"FunctionName": "python:7"}, "ResourceNotFoundException"),
        ):
            try:
                client.invoke(**call)
                raise AssertionError(f"{call} was answered")
            except ClientError as error:
                assert error.response["Error"]["Code"] == code, error


@check
def what_a_function_streams_reaches_the_caller_as_it_comes():
    with Emulator() as emulator:
        def stream(event, **options):
            """The pieces with their times since the first, and the end."""
            answer = emulator.client.invoke_with_response_stream(FunctionName="streamer", Payload=json.dumps(event), **options)
            assert (answer["StatusCode"], answer["ExecutedVersion"]) == (200, "$LATEST")
            pieces, times, end = [], [], None
            for message in answer["EventStream"]:
                assert end is None, "something follows InvokeComplete"
                times.append(time.monotonic())
                if "PayloadChunk" in message:
                    pieces.append(message["PayloadChunk"]["Payload"])
                else:
                    end = message["InvokeComplete"]
            return b"".join(pieces), [moment - times[0] for moment in times], end

        body, times, end = stream({"pieces": 3, "pause": 0.3})
        assert (body, end) == (b"0;1;2;", {}), (body, end)
        assert len(times) == 4 and all(abs(moment - 0.3 * number) < 0.2 for number, moment in enumerate(times)), times
        assert stream({"whole": True})[::2] == (b"whole", {})
        body, _, end = stream({"pieces": 2, "fails": True})
        assert body == b"0;1;" and end["ErrorCode"] == "Function.Enough" and json.loads(end["ErrorDetails"]) == {"errorMessage": "enough"}
        body, _, end = stream({"pieces": 2, "exit": 1, "pause": 0.1})
        assert body == b"0;1;" and end["ErrorCode"] == "Runtime.ExitError", (body, end)
        body, _, end = stream({"pieces": 9, "pause": 1})
        assert body.startswith(b"0;1;2;") and end["ErrorCode"] == "Sandbox.Timedout", (body, end)
        assert len(stream({"pieces": 200, "size": 100_000})[0]) == 200 * 100_000 + 690
        log = base64.b64decode(stream({}, LogType="Tail")[2]["LogResult"]).decode()
        assert log.startswith("START RequestId: ") and "REPORT RequestId: " in log
        # Who wants it whole gets it whole, up to what Lambda gives.
        answer = emulator.client.invoke(FunctionName="streamer", Payload=b'{"pieces": 2}')
        assert answer["Payload"].read() == b"0;1;"
        answer = emulator.client.invoke(FunctionName="streamer", Payload=b'{"pieces": 70, "size": 100000}')
        assert json.loads(answer["Payload"].read())["errorType"] == "Function.ResponseSizeTooLarge"
        # Who goes away does not keep the function; who comes while it is busy is refused.
        left = emulator.client.invoke_with_response_stream(FunctionName="streamer", Payload=b'{"pieces": 4, "pause": 0.2}')
        next(iter(left["EventStream"]))
        try:
            stream({})
            raise AssertionError("two at a time, where one is reserved")
        except ClientError as error:
            assert error.response["Error"]["Code"] == "TooManyRequestsException", error
        left["EventStream"].close()
        time.sleep(1)
        assert stream({"pieces": 1})[0] == b"0;"


@check
def queued_events_outlive_a_killed_emulator():
    with Emulator() as emulator:
        for number in range(200):
            emulator.invoke({"note": number}, InvocationType="Event")
        emulator.process.kill()
        emulator.process.wait()
        emulator.client = emulator.start()
        for _ in range(600):
            notes = {int(line) for line in emulator.read("notes").split()}
            if len(notes) == 200:
                break
            time.sleep(0.05)
        assert notes == set(range(200)), sorted(set(range(200)) - notes)
        # What was delivered is not delivered once more.
        time.sleep(1)
        before = emulator.read("notes")
        emulator.stop()
        emulator.client = emulator.start()
        time.sleep(1)
        assert emulator.read("notes") == before


@check
def a_new_program_is_used_and_the_end_tells_what_was_used():
    with Emulator() as emulator:
        assert emulator.invoke({})[1]["version"] == "1"
        emulator.put_program(2)
        for _ in range(100):
            if emulator.invoke({})[1]["version"] == "2":
                break
            time.sleep(0.1)
        assert emulator.invoke({})[1]["version"] == "2"
        assert "Python has a new program" in emulator.read("log")
        emulator.stop()
        summary = emulator.read("log").splitlines()[-3:]
        assert summary[0].split() == ["function", "invocations", "failed", "cold", "billed", "memory", "on", "AWS"], summary
        row = summary[1].split()
        assert row[0] == "Python" and int(row[1]) >= 3 and row[2:4] == ["0", "2"] and row[-1].startswith("$0.0000"), row


def main():
    failures = 0
    for function in CHECKS:
        started = time.monotonic()
        try:
            function()
            print(f"ok {function.__name__} {time.monotonic() - started:.1f} s")
        except Exception:
            failures += 1
            print(f"not ok {function.__name__}")
            traceback.print_exc(file=sys.stdout)
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
