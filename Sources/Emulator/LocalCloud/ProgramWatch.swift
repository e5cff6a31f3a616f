/// Replaces the instances of functions whose programs change on disk.
///
/// It looks every half second. A changed program is used once it stays the
/// same from one look to the next, so that none is started half written. What
/// runs ends on the old program; the next event gets the new one.
public struct ProgramWatch: Sendable {
    private let lambda: LambdaService
    private let pause: Duration

    /// Creates a watch.
    public init(_ lambda: LambdaService, pause: Duration = .milliseconds(500)) {
        self.lambda = lambda
        self.pause = pause
    }

    /// Watches until its task is cancelled.
    ///
    /// - Parameter report: Hears the logical id of each function that got a new program.
    public func run(report: @Sendable (String) -> Void) async {
        let programs = self.lambda.programs
        var changes = programs.map { SettledChange(FileSignature($0.path)) }
        while !Task.isCancelled {
            // A cancelled pause is over; the loop then ends.
            try? await Task.sleep(for: self.pause)
            for (index, program) in programs.enumerated() {
                // One that is away for a moment is about to be put in place.
                guard let now = FileSignature(program.path), changes[index].look(now) else { continue }
                await self.lambda.replaceInstances(of: program.function)
                report(program.function)
            }
        }
    }
}
