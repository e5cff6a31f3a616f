/// All that one part of an object gives.
public struct PartOutput: Sendable {
    /// The part, from 0.
    public let part: Int

    /// Whether it is the object's last.
    public let isLast: Bool

    /// The files, one for each table that has rows, in the order of `LakeTable.all`.
    public let files: [LakeFile]

    /// The rejects, one JSON object a line; empty where there are none.
    public let rejects: [UInt8]

    /// What the part's records were.
    public let counts: TransformCounts

    /// Whether the object holds nothing that is known; then nothing of it was used.
    public let isUnrecognised: Bool

    /// Why the object ends with this part and not where it should; nil where it is whole.
    public let damage: String?
}
