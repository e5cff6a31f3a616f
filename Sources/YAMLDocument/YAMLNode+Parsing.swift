extension YAMLNode {
    /// Reads a text that holds one document, or none: then it is null.
    ///
    /// - Parameters:
    ///   - bytes: The text in UTF-8.
    ///   - limits: What the document may grow to.
    /// - Throws: ``YAMLError`` with any of its codes and the place.
    public init(parsing bytes: [UInt8], limits: YAMLLimits = YAMLLimits()) throws(YAMLError) {
        var composer = try NodeComposer(bytes, limits: limits)
        self = try composer.document()
    }

    /// Reads a text that holds one document, or none: then it is null.
    ///
    /// - Throws: ``YAMLError`` with any of its codes and the place.
    public init(parsing text: String) throws(YAMLError) {
        try self.init(parsing: [UInt8](text.utf8))
    }
}

/// Builds nodes from events.
private struct NodeComposer {
    /// A node that an anchor names, and how many nodes it consists of.
    private struct Anchored {
        var node: YAMLNode
        var size: Int
    }

    private let reader: EventReader
    private let limits: YAMLLimits
    private var anchors: [String: Anchored] = [:]
    private var size = 0

    init(_ bytes: [UInt8], limits: YAMLLimits) throws(YAMLError) {
        self.reader = try EventReader(bytes)
        self.limits = limits
    }

    mutating func document() throws(YAMLError) -> YAMLNode {
        var root: YAMLNode?
        while true {
            let event = try self.reader.next()
            switch event.kind {
            case .streamEnd:
                return root
                    ?? YAMLNode(
                        content: .scalar(YAMLScalar(text: "", style: .plain)),
                        place: YAMLPlace(line: 1, column: 1)
                    )
            case .documentStart:
                guard root == nil else {
                    throw .multipleDocuments(at: event.place)
                }
                root = try self.node(from: self.reader.next(), depth: 1)
            default:
                continue
            }
        }
    }

    private mutating func node(from event: YAMLEvent, depth: Int) throws(YAMLError) -> YAMLNode {
        let sizeBefore = self.size
        try self.grow(by: 1, at: event.place)
        guard depth <= self.limits.depth else {
            throw .tooLarge("this is nested more than \(self.limits.depth) levels deep", at: event.place)
        }
        let content: YAMLNode.Content
        switch event.kind {
        case .alias(let name):
            guard let anchored = self.anchors[name] else {
                throw .unknownAnchor(name, at: event.place)
            }
            try self.grow(by: anchored.size - 1, at: event.place)
            return anchored.node
        case .scalar(let scalar): content = .scalar(scalar)
        case .sequenceStart: content = try .sequence(self.elements(depth: depth))
        case .mappingStart: content = try .mapping(self.entries(depth: depth))
        default: throw .syntax("a value is missing", at: event.place)
        }
        let node = YAMLNode(content: content, tag: event.tag, place: event.place)
        if let anchor = event.anchor {
            self.anchors[anchor] = Anchored(node: node, size: self.size - sizeBefore)
        }
        return node
    }

    private mutating func elements(depth: Int) throws(YAMLError) -> [YAMLNode] {
        var elements: [YAMLNode] = []
        while true {
            let event = try self.reader.next()
            if case .sequenceEnd = event.kind {
                return elements
            }
            try elements.append(self.node(from: event, depth: depth + 1))
        }
    }

    private mutating func entries(depth: Int) throws(YAMLError) -> [YAMLNode.Entry] {
        var entries: [YAMLNode.Entry] = []
        var keys: Set<String> = []
        while true {
            let event = try self.reader.next()
            if case .mappingEnd = event.kind {
                return entries
            }
            let key = try self.node(from: event, depth: depth + 1)
            if let text = key.scalar?.text, !keys.insert(text).inserted {
                throw .duplicateKey(text, at: event.place)
            }
            let value = try self.node(from: self.reader.next(), depth: depth + 1)
            entries.append(YAMLNode.Entry(key: key, value: value))
        }
    }

    private mutating func grow(by count: Int, at place: YAMLPlace) throws(YAMLError) {
        self.size += count
        guard self.size <= self.limits.nodes else {
            throw .tooLarge("the document has more than \(self.limits.nodes) values", at: place)
        }
    }
}
