/// A value in a YAML document, with its place and its tag.
public struct YAMLNode: Sendable, Hashable {
    /// What a node holds.
    public enum Content: Sendable, Hashable {
        /// A single value.
        case scalar(YAMLScalar)
        /// A list.
        case sequence([YAMLNode])
        /// Keys with their values, in the order of the text; no key comes twice.
        case mapping([Entry])
    }

    /// One member of a mapping.
    public struct Entry: Sendable, Hashable {
        /// The key; a scalar nearly always.
        public let key: YAMLNode
        /// The value.
        public let value: YAMLNode

        /// Creates a member.
        public init(key: YAMLNode, value: YAMLNode) {
            self.key = key
            self.value = value
        }
    }

    /// What the node holds.
    public let content: Content

    /// The tag as it was written, such as `!Ref`; nil where there is none.
    public let tag: String?

    /// Where the node starts; that of an alias is the place of what it stands for.
    public let place: YAMLPlace

    /// Creates a node.
    public init(content: Content, tag: String? = nil, place: YAMLPlace) {
        self.content = content
        self.tag = tag
        self.place = place
    }
}

extension YAMLNode {
    /// The scalar, where it is one.
    public var scalar: YAMLScalar? {
        if case .scalar(let scalar) = self.content { scalar } else { nil }
    }

    /// The elements, where it is a list.
    public var elements: [YAMLNode]? {
        if case .sequence(let elements) = self.content { elements } else { nil }
    }

    /// The members, where it is a mapping.
    public var entries: [Entry]? {
        if case .mapping(let entries) = self.content { entries } else { nil }
    }

    /// The value under a key; nil where it is absent or this is no mapping.
    public subscript(_ key: String) -> YAMLNode? {
        self.entries?.first { $0.key.scalar?.text == key }?.value
    }
}
