/// A workflow in the Amazon States Language (JSONPath), checked and ready to run.
///
/// See <https://states-language.net/spec.html>.
public struct StateMachineDefinition: Sendable {
    let machine: Machine

    /// What was written in the top-level Comment.
    public let comment: String?

    /// Reads and checks a definition.
    ///
    /// - Parameters:
    ///   - text: The definition, JSON.
    ///   - isExpress: Whether it is for an express state machine.
    /// - Throws: ``StateMachineError`` with `invalidDefinition` for mistakes and
    ///   `notSupported` for what AWS would run and this interpreter does not.
    public init(text: String, isExpress: Bool = false) throws(StateMachineError) {
        var parser = DefinitionParser(isExpress: isExpress)
        let machine = parser.parse(text: text)
        guard parser.diagnostics.isEmpty else { throw .invalidDefinition(parser.diagnostics) }
        guard parser.unsupported.isEmpty, let machine else { throw .notSupported(parser.unsupported) }
        self.machine = machine
        self.comment = parser.comment
    }

    /// All mistakes of a definition; none for one that AWS would take.
    public static func diagnostics(of text: String, isExpress: Bool = false) -> [DefinitionDiagnostic] {
        var parser = DefinitionParser(isExpress: isExpress)
        _ = parser.parse(text: text)
        return parser.diagnostics
    }

    /// The names of the top-level states and their kinds, the first one first, then as they are reached.
    public var outline: [(name: String, kind: String)] {
        var seen: Set<String> = []
        var names = [self.machine.startAt]
        var result: [(name: String, kind: String)] = []
        while !names.isEmpty {
            let name = names.removeFirst()
            guard seen.insert(name).inserted, let state = self.machine.states[name] else { continue }
            result.append((name, state.kind.name))
            names += state.targets.map(\.name)
        }
        return result
    }
}
