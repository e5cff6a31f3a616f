/// Rows that a version brings along for a table that an agency may have changed.
struct ShippedRows {
    /// The table without the schema.
    let table: String
    /// The columns in order.
    let columns: [String]
    /// The columns that tell one row from another.
    let key: [String]
    /// A select of literals for each row.
    let selects: [String]

    /// The statement that adds the rows that the table lacks, and changes none.
    var insertStatement: String {
        let name = "\(Warehouse.schema).\(self.table)"
        let matches = self.key.map { "known.\($0) = shipped.\($0)" }.joined(separator: " and ")
        return """
            insert into \(name) (\(self.columns.joined(separator: ", ")))
            select \(self.columns.map { "shipped.\($0)" }.joined(separator: ", "))
            from (
            \(self.selects.joined(separator: "\nunion all\n"))
            ) as shipped
            where not exists (
                select 1 from \(name) as known
                where \(matches)
            )
            """
    }
}
