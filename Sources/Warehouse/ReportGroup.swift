/// The group of database users that may read the views and nothing else.
///
/// Redshift and PostgreSQL both know groups under these statements; a user is
/// added with `alter group … add user …`.
public struct ReportGroup: Sendable, Hashable {
    /// The group's name.
    public let name: String

    /// Names a group.
    ///
    /// - Throws: ``WarehouseError`` with code `invalidValue` for a name that is
    ///   not lower snake case of at most 63 letters.
    public init(_ name: String) throws(WarehouseError) {
        let letters = Array(name.utf8)
        let isPlain = letters.allSatisfy { $0 == 0x5F || 0x30...0x39 ~= $0 || 0x61...0x7A ~= $0 }
        guard isPlain, 1...63 ~= letters.count, 0x61...0x7A ~= letters[0] else {
            throw .invalidValue("\(name) is no name of a group: lower-case letters, digits and _, a letter first")
        }
        self.name = name
    }

    /// One row, one number: 1 where the group exists.
    ///
    /// - Throws: ``WarehouseError``, in practice never: the name is plain.
    public func existsQuery() throws(WarehouseError) -> String {
        try SQLText.named("queries/group_exists").statement(["group": self.name])
    }

    /// The batch that makes the group; in Redshift only a superuser may.
    ///
    /// - Throws: ``WarehouseError``, in practice never: the name is plain.
    public func creation() throws(WarehouseError) -> StatementBatch {
        let text = SQLText.named("grants/create_group")
        return try StatementBatch(
            name: "putokaz-create-group",
            statements: [try text.statement(renaming: ["report_group": self.name])]
        )
    }

    /// The statements that let the group read every view.
    func grants() throws(WarehouseError) -> [String] {
        var statements = [
            try SQLText.named("grants/use_schema").statement(renaming: ["report_group": self.name])
        ]
        let text = SQLText.named("grants/read_view")
        for relation in DataDictionary.relations where relation.isView {
            statements.append(
                try text.statement(renaming: ["report_group": self.name, "report_view": relation.name])
            )
        }
        return statements
    }
}
