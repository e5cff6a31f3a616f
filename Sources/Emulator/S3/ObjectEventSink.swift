/// Whoever wants to hear of objects that were put.
public protocol ObjectEventSink: Sendable {
    /// Takes one event; it is called once the object is durable, before the client is answered.
    func objectCreated(_ event: ObjectCreated) async
}
