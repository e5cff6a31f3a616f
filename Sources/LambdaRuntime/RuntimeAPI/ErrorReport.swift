internal import JSONDocument

/// An error in the form in which the Runtime API takes it.
struct ErrorReport: Sendable, Hashable {
    let type: String
    let message: String
    let isRetriable: Bool?

    /// The type in the category and reason that Lambda counts by.
    ///
    /// It knows `Runtime.Name` and `Function.Name` and makes everything else unknown.
    var category: String {
        let parts = self.type.split(separator: ".")
        if parts.count == 2, parts[0] == "Runtime" || parts[0] == "Function", Self.isName(parts[1]) {
            return self.type
        }
        let letters = self.type.filter { $0.isASCII && $0.isLetter }
        return "Function.\(letters.prefix(1).uppercased())\(letters.dropFirst())"
    }

    /// The body of the request that reports it.
    var body: [UInt8] {
        let document: JSONValue = [
            "errorMessage": .string(self.message), "errorType": .string(self.type), "stackTrace": [],
        ]
        return document.bytes()
    }

    init(type: String, message: String, isRetriable: Bool? = nil) {
        self.type = type
        self.message = message
        self.isRetriable = isRetriable
    }

    /// Reports an error of a handler: under its stable name where it has one, else under its type's.
    init(_ error: any Error) {
        if let error = error as? any LambdaError {
            self.init(type: error.errorType, message: error.message, isRetriable: error.isRetriable)
        } else {
            self.init(type: "\(Swift.type(of: error))", message: "\(error)")
        }
    }

    private static func isName(_ text: Substring) -> Bool {
        text.utf8.first.map { (0x41...0x5A).contains($0) } == true && text.count > 1
            && text.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
    }
}
