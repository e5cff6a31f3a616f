/// Numbers as people read them.
enum NumberText {
    /// A whole number, its thousands set apart by narrow spaces.
    static func whole(_ value: Int) -> String {
        let digits = String(value.magnitude)
        var text = value < 0 ? "−" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { text += "\u{202F}" }
            text.append(digit)
        }
        return text
    }

    /// A whole number with its sign.
    static func change(_ value: Int) -> String {
        (value > 0 ? "+" : "") + Self.whole(value)
    }

    /// A number with so many decimals; a dash for what is no number.
    static func decimal(_ value: Double, _ places: Int) -> String {
        guard value.isFinite, value.magnitude < 1e12 else { return "–" }
        var scale = 1
        for _ in 0..<places { scale *= 10 }
        let scaled = Int((value.magnitude * Double(scale)).rounded())
        let sign = value < 0 && scaled > 0 ? "−" : ""
        guard places > 0 else { return sign + Self.whole(scaled) }
        let fraction = String(scaled % scale)
        return sign + Self.whole(scaled / scale) + "."
            + String(repeating: "0", count: places - fraction.utf8.count) + fraction
    }

    /// A share of 1 in percent.
    static func percent(_ share: Double, _ places: Int = 0) -> String {
        Self.decimal(share * 100, places) + "\u{202F}%"
    }

    /// A number and its noun: "1 tweet", "2 tweets".
    static func counted(_ value: Int, _ one: String, _ many: String) -> String {
        "\(Self.whole(value)) \(value == 1 ? one : many)"
    }

    /// A coordinate or a length in a drawing: at most one decimal.
    static func unit(_ value: Double) -> String {
        guard value.isFinite, value.magnitude < 1e9 else { return "0" }
        let scaled = Int((value * 10).rounded())
        let whole = "\(scaled < 0 ? "-" : "")\(scaled.magnitude / 10)"
        return scaled % 10 == 0 ? whole : whole + ".\(scaled.magnitude % 10)"
    }
}
