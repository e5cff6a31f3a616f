internal import CLibyaml

/// What libyaml's parser reports next, copied out of its memory.
struct YAMLEvent {
    enum Kind {
        case documentStart
        case documentEnd
        case streamEnd
        case alias(String)
        case scalar(YAMLScalar)
        case sequenceStart
        case sequenceEnd
        case mappingStart
        case mappingEnd
        case other
    }

    let kind: Kind
    let tag: String?
    let anchor: String?
    let place: YAMLPlace

    /// Copies one event.
    init(_ event: yaml_event_t) {
        unsafe self.place = YAMLPlace(event.start_mark)
        var tag: String?
        var anchor: String?
        switch unsafe event.type {
        case YAML_DOCUMENT_START_EVENT: self.kind = .documentStart
        case YAML_DOCUMENT_END_EVENT: self.kind = .documentEnd
        case YAML_STREAM_END_EVENT: self.kind = .streamEnd
        case YAML_ALIAS_EVENT: unsafe self.kind = .alias(Self.text(event.data.alias.anchor) ?? "")
        case YAML_SEQUENCE_START_EVENT:
            self.kind = .sequenceStart
            unsafe tag = Self.text(event.data.sequence_start.tag)
            unsafe anchor = Self.text(event.data.sequence_start.anchor)
        case YAML_SEQUENCE_END_EVENT: self.kind = .sequenceEnd
        case YAML_MAPPING_START_EVENT:
            self.kind = .mappingStart
            unsafe tag = Self.text(event.data.mapping_start.tag)
            unsafe anchor = Self.text(event.data.mapping_start.anchor)
        case YAML_MAPPING_END_EVENT: self.kind = .mappingEnd
        case YAML_SCALAR_EVENT:
            unsafe self.kind = .scalar(Self.scalar(event))
            unsafe tag = Self.text(event.data.scalar.tag)
            unsafe anchor = Self.text(event.data.scalar.anchor)
        default: self.kind = .other
        }
        self.tag = tag
        self.anchor = anchor
    }

    private static func scalar(_ event: yaml_event_t) -> YAMLScalar {
        let scalar = unsafe event.data.scalar
        let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
        let style: YAMLScalar.Style =
            switch unsafe scalar.style {
            case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
            case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
            default: .plain
            }
        return unsafe YAMLScalar(text: String(decoding: bytes, as: UTF8.self), style: style)
    }

    private static func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        unsafe pointer.map { unsafe String(cString: $0) }
    }
}

extension YAMLPlace {
    /// Converts libyaml's mark, which counts from 0.
    init(_ mark: yaml_mark_t) {
        self.init(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
    }
}
