"""Runs the code of template.yaml's WarehouseSetupFunction against doubles of AWS and prints what it asked for.

    warehouse_setup.py TEMPLATE create|existing|rotate|failing|delete
"""

import io
import json
import os
import sys
import types
import urllib.request

from cfnlint.decode import cfn_yaml

template, mode = sys.argv[1:]
SECRET = {"username": "putokaz_writer", "password": "Secret1"}


class RedshiftData:
    def execute_statement(self, Sql, **where):
        print("sql", Sql)
        assert where == {"WorkgroupName": "w", "Database": "d", "SecretArn": "admin"}, where
        return {"Id": Sql}

    def describe_statement(self, Id):
        failed = mode == "failing" and "grant" in Id
        return {"Status": "FAILED" if failed else "FINISHED", "HasResultSet": Id.startswith("select"), "Error": "no right"}

    def get_statement_result(self, Id):
        return {"Records": [[{"longValue": 1}]] if mode == "existing" else []}


class Secrets:
    def get_secret_value(self, SecretId):
        return {"SecretString": json.dumps(SECRET)}

    def put_secret_value(self, SecretId, SecretString):
        secret = json.loads(SecretString)
        print("put", SecretId, secret["username"], len(secret["password"]), secret["password"] != SECRET["password"])


class Serverless:
    def list_usage_limits(self, **what):
        return {"usageLimits": [{"period": "daily", "usageLimitId": "u"}] if mode == "existing" else []}

    def create_usage_limit(self, **limit):
        print("limit", json.dumps(limit, sort_keys=True))

    def update_usage_limit(self, **limit):
        print("limit", json.dumps(limit, sort_keys=True))


def answered(request, timeout):
    document = json.loads(request.data)
    print("answer", document["Status"], document.get("Reason", ""), document["PhysicalResourceId"])
    return io.BytesIO()


doubles = {"redshift-data": RedshiftData(), "secretsmanager": Secrets(), "redshift-serverless": Serverless()}
sys.modules["boto3"] = types.SimpleNamespace(client=doubles.__getitem__)
urllib.request.urlopen = answered
os.environ.update(
    REDSHIFT_WORKGROUP="w", REDSHIFT_DATABASE="d", ADMIN_SECRET_ARN="admin", REDSHIFT_SECRET_ARN="writer",
    WORKGROUP_ARN="arn", DAILY_RPU_HOURS="16", REPORT_GROUP="readers",
)
code = cfn_yaml.load(template)["Resources"]["WarehouseSetupFunction"]["Properties"]["InlineCode"]
scope: dict = {}
exec(compile(code, "index.py", "exec"), scope)
event = {"StackId": "s", "RequestId": "r", "LogicalResourceId": "l", "ResponseURL": "https://answer.example/"}
event["RequestType"] = "Delete" if mode == "delete" else "Create"
scope["handler"]({"action": "rotate"} if mode == "rotate" else event, None)
