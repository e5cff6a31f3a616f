"""What a hostile client, file or folder must find: a clear refusal, and a service unharmed.

    attacks.py PUTOKAZ FOLDER [ATTACK…]

It starts a local cloud of its own in FOLDER. Each attack is a function; all are run, or those that are named, failures
are told with their lines, and the exit code says whether any failed.
"""

import bz2
import gzip
import json
import os
import re
import resource
import socket
import subprocess
import sys
import time
import traceback
from datetime import datetime, timedelta, timezone

import boto3
from botocore.auth import S3SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.config import Config
from botocore.credentials import Credentials
from botocore.exceptions import ClientError

PUTOKAZ, FOLDER, *CHOSEN = sys.argv[1:]
MARKER = "Tajna-poruka-u-Splitu"
ATTACKS = []
OPTIONS = {
    "region_name": "eu-central-1", "aws_access_key_id": "test", "aws_secret_access_key": "test",
    "config": Config(retries={"max_attempts": 0}, read_timeout=60),
}


def attack(function):
    ATTACKS.append(function)
    return function


class Cloud:
    """The program under attack."""

    def __init__(self, state):
        self.log = open(f"{FOLDER}/log", "w+")
        self.process = subprocess.Popen(
            [PUTOKAZ, "start", "--port", "0", "--state", state], stdout=self.log, stderr=self.log, stdin=subprocess.DEVNULL
        )
        until = time.time() + 60
        while not (found := re.search(r"local cloud at (http://127.0.0.1:(\d+))", self.text())):
            assert self.process.poll() is None and time.time() < until, self.text()
            time.sleep(0.05)
        self.url, self.port = found.group(1), int(found.group(2))

    def text(self):
        with open(f"{FOLDER}/log") as log:
            return log.read()

    def client(self, service):
        return boto3.client(service, endpoint_url=self.url, **OPTIONS)

    def is_well(self, within=5):
        """Asks as an honest client would."""
        assert self.process.poll() is None, f"the program has ended: {self.text()[-2000:]}"
        start = time.time()
        body = self.client("s3").get_object(Bucket="attacked", Key="well")["Body"].read()
        assert body == b"0123456789", body
        assert time.time() - start < within, f"an honest client waits {time.time() - start:.1f} s"

    def memory(self):
        with open(f"/proc/{self.process.pid}/status") as status:
            return int(re.search(r"VmRSS:\s+(\d+)", status.read()).group(1)) >> 10


def raw(request, wait=10, port=None):
    """Sends bytes as they are; gives the status, and the whole answer."""
    with socket.create_connection(("127.0.0.1", port or CLOUD.port), timeout=wait) as connection:
        answer = b""
        try:
            connection.sendall(request)
            while True:
                piece = connection.recv(65536)
                answer += piece
                head, mark, rest = answer.partition(b"\r\n\r\n")
                length = re.search(rb"(?i)content-length: (\d+)", head)
                if not piece or mark and length and len(rest) >= int(length.group(1)):
                    break
        except (ConnectionResetError, BrokenPipeError):
            pass
        except TimeoutError:
            assert not answer, answer
    return (int(answer.split()[1]) if answer.startswith(b"HTTP/") else 0), answer


def signed(method, path, headers=None, body=b"", secret="test", key="test", change=None, sent=None):
    """Signs a request for S3 as botocore does, lets it be changed, and sends it, under another spelling of its path."""
    request = AWSRequest(method, f"{CLOUD.url}{path}", headers=headers or {}, data=body)
    request.context["payload_signing_enabled"] = True
    S3SigV4Auth(Credentials(key, secret), "s3", "eu-central-1").add_auth(request)
    fields = {"Host": f"127.0.0.1:{CLOUD.port}", **dict(request.headers.items()), "Content-Length": str(len(body))}
    if change:
        change(fields)
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return raw(f"{method} {sent or path} HTTP/1.1\r\n{head}\r\n".encode() + body)


def expect(answer, statuses, text=b""):
    status, whole = answer
    assert status in statuses, f"{status}: {whole[:600]}"
    assert text in whole, whole[:600]


def code_of(call, **options):
    try:
        call(**options)
    except ClientError as error:
        return error.response["Error"]["Code"]
    return None


def head(target="/attacked/well", *fields, host="127.0.0.1"):
    lines = [f"GET {target} HTTP/1.1", *([f"Host: {host}"] if host else []), *fields]
    return "\r\n".join(lines).encode() + b"\r\n\r\n"


@attack
def foreign_hosts():
    for host in ["evil", "evil.example:4566", "127.0.0.1.evil.example", "localhost.evil", "169.254.169.254", "[::2]"]:
        expect(raw(head(host=host)), {403}, b"This host name is not served")
    expect(raw(head(host=None)), {400, 403})
    for origin in ["https://evil.example", "null", "http://127.0.0.1.evil.example"]:
        expect(signed("GET", "/attacked/well", change=lambda f: f.update(Origin=origin)), {403}, b"Pages of other hosts")
    expect(signed("GET", "/attacked/well", change=lambda f: f.update(Origin="http://localhost:3000")), {200})


@attack
def forged_signatures():
    expect(signed("GET", "/attacked/well"), {200}, b"0123456789")
    expect(raw(head()), {403}, b"AccessDenied")
    expect(signed("GET", "/attacked/well", secret="guess"), {403}, b"SignatureDoesNotMatch")
    expect(signed("GET", "/attacked/well", key="root"), {403}, b"InvalidAccessKeyId")

    def forge(pattern, text):
        return lambda f: f.update(Authorization=re.sub(pattern, text, f["Authorization"]))

    expect(signed("GET", "/attacked/well", change=forge("Signature=.", "Signature=g")), {403}, b"SignatureDoesNotMatch")
    expect(signed("GET", "/attacked/well", change=forge("Signature=.*", "Signature=")), {400, 403})
    expect(signed("GET", "/attacked/well", change=forge("SignedHeaders=[^,]*", "SignedHeaders=x-amz-date")), {403})
    expect(signed("GET", "/attacked/well", change=forge("/s3/", "/lambda/")), {403})
    expect(signed("GET", "/attacked/well", change=lambda f: f.update({"X-Amz-Acl": "public-read"})), {403}, b"not signed")
    expect(signed("PUT", "/attacked/forged", body=b"honest", change=lambda f: f.update({"X-Amz-Date": "20200101T000000Z"})), {400, 403})
    expect(signed("GET", "/attacked/well", change=lambda f: f.update(Authorization="AWS4-HMAC-SHA256 " + "=," * 5000)), {400, 403})
    old = CLOUD.client("s3").generate_presigned_url("get_object", {"Bucket": "attacked", "Key": "well"}, ExpiresIn=1)
    time.sleep(2.1)
    expect(raw(head(old.removeprefix(CLOUD.url))), {403}, b"expired")
    assert code_of(CLOUD.client("s3").head_object, Bucket="attacked", Key="forged") == "404"


@attack
def broken_heads():
    expect(raw(head("/", "X: " + "x" * 100_000)), {431})
    expect(raw(head("/", *[f"X-{number}: y" for number in range(5_000)])), {431})
    expect(raw(head("/" + "x" * 100_000)), {414, 431})
    for bytes in [
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + os.urandom(200) + b"\r\n\r\n", b"GET\r\n\r\n", b"\0" * 5_000 + b"\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 99999999999999999999999\r\n\r\n",
        b"PUT / HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n",
    ]:
        # Some could still go on: the connection then waits for the rest.
        expect(raw(bytes, wait=1), {0, 400, 403, 413, 501, 505})


@attack
def numbers_out_of_range():
    for field in ["bytes=0-9223372036854775807", "bytes=9223372036854775807-", "bytes=-9223372036854775807", "bytes=5-1"]:
        expect(signed("GET", "/attacked/well", {"Range": field}), {200, 206, 416})
    for date in ["Thu, 26 Nov 2026 9223372036854775807:00:00 GMT", "Thu, 26 Nov 9223372036854775807 00:00:00 GMT"]:
        expect(signed("GET", "/attacked/well", {"If-Modified-Since": date}), {200})
        field = "Authorization: AWS4-HMAC-SHA256 Credential=test/20261126/r/s3/aws4_request, SignedHeaders=host, Signature=0"
        expect(raw(head("/", field, f"Date: {date}")), {400, 403})
    for query in ["max-keys=9223372036854775807", "max-keys=-1", "max-keys=x", "list-type=2&continuation-token=%00"]:
        expect(signed("GET", f"/attacked?{query}"), {200, 400})


@attack
def sizes():
    expect(raw(b"PUT /attacked/big HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 6442450944\r\n\r\n"), {413})
    lam, states = CLOUD.client("lambda"), CLOUD.client("stepfunctions")
    name = lam.list_functions()["Functions"][0]["FunctionName"]
    code = code_of(lam.invoke, FunctionName=name, Payload=b'"' + b"x" * (7 << 20) + b'"')
    assert code in {"RequestEntityTooLargeException", "413"}, code
    machine = states.list_state_machines()["stateMachines"][0]["stateMachineArn"]
    for text, wanted in [('"' + "x" * 300_000 + '"', {"ValidationException", "InvalidExecutionInput"}), ("[" * 10_000 + "]" * 10_000, {"InvalidExecutionInput"})]:
        code = code_of(states.start_execution, stateMachineArn=machine, input=text)
        assert code in wanted, code
    code = code_of(lam.invoke, FunctionName=name, Payload=b"[" * 10_000 + b"]" * 10_000)
    assert code == "InvalidRequestContentException", code
    for document in [
        b"<a>" * 10_000, b"<Delete>" + b"<Object><Key>k</Key></Object>" * 1_001 + b"</Delete>",
        b'<!DOCTYPE l [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><Delete><Object><Key>&b;</Key></Object></Delete>',
    ]:
        expect(signed("POST", "/attacked?delete", body=document), {400}, b"MalformedXML")


@attack
def large_bodies_of_strangers():
    """A body is stored only behind a head that may be obeyed."""
    ask = {"Content-Length": str(5 << 30), "Expect": "100-continue"}
    expect(signed("PUT", "/attacked/big", secret="wrong", change=lambda f: f.update(ask)), {403}, b"SignatureDoesNotMatch")
    expect(signed("PUT", "/attacked/big", change=lambda f: f.update(ask, Host="evil")), {403}, b"This host name")
    lines = "".join(f"{name}: {value}\r\n" for name, value in ask.items())
    expect(raw(f"PUT /attacked/big HTTP/1.1\r\nHost: 127.0.0.1\r\n{lines}\r\n".encode()), {403}, b"AccessDenied")
    [spool] = [path for path, _, _ in os.walk(STATE) if os.path.basename(path) == "spool"]
    with socket.create_connection(("127.0.0.1", CLOUD.port), timeout=10) as client:
        client.sendall(b"PUT /attacked/big HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 67108864\r\n\r\n")
        for _ in range(64):
            client.sendall(bytes(1 << 20))
            assert os.listdir(spool) == []
        assert client.recv(12) == b"HTTP/1.1 403"


@attack
def keys():
    s3 = CLOUD.client("s3")
    for spelling in ["../../etc/passwd", "..%2F..%2Fetc%2Fpasswd", "%2e%2e/%2e%2e/etc/passwd"]:
        place = "/attacked/../../etc/passwd"
        expect(signed("PUT", place, body=b"mine", sent=f"/attacked/{spelling}"), {200})
        expect(signed("GET", place, sent=f"/attacked/{spelling}"), {200}, b"mine")
    for place in ["/attacked//etc/passwd", "/attacked/a%00b", "/../../etc/passwd", "/%2e%2e/passwd"]:
        expect(signed("GET", place), {400, 403, 404})
    assert "../../etc/passwd" in [entry["Key"] for entry in s3.list_objects_v2(Bucket="attacked")["Contents"]]
    with open("/etc/passwd", "rb") as file:
        assert file.read(4) != b"mine"
    places = [name for _, folders, files in os.walk(FOLDER) for name in folders + files]
    assert "passwd" not in places and "etc" not in places
    long = "k" * 1_025
    assert code_of(s3.put_object, Bucket="attacked", Key=long) == "KeyTooLongError"
    assert code_of(s3.create_multipart_upload, Bucket="attacked", Key=long) == "KeyTooLongError"
    assert code_of(s3.copy_object, Bucket="attacked", Key=long, CopySource="attacked/well") == "KeyTooLongError"
    assert code_of(s3.put_object, Bucket="attacked", Key="k" * 1_024) is None
    assert code_of(s3.put_object, Bucket="attacked", Key="k", Metadata={"a": "x" * 3_000}) == "MetadataTooLarge"


@attack
def slow_clients():
    before = CLOUD.memory()
    held = []

    def hold(count, text):
        for _ in range(count):
            connection = socket.create_connection(("127.0.0.1", CLOUD.port), timeout=10)
            connection.send(text)
            held.append(connection)

    hold(1_000, b"GET /attacked/well HTT")
    hold(1_000, b"PUT /attacked/slow HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000\r\n\r\nx")
    CLOUD.is_well(within=2)
    # Beyond three quarters of the places the idlest make room.
    hold(2_500, b"GET /attacked/well HTT")
    CLOUD.is_well(within=2)
    held[0].settimeout(5)
    assert held[0].recv(10) == b"", "the connection that is idle for the longest time is ended"
    used = CLOUD.memory() - before
    assert used < 600, f"4,500 connections take {used} MB"
    for connection in held:
        connection.close()


@attack
def bombs_in_the_landing_bucket():
    s3, lam = CLOUD.client("s3"), CLOUD.client("lambda")
    bucket = next(b["Name"] for b in s3.list_buckets()["Buckets"] if "landing" in b["Name"])
    name = next(f["FunctionName"] for f in lam.list_functions()["Functions"] if "ransform" in f["FunctionName"])
    s3.put_object(Bucket=bucket, Key="bomb.gz", Body=bomb("gz"))
    event = {"Records": [{"eventSource": "aws:s3", "eventName": "ObjectCreated:Put", "eventTime": "2026-11-26T00:00:00.000Z", "eventVersion": "2.1", "awsRegion": "eu-central-1", "s3": {"bucket": {"name": bucket, "arn": f"arn:aws:s3:::{bucket}"}, "object": {"key": "bomb.gz", "size": 1, "sequencer": "0"}}}]}
    answer = lam.invoke(FunctionName=name, Payload=json.dumps(event))
    payload = json.loads(answer["Payload"].read())
    assert payload.get("errorType") == "Transform.SourceDamaged", payload
    assert "500 times its size" in payload["errorMessage"], payload
    tweet = {"id": 1, "id_str": "1", "created_at": "Wed Jun 03 22:32:20 +0000 2026", "text": MARKER, "user": {"id": 1, "screen_name": "ana"}}
    lines = json.dumps(tweet) + "\n" + json.dumps(tweet)[:-9] + "\n" + '{"text":"' + MARKER + '"}\n'
    s3.put_object(Bucket=bucket, Key="secret.json", Body=lines.encode())
    event["Records"][0]["s3"]["object"]["key"] = "secret.json"
    answer = lam.invoke(FunctionName=name, Payload=json.dumps(event))
    assert "FunctionError" not in answer, answer["Payload"].read()


@attack
def the_runtime_api():
    """Nothing is signed there: only programs of this machine may ask."""
    ports = set(re.findall(r"127\.0\.0\.1:(\d+)", listeners()))
    ports.discard(str(CLOUD.port))
    assert ports, "no function is warm"
    for port in ports:
        for fields in [{"Host": "evil.example"}, {"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}]:
            lines = {"Host": f"127.0.0.1:{port}", **fields}
            request = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
            answer = raw(f"GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\n{request}\r\n".encode(), port=int(port))
            expect(answer, {403}, b"Forbidden")


def listeners():
    """The addresses at which the program listens."""
    folder = f"/proc/{CLOUD.process.pid}"
    own = {os.readlink(f"{folder}/fd/{name}") for name in os.listdir(f"{folder}/fd") if os.path.islink(f"{folder}/fd/{name}")}
    found = []
    with open(f"{folder}/net/tcp") as table:
        for line in table.readlines()[1:]:
            fields = line.split()
            if fields[3] == "0A" and f"socket:[{fields[9]}]" in own:
                address, port = fields[1].split(":")
                quads = [str(int(address[place : place + 2], 16)) for place in (6, 4, 2, 0)]
                found.append(f"{'.'.join(quads)}:{int(port, 16)}")
    assert all(entry.startswith("127.0.0.1:") for entry in found), f"it listens beyond loopback: {found}"
    return "\n".join(found)


def bomb(kind):
    blocks = 300 << 20
    if kind == "gz":
        return gzip.compress(bytes(blocks), 9)
    if kind == "bz2":
        return bz2.compress(bytes(blocks), 9)
    import pyarrow

    return pyarrow.compress(bytes(blocks), codec="zstd", asbytes=True)


def transform(name, content=None, size=None):
    path = f"{FOLDER}/{name}"
    with open(path, "wb") as file:
        if content is not None:
            file.write(content)
        else:
            file.truncate(size)
    run = subprocess.run(
        ["/usr/bin/env", "bash", "-c", 'ulimit -v 4000000; exec "$@"', "x", PUTOKAZ, "transform", path, "--output", f"{FOLDER}/out", "--json"],
        capture_output=True, text=True, timeout=60,
    )
    os.remove(path)
    return run


@attack
def bombs_on_the_command_line():
    for kind in ["gz", "bz2", "zst"]:
        run = transform(f"bomb.{kind}", bomb(kind))
        assert run.returncode == 1 and "500 times its size" in run.stderr, (kind, run)


@attack
def monstrous_records():
    run = transform("line.json", size=1 << 30)
    assert run.returncode == 0, run
    good = json.dumps({"id": 1, "id_str": "1", "created_at": "Wed Jun 03 22:32:20 +0000 2026", "text": "x", "user": {"id": 1, "screen_name": "ana"}}).encode() + b"\n"
    for name, record in [("deep.json", b"[" * 10_000 + b"]" * 10_000), ("deeper.json", b'{"a":' * 10_000 + b"1" + b"}" * 10_000), ("long.json", b'{"id":2,"text":"' + b"x" * (20 << 20) + b'"}')]:
        run = transform(name, good + record + b"\n" + good.replace(b"1", b"3"))
        counts = json.loads(run.stdout)
        assert (counts["tweets"], counts["rejects"]) == (2, 1), (name, counts)
    table = b"id,created_at,username,text\n1,2026-06-03 22:32:20,ana,a\n2,2026-06-03 22:32:20,ana,\"" + b"y" * (20 << 20) + b"\"\n3,2026-06-03 22:32:20,ana,c\n"
    counts = json.loads(transform("field.csv", table).stdout)
    assert (counts["tweets"], counts["rejects"]) == (2, 1), counts
    wide = b"id,created_at,username,text" + b",x" * 100_000 + b"\n" + b"1,2026-06-03 22:32:20,ana,a" + b"," * 100_000 + b"\n"
    assert transform("wide.csv", wide).returncode in {0, 1}


@attack
def links_in_the_state_folder():
    victim, state = f"{FOLDER}/victim", f"{FOLDER}/linked"
    with open(victim, "w") as file:
        file.write("precious")
    for place in ["lock", "s3/metadata.sqlite", "s3/objects/00", "invocations"]:
        os.makedirs(os.path.dirname(f"{state}/{place}"), exist_ok=True)
        os.symlink(victim, f"{state}/{place}")
        run = subprocess.run([PUTOKAZ, "start", "--port", "0", "--state", state], capture_output=True, text=True, timeout=20)
        assert run.returncode == 1 and "symbolic link" in run.stderr, (place, run)
        os.remove(f"{state}/{place}")
    with open(victim) as file:
        assert file.read() == "precious"
    assert os.stat(STATE).st_mode & 0o077 == 0, "others may look into the state folder"


@attack
def nothing_in_the_log():
    text = CLOUD.text()
    assert MARKER not in text, "a tweet's text is in the log"
    assert "AWS_SECRET" not in text and "Signature=" not in text


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(20_000, resource.getrlimit(resource.RLIMIT_NOFILE)[1]),) * 2)
    STATE = f"{FOLDER}/state"
    CLOUD = Cloud(STATE)
    failures = 0
    try:
        CLOUD.client("s3").create_bucket(Bucket="attacked", CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})
        CLOUD.client("s3").put_object(Bucket="attacked", Key="well", Body=b"0123456789")
        for function in [entry for entry in ATTACKS if not CHOSEN or entry.__name__ in CHOSEN]:
            start = time.time()
            try:
                function()
                CLOUD.is_well()
                print(f"ok {function.__name__} ({time.time() - start:.1f} s)", flush=True)
            except Exception:
                failures += 1
                print(f"FAILED {function.__name__}\n{traceback.format_exc()}", flush=True)
    finally:
        CLOUD.process.terminate()
        CLOUD.process.wait(30)
    sys.exit(failures > 0)
