/// One command of the command line.
protocol Command: Sendable {
    /// What it is called, does and takes.
    static var specification: CommandSpecification { get }

    /// Takes what the command line says.
    ///
    /// - Throws: ``UsageError`` for values that do not fit.
    init(_ arguments: Arguments, surroundings: Surroundings) throws

    /// Does it.
    ///
    /// - Returns: The exit code.
    /// - Throws: Anything; its description is printed as one line, and the code is 1.
    func run() async throws -> Int32
}
