/// The text of a progress bar.
enum ProgressBar {
    /// Draws so many of so many, with a word of what is counted.
    static func text(_ done: Int, of total: Int, _ label: String, width: Int = 24) -> String {
        let share = total > 0 ? min(1, Double(done) / Double(total)) : 1
        let filled = Int(share * Double(width))
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        return "\(bar) \(done)/\(total) \(label)"
    }
}
