internal import JSONDocument
internal import YAMLDocument

/// Reads the properties of one resource, and says where one is wrong.
struct PropertyReader: Sendable {
    /// The logical id of the resource.
    let resource: String

    /// The path inside the resource, ending with a full stop unless empty.
    let prefix: String

    /// The mapping that holds the properties.
    let mapping: YAMLNode

    /// What works out intrinsic functions.
    let evaluator: IntrinsicEvaluator

    /// Keeps which properties were read.
    let use: PropertyUse

    /// Reads the properties of a resource.
    init(_ resource: TemplateSections.Resource, evaluator: IntrinsicEvaluator) {
        self.init(
            resource: resource.logicalID,
            prefix: "",
            mapping: resource.properties,
            evaluator: evaluator,
            use: PropertyUse()
        )
    }

    init(resource: String, prefix: String, mapping: YAMLNode, evaluator: IntrinsicEvaluator, use: PropertyUse) {
        self.resource = resource
        self.prefix = prefix
        self.mapping = mapping
        self.evaluator = evaluator
        self.use = use
    }

    /// The properties that were not read so far, by their paths.
    var unread: [String] { self.use.unread(in: self.mapping) }

    /// A reader of something inside a property, whose members are read one by one.
    private func inner(_ path: String, element: String = "", _ mapping: YAMLNode) -> Self {
        self.use.enter(self.prefix + path)
        return Self(
            resource: self.resource,
            prefix: "\(self.prefix)\(path)\(element).",
            mapping: mapping,
            evaluator: self.evaluator,
            use: self.use
        )
    }

    /// A property with all functions worked out, or nil where it is absent or null.
    func node(_ name: String) throws(TemplateError) -> YAMLNode? {
        self.use.read(self.prefix + name)
        guard let raw = self.mapping[name] else {
            return nil
        }
        do throws(TemplateError) {
            let node = try self.evaluator.resolve(raw)
            return node?.scalar?.value == .null ? nil : node
        } catch {
            throw error.inside(resource: self.resource, property: self.prefix + name)
        }
    }

    /// A property that is a text, as it was written.
    func text(_ name: String) throws(TemplateError) -> String? {
        guard let node = try self.node(name) else {
            return nil
        }
        guard let text = node.scalar?.text else {
            throw self.invalid(name, "a text is expected", at: node.place)
        }
        return text
    }

    /// The first of some properties that is there; each is a text.
    func text(anyOf names: String...) throws(TemplateError) -> String? {
        for name in names {
            if let text = try self.text(name) {
                return text
            }
        }
        return nil
    }

    /// A property that is a text and must be there.
    func requiredText(_ name: String) throws(TemplateError) -> String {
        guard let text = try self.text(name) else {
            throw self.invalid(name, "it is missing", at: self.mapping.place)
        }
        return text
    }

    /// A property that is a whole number within limits.
    func integer(_ name: String, in range: ClosedRange<Int>) throws(TemplateError) -> Int? {
        guard let node = try self.node(name) else {
            return nil
        }
        guard let number = node.scalar.flatMap({ Int($0.text) }), range.contains(number) else {
            throw self.invalid(
                name,
                "a whole number from \(range.lowerBound) to \(range.upperBound) is expected",
                at: node.place
            )
        }
        return number
    }

    /// A property that is true or false.
    func flag(_ name: String) throws(TemplateError) -> Bool? {
        guard let node = try self.node(name) else {
            return nil
        }
        switch node.scalar?.text.lowercased() {
        case "true": return true
        case "false": return false
        default: throw self.invalid(name, "true or false is expected", at: node.place)
        }
    }

    /// A property that is a list of texts, or one text.
    func texts(_ name: String) throws(TemplateError) -> [String]? {
        guard let node = try self.node(name) else {
            return nil
        }
        if let text = node.scalar?.text {
            return [text]
        }
        return node.elements?.compactMap { $0.scalar?.text }
    }

    /// A property that is a mapping, ready to be read.
    func nested(_ name: String) throws(TemplateError) -> PropertyReader? {
        guard let node = try self.node(name) else {
            return nil
        }
        guard node.entries != nil else {
            throw self.invalid(name, "a mapping is expected", at: node.place)
        }
        return self.inner(name, node)
    }

    /// A property that is a list of mappings, each ready to be read.
    func nestedList(_ name: String) throws(TemplateError) -> [PropertyReader] {
        guard let node = try self.node(name) else {
            return []
        }
        guard let elements = node.elements else {
            throw self.invalid(name, "a list is expected", at: node.place)
        }
        return elements.enumerated().map { index, element in
            self.inner(name, element: "[\(index)]", element)
        }
    }

    /// The members of a property that is a mapping, each of which is a mapping, with their names.
    ///
    /// Nothing is worked out before a member is read.
    func members(_ name: String) -> [(name: String, reader: PropertyReader)] {
        self.use.enter(self.prefix + name)
        return (self.mapping[name]?.entries ?? []).compactMap { entry in
            entry.key.scalar.map { ($0.text, self.inner("\(name).\($0.text)", entry.value)) }
        }
    }

    /// The members of a property that is a mapping of texts.
    func dictionary(_ name: String) throws(TemplateError) -> [String: String] {
        guard let reader = try self.nested(name) else {
            return [:]
        }
        self.use.read(self.prefix + name)
        var values: [String: String] = [:]
        for entry in reader.mapping.entries ?? [] {
            if let key = entry.key.scalar?.text {
                values[key] = try reader.text(key)
            }
        }
        return values
    }

    /// An error about a property.
    func invalid(_ name: String, _ reason: String, at place: YAMLPlace? = nil) -> TemplateError {
        let place = place ?? self.mapping[name]?.place ?? self.mapping.place
        return .invalidProperty(reason, at: place).inside(resource: self.resource, property: self.prefix + name)
    }
}
