/// What becomes of a record when a person is forgotten.
enum PersonVerdict {
    /// It does not name the person and stays as it is, byte for byte.
    case kept
    /// It is about the person and goes.
    case removed
    /// Parts of it were about the person; these bytes stay.
    case changed([UInt8])
}

extension PersonNames {
    /// Judges one record of a file.
    ///
    /// - Parameters:
    ///   - record: The record.
    ///   - format: The file's format.
    /// - Returns: What becomes of it.
    func verdict(on record: UnsafeRawBufferPointer, format: InputFormat) -> PersonVerdict {
        if case .archive(let owner?) = format, self.isOwner(owner) {
            return .removed
        }
        // Most records are through with this: no handle and no id is a word of theirs.
        guard self.isAnywhere(in: record) else {
            return .kept
        }
        switch format {
        case .table(let dialect): return self.verdict(onRow: record, dialect)
        case .lines, .values, .archive: return self.verdict(onJSON: record)
        case .empty, .unrecognised: return .removed
        }
    }

    /// Whether all of an archive is the person's.
    private func isOwner(_ owner: ArchiveOwner) -> Bool {
        self.isHandle(owner.screenName) || owner.id.map { self.isID(String($0).utf8) } ?? false
    }

    private func verdict(onJSON record: UnsafeRawBufferPointer) -> PersonVerdict {
        let traces = PersonTraces(record, self)
        guard traces.isSound else {
            // Nobody can read it as a tweet: it is worth nothing, and not safe to mend.
            return .removed
        }
        if traces.isNamed {
            return .removed
        }
        return traces.isEmpty ? .kept : .changed(Self.rewritten(record, traces))
    }

    private static func rewritten(_ record: UnsafeRawBufferPointer, _ traces: PersonTraces) -> [UInt8] {
        let masked = Self.masking(traces.words, in: record)
        var output: [UInt8] = []
        output.reserveCapacity(masked.count)
        var at = 0
        for element in traces.elements.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            output.append(contentsOf: masked[at..<element.lowerBound])
            at = element.upperBound
            if at < masked.count, masked[at] == UInt8(ascii: ",") {
                at += 1
            } else {
                // The last of its list takes the comma before it along.
                let kept = output.lastIndex { $0 > 0x20 }
                if let kept, output[kept] == UInt8(ascii: ",") {
                    output.removeSubrange(kept...)
                }
            }
        }
        output.append(contentsOf: masked[at...])
        return output
    }

    private func verdict(onRow record: UnsafeRawBufferPointer, _ dialect: TableDialect) -> PersonVerdict {
        var fields: [UnsafeRawBufferPointer] = []
        var arena = ByteArena()
        guard TableRow.splitWhole(record, dialect, &fields, &arena) else {
            return .removed
        }
        for (column, field) in zip(dialect.columns, fields) {
            switch column {
            case .userID, .replyToUser:
                if self.isID(field) { return .removed }
            case .screenName, .replyToName:
                if self.isHandle(field) { return .removed }
            case .permalink:
                if !self.traces(in: field, 0..<field.count, isEscaped: false).words.isEmpty { return .removed }
            default:
                if self.traces(in: field, 0..<field.count, isEscaped: false).isQuotation { return .removed }
            }
        }
        let words = self.traces(in: record, 0..<record.count, isEscaped: false).words
        return words.isEmpty ? .kept : .changed(Self.masking(words, in: record))
    }
}
