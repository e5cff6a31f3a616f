internal import Dispatch
internal import TweetReading

/// A builder on a thread of its own.
///
/// Unchecked: between `take` and `wait` only the queue touches the builder,
/// and after `wait` only the caller, who begins the next batch.
final class PartWorker: @unchecked Sendable {
    var builder: PartBuilder
    private let queue: DispatchQueue
    private let group = DispatchGroup()
    /// So many batches may wait: memory stays bounded, and the thread never idles for want of one.
    private let room = DispatchSemaphore(value: 2)

    init(options: TransformOptions, number: Int) throws(TransformError) {
        self.builder = try PartBuilder(options: options)
        self.queue = DispatchQueue(label: "putokaz.transform.worker\(number)", qos: .userInitiated)
    }

    /// Begins to take a batch, and returns before that is done; waits where two others are.
    func take(_ batch: RecordBatch, number: Int) {
        self.room.wait()
        self.queue.async(group: self.group) {
            _ = self.builder.take(batch, number: number)
            self.room.signal()
        }
    }

    /// Waits until all batches are taken.
    func wait() { self.group.wait() }
}
