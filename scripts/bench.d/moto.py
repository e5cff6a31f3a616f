#!/usr/bin/env python3
"""Asks our emulator and moto's server the same, with boto3, and compares what they answer.

    scripts/bench moto [--python PYTHON]

PYTHON is one with boto3 and moto[server,s3] (default that of .build/venv, which has no moto). Each step is one call of
S3 or Lambda; identifiers, dates and request ids are left out of the comparison. Prints the steps whose answers differ;
those in which moto is known not to do as AWS does are named in KNOWN with the reason. Ends with 1 for any other.
"""

import argparse
import os
import subprocess
import sys
import tempfile

import under_venv
from ports import await_port, free_port

ROOT = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
PUTOKAZ = os.path.join(ROOT, ".build", "dist", "putokaz")
LEFT_OUT = {
    "ResponseMetadata", "LastModified", "CreationDate", "Initiated", "VersionId", "CopySourceVersionId", "UploadId", "Owner",
    "Initiator", "ID", "AcceptRanges", "ServerSideEncryption", "BucketKeyEnabled", "RequestCharged", "Location",
    "ChecksumAlgorithm", "ChecksumType", "ChecksumCRC32", "BucketRegion", "NextContinuationToken", "ContinuationToken",
}
KNOWN = {
    "lists_as_before": "S3 counts common prefixes among MaxKeys, moto does not",
    "completes_no_upload": "moto fails with 500",
}
STEPS = []


def step(function):
    STEPS.append(function)
    return function


def plain(value):
    """An answer without what differs from call to call; bodies are read."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items() if key not in LEFT_OUT and item not in ("", [], None)}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.read() if hasattr(value, "read") else value


@step
def creates_a_bucket(s3):
    return s3.create_bucket(Bucket="bucket-one", CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})


@step
def creates_it_twice(s3):
    return s3.create_bucket(Bucket="bucket-one", CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})


@step
def lists_buckets(s3):
    return [item["Name"] for item in s3.list_buckets()["Buckets"] if item["Name"] != "own"]


@step
def heads_a_bucket(s3):
    return s3.head_bucket(Bucket="bucket-one")


@step
def heads_no_bucket(s3):
    return s3.head_bucket(Bucket="bucket-none")


@step
def tells_the_location(s3):
    return s3.get_bucket_location(Bucket="bucket-one")


@step
def puts_an_object(s3):
    metadata = {"who": "me"}
    return s3.put_object(Bucket="bucket-one", Key="a/b c+š.txt", Body=b"0123456789", Metadata=metadata, ContentType="text/x")


@step
def gets_it(s3):
    return s3.get_object(Bucket="bucket-one", Key="a/b c+š.txt")


@step
def heads_it(s3):
    return s3.head_object(Bucket="bucket-one", Key="a/b c+š.txt")


@step
def gets_a_range(s3):
    return s3.get_object(Bucket="bucket-one", Key="a/b c+š.txt", Range="bytes=2-4")


@step
def gets_the_end(s3):
    return s3.get_object(Bucket="bucket-one", Key="a/b c+š.txt", Range="bytes=-3")


@step
def gets_a_range_that_is_not_there(s3):
    return s3.get_object(Bucket="bucket-one", Key="a/b c+š.txt", Range="bytes=20-30")


@step
def gets_what_matches(s3):
    return s3.get_object(Bucket="bucket-one", Key="a/b c+š.txt", IfMatch='"781e5e245d69b566979b86e28d23f2c7"')


@step
def gets_what_does_not_match(s3):
    return s3.get_object(Bucket="bucket-one", Key="a/b c+š.txt", IfMatch='"0"')


@step
def gets_what_it_has(s3):
    return s3.get_object(Bucket="bucket-one", Key="a/b c+š.txt", IfNoneMatch='"781e5e245d69b566979b86e28d23f2c7"')


@step
def puts_only_where_nothing_is(s3):
    return s3.put_object(Bucket="bucket-one", Key="a/b c+š.txt", Body=b"other", IfNoneMatch="*")


@step
def gets_nothing(s3):
    return s3.get_object(Bucket="bucket-one", Key="nothing")


@step
def gets_from_nowhere(s3):
    return s3.get_object(Bucket="bucket-none", Key="nothing")


@step
def copies_an_object(s3):
    return s3.copy_object(Bucket="bucket-one", Key="copy", CopySource={"Bucket": "bucket-one", "Key": "a/b c+š.txt"})["CopyObjectResult"]["ETag"]


@step
def copies_with_other_metadata(s3):
    source = {"Bucket": "bucket-one", "Key": "copy"}
    s3.copy_object(Bucket="bucket-one", Key="copy2", CopySource=source, Metadata={"x": "y"}, MetadataDirective="REPLACE")
    return s3.head_object(Bucket="bucket-one", Key="copy2")["Metadata"]


@step
def lists_with_a_delimiter(s3):
    for key in ("a/1", "a/2", "b/1", "c"):
        s3.put_object(Bucket="bucket-one", Key=key, Body=b"x")
    return s3.list_objects_v2(Bucket="bucket-one", Delimiter="/")


@step
def lists_with_a_prefix(s3):
    return s3.list_objects_v2(Bucket="bucket-one", Prefix="a/", StartAfter="a/1")


@step
def lists_in_pages(s3):
    pages = s3.get_paginator("list_objects_v2").paginate(Bucket="bucket-one", PaginationConfig={"PageSize": 2})
    return [[item["Key"] for item in page.get("Contents", [])] for page in pages]


@step
def lists_as_before(s3):
    return s3.list_objects(Bucket="bucket-one", Delimiter="/", MaxKeys=2)


@step
def uploads_in_parts(s3):
    upload = s3.create_multipart_upload(Bucket="bucket-one", Key="big")["UploadId"]
    parts = []
    for number, body in ((1, b"x" * (5 << 20)), (2, b"y")):
        answer = s3.upload_part(Bucket="bucket-one", Key="big", UploadId=upload, PartNumber=number, Body=body)
        parts.append({"PartNumber": number, "ETag": answer["ETag"]})
    listed = s3.list_parts(Bucket="bucket-one", Key="big", UploadId=upload)["Parts"]
    done = s3.complete_multipart_upload(Bucket="bucket-one", Key="big", UploadId=upload, MultipartUpload={"Parts": parts})
    return [[part["Size"] for part in listed], done["ETag"], s3.head_object(Bucket="bucket-one", Key="big")["ContentLength"]]


@step
def aborts_an_upload(s3):
    upload = s3.create_multipart_upload(Bucket="bucket-one", Key="gone")["UploadId"]
    s3.abort_multipart_upload(Bucket="bucket-one", Key="gone", UploadId=upload)
    return s3.list_multipart_uploads(Bucket="bucket-one").get("Uploads", [])


@step
def completes_no_upload(s3):
    parts = {"Parts": [{"PartNumber": 1, "ETag": '"0"'}]}
    return s3.complete_multipart_upload(Bucket="bucket-one", Key="k", UploadId="none", MultipartUpload=parts)


@step
def deletes_several(s3):
    objects = [{"Key": key} for key in ("c", "nothing")]
    return sorted(item["Key"] for item in s3.delete_objects(Bucket="bucket-one", Delete={"Objects": objects})["Deleted"])


@step
def deletes_a_full_bucket(s3):
    return s3.delete_bucket(Bucket="bucket-one")


@step
def keeps_versions(s3):
    s3.create_bucket(Bucket="bucket-two", CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})
    s3.put_bucket_versioning(Bucket="bucket-two", VersioningConfiguration={"Status": "Enabled"})
    first = s3.put_object(Bucket="bucket-two", Key="k", Body=b"1")["VersionId"]
    s3.put_object(Bucket="bucket-two", Key="k", Body=b"22")
    marker = s3.delete_object(Bucket="bucket-two", Key="k")["DeleteMarker"]
    old = s3.get_object(Bucket="bucket-two", Key="k", VersionId=first)["Body"].read()
    versions = s3.list_object_versions(Bucket="bucket-two")
    sizes = [(item["Size"], item["IsLatest"]) for item in versions["Versions"]]
    return [marker, old, sizes, [item["IsLatest"] for item in versions["DeleteMarkers"]]]


@step
def gets_what_a_marker_hides(s3):
    return s3.get_object(Bucket="bucket-two", Key="k")


@step
def tells_of_versioning(s3):
    return s3.get_bucket_versioning(Bucket="bucket-two")


def answers(port):
    """What each step came to at an endpoint: its answer, or the error's code and status."""
    import boto3
    from botocore.config import Config
    from botocore.exceptions import ClientError

    s3 = boto3.client(
        "s3", endpoint_url=f"http://127.0.0.1:{port}", region_name="eu-central-1", aws_access_key_id="test",
        aws_secret_access_key="test", config=Config(retries={"max_attempts": 0}, s3={"addressing_style": "path"}),
    )
    found = {}
    for function in STEPS:
        try:
            found[function.__name__] = plain(function(s3))
        except ClientError as error:
            found[function.__name__] = (error.response["Error"]["Code"], error.response["ResponseMetadata"]["HTTPStatusCode"])
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--python", default=under_venv.PYTHON)
    options = parser.parse_args()
    under_venv.enter(options.python)
    with tempfile.TemporaryDirectory() as folder:
        with open(f"{folder}/template.yaml", "w") as template:
            template.write("AWSTemplateFormatVersion: '2010-09-09'\nResources: {B: {Type: 'AWS::S3::Bucket', Properties: {BucketName: own}}}\n")
        ports = [free_port(), free_port()]
        servers = [
            [PUTOKAZ, "start", "--port", str(ports[0]), "--state", f"{folder}/state", "--template", f"{folder}/template.yaml"],
            [os.path.join(os.path.dirname(options.python), "moto_server"), "-H", "127.0.0.1", "-p", str(ports[1])],
        ]
        processes = [subprocess.Popen(server, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for server in servers]
        try:
            for port, process in zip(ports, processes):
                await_port(port, process)
            ours, theirs = answers(ports[0]), answers(ports[1])
        finally:
            for process in processes:
                process.terminate()
                process.wait(30)
    differing = [name for name in ours if repr(ours[name]) != repr(theirs[name])]
    for name in differing:
        print(f"{name}{' (known: ' + KNOWN[name] + ')' if name in KNOWN else ''}\n  ours: {ours[name]}\n  moto: {theirs[name]}")
    print(f"{len(STEPS)} steps, {len(STEPS) - len(differing)} answered alike, {len(differing)} not")
    sys.exit(1 if set(differing) - set(KNOWN) else 0)


if __name__ == "__main__":
    main()
