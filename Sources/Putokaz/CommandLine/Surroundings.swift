/// What a command sees of the process it runs in.
struct Surroundings: Sendable {
    /// The environment variables.
    let environment: [String: String]

    /// The path of this very program.
    let program: String

    /// The terminal.
    let console: Console
}
