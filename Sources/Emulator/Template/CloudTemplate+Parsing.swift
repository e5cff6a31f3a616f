internal import YAMLDocument

extension CloudTemplate {
    /// Reads a template.
    ///
    /// - Parameters:
    ///   - yaml: The text of the template, YAML or JSON.
    ///   - parameters: The values of its parameters; those absent have their default.
    ///   - settings: Where the stack is deployed, and under which name.
    ///   - readFile: Reads a file that the template names, by its path
    ///     relative to the template.
    /// - Throws: ``TemplateError`` with any of its codes, naming resource, property and line.
    public init(
        yaml: [UInt8],
        parameters: [String: String] = [:],
        settings: TemplateSettings = TemplateSettings(),
        readFile: (String) throws -> [UInt8]
    ) throws(TemplateError) {
        let root: YAMLNode
        do throws(YAMLError) {
            root = try YAMLNode(parsing: yaml)
        } catch {
            throw .syntax(error.message, at: YAMLPlace(line: error.line, column: error.column))
        }
        let sections = try TemplateSections(root)
        let evaluator = IntrinsicEvaluator(
            settings: settings,
            sections: sections,
            parameters: try ParameterValues(declarations: sections.parameters, given: parameters)
        )
        var builder = TemplateBuilder(evaluator: evaluator, template: CloudTemplate(settings: settings))
        for resource in sections.resources {
            try builder.add(resource, readFile: readFile)
        }
        try builder.checkTargets()
        self = builder.template
    }
}
