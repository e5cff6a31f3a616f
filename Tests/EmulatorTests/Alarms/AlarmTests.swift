import JSONDocument
import Testing

@testable import Emulator

/// Alarms of a template, and the metrics that they look at.
@Suite struct AlarmTests {
    @Test(
        arguments: [
            ("1 + 2 * 3", 7), ("(1 + 2) * 3", 9), ("8 - 4 - 2", 2), ("100 * rejects / records", 25),
            ("-rejects + 6", 1),
            ("IF(records > 0, 100 * rejects / records, 0)", 25), ("IF(none0 > 0, 1 / none0, 7)", 7),
            ("rejects >= 5", 1),
            ("2 * 3 == 6", 1), ("rejects != 5", 0), ("IF(IF(rejects<6,0,1), 1, .5)", 0.5),
        ] as [(String, Double)]
    )
    func `Expressions are worked out as they bind`(_ text: String, _ value: Double) throws {
        let sums: [String: Double] = ["records": 20, "rejects": 5, "none0": 0]
        let expression = try #require(MetricMath(text), "\(text)")
        #expect(expression.value { sums[$0] } == value, "\(text)")
    }

    @Test func `Without a metric, and over zero, there is no value`() throws {
        #expect(try #require(MetricMath("a + 1")).value { _ in nil } == nil)
        #expect(try #require(MetricMath("1 / 0")).value { _ in nil } == nil)
        #expect(try #require(MetricMath("IF(1, 2, a)")).value { _ in nil } == 2)
        #expect(try #require(MetricMath("IF(a > b, c, 1)")).metrics == ["a", "b", "c"])
    }

    @Test(arguments: [
        "", "1 +", "(1", "1)", "RATE(m1)", "IF(1, 2)", "a b", "a & b", "IF", "1 2",
        String(repeating: "(", count: 5_000),
        String(repeating: "-", count: 500_000) + "1",
    ])
    func `What is no expression, or none of ours, is not read`(_ text: String) {
        #expect(MetricMath(text) == nil)
    }

    @Test(arguments: [
        (#"{ $.message = "transformed" }"#, true), (#"{$.message="trans*"}"#, true), (#"{ $.message = "*" }"#, true),
        (#"{ $.message != "loaded" && $.outcome.rejects > 1.5 }"#, true), (#"{ $.outcome.parts[1] = 8 }"#, true),
        (#"{ $.outcome.rejects <= 1 }"#, false), (#"{ $.outcome.damage = "*" }"#, false),
        (#"{ $.outcome.rejects = "2" }"#, false), (#"{ $.outcome.parts[2] != 8 }"#, false),
    ])
    func `A pattern fits lines by their members`(_ text: String, _ fits: Bool) throws {
        let line = try JSONValue(parsing: #"{"message": "transformed", "outcome": {"rejects": 2, "parts": [7, 8]}}"#)
        #expect(try #require(LogPattern(text), "\(text)").matches(line) == fits, "\(text)")
    }

    @Test(arguments: [
        "", "ERROR", "{ }", "{ $.a }", #"{ $.a = "x" || $.b = 1 }"#, #"{ a = "x" }"#, "{ $.a = x }", #"{ $.a > "x" }"#,
        #"{ $. = 1 }"#, #"{ $.a[x] = 1 }"#, #"{ $.a = "x" && }"#, "{ $.a IS NULL }",
    ])
    func `Patterns of other forms are not read`(_ text: String) {
        #expect(LogPattern(text) == nil)
    }

    private static let template = """
        AWSTemplateFormatVersion: "2010-09-09"
        Transform: AWS::Serverless-2016-10-31
        Resources:
          F:
            Type: AWS::Serverless::Function
            Properties: {FunctionName: f, CodeUri: ., Handler: x, Runtime: provided.al2023}
          Logs: {Type: AWS::Logs::LogGroup, Properties: {LogGroupName: !Sub "/aws/lambda/${F}"}}
          All:
            Type: AWS::Logs::MetricFilter
            Properties:
              LogGroupName: !Ref Logs
              FilterPattern: '{ $.message = "done" }'
              MetricTransformations: [{MetricNamespace: N, MetricName: All, MetricValue: $.count}]
          Bad:
            Type: AWS::Logs::MetricFilter
            Properties:
              LogGroupName: !Ref Logs
              FilterPattern: '{ $.message = "done" && $.bad = "*" }'
              MetricTransformations: [{MetricNamespace: N, MetricName: Bad, MetricValue: "1"}]
          Words:
            Type: AWS::Logs::MetricFilter
            Properties:
              LogGroupName: !Ref Logs
              FilterPattern: ERROR
              MetricTransformations: [{MetricNamespace: N, MetricName: Words, MetricValue: "1"}]
          Rate:
            Type: AWS::CloudWatch::Alarm
            Properties:
              Metrics:
                - {Id: rate, Expression: "100 * bad / all"}
                - {Id: all, ReturnData: false, MetricStat: {Metric: {Namespace: N, MetricName: All}, Period: 60, Stat: Sum}}
                - {Id: bad, ReturnData: false, MetricStat: {Metric: {Namespace: N, MetricName: Bad}, Period: 60, Stat: Sum}}
              Threshold: 10
              ComparisonOperator: GreaterThanThreshold
          Odd:
            Type: AWS::CloudWatch::Alarm
            Properties:
              Metrics: [{Id: rate, Expression: "RATE(all)"}]
              Threshold: 10
              ComparisonOperator: GreaterThanThreshold
        """

    @Test func `An alarm calculates with what filters read from a function's log`() throws {
        let template = try CloudTemplate(yaml: Array(Self.template.utf8)) { _ in [] }
        #expect(template.metricFilters.map(\.metric.name) == ["All", "Bad"])
        #expect(template.alarms.map(\.logicalID) == ["Rate"])
        #expect(template.ignored.filter { ["Words", "Odd"].contains($0.name) }.count == 2)
        let metrics = MetricBook()
        let sink = MetricFilterSink(template, metrics: metrics, next: nil)
        func write(_ line: String, of function: String = "F") {
            sink.record(
                FunctionLogEntry(function: function, stream: "", requestID: nil, time: 0, kind: .line(Array(line.utf8)))
            )
        }
        write(#"{"message": "done", "count": 9}"#)
        write(#"{"message": "done", "bad": "yes", "count": 0}"#, of: "G")
        write(#"{"message": "done", "count": "#)
        write("done")
        #expect(metrics.fired(template.alarms).isEmpty)
        write(#"{"message": "done", "count": 1, "bad": "cut off"}"#)
        #expect(metrics[MetricName("N", "All", of: "")] == 10)
        #expect(metrics.fired(template.alarms).isEmpty, "10 % is not more than 10 %")
        write(#"{"message": "done", "bad": "cut off"}"#)
        #expect(metrics.fired(template.alarms).map(\.logicalID) == ["Rate"])
    }
}
