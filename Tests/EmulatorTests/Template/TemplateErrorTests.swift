import Emulator
import Testing

@Suite struct TemplateErrorTests {
    /// A property of a function, the code and a part of the message that it leads to.
    static let refused: [(String, TemplateError.Code, String)] = [
        ("MemorySize: lots", .invalidProperty, "F.MemorySize, line 6: a whole number from 128 to 10240"),
        ("MemorySize: 64", .invalidProperty, "F.MemorySize, line 6"),
        ("Timeout: 901", .invalidProperty, "F.Timeout, line 6"),
        ("Handler: !Ref Nobody", .unresolved, "F.Handler, line 6: the template has no parameter or resource Nobody"),
        ("Handler: !ImportValue x", .unsupported, "use a parameter"),
        ("Handler: !GetAtt F.Colour", .unsupported, "the attribute Colour of F"),
        ("Handler: !Sub 'a ${b'", .invalidProperty, "never closed"),
        ("Handler: !If [Nope, a, b]", .unresolved, "no condition Nope"),
        ("Handler: !FindInMap [A, b, c]", .unresolved, "no A.b.c"),
        ("Handler: !Select [3, [a]]", .invalidProperty, "none at 3"),
        ("Handler: !Cidr [a, b, c]", .unsupported, "Fn::Cidr"),
        ("FunctionName: !Sub '${F}-x'", .unresolved, "F depends on itself"),
        ("Environment: {Variables: {AWS_REGION: x}}", .invalidProperty, "AWS_REGION is set by Lambda"),
        ("Environment: {Variables: {1A: x}}", .invalidProperty, "1A is no name"),
        (
            "Events: {E: {Type: Schedule, Properties: {Schedule: rate(1 minutes)}}}", .invalidProperty,
            "F.Events.E.Properties.Schedule"
        ),
        (
            "Events: {E: {Type: S3, Properties: {Events: [s3:ObjectCreated:*]}}}", .invalidProperty,
            "F.Events.E.Properties.Bucket"
        ),
        (
            "Events: {E: {Type: S3, Properties: {Bucket: b, Events: [ObjectCreated]}}}", .invalidProperty,
            "begins with s3:"
        ),
    ]

    @Test(arguments: refused)
    func `A wrong property is named with its line`(property: String, code: TemplateError.Code, part: String) {
        let error = #expect(throws: TemplateError.self) {
            try CloudTemplateTests.template(CloudTemplateTests.function(property))
        }
        #expect(error?.code == code)
        #expect(error?.description.contains(part) == true, "\(error?.description ?? "")")
        #expect((error?.line ?? 0) > 1)
    }

    @Test(arguments: [
        (["Stage": "test"], "allowed are dev, prod"), (["Memory": "64"], "at least 128"),
        (["Memory": "much"], "it is a number"), (["Zone": "Zagreb!"], "it has to match"),
        (["Colour": "red"], "no parameter Colour; it has Memory, Stage, Subnets, Zone"),
    ])
    func `A parameter's value is checked`(parameters: [String: String], part: String) {
        let error = #expect(throws: TemplateError.self) {
            try CloudTemplateTests.template(wholeTemplate, parameters)
        }
        #expect(error?.code == .invalidParameter)
        #expect(error?.description.contains(part) == true, "\(error?.description ?? "")")
    }

    @Test(arguments: [
        "", "x", "Resources: {}", "Resources: {A: {}}", "Resources: {A: {Type: T, Properties: 3}}", "a: [",
    ])
    func `A text that is no template is refused`(text: String) {
        let error = #expect(throws: TemplateError.self) { try CloudTemplateTests.template(text) }
        #expect(error?.code == .syntax)
    }

    @Test func `A condition that depends on itself is refused`() {
        let text =
            "Conditions:\n  A: !Not [!Condition B]\n  B: !Not [!Condition A]\n"
            + "Resources:\n  Q: {Type: AWS::SQS::Queue, Condition: A}\n"
        let error = #expect(throws: TemplateError.self) { try CloudTemplateTests.template(text) }
        #expect(error?.code == .unresolved)
    }

    @Test func `A file that cannot be read is named`() {
        struct Missing: Error {}
        let text =
            "Resources:\n  M:\n    Type: AWS::Serverless::StateMachine\n    Properties: {DefinitionUri: none.json}\n"
        let error = #expect(throws: TemplateError.self) {
            try CloudTemplate(yaml: [UInt8](text.utf8)) { _ in throw Missing() }
        }
        #expect(error?.code == .unreadableFile)
        #expect(error?.description.contains("M.DefinitionUri, line 4: none.json cannot be read") == true)
    }
}
