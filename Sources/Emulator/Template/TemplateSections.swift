internal import YAMLDocument

/// The sections of a template by name, as they were written.
struct TemplateSections: Sendable {
    /// One resource as it was written, with the Globals merged in.
    struct Resource: Sendable {
        let logicalID: String
        let type: String
        let condition: String?
        let properties: YAMLNode
        let place: YAMLPlace
    }

    private(set) var parameters: [String: YAMLNode] = [:]
    private(set) var mappings: [String: YAMLNode] = [:]
    private(set) var conditions: [String: YAMLNode] = [:]

    /// The resources in the order of the text.
    private(set) var resources: [Resource] = []

    /// The places of the resources in ``resources``.
    private(set) var indices: [String: Int] = [:]

    init(_ root: YAMLNode) throws(TemplateError) {
        guard root.entries != nil else {
            throw .syntax("this is no template: a mapping with Resources is expected", at: root.place)
        }
        guard let resources = root["Resources"], let entries = resources.entries, !entries.isEmpty else {
            throw .syntax("the template has no Resources", at: root.place)
        }
        self.parameters = Self.section(root["Parameters"])
        self.mappings = Self.section(root["Mappings"])
        self.conditions = Self.section(root["Conditions"])
        for entry in entries {
            let resource = try Self.resource(entry, globals: root["Globals"])
            self.indices[resource.logicalID] = self.resources.count
            self.resources.append(resource)
        }
    }

    /// The resource of a logical id.
    func resource(_ logicalID: String) -> Resource? {
        self.indices[logicalID].map { self.resources[$0] }
    }

    private static func section(_ node: YAMLNode?) -> [String: YAMLNode] {
        Dictionary(
            (node?.entries ?? []).compactMap { entry in entry.key.scalar.map { ($0.text, entry.value) } },
            uniquingKeysWith: { first, _ in first }
        )
    }

    private static func resource(_ entry: YAMLNode.Entry, globals: YAMLNode?) throws(TemplateError) -> Resource {
        guard let logicalID = entry.key.scalar?.text else {
            throw .syntax("a resource's logical id is a text", at: entry.key.place)
        }
        guard let type = entry.value["Type"]?.scalar?.text else {
            throw .syntax("the resource \(logicalID) has no Type", at: entry.key.place)
        }
        var properties = entry.value["Properties"] ?? YAMLNode(content: .mapping([]), place: entry.key.place)
        if properties.entries == nil {
            guard properties.scalar?.value == .null else {
                throw .syntax("the Properties of \(logicalID) are no mapping", at: properties.place)
            }
            properties = YAMLNode(content: .mapping([]), place: properties.place)
        }
        let section: String? =
            switch type {
            case "AWS::Serverless::Function": "Function"
            case "AWS::Serverless::StateMachine": "StateMachine"
            default: nil
            }
        if let section, let shared = globals?[section] {
            properties = Self.merge(shared, properties)
        }
        return Resource(
            logicalID: logicalID,
            type: type,
            condition: entry.value["Condition"]?.scalar?.text,
            properties: properties,
            place: entry.key.place
        )
    }

    /// Merges as SAM merges its Globals: mappings member by member, lists one after the other, else the resource's.
    private static func merge(_ shared: YAMLNode, _ own: YAMLNode) -> YAMLNode {
        guard IntrinsicForm(shared) == nil, IntrinsicForm(own) == nil else {
            return own
        }
        switch (shared.content, own.content) {
        case (.mapping(let sharedEntries), .mapping(let ownEntries)):
            var entries = sharedEntries.map { entry -> YAMLNode.Entry in
                guard let key = entry.key.scalar?.text, let value = own[key] else {
                    return entry
                }
                return YAMLNode.Entry(key: entry.key, value: Self.merge(entry.value, value))
            }
            let known = Set(sharedEntries.compactMap { $0.key.scalar?.text })
            entries += ownEntries.filter { !known.contains($0.key.scalar?.text ?? "") }
            return YAMLNode(content: .mapping(entries), place: own.place)
        case (.sequence(let sharedElements), .sequence(let ownElements)):
            return YAMLNode(content: .sequence(sharedElements + ownElements), place: own.place)
        default:
            return own
        }
    }
}
