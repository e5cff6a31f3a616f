internal import CLibyaml

/// libyaml's parser, and the text that it reads for as long as it lives.
///
/// https://pyyaml.org/wiki/LibYAML
@safe
final class EventReader {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let text: UnsafeMutableBufferPointer<UInt8>

    /// Copies the text, which libyaml keeps a pointer to.
    init(_ bytes: [UInt8]) throws(YAMLError) {
        unsafe self.parser = .allocate(capacity: 1)
        unsafe self.text = .allocate(capacity: max(bytes.count, 1))
        _ = unsafe self.text.update(fromContentsOf: bytes)
        guard unsafe yaml_parser_initialize(self.parser) == 1 else {
            // Zeroed, so that deinit may delete it.
            unsafe self.parser.initialize(to: yaml_parser_t())
            throw .tooLarge("no memory is left for the parser", at: YAMLPlace(line: 1, column: 1))
        }
        unsafe yaml_parser_set_encoding(self.parser, YAML_UTF8_ENCODING)
        unsafe yaml_parser_set_input_string(self.parser, self.text.baseAddress, bytes.count)
    }

    deinit {
        unsafe yaml_parser_delete(self.parser)
        unsafe self.parser.deallocate()
        unsafe self.text.deallocate()
    }

    /// The next event.
    func next() throws(YAMLError) -> YAMLEvent {
        var event = unsafe yaml_event_t()
        guard unsafe yaml_parser_parse(self.parser, &event) == 1 else {
            throw self.failure()
        }
        defer { unsafe yaml_event_delete(&event) }
        return unsafe YAMLEvent(event)
    }

    private func failure() -> YAMLError {
        var message = unsafe self.parser.pointee.problem.map { unsafe String(cString: $0) } ?? "this cannot be read"
        if let context = unsafe self.parser.pointee.context {
            message = unsafe "\(String(cString: context)), \(message)"
        }
        var place = unsafe YAMLPlace(self.parser.pointee.problem_mark)
        if unsafe self.parser.pointee.error == YAML_READER_ERROR {
            // The reader knows an offset only.
            let offset = unsafe min(Int(self.parser.pointee.problem_offset), self.text.count)
            let before = unsafe self.text[..<offset]
            let start = unsafe before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
            let lines = unsafe before.reduce(into: 1) { if $1 == UInt8(ascii: "\n") { $0 += 1 } }
            place = YAMLPlace(line: lines, column: offset - start + 1)
        }
        return .syntax(message, at: place)
    }
}
