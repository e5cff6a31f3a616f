/// An element of a small XML document.
struct XMLElement: Sendable, Hashable {
    let name: String
    var children: [XMLElement] = []
    var text = ""

    /// The text of the first child of a name; nil where there is none.
    subscript(_ name: String) -> String? {
        self.child(name)?.text
    }

    func child(_ name: String) -> XMLElement? {
        self.children.first { $0.name == name }
    }

    func all(_ name: String) -> [XMLElement] {
        self.children.filter { $0.name == name }
    }

    /// Escapes text for a document of ours.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\r": escaped += "&#13;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
