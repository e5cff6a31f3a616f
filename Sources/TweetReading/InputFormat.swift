/// The formats that are told apart by looking at a file's first bytes.
public enum InputFormat: Sendable, Hashable {
    /// One JSON value a line.
    case lines
    /// JSON values one after the other, over as many lines as they like; arrays are taken apart.
    case values
    /// The account archive: arrays assigned to `window.YTD.…`, whose tweets do not name their author.
    case archive(ArchiveOwner?)
    /// A table of text with a header line.
    case table(TableDialect)
    /// There is nothing in it.
    case empty
    /// None of these.
    case unrecognised
}
