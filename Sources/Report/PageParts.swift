internal import CReportPage

/// The fixed parts of the page: files of the folder `Page`, embedded.
enum PageParts {
    /// The style sheet.
    static let style = Self.markup(creportpage_style)

    /// The script.
    static let script = Self.markup(creportpage_script)

    /// The map's paths, land and lines, in units of its window.
    static let map = Self.markup(creportpage_map)

    private static func markup(_ file: creportpage_file) -> HTMLText {
        HTMLText(bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
    }
}
