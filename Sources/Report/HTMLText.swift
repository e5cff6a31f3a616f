/// HTML in the making: literals are markup of our own, whatever is interpolated is escaped.
///
/// ```swift
/// html += "<td>\(place.name)</td><td>\(place.tweets)</td>"
/// ```
struct HTMLText: ExpressibleByStringInterpolation, Sendable {
    /// The text in UTF-8.
    private(set) var bytes: [UInt8] = []

    init() {}

    init(stringLiteral value: String) {
        self.bytes = Array(value.utf8)
    }

    init(stringInterpolation: Interpolation) {
        self.bytes = stringInterpolation.bytes
    }

    /// Markup of our own that lies in a file.
    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    static func += (left: inout Self, right: Self) {
        left.bytes.append(contentsOf: right.bytes)
    }

    /// The pieces one after another, with markup between them.
    static func joined(_ pieces: [Self], by separator: Self = "") -> Self {
        var html = Self()
        for (index, piece) in pieces.enumerated() {
            if index > 0 { html += separator }
            html += piece
        }
        return html
    }

    /// What may stand between the quotes of a literal.
    struct Interpolation: StringInterpolationProtocol {
        fileprivate var bytes: [UInt8] = []

        init(literalCapacity: Int, interpolationCount: Int) {
            self.bytes.reserveCapacity(literalCapacity + 16 * interpolationCount)
        }

        mutating func appendLiteral(_ literal: String) {
            self.bytes.append(contentsOf: literal.utf8)
        }

        /// A value as text, fit for content and for attributes in double quotes.
        mutating func appendInterpolation(_ value: String) {
            for byte in value.utf8 {
                switch byte {
                case 0x26: self.appendLiteral("&amp;")
                case 0x3C: self.appendLiteral("&lt;")
                case 0x3E: self.appendLiteral("&gt;")
                case 0x22: self.appendLiteral("&quot;")
                case 0x27: self.appendLiteral("&#39;")
                case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F: self.bytes.append(0x20)
                default: self.bytes.append(byte)
                }
            }
        }

        /// Markup that was made from escaped pieces.
        mutating func appendInterpolation(_ html: HTMLText) {
            self.bytes.append(contentsOf: html.bytes)
        }

        /// A whole number, its thousands set apart.
        mutating func appendInterpolation(_ value: Int) {
            self.appendLiteral(NumberText.whole(value))
        }

        /// A number with so many decimals.
        mutating func appendInterpolation(_ value: Double, _ places: Int) {
            self.appendLiteral(NumberText.decimal(value, places))
        }

        /// A number without ornament, for attributes that programs read.
        mutating func appendInterpolation(plain value: Int) {
            self.appendLiteral(String(value))
        }

        /// What people wrote, in an element that keeps its direction to itself.
        mutating func appendInterpolation(isolated value: String) {
            self.appendLiteral("<bdi>")
            self.appendInterpolation(value)
            self.appendLiteral("</bdi>")
        }
    }
}
