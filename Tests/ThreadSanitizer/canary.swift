// What `prepare` lets run first: `guarded` must pass the thread sanitizer, `bare` must not.
// Two threads count up the same number, many times, so that they meet.

import Foundation
import Synchronization

final class Counter: Sendable {
    let guarded = Mutex(0)
    nonisolated(unsafe) var bare = 0
}

let counter = Counter()
let isGuarded = CommandLine.arguments.last == "guarded"
let group = DispatchGroup()
for _ in 0..<2 {
    group.enter()
    Thread.detachNewThread {
        for _ in 0..<200_000 {
            if isGuarded {
                counter.guarded.withLock { $0 += 1 }
            } else {
                counter.bare += 1
            }
        }
        group.leave()
    }
}
group.wait()
