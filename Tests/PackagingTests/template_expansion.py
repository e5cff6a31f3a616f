"""Expands a SAM template as AWS does and says what in it is not as it must be: one line for each finding.

    template_expansion.py TEMPLATE
"""

import json
import os
import re
import sys

from cfnlint.decode import cfn_yaml
from samtranslator.translator.transform import transform

# Where a statement may name every resource: these actions know none (Service Authorization Reference).
WITHOUT_RESOURCE = {
    "redshift-data:DescribeStatement", "redshift-data:GetStatementResult", "redshift-data:CancelStatement",
    "redshift-serverless:ListUsageLimits", "redshift-serverless:CreateUsageLimit",
    "redshift-serverless:UpdateUsageLimit", "logs:CreateLogDelivery", "logs:GetLogDelivery",
    "logs:UpdateLogDelivery", "logs:DeleteLogDelivery", "logs:ListLogDeliveries", "logs:PutResourcePolicy",
    "logs:DescribeResourcePolicies", "logs:DescribeLogGroups",
}
# Of those, the ones that a condition keeps to the caller's own statements.
OWN_STATEMENTS = {"redshift-data:DescribeStatement", "redshift-data:GetStatementResult", "redshift-data:CancelStatement"}
# What SAM attaches for logs and traces; each is AWS's own list of actions for exactly that.
MANAGED = {"AWSLambdaBasicExecutionRole", "AWSXrayWriteOnlyAccess", "AWSXRayDaemonWriteAccess"}
TAGGED = {
    "AWS::S3::Bucket", "AWS::Lambda::Function", "AWS::IAM::Role", "AWS::Logs::LogGroup", "AWS::SQS::Queue",
    "AWS::SNS::Topic", "AWS::CloudWatch::Alarm", "AWS::StepFunctions::StateMachine", "AWS::SecretsManager::Secret",
    "AWS::RedshiftServerless::Namespace", "AWS::RedshiftServerless::Workgroup", "AWS::KMS::Key",
    "AWS::Events::Rule",
}
# SAM makes the scheduler's role and hands no tags on to it.
UNTAGGED = {"DailyPipelineEveryMorningRole"}
KNOWN = TAGGED | {
    "AWS::S3::BucketPolicy", "AWS::Lambda::Permission", "AWS::Lambda::EventInvokeConfig", "AWS::Scheduler::Schedule",
    "AWS::SQS::QueuePolicy", "AWS::SNS::Subscription", "AWS::Logs::MetricFilter", "Custom::WarehouseSetup",
}


class Policies:
    """The policy documents of AWS that templates may name by a short name; ours attaches AWS's own ARNs only."""

    def load(self):
        return {name: f"arn:aws:iam::aws:policy/{name}" for name in MANAGED}


def expanded(path: str) -> dict:
    template = json.loads(json.dumps(cfn_yaml.load(path)))
    for resource in template["Resources"].values():
        for name in ("CodeUri", "DefinitionUri"):
            # What `aws cloudformation package` does before it hands the template to AWS.
            if isinstance(resource.get("Properties", {}).get(name), str):
                resource["Properties"][name] = f"s3://artifacts/{name}"
    values = {name: parameter.get("Default", "") for name, parameter in template.get("Parameters", {}).items()}
    os.environ["AWS_DEFAULT_REGION"] = "eu-central-1"
    return transform(template, values, Policies())


def listed(value) -> list:
    return value if isinstance(value, list) else [value]


def flat(value) -> str:
    return json.dumps(value)


def statements(resources: dict):
    for name, resource in resources.items():
        properties = resource.get("Properties", {})
        documents = [policy["PolicyDocument"] for policy in properties.get("Policies", []) if isinstance(policy, dict)]
        if resource["Type"] in ("AWS::IAM::Policy", "AWS::IAM::ManagedPolicy"):
            documents.append(properties["PolicyDocument"])
        for document in documents:
            for statement in listed(document["Statement"]):
                yield name, statement


def rights(resources: dict):
    for name, statement in statements(resources):
        if statement.get("Effect") != "Allow":
            continue
        actions = listed(statement.get("Action", []))
        where = f"{name}.{statement.get('Sid', '')}"
        if "NotAction" in statement or "NotResource" in statement:
            yield f"{where}: allows all but a list"
        for action in actions:
            if "*" in action:
                yield f"{where}: the action {action} has a wildcard"
        for resource in listed(statement.get("Resource", [])):
            if resource == "*":
                for action in set(actions) - WITHOUT_RESOURCE:
                    yield f"{where}: {action} on every resource"
                if set(actions) & OWN_STATEMENTS and "statement-owner-iam-userid" not in flat(statement.get("Condition")):
                    yield f"{where}: reads the statements of others"
            elif re.search(r'^"?\*|:::\*', flat(resource)) or flat(resource).strip('"').endswith(":*"):
                yield f"{where}: {flat(resource)} is every resource of a kind"
    for name, resource in resources.items():
        for arn in resource.get("Properties", {}).get("ManagedPolicyArns", []):
            if flat(arn).strip('"').rsplit("/", 1)[-1] not in MANAGED:
                yield f"{name}: has the managed policy {flat(arn)}"


def buckets(resources: dict):
    policies = {}
    for resource in resources.values():
        if resource["Type"] == "AWS::S3::BucketPolicy":
            policies[resource["Properties"]["Bucket"]["Ref"]] = resource["Properties"]["PolicyDocument"]["Statement"]
    for name, resource in resources.items():
        if resource["Type"] != "AWS::S3::Bucket":
            continue
        properties = resource["Properties"]
        if not properties.get("BucketEncryption", {}).get("ServerSideEncryptionConfiguration"):
            yield f"{name}: is not encrypted"
        block = properties.get("PublicAccessBlockConfiguration", {})
        for flag in ("BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets"):
            if str(block.get(flag)).lower() != "true":
                yield f"{name}: {flag} is not set"
        if properties.get("VersioningConfiguration", {}).get("Status") != "Enabled":
            yield f"{name}: keeps no versions"
        if not properties.get("LifecycleConfiguration", {}).get("Rules"):
            yield f"{name}: has no life-cycle"
        if resource.get("DeletionPolicy") != "Retain" or resource.get("UpdateReplacePolicy") != "Retain":
            yield f"{name}: goes with the stack"
        denied = [
            statement for statement in policies.get(name, [])
            if statement["Effect"] == "Deny" and statement["Action"] == "s3:*" and statement["Principal"] == "*"
            and len(listed(statement["Resource"])) == 2
            and str(statement.get("Condition", {}).get("Bool", {}).get("aws:SecureTransport")).lower() == "false"
        ]
        if not denied:
            yield f"{name}: can be used without TLS"


def functions(resources: dict):
    alarms = {
        (alarm["Properties"]["MetricName"], dimension["Value"].get("Ref"))
        for alarm in resources.values() if alarm["Type"] == "AWS::CloudWatch::Alarm"
        for dimension in alarm["Properties"].get("Dimensions", []) if isinstance(dimension["Value"], dict)
    }
    groups = [flat(group["Properties"]["LogGroupName"]) for group in resources.values() if group["Type"] == "AWS::Logs::LogGroup"]
    for name, resource in resources.items():
        if resource["Type"] != "AWS::Lambda::Function":
            continue
        properties = resource["Properties"]
        destinations = [
            other for other in resources.values()
            if other["Type"] == "AWS::Lambda::EventInvokeConfig" and other["Properties"]["FunctionName"] == {"Ref": name}
            and other["Properties"].get("DestinationConfig", {}).get("OnFailure", {}).get("Destination")
        ]
        if not destinations and not properties.get("DeadLetterConfig"):
            yield f"{name}: has neither dead-letter queue nor destination"
        own = properties.get("LoggingConfig", {}).get("LogGroup", {}).get("Ref") in resources
        if not own and not any(f"${{{name}}}" in group for group in groups):
            yield f"{name}: has no log group"
        for metric in ("Errors", "Throttles"):
            if (metric, name) not in alarms:
                yield f"{name}: has no alarm on {metric}"
        if properties.get("TracingConfig", {}).get("Mode") != "Active":
            yield f"{name}: is not traced"
    for name, resource in resources.items():
        properties = resource.get("Properties", {})
        if resource["Type"] == "AWS::Logs::LogGroup" and not properties.get("RetentionInDays"):
            yield f"{name}: keeps logs for ever"
        if resource["Type"] == "AWS::CloudWatch::Alarm" and not properties.get("AlarmActions"):
            yield f"{name}: tells nobody"
        if resource["Type"] == "AWS::SQS::Queue" and not (properties.get("SqsManagedSseEnabled") or properties.get("KmsMasterKeyId")):
            yield f"{name}: is not encrypted"
    for metric in ("ExecutionsFailed", "ExecutionsTimedOut", "ExecutionsAborted", "ExecutionsSucceeded"):
        if (metric, "DailyPipeline") not in alarms:
            yield f"DailyPipeline: has no alarm on {metric}"
    missed = resources.get("RunMissedAlarm", {}).get("Properties", {})
    if missed.get("TreatMissingData") != "breaching" or missed.get("ComparisonOperator") != "LessThanThreshold":
        yield "RunMissedAlarm: a run that never starts is not noticed"


def schedule(template: dict):
    found = [resource["Properties"] for resource in template["Resources"].values() if resource["Type"] == "AWS::Scheduler::Schedule"]
    defaults = {name: parameter.get("Default") for name, parameter in template["Parameters"].items()}
    if len(found) != 1:
        yield f"{len(found)} schedules"
    for properties in found:
        def value(name):
            written = properties.get(name)
            return defaults.get(written["Ref"]) if isinstance(written, dict) else written

        if value("ScheduleExpression") != "cron(0 6 * * ? *)" or value("ScheduleExpressionTimezone") != "Europe/Zagreb":
            yield "the schedule is not 06:00 Europe/Zagreb"
        if not properties["Target"].get("DeadLetterConfig", {}).get("Arn"):
            yield "the schedule has no dead-letter queue"
        role = template["Resources"].get(properties["Target"]["RoleArn"]["Fn::GetAtt"][0], {})
        if "sqs:SendMessage" not in flat(role):
            yield "the schedule's role may not write to its dead-letter queue"


def warehouse(resources: dict):
    for name, resource in resources.items():
        if resource["Type"] == "AWS::RedshiftServerless::Workgroup":
            properties = resource["Properties"]
            if properties.get("PubliclyAccessible") is not False:
                yield f"{name}: can be reached from outside"
            if not properties.get("MaxCapacity"):
                yield f"{name}: has no largest capacity"
    # CloudFormation has no type for the limit: our function makes it, and the stack calls that.
    setup = resources.get("WarehouseSetup", {})
    code = flat(resources.get("WarehouseSetupFunction", {}).get("Properties", {}).get("Code", ""))
    if setup.get("Type") != "Custom::WarehouseSetup" or "create_usage_limit" not in code:
        yield "Redshift Serverless has no usage limit"


def tags(resources: dict):
    for name, resource in resources.items():
        if resource["Type"] not in KNOWN:
            yield f"{name}: is {resource['Type']} taggable? Say so in this file"
        if resource["Type"] in TAGGED and name not in UNTAGGED:
            written = resource.get("Properties", {}).get("Tags", [])
            names = {tag["Key"]: tag["Value"] for tag in written} if isinstance(written, list) else written
            if names.get("project") != "putokaz":
                yield f"{name}: has no tag"


def main() -> None:
    template = expanded(sys.argv[1])
    resources = template["Resources"]
    for check in (rights, buckets, functions, warehouse, tags):
        for finding in check(resources):
            print(finding)
    for finding in schedule(template):
        print(finding)


main()
