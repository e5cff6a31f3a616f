/// What is decided of a request before its body is read.
struct HeadJudgement: Sendable {
    /// How much is taken from the client.
    let limits: HTTPServerLimits

    /// Judges a head before a large body is stored.
    let objection: @Sendable (HTTPServerRequest) -> HTTPServerResponse?

    /// Whether the request is handed out before its body is there; nil where none is.
    let streams: (@Sendable (HTTPServerRequest) -> Bool)?
}
