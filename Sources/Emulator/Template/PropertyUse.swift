internal import Synchronization
internal import YAMLDocument

/// Which properties of a resource were looked at; the rest is ignored, and is to be told so.
final class PropertyUse: Sendable {
    private struct State {
        var read: Set<String> = []
        var entered: Set<String> = []
    }

    private let state = Mutex(State())

    /// A property was read, whole.
    func read(_ path: String) {
        self.state.withLock { _ = $0.read.insert(path) }
    }

    /// The members of a property are read one by one.
    func enter(_ path: String) {
        self.state.withLock { _ = $0.entered.insert(path) }
    }

    /// The paths of the members of a mapping that nobody read, in order.
    func unread(in mapping: YAMLNode, prefix: String = "") -> [String] {
        var paths: [String] = []
        for entry in mapping.entries ?? [] {
            guard let name = entry.key.scalar?.text else { continue }
            let path = prefix + name
            let (isRead, isEntered) = self.state.withLock { ($0.read.contains(path), $0.entered.contains(path)) }
            if isEntered, !Self.isFunction(entry.value) {
                paths += self.unread(in: entry.value, prefix: path + ".")
                for (index, element) in (entry.value.elements ?? []).enumerated() {
                    paths += self.unread(in: element, prefix: "\(path)[\(index)].")
                }
            } else if !isRead, !isEntered {
                paths.append(path)
            }
        }
        return paths
    }

    /// Whether a value is worked out, so that its members are not what was written.
    private static func isFunction(_ value: YAMLNode) -> Bool {
        let names = (value.entries ?? []).compactMap { $0.key.scalar?.text }
        return names.count == 1 && (names[0].hasPrefix("Fn::") || names[0] == "Ref")
    }
}
