"""What AWS's own clients must find in the emulator's S3; run against the endpoint of AWS_ENDPOINT_URL.

Each check is a function; all are run, failures are told with their lines, and the exit code says whether any failed.
"""

import base64
import hashlib
import os
import socket
import subprocess
import sys
import time
import traceback
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

ENDPOINT = os.environ["AWS_ENDPOINT_URL"]
CHECKS = []


def check(function):
    CHECKS.append(function)
    return function


def client(**options):
    return boto3.client("s3", config=Config(retries={"max_attempts": 1}, **options))


def code_of(call, *arguments, **options):
    try:
        call(*arguments, **options)
    except ClientError as error:
        return error.response["Error"]["Code"], error.response["ResponseMetadata"]["HTTPStatusCode"]
    return None, 200


def bucket(name, **options):
    client().create_bucket(
        Bucket=name, CreateBucketConfiguration={"LocationConstraint": "eu-central-1"}, **options
    )
    return name


def aws(*arguments, **options):
    command = [sys.executable, "-m", "awscli", *arguments]
    run = subprocess.run(command, capture_output=True, text=True, **options)
    assert run.returncode == 0, f"{' '.join(arguments)}: {run.stdout}{run.stderr}"
    return run.stdout


@check
def buckets():
    s3 = client()
    bucket("conf-buckets")
    assert "conf-buckets" in [b["Name"] for b in s3.list_buckets()["Buckets"]]
    assert s3.head_bucket(Bucket="conf-buckets")["BucketRegion"] == "eu-central-1"
    assert s3.get_bucket_location(Bucket="conf-buckets")["LocationConstraint"] == "eu-central-1"
    assert code_of(bucket, "conf-buckets") == ("BucketAlreadyOwnedByYou", 409)
    assert code_of(bucket, "Bad_Name") == ("InvalidBucketName", 400)
    assert code_of(s3.head_bucket, Bucket="conf-none") == ("404", 404)
    assert code_of(s3.list_objects_v2, Bucket="conf-none") == ("NoSuchBucket", 404)
    assert code_of(s3.put_object, Bucket="conf-none", Key="k") == ("NoSuchBucket", 404)
    s3.put_object(Bucket="conf-buckets", Key="k", Body=b"x")
    assert code_of(s3.delete_bucket, Bucket="conf-buckets") == ("BucketNotEmpty", 409)
    s3.delete_object(Bucket="conf-buckets", Key="k")
    s3.delete_bucket(Bucket="conf-buckets")
    assert code_of(s3.head_bucket, Bucket="conf-buckets") == ("404", 404)


@check
def objects():
    s3 = client()
    name = bucket("conf-objects")
    put = s3.put_object(
        Bucket=name, Key="a/b c+d%č&.txt", Body=b"hello", ContentType="text/plain", CacheControl="max-age=1",
        ContentEncoding="identity", ContentDisposition='attachment; filename="x"', Metadata={"color": "blue"},
    )
    assert put["ETag"] == '"5d41402abc4b2a76b9719d911017c592"', put
    got = s3.get_object(Bucket=name, Key="a/b c+d%č&.txt")
    assert got["Body"].read() == b"hello"
    assert got["ContentType"] == "text/plain" and got["CacheControl"] == "max-age=1"
    assert got["ContentDisposition"] == 'attachment; filename="x"' and got["Metadata"] == {"color": "blue"}
    assert got["ContentLength"] == 5 and got["ETag"] == put["ETag"] and got["AcceptRanges"] == "bytes"
    assert abs(datetime.now(timezone.utc) - got["LastModified"]) < timedelta(minutes=1)
    head = s3.head_object(Bucket=name, Key="a/b c+d%č&.txt")
    assert head["ContentLength"] == 5 and head["Metadata"] == {"color": "blue"}
    assert code_of(s3.get_object, Bucket=name, Key="none") == ("NoSuchKey", 404)
    assert code_of(s3.head_object, Bucket=name, Key="none") == ("404", 404)
    assert code_of(s3.put_object, Bucket=name, Key="k" * 1025) == ("KeyTooLongError", 400)
    s3.put_object(Bucket=name, Key="empty")
    assert s3.get_object(Bucket=name, Key="empty")["Body"].read() == b""
    assert s3.get_object(Bucket=name, Key="empty")["ContentType"] == "binary/octet-stream"
    for key in ["../up", "a//b", "/lead", "./x", "tail/", "100%", "nul%00", "日本"]:
        s3.put_object(Bucket=name, Key=key, Body=key.encode())
        assert s3.get_object(Bucket=name, Key=key)["Body"].read() == key.encode(), key
    s3.delete_object(Bucket=name, Key="none")


@check
def large_objects():
    s3 = client()
    name = bucket("conf-large")
    body = os.urandom(5_000_001)
    put = s3.put_object(Bucket=name, Key="large", Body=body)
    assert put["ETag"] == f'"{hashlib.md5(body).hexdigest()}"'
    assert s3.get_object(Bucket=name, Key="large")["Body"].read() == body
    assert s3.get_object(Bucket=name, Key="large", Range="bytes=4000000-4999999")["Body"].read() == body[4000000:5000000]


@check
def ranges():
    s3 = client()
    name = bucket("conf-ranges")
    s3.put_object(Bucket=name, Key="k", Body=b"0123456789")
    for field, expected, told in [
        ("bytes=2-5", b"2345", "bytes 2-5/10"), ("bytes=7-", b"789", "bytes 7-9/10"), ("bytes=-3", b"789", "bytes 7-9/10"),
        ("bytes=-99", b"0123456789", "bytes 0-9/10"), ("bytes=0-99", b"0123456789", "bytes 0-9/10"),
    ]:
        got = s3.get_object(Bucket=name, Key="k", Range=field)
        assert (got["Body"].read(), got["ContentRange"]) == (expected, told), field
        assert got["ResponseMetadata"]["HTTPStatusCode"] == 206
        assert s3.head_object(Bucket=name, Key="k", Range=field)["ContentLength"] == len(expected)
    assert code_of(s3.get_object, Bucket=name, Key="k", Range="bytes=10-") == ("InvalidRange", 416)
    assert s3.get_object(Bucket=name, Key="k", Range="lines=1-2")["Body"].read() == b"0123456789"


@check
def conditions():
    s3 = client()
    name = bucket("conf-conditions")
    tag = s3.put_object(Bucket=name, Key="k", Body=b"one")["ETag"]
    assert code_of(s3.put_object, Bucket=name, Key="k", Body=b"two", IfNoneMatch="*") == ("PreconditionFailed", 412)
    assert code_of(s3.put_object, Bucket=name, Key="k", Body=b"two", IfMatch='"0"') == ("PreconditionFailed", 412)
    assert code_of(s3.put_object, Bucket=name, Key="none", Body=b"two", IfMatch=tag) == ("NoSuchKey", 404)
    s3.put_object(Bucket=name, Key="k", Body=b"one", IfMatch=tag)
    assert code_of(s3.put_object, Bucket=name, Key="k", IfNoneMatch="x") == ("NotImplemented", 501)
    assert code_of(s3.put_object, Bucket=name, Key="k", IfMatch="*") == ("NotImplemented", 501)
    assert code_of(s3.put_object, Bucket=name, Key="k", IfMatch=tag, IfNoneMatch="*") == ("NotImplemented", 501)
    assert code_of(s3.delete_object, Bucket=name, Key="k", IfMatch='"0"') == ("PreconditionFailed", 412)
    past, future = datetime(2000, 1, 1), datetime.now() + timedelta(days=1)
    assert code_of(s3.get_object, Bucket=name, Key="k", IfMatch='"0"') == ("PreconditionFailed", 412)
    assert code_of(s3.get_object, Bucket=name, Key="k", IfNoneMatch=tag) == ("304", 304)
    assert code_of(s3.get_object, Bucket=name, Key="k", IfModifiedSince=future) == (None, 200)
    assert code_of(s3.get_object, Bucket=name, Key="k", IfUnmodifiedSince=past) == ("PreconditionFailed", 412)
    assert code_of(s3.head_object, Bucket=name, Key="k", IfMatch='"0"') == ("412", 412)
    assert s3.get_object(Bucket=name, Key="k", IfMatch=tag, IfUnmodifiedSince=past)["Body"].read() == b"one"
    with ThreadPoolExecutor(16) as pool:
        results = list(pool.map(
            lambda n: code_of(client().put_object, Bucket=name, Key="once", Body=str(n), IfNoneMatch="*")[1], range(16)
        ))
    assert sorted(results) == [200] + [412] * 15, results


@check
def listing():
    s3 = client()
    name = bucket("conf-listing")
    keys = [f"{folder}/{number:03}" for folder in ("a", "b", "c d", "č") for number in range(30)] + ["top", "z&<>"]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda key: client().put_object(Bucket=name, Key=key, Body=b"x"), keys))
    expected = sorted(keys, key=lambda key: key.encode())
    for operation in ("list_objects", "list_objects_v2"):
        found = [
            item["Key"] for page in s3.get_paginator(operation).paginate(Bucket=name, PaginationConfig={"PageSize": 7})
            for item in page.get("Contents", [])
        ]
        assert found == expected, (operation, found[:5])
        pages = list(s3.get_paginator(operation).paginate(Bucket=name, Delimiter="/", PaginationConfig={"PageSize": 2}))
        assert [p["Prefix"] for page in pages for p in page.get("CommonPrefixes", [])] == ["a/", "b/", "c d/", "č/"]
        assert [o["Key"] for page in pages for o in page.get("Contents", [])] == ["top", "z&<>"]
    page = s3.list_objects_v2(Bucket=name, Prefix="b/", StartAfter="b/010", MaxKeys=5)
    assert [o["Key"] for o in page["Contents"]] == [f"b/{n:03}" for n in range(11, 16)]
    assert page["IsTruncated"] and page["KeyCount"] == 5
    assert s3.list_objects_v2(Bucket=name, Prefix="none")["KeyCount"] == 0
    assert s3.list_objects_v2(Bucket=name, MaxKeys=0)["KeyCount"] == 0
    assert code_of(s3.list_objects_v2, Bucket=name, EncodingType="value") == ("InvalidArgument", 400)
    some = s3.list_buckets(MaxBuckets=1, Prefix="conf-li")
    assert [b["Name"] for b in some["Buckets"]] == [name] and "ContinuationToken" not in some
    assert code_of(s3.list_objects_v2, Bucket=name, ContinuationToken="!") == ("InvalidArgument", 400)


@check
def copies():
    s3 = client()
    name, other = bucket("conf-copies"), bucket("conf-copies-2")
    tag = s3.put_object(Bucket=name, Key="a ü", Body=b"x", ContentType="text/a", Metadata={"m": "1"})["ETag"]
    copied = s3.copy_object(Bucket=other, Key="b", CopySource={"Bucket": name, "Key": "a ü"})
    assert copied["CopyObjectResult"]["ETag"] == tag
    assert s3.head_object(Bucket=other, Key="b")["Metadata"] == {"m": "1"}
    s3.copy_object(
        Bucket=other, Key="b", CopySource={"Bucket": other, "Key": "b"}, MetadataDirective="REPLACE",
        Metadata={"m": "2"}, ContentType="text/b",
    )
    head = s3.head_object(Bucket=other, Key="b")
    assert head["Metadata"] == {"m": "2"} and head["ContentType"] == "text/b"
    source = {"Bucket": other, "Key": "b"}
    assert code_of(s3.copy_object, Bucket=other, Key="b", CopySource=source) == ("InvalidRequest", 400)
    assert code_of(s3.copy_object, Bucket=other, Key="c", CopySource={"Bucket": other, "Key": "none"}) == ("NoSuchKey", 404)
    assert code_of(s3.copy_object, Bucket=other, Key="c", CopySource=source, CopySourceIfMatch='"0"')[1] == 412


@check
def deleting():
    s3 = client()
    name = bucket("conf-deleting")
    keys = ["a", "b&c", "d<e>", "č"]
    for key in keys:
        s3.put_object(Bucket=name, Key=key)
    answer = s3.delete_objects(Bucket=name, Delete={"Objects": [{"Key": key} for key in keys + ["none"]]})
    assert [d["Key"] for d in answer["Deleted"]] == keys + ["none"]
    assert s3.list_objects_v2(Bucket=name)["KeyCount"] == 0
    s3.put_object(Bucket=name, Key="q")
    assert "Deleted" not in s3.delete_objects(Bucket=name, Delete={"Objects": [{"Key": "q"}], "Quiet": True})


@check
def multipart():
    s3 = client()
    name = bucket("conf-multipart")
    begun = s3.create_multipart_upload(Bucket=name, Key="m", ContentType="text/m", Metadata={"x": "y"})
    upload = {"Bucket": name, "Key": "m", "UploadId": begun["UploadId"]}
    bodies = [os.urandom(5 << 20), os.urandom(5 << 20), b"tail"]
    parts = [
        {"PartNumber": n, "ETag": s3.upload_part(PartNumber=n, Body=body, **upload)["ETag"]}
        for n, body in enumerate(bodies, 1)
    ]
    assert [p["Size"] for p in s3.list_parts(**upload)["Parts"]] == [len(b) for b in bodies]
    assert [u["UploadId"] for u in s3.list_multipart_uploads(Bucket=name)["Uploads"]] == [begun["UploadId"]]
    complete = s3.complete_multipart_upload
    assert code_of(complete, MultipartUpload={"Parts": parts[::-1]}, **upload) == ("InvalidPartOrder", 400)
    wrong = [{"PartNumber": 1, "ETag": '"0"'}]
    assert code_of(complete, MultipartUpload={"Parts": wrong}, **upload) == ("InvalidPart", 400)
    done = complete(MultipartUpload={"Parts": parts}, **upload)
    digest = hashlib.md5(b"".join(hashlib.md5(b).digest() for b in bodies)).hexdigest()
    assert done["ETag"] == f'"{digest}-3"'
    got = s3.get_object(Bucket=name, Key="m")
    assert got["Body"].read() == b"".join(bodies) and got["ContentType"] == "text/m" and got["Metadata"] == {"x": "y"}
    assert code_of(complete, MultipartUpload={"Parts": parts}, **upload) == ("NoSuchUpload", 404)
    small = {"Bucket": name, "Key": "s"}
    small["UploadId"] = s3.create_multipart_upload(**small)["UploadId"]
    few = [{"PartNumber": n, "ETag": s3.upload_part(PartNumber=n, Body=b"x", **small)["ETag"]} for n in (1, 2)]
    assert code_of(complete, MultipartUpload={"Parts": few}, **small) == ("EntityTooSmall", 400)
    source = {"Bucket": name, "Key": "m"}
    part = s3.upload_part_copy(CopySource=source, CopySourceRange="bytes=0-9", PartNumber=3, **small)
    end = sum(len(b) for b in bodies)
    for field, expected in [
        ("0-8", "InvalidArgument"), ("bytes=1-0", "InvalidArgument"), ("bytes=-2", "InvalidArgument"),
        (f"bytes=0-{end}", "InvalidArgument"), (f"bytes={end}-{end + 1}", "InvalidRequest"),
    ]:
        copy = code_of(s3.upload_part_copy, CopySource=source, CopySourceRange=field, PartNumber=4, **small)
        assert copy == (expected, 400), (field, copy)
    complete(MultipartUpload={"Parts": [{"PartNumber": 3, "ETag": part["CopyPartResult"]["ETag"]}]}, **small)
    assert s3.get_object(Bucket=name, Key="s")["Body"].read() == bodies[0][:10]
    once = {"Bucket": name, "Key": "m"}
    once["UploadId"] = s3.create_multipart_upload(**once)["UploadId"]
    last = [{"PartNumber": 1, "ETag": s3.upload_part(PartNumber=1, Body=b"x", **once)["ETag"]}]
    assert code_of(complete, MultipartUpload={"Parts": last}, IfNoneMatch="*", **once) == ("PreconditionFailed", 412)
    s3.abort_multipart_upload(**once)
    assert code_of(s3.list_parts, **once) == ("NoSuchUpload", 404)


@check
def versions():
    s3 = client()
    name = bucket("conf-versions")
    assert "Status" not in s3.get_bucket_versioning(Bucket=name)
    s3.put_object(Bucket=name, Key="k", Body=b"0")
    s3.put_bucket_versioning(Bucket=name, VersioningConfiguration={"Status": "Enabled"})
    assert s3.get_bucket_versioning(Bucket=name)["Status"] == "Enabled"
    first = s3.put_object(Bucket=name, Key="k", Body=b"1")["VersionId"]
    second = s3.put_object(Bucket=name, Key="k", Body=b"2")["VersionId"]
    assert s3.get_object(Bucket=name, Key="k")["Body"].read() == b"2"
    assert s3.get_object(Bucket=name, Key="k", VersionId=first)["Body"].read() == b"1"
    assert s3.get_object(Bucket=name, Key="k", VersionId="null")["Body"].read() == b"0"
    marker = s3.delete_object(Bucket=name, Key="k")
    assert marker["DeleteMarker"] and code_of(s3.get_object, Bucket=name, Key="k") == ("NoSuchKey", 404)
    assert code_of(s3.get_object, Bucket=name, Key="k", VersionId=marker["VersionId"]) == ("MethodNotAllowed", 405)
    listed = s3.list_object_versions(Bucket=name)
    assert [v["VersionId"] for v in listed["Versions"]] == [second, first, "null"]
    assert [m["IsLatest"] for m in listed["DeleteMarkers"]] == [True]
    pages = s3.get_paginator("list_object_versions").paginate(Bucket=name, PaginationConfig={"PageSize": 1})
    assert [v["VersionId"] for p in pages for v in p.get("Versions", [])] == [second, first, "null"]
    s3.delete_object(Bucket=name, Key="k", VersionId=marker["VersionId"])
    assert s3.get_object(Bucket=name, Key="k")["Body"].read() == b"2"
    s3.delete_object(Bucket=name, Key="k", VersionId=second)
    assert s3.get_object(Bucket=name, Key="k")["Body"].read() == b"1"
    s3.put_bucket_versioning(Bucket=name, VersioningConfiguration={"Status": "Suspended"})
    assert s3.put_object(Bucket=name, Key="k", Body=b"3")["VersionId"] == "null"
    assert code_of(s3.get_object, Bucket=name, Key="k", VersionId="none") == ("InvalidArgument", 400)
    assert code_of(s3.get_object, Bucket=name, Key="k", VersionId="0" * 32) == ("NoSuchVersion", 404)
    wrong = s3.delete_objects(Bucket=name, Delete={"Objects": [{"Key": "k", "VersionId": "0" * 32}]})
    assert [e["Code"] for e in wrong["Errors"]] == ["NoSuchVersion"]
    put = s3.put_bucket_versioning
    assert code_of(put, Bucket=name, VersioningConfiguration={"Status": "enabled"}) == ("MalformedXML", 400)
    assert code_of(s3.delete_bucket, Bucket=name) == ("BucketNotEmpty", 409)


@check
def checksums():
    s3 = client()
    name = bucket("conf-checksums")
    for algorithm in ("CRC32", "SHA1", "SHA256"):
        put = s3.put_object(Bucket=name, Key=algorithm, Body=b"abc", ChecksumAlgorithm=algorithm)
        got = s3.get_object(Bucket=name, Key=algorithm, ChecksumMode="ENABLED")
        assert got[f"Checksum{algorithm}"] == put[f"Checksum{algorithm}"] and got["Body"].read() == b"abc"
    upload = {"Bucket": name, "Key": "parts"}
    upload["UploadId"] = s3.create_multipart_upload(ChecksumAlgorithm="SHA256", **upload)["UploadId"]
    bodies = [b"a" * (5 << 20), b"b"]
    parts = []
    for number, body in enumerate(bodies, 1):
        part = s3.upload_part(PartNumber=number, Body=body, ChecksumAlgorithm="SHA256", **upload)
        parts.append({"PartNumber": number, "ETag": part["ETag"], "ChecksumSHA256": part["ChecksumSHA256"]})
    done = s3.complete_multipart_upload(MultipartUpload={"Parts": parts}, **upload)
    digest = hashlib.sha256(b"".join(hashlib.sha256(body).digest() for body in bodies)).digest()
    assert done["ChecksumSHA256"] == base64.b64encode(digest).decode() + "-2" and done["ChecksumType"] == "COMPOSITE"
    assert s3.get_object(Bucket=name, Key="parts", ChecksumMode="ENABLED")["Body"].read() == b"".join(bodies)
    assert code_of(s3.put_object, Bucket=name, Key="k", Body=b"abc", ChecksumCRC32="AAAAAA==") == ("BadDigest", 400)
    assert code_of(s3.put_object, Bucket=name, Key="k", Body=b"abc", ContentMD5="AAAAAAAAAAAAAAAAAAAAAA==") == ("BadDigest", 400)
    assert code_of(s3.head_object, Bucket=name, Key="k") == ("404", 404)


@check
def presigned():
    name = bucket("conf-presigned")
    for version in ("s3v4", "s3"):
        s3 = client(signature_version=version)
        put = s3.generate_presigned_url("put_object", Params={"Bucket": name, "Key": "a b"}, ExpiresIn=60)
        request = urllib.request.Request(put, data=b"by url", method="PUT")
        request.add_header("Content-Type", "")
        assert urllib.request.urlopen(request).status == 200
        url = s3.generate_presigned_url(
            "get_object", Params={"Bucket": name, "Key": "a b", "ResponseContentType": "text/x"}, ExpiresIn=60
        )
        answer = urllib.request.urlopen(url)
        assert answer.read() == b"by url" and answer.headers["Content-Type"] == "text/x"
        for bad in (url.replace("Signature=", "Signature=0"), ENDPOINT + f"/{name}/a%20b"):
            try:
                urllib.request.urlopen(bad)
                raise AssertionError(f"{version}: {bad} was answered")
            except urllib.error.HTTPError as error:
                assert error.code == 403 and b"<Error>" in error.read(), bad
        expired = s3.generate_presigned_url("get_object", Params={"Bucket": name, "Key": "a b"}, ExpiresIn=1)
        # The one wait of this script: no client signs an address that has expired already.
        time.sleep(2.1)
        try:
            urllib.request.urlopen(expired)
            raise AssertionError(f"{version}: expired")
        except urllib.error.HTTPError as error:
            assert error.code in (400, 403)


def resolve(host, *arguments, **options):
    """Names below localhost are this machine, also where the system does not know so."""
    return system_resolve("127.0.0.1" if host.endswith(".localhost") else host, *arguments, **options)


system_resolve, socket.getaddrinfo = socket.getaddrinfo, resolve


@check
def virtual_hosts():
    name = bucket("conf-virtual")
    s3 = boto3.client("s3", endpoint_url=ENDPOINT.replace("127.0.0.1", "localhost"),
                      config=Config(s3={"addressing_style": "virtual"}))
    s3.put_object(Bucket=name, Key="k/l", Body=b"v")
    assert client().get_object(Bucket=name, Key="k/l")["Body"].read() == b"v"
    assert [o["Key"] for o in s3.list_objects_v2(Bucket=name)["Contents"]] == ["k/l"]


@check
def refusals():
    good = {"aws_access_key_id": "test", "aws_secret_access_key": "test"}
    for change, expected in [
        ({"aws_access_key_id": "other"}, "InvalidAccessKeyId"), ({"aws_secret_access_key": "other"}, "SignatureDoesNotMatch"),
    ]:
        s3 = boto3.client("s3", **{**good, **change})
        assert code_of(s3.list_buckets)[0] == expected
    request = urllib.request.Request(ENDPOINT + "/", headers={"Host": "evil.example"})
    try:
        urllib.request.urlopen(request)
        raise AssertionError("a foreign host was answered")
    except urllib.error.HTTPError as error:
        assert error.code == 403


@check
def transfers():
    s3 = client()
    name = bucket("conf-transfers")
    body = os.urandom(20_000_000)
    with open("big", "wb") as file:
        file.write(body)
    s3.upload_file("big", name, "big", ExtraArgs={"Metadata": {"a": "b"}})
    s3.download_file(name, "big", "big.back")
    assert open("big.back", "rb").read() == body
    s3.copy({"Bucket": name, "Key": "big"}, name, "big2")
    assert s3.get_object(Bucket=name, Key="big2")["Body"].read() == body


@check
def command_line():
    aws("s3", "mb", "s3://conf-cli")
    os.makedirs("tree/sub dir", exist_ok=True)
    for path, text in [("tree/a.txt", "a"), ("tree/sub dir/b ü.txt", "b"), ("tree/c&d.txt", "c")]:
        with open(path, "w") as file:
            file.write(text)
    aws("s3", "sync", "tree", "s3://conf-cli/tree")
    assert "upload" not in aws("s3", "sync", "tree", "s3://conf-cli/tree")
    listed = aws("s3", "ls", "--recursive", "s3://conf-cli")
    assert "tree/sub dir/b ü.txt" in listed and "tree/c&d.txt" in listed, listed
    assert "PRE sub dir/" in aws("s3", "ls", "s3://conf-cli/tree/")
    assert "conf-cli" in aws("s3", "ls")
    with open("large", "wb") as file:
        file.write(os.urandom(9_000_000))
    aws("s3", "cp", "large", "s3://conf-cli/large")
    aws("s3", "cp", "s3://conf-cli/large", "s3://conf-cli/large2")
    aws("s3", "mv", "s3://conf-cli/large2", "large3")
    assert open("large", "rb").read() == open("large3", "rb").read()
    assert aws("s3", "cp", "s3://conf-cli/tree/a.txt", "-") == "a"
    aws("s3", "cp", "-", "s3://conf-cli/stdin", input="piped")
    aws("s3", "sync", "s3://conf-cli/tree", "back")
    assert open("back/sub dir/b ü.txt").read() == "b"
    aws("s3", "mv", "s3://conf-cli/tree/a.txt", "s3://conf-cli/moved.txt")
    url = aws("s3", "presign", "s3://conf-cli/moved.txt").strip()
    assert urllib.request.urlopen(url).read() == b"a"
    aws("s3", "rm", "--recursive", "s3://conf-cli/tree")
    assert sorted(line.split()[-1] for line in aws("s3", "ls", "--recursive", "s3://conf-cli").splitlines()) == [
        "large", "moved.txt", "stdin",
    ]
    aws("s3", "rb", "--force", "s3://conf-cli")


def main():
    wanted = sys.argv[1:]
    failed = []
    for function in CHECKS:
        if wanted and function.__name__ not in wanted:
            continue
        try:
            function()
        except Exception:  # every check is to run
            failed.append(function.__name__)
            print(f"FAILED {function.__name__}\n{traceback.format_exc()}", flush=True)
    print(f"{len(CHECKS) - len(failed)} of {len(CHECKS)} checks passed", flush=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
