/// Writes the documents that S3 answers with.
struct XMLWriter {
    /// The namespace of S3's documents.
    static let namespace = "http://s3.amazonaws.com/doc/2006-03-01/"

    /// What has been written.
    private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)

    /// Opens an element.
    mutating func open(_ name: String, namespace: String? = nil) {
        let attribute = namespace.map { " xmlns=\"\($0)\"" } ?? ""
        self.bytes += "<\(name)\(attribute)>".utf8
    }

    /// Closes an element.
    mutating func close(_ name: String) {
        self.bytes += "</\(name)>".utf8
    }

    /// Writes an element of text.
    mutating func element(_ name: String, _ text: String) {
        self.open(name)
        self.text(text)
        self.close(name)
    }

    /// Writes an element of text where there is one.
    mutating func element(_ name: String, ifPresent text: String?) {
        if let text {
            self.element(name, text)
        }
    }

    /// Writes an element of a number.
    mutating func element(_ name: String, _ number: Int) {
        self.element(name, String(number))
    }

    /// Writes an element of a claim.
    mutating func element(_ name: String, _ claim: Bool) {
        self.element(name, claim ? "true" : "false")
    }

    /// Writes text; what XML 1.0 cannot hold becomes U+FFFD, for which `encoding-type` is the remedy.
    mutating func text(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": self.bytes += "&amp;".utf8
            case "<": self.bytes += "&lt;".utf8
            case ">": self.bytes += "&gt;".utf8
            case "\"": self.bytes += "&quot;".utf8
            case "\r": self.bytes += "&#13;".utf8
            case "\u{0}"..<"\u{9}", "\u{B}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": self.bytes += "\u{FFFD}".utf8
            default: self.bytes += UTF8.encode(scalar).map { Array($0) } ?? []
            }
        }
    }
}
