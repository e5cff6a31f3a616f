internal import CChildProcess
internal import Glibc

/// The descriptors that a child gets, and the parent's ends of its pipes.
struct SpawnedDescriptors {
    /// What becomes the child's descriptors 0, 1 and 2; -1 leaves the parent's.
    private(set) var child: [Int32] = []

    /// The pipes of standard output and standard error.
    private(set) var pipes: [OutputPipe] = []

    /// Opens everything; on failure nothing stays open.
    init(configuration: ChildProcessConfiguration) throws(ChildProcessError) {
        do throws(ChildProcessError) {
            try self.open("/dev/null", flags: O_RDONLY)
            try self.add(configuration.standardOutput)
            try self.add(configuration.standardError)
        } catch {
            self.closeChildSide()
            self.abandonPipes()
            throw error
        }
    }

    /// Closes the child's ends, which the child has copies of.
    func closeChildSide() {
        for descriptor in self.child where descriptor >= 0 {
            close(descriptor)
        }
    }

    /// Closes the parent's ends where no child came to be.
    func abandonPipes() {
        for pipe in self.pipes {
            pipe.abandon()
        }
    }

    private mutating func add(_ output: ChildProcessOutput) throws(ChildProcessError) {
        switch output {
        case .discarded: try self.open("/dev/null", flags: O_WRONLY)
        case .inherited: self.child.append(-1)
        case .joined: try self.join()
        case .appended(let path): try self.open(path, flags: O_WRONLY | O_CREAT | O_APPEND)
        case .lines(let deliver): try self.addPipe(splitsLines: true, deliver: deliver)
        case .chunks(let deliver): try self.addPipe(splitsLines: false, deliver: deliver)
        }
    }

    /// Repeats standard output, which was added before.
    private mutating func join() throws(ChildProcessError) {
        guard self.child.count == 2 else {
            throw .unusablePath("standard output cannot be joined to itself")
        }
        let copy = fcntl(self.child[1] < 0 ? STDOUT_FILENO : self.child[1], F_DUPFD_CLOEXEC, 3)
        guard copy >= 0 else {
            throw .outOfResources("cannot copy a descriptor: \(ChildProcess.text(ofError: errno))")
        }
        self.child.append(copy)
    }

    private mutating func open(_ path: String, flags: Int32) throws(ChildProcessError) {
        let descriptor = unsafe Glibc.open(path, flags | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw .unusablePath("cannot open \(path): \(ChildProcess.text(ofError: errno))")
        }
        self.child.append(descriptor)
    }

    private mutating func addPipe(
        splitsLines: Bool,
        deliver: @escaping @Sendable ([UInt8]) -> Void
    ) throws(ChildProcessError) {
        var ends: [Int32] = [-1, -1]
        guard unsafe cchildprocess_pipe(&ends) == 0 else {
            throw .outOfResources("cannot make a pipe: \(ChildProcess.text(ofError: errno))")
        }
        // The parent's end alone does not block; the child's may.
        _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
        self.child.append(ends[1])
        self.pipes.append(OutputPipe(descriptor: ends[0], splitsLines: splitsLines, deliver: deliver))
    }
}
