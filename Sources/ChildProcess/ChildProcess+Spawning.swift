internal import CChildProcess
internal import Glibc

extension ChildProcess {
    /// Hands the configuration to C; the strings live until it returns.
    static func spawn(
        _ configuration: ChildProcessConfiguration,
        descriptors: [Int32]
    ) -> cchildprocess_result {
        let arguments = CStrings([configuration.executable] + configuration.arguments)
        let environment = CStrings(configuration.environment.map { "\($0.key)=\($0.value)" })
        let paths = CStrings([configuration.executable, configuration.workingDirectory ?? ""])
        defer {
            arguments.free()
            environment.free()
            paths.free()
        }
        return unsafe arguments.pointers.withUnsafeBufferPointer { arguments in
            unsafe environment.pointers.withUnsafeBufferPointer { environment in
                var request = unsafe cchildprocess_request()
                unsafe request.path = UnsafePointer(paths.pointers[0])
                unsafe request.arguments = arguments.baseAddress
                unsafe request.environment = environment.baseAddress
                if configuration.workingDirectory != nil {
                    unsafe request.directory = UnsafePointer(paths.pointers[1])
                }
                unsafe request.standard_input = descriptors[0]
                unsafe request.standard_output = descriptors[1]
                unsafe request.standard_error = descriptors[2]
                unsafe request.death_signal = configuration.parentDeathSignal?.number ?? 0
                return unsafe cchildprocess_spawn(&request)
            }
        }
    }

    /// Puts a failed start into words.
    static func error(
        of result: cchildprocess_result,
        configuration: ChildProcessConfiguration
    ) -> ChildProcessError {
        let reason = Self.text(ofError: result.error)
        if result.stage == Int32(cchildprocess_stage_directory.rawValue) {
            return .unusablePath("cannot enter \(configuration.workingDirectory ?? ""): \(reason)")
        }
        let message = "cannot start \(configuration.executable): \(reason)"
        return switch result.error {
        case ENOENT, ENOTDIR: .notFound(message)
        case EACCES, ENOEXEC, EPERM, EISDIR, ELIBBAD: .notExecutable(message)
        default: .outOfResources(message)
        }
    }

    /// The system's words for an error number.
    static func text(ofError number: Int32) -> String {
        var buffer = [CChar](repeating: 0, count: 256)
        guard unsafe strerror_r(number, &buffer, buffer.count) == 0 else {
            return "error \(number)"
        }
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

/// Strings as C wants them: pointers, with a null pointer at the end.
@safe
struct CStrings {
    /// The pointers.
    let pointers: [UnsafeMutablePointer<CChar>?]

    /// Copies the strings.
    init(_ strings: [String]) {
        unsafe self.pointers = strings.map { unsafe strdup($0) } + [nil]
    }

    /// Gives the copies back.
    func free() {
        for index in unsafe self.pointers.indices {
            unsafe Glibc.free(self.pointers[index])
        }
    }
}

extension ChildProcess {
    /// Whether a path names a regular file that may be executed.
    public static func isExecutable(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
    }
}
