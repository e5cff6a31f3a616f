internal import AWSClients
public import HTTPTypes
public import LambdaRuntime
internal import Warehouse

/// A failure at the Lambda edge, under the name that alarms and the workflow's retries know.
public struct HandlerFailure: LambdaError {
    /// The name: `<Step>.Retriable` for what may pass, else the failure's own.
    public let errorType: String

    /// What happened, where, and what to do.
    public let message: String

    /// Whether the same event may succeed later.
    public let isRetriable: Bool

    /// Names any failure of a step.
    ///
    /// - Parameters:
    ///   - error: What was thrown.
    ///   - step: The step: `Transform`, `Load` or `Analysis`.
    public init(_ error: any Error, step: String) {
        let name: String
        switch error {
        case let error as PipelineError:
            (name, self.message, self.isRetriable) = (error.code.rawValue, error.message, error.isRetriable)
        case let error as AWSServiceError:
            (name, self.message, self.isRetriable) = ("\(step).\(error.code)", error.description, error.isRetriable)
        case let error as WarehouseError:
            (name, self.message, self.isRetriable) = ("\(step).\(error.code.rawValue)", error.message, false)
        default:
            (name, self.message, self.isRetriable) = ("\(step).Failed", String(describing: error), false)
        }
        self.errorType = self.isRetriable ? "\(step).Retriable" : name
    }
}

extension LambdaContext {
    /// When a handler ends its own work, so that it can still answer.
    public var workDeadline: UnixTime {
        self.deadline + .seconds(-10)
    }
}
