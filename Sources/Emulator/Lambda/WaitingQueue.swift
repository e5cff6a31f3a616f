/// A queue that gives elements back in the order in which they came, each in constant time.
struct WaitingQueue<Element> {
    private var elements: [Element?] = []
    private var head = 0

    /// Whether nobody waits.
    var isEmpty: Bool { self.head == self.elements.count }

    /// How many wait.
    var count: Int { self.elements.count - self.head }

    /// Puts an element at the end.
    mutating func append(_ element: Element) {
        self.elements.append(element)
    }

    /// Takes the first element.
    mutating func removeFirst() -> Element? {
        guard self.head < self.elements.count else {
            return nil
        }
        let element = self.elements[self.head]
        self.elements[self.head] = nil
        self.head += 1
        if self.head > 64, self.head * 2 > self.elements.count {
            self.elements.removeFirst(self.head)
            self.head = 0
        }
        return element
    }
}
