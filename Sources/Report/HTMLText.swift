/// HTML in the making; whatever is appended as a value is escaped.
struct HTMLText {
    private(set) var bytes: [UInt8] = []

    /// Appends markup of our own.
    mutating func markup(_ text: StaticString) {
        text.withUTF8Buffer { self.bytes.append(contentsOf: $0) }
    }

    /// Appends markup that was made here from escaped pieces.
    mutating func append(_ other: HTMLText) {
        self.bytes.append(contentsOf: other.bytes)
    }

    /// Appends a value as text, fit for content and for attributes in double quotes.
    mutating func text(_ value: String) {
        for byte in value.utf8 {
            switch byte {
            case 0x26: self.markup("&amp;")
            case 0x3C: self.markup("&lt;")
            case 0x3E: self.markup("&gt;")
            case 0x22: self.markup("&quot;")
            case 0x27: self.markup("&#39;")
            case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F: self.bytes.append(0x20)
            default: self.bytes.append(byte)
            }
        }
    }

    /// Appends a whole number, its thousands set apart by thin spaces.
    mutating func number(_ value: Int) {
        let digits = Array(String(value.magnitude).utf8)
        if value < 0 { self.text("−") }
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { self.text("\u{202F}") }
            self.bytes.append(digit)
        }
    }

    /// Appends a number with so many decimals.
    mutating func decimal(_ value: Double, _ places: Int) {
        self.text(Self.decimal(value, places))
    }

    /// Appends a name in an element that keeps its direction to itself.
    mutating func isolated(_ value: String) {
        self.markup("<bdi>")
        self.text(value)
        self.markup("</bdi>")
    }

    /// A number with so many decimals.
    static func decimal(_ value: Double, _ places: Int) -> String {
        guard value.isFinite, value.magnitude < 1e15 else { return "–" }
        var scale: Int64 = 1
        for _ in 0..<places { scale *= 10 }
        guard value.magnitude * Double(scale) < 9e18 else { return "–" }
        let scaled = Int64((value.magnitude * Double(scale)).rounded())
        let whole = "\(value < 0 && scaled > 0 ? "−" : "")\(scaled / scale)"
        guard places > 0 else { return whole }
        let fraction = String(scaled % scale)
        return whole + "." + String(repeating: "0", count: places - fraction.utf8.count) + fraction
    }
}
