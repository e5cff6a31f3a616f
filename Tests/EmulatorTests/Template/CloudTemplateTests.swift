import Emulator
import JSONDocument
import Testing

/// A template that has one of everything that the local cloud knows.
let wholeTemplate = """
    AWSTemplateFormatVersion: "2010-09-09"
    Transform: AWS::Serverless-2016-10-31
    Parameters:
      Stage: {Type: String, Default: dev, AllowedValues: [dev, prod]}
      Memory: {Type: Number, Default: 512, MinValue: 128}
      Zone: {Type: String, Default: Europe/Zagreb, AllowedPattern: "[A-Za-z]+/[A-Za-z]+"}
      Subnets: {Type: CommaDelimitedList, Default: "a, b"}
    Mappings:
      Sizes: {dev: {Timeout: 60}, prod: {Timeout: 900}}
    Conditions:
      IsProduction: !Equals [!Ref Stage, prod]
      IsSmall: !Not [!Condition IsProduction]
    Globals:
      Function:
        Runtime: provided.al2023
        Architectures: [arm64]
        MemorySize: !Ref Memory
        Timeout: !FindInMap [Sizes, !Ref Stage, Timeout]
        Environment:
          Variables:
            LAKE_BUCKET: !Ref LakeBucket
            STAGE: !Ref Stage
    Resources:
      LandingBucket:
        Type: AWS::S3::Bucket
        Properties:
          BucketName: !Sub "${AWS::StackName}-landing-${AWS::AccountId}"
          NotificationConfiguration: {EventBridgeConfiguration: {EventBridgeEnabled: true}}
      LakeBucket:
        Type: AWS::S3::Bucket
        Properties:
          VersioningConfiguration: {Status: Enabled}
          NotificationConfiguration:
            LambdaConfigurations:
              - Event: s3:ObjectCreated:Put
                Function: !GetAtt LoaderFunction.Arn
      Failures: {Type: AWS::SQS::Queue}
      TransformFunction:
        Type: AWS::Serverless::Function
        Properties:
          CodeUri: .build/dist/lambda/Transform
          Handler: bootstrap
          ReservedConcurrentExecutions: 3
          EphemeralStorage: {Size: 2048}
          EventInvokeConfig:
            MaximumRetryAttempts: 1
            DestinationConfig: {OnFailure: {Type: SQS, Destination: !GetAtt Failures.Arn}}
          Environment:
            Variables:
              LANDING: !Join ["/", ["s3:/", !Ref LandingBucket, !Select [1, !Ref Subnets]]]
              STAGE: !If [IsSmall, small, large]
              GONE: !If [IsProduction, x, !Ref AWS::NoValue]
          Events:
            Landed:
              Type: S3
              Properties:
                Bucket: !Ref LandingBucket
                Events: [s3:ObjectCreated:*]
                Filter: {S3Key: {Rules: [{Name: prefix, Value: in/}, {Name: suffix, Value: .gz}]}}
            Bridge:
              Type: EventBridgeRule
              Properties:
                Pattern: {source: [aws.s3], detail-type: [Object Created], detail: {bucket: {name: [!Ref LandingBucket]}}}
            Hourly: {Type: Schedule, Properties: {Schedule: rate(1 hour), Input: '{"a": 1}'}}
            Web: {Type: HttpApi}
      LoaderFunction:
        Type: AWS::Lambda::Function
        Properties:
          FunctionName: loader
          Code: build/loader
          Handler: bootstrap
          Role: !GetAtt LoaderRole.Arn
      LoaderRole: {Type: AWS::IAM::Role, Properties: {}}
      ProductionOnly: {Type: AWS::SQS::Queue, Condition: IsProduction}
      DailyPipeline:
        Type: AWS::Serverless::StateMachine
        Properties:
          DefinitionUri: workflows/daily.asl.json
          DefinitionSubstitutions: {TransformArn: !GetAtt TransformFunction.Arn}
          Events:
            Morning:
              Type: ScheduleV2
              Properties:
                ScheduleExpression: cron(0 6 * * ? *)
                ScheduleExpressionTimezone: !Ref Zone
                State: ENABLED
      Namespace:
        Type: AWS::RedshiftServerless::Namespace
        Properties: {NamespaceName: talk, DbName: travel}
      Workgroup:
        Type: AWS::RedshiftServerless::Workgroup
        Properties: {WorkgroupName: talk-group, NamespaceName: !Ref Namespace}
    """

@Suite struct CloudTemplateTests {
    static func template(_ text: String, _ parameters: [String: String] = [:]) throws(TemplateError) -> CloudTemplate {
        try CloudTemplate(yaml: [UInt8](text.utf8), parameters: parameters) { path in
            [UInt8](#"{"StartAt": "A", "File": "\#(path)", "Resource": "${TransformArn}", "Kept": "${Other}"}"#.utf8)
        }
    }

    /// A template with one function that has these further properties.
    static func function(_ properties: String) -> String {
        "Resources:\n  F:\n    Type: AWS::Serverless::Function\n    Properties:\n      CodeUri: x\n      \(properties)\n"
    }

    @Test func `Functions get the Globals, their own properties and all intrinsics worked out`() throws {
        let template = try Self.template(wholeTemplate)
        let function = try #require(template.function("TransformFunction"))
        #expect(function.name == "putokaz-TransformFunction")
        #expect(function.arn == "arn:aws:lambda:eu-central-1:000000000000:function:putokaz-TransformFunction")
        #expect(function.codePath == ".build/dist/lambda/Transform")
        #expect(function.memoryMegabytes == 512)
        #expect(function.timeoutSeconds == 60)
        #expect(function.architecture == "arm64")
        #expect(function.reservedConcurrency == 3)
        #expect(function.ephemeralStorageMegabytes == 2048)
        #expect(
            function.environment == [
                "LAKE_BUCKET": "putokaz-lakebucket-000000000000", "STAGE": "small",
                "LANDING": "s3://putokaz-landing-000000000000/b",
            ]
        )
        #expect(function.asynchronous.maximumRetries == 1)
        #expect(function.asynchronous.onFailure == "arn:aws:sqs:eu-central-1:000000000000:putokaz-Failures")
    }

    @Test(arguments: [
        "loader", "LoaderFunction", "arn:aws:lambda:eu-central-1:000000000000:function:loader",
        "arn:aws:lambda:eu-central-1:000000000000:function:loader:$LATEST", "000000000000:function:loader",
        "loader:$LATEST",
    ])
    func `A function is found by name, logical id and ARN`(identifier: String) throws {
        #expect(try Self.template(wholeTemplate).function(identifier)?.logicalID == "LoaderFunction")
    }

    @Test func `Parameters change what is made`() throws {
        let template = try Self.template(wholeTemplate, ["Stage": "prod", "Memory": "1024"])
        let function = try #require(template.function("TransformFunction"))
        #expect(function.timeoutSeconds == 900)
        #expect(function.memoryMegabytes == 1024)
        #expect(function.environment["STAGE"] == "large")
        #expect(function.environment["GONE"] == "x")
        #expect(template.queues.map(\.logicalID) == ["Failures", "ProductionOnly"])
    }

    @Test func `Buckets, notifications and rules are found`() throws {
        let template = try Self.template(wholeTemplate)
        #expect(template.buckets.map(\.name) == ["putokaz-landing-000000000000", "putokaz-lakebucket-000000000000"])
        #expect(template.buckets.map(\.isVersioned) == [false, true])
        #expect(template.buckets.map(\.notifiesEventBridge) == [true, false])
        #expect(template.notifications.map(\.prefix) == ["", "in/"])
        #expect(template.notifications.map(\.suffix) == ["", ".gz"])
        let landed = try #require(template.notifications.last)
        #expect(landed.matches(key: "in/a.gz", eventName: "ObjectCreated:CompleteMultipartUpload"))
        #expect(!landed.matches(key: "in/a.zst", eventName: "ObjectCreated:Put"))
        #expect(!landed.matches(key: "in/a.gz", eventName: "ObjectRemoved:Delete"))
        let rule = try #require(template.rules.first)
        #expect(rule.pattern["detail"]?["bucket"]?["name"]?.arrayValue == ["putokaz-landing-000000000000"])
    }

    @Test func `Schedules keep their zone and their input`() throws {
        let template = try Self.template(wholeTemplate)
        #expect(template.schedules.map(\.kind) == [.rule, .scheduler])
        #expect(template.schedules.map(\.timeZone) == ["UTC", "Europe/Zagreb"])
        #expect(template.schedules.first?.targets.first?.input == #"{"a": 1}"#)
        #expect(template.schedules.last?.targets.first?.arn == template.stateMachines.first?.arn)
    }

    @Test func `A state machine's file is read with its substitutions made`() throws {
        let machine = try #require(try Self.template(wholeTemplate).stateMachine("DailyPipeline"))
        let definition = try JSONValue(parsing: machine.definition)
        #expect(definition["File"]?.stringValue == "workflows/daily.asl.json")
        #expect(
            definition["Resource"]?.stringValue
                == "arn:aws:lambda:eu-central-1:000000000000:function:putokaz-TransformFunction"
        )
        #expect(definition["Kept"]?.stringValue == "${Other}")
    }

    @Test func `The warehouse has the database of its namespace`() throws {
        let warehouse = try #require(try Self.template(wholeTemplate).warehouses.first)
        #expect(warehouse.workgroupName == "talk-group")
        #expect(warehouse.databaseName == "travel")
    }

    @Test func `What has no counterpart is listed`() throws {
        let ignored = try Self.template(wholeTemplate).ignored.filter { !$0.reason.hasPrefix("without effect") }
        #expect(ignored.map(\.name).sorted() == ["LoaderRole", "ProductionOnly", "TransformFunction.Events.Web"])
    }

    @Test func `Properties that nothing is done with are listed`() throws {
        let template = try Self.template(
            Self.function(
                """
                FunctionName: !Sub "${AWS::StackName}-f"
                      Layers: [a]
                      Environment: {Variables: {AB: c}}
                      EventInvokeConfig: {MaximumRetryAttempts: 1, Unknown: 1}
                      Events: {New: {Type: S3, Properties: {Bucket: !Ref B, Events: s3:ObjectCreated:*, Odd: 1}}}
                  B: {Type: AWS::S3::Bucket, Properties: {BucketName: bucket, Tags: []}}
                """
            )
        )
        #expect(
            template.ignored.map { "\($0.name): \($0.reason)" } == [
                "F: without effect here: Layers, EventInvokeConfig.Unknown, Events.New.Properties.Odd",
                "B: without effect here: Tags",
            ]
        )
    }

    @Test func `Values that were left out are those of AWS`() throws {
        let function = try #require(try Self.template(Self.function("")).functions.first)
        #expect(function.memoryMegabytes == 128)
        #expect(function.timeoutSeconds == 3)
        #expect(function.asynchronous == AsynchronousSettings())
    }
}
