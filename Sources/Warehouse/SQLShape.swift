/// The name, grain, key and columns that an SQL file of a table or view declares.
///
/// It reads the one layout that the files are written in, no SQL at large;
/// a test compares what it reads with what the database made of the files.
struct SQLShape {
    let name: String
    let isView: Bool
    let grain: String
    let key: String
    let columns: [String]

    /// Reads a file; nil where it makes neither a table nor a view.
    init?(_ file: SQLText) {
        let lines = file.text.split(separator: "\n").map(String.init)
        let code = lines.filter { !$0.hasPrefix("--") }
        guard let first = code.first, let name = Self.objectName(first) else { return nil }
        self.name = name
        self.isView = first.hasPrefix("create view")
        self.grain = lines.prefix { !$0.hasPrefix("-- key:") }.map { $0.dropFirst(3) }.joined(separator: " ")
        self.key = lines.first { $0.hasPrefix("-- key: ") }.map { String($0.dropFirst(8)) } ?? ""
        self.columns = self.isView ? Self.selected(code) : Self.declared(code)
    }

    /// The column that a later file adds to a table; nil where it adds none.
    static func addedColumn(_ file: SQLText) -> (table: String, column: String)? {
        let words = file.plainStatement.split { $0 == " " || $0 == "\n" }
        let schema = "\(Warehouse.schema)."
        guard words.count > 5, words.prefix(2).elementsEqual(["alter", "table"]),
            words[2].hasPrefix(schema), words[3...4].elementsEqual(["add", "column"])
        else { return nil }
        return (String(words[2].dropFirst(schema.count)), String(words[5]))
    }

    private static func objectName(_ line: String) -> String? {
        guard ["create table if not exists", "create view"].contains(where: line.hasPrefix) else { return nil }
        let word = line.split(separator: " ").first { $0.hasPrefix("\(Warehouse.schema).") }
        return word.map { String($0.dropFirst(Warehouse.schema.count + 1)) }
    }

    /// The first word of each line between the brackets.
    private static func declared(_ code: [String]) -> [String] {
        code.dropFirst().filter { $0.hasPrefix("    ") && !$0.hasPrefix("    primary key") }.compactMap {
            $0.split(separator: " ").first.map(String.init)
        }
    }

    /// The last word of each item between the last `select` and its `from`.
    private static func selected(_ code: [String]) -> [String] {
        guard let start = code.lastIndex(of: "select") else { return [] }
        let list = code[(start + 1)...].prefix { !$0.hasPrefix("from ") }
        var depth = 0
        var names: [String] = []
        var word = ""
        for character in list.joined(separator: " ") + "," {
            switch character {
            case "(": depth += 1
            case ")": depth -= 1
            case "," where depth == 0:
                names.append(word)
                word = ""
            case " ", ".":
                if depth == 0 { word = "" }
            default:
                if depth == 0 { word.append(character) }
            }
        }
        return names
    }
}
