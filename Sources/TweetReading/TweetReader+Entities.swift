internal import JSONDocument

extension TweetReader {
    /// Reads the entities of API v1.1 or v2; their members' names differ a little.
    func readEntities(_ entities: JSONCursor, media extended: JSONCursor?) {
        var members = entities.members
        while let (key, value) = members.next() {
            switch key.count {
            case 8 where key.equals("hashtags"): self.readEach(value, .hashtag)
            case 13 where key.equals("user_mentions"), 8 where key.equals("mentions"): self.readEach(value, .mention)
            case 4 where key.equals("urls"): self.readEach(value, .link)
            case 5 where key.equals("media") && extended == nil: self.readEach(value, .media)
            default: break
            }
        }
        if let media = extended?.find("media") {
            self.readEach(media, .media)
        }
    }

    private func readEach(_ list: JSONCursor, _ kind: EntityView.Kind) {
        var elements = list.elements
        while let element = elements.next() {
            if let entity = Self.entity(element, kind) {
                self.entities.append(entity)
            }
        }
    }

    private static func entity(_ object: JSONCursor, _ kind: EntityView.Kind) -> EntityView? {
        let none = UnsafeRawBufferPointer(start: nil, count: 0)
        var entity = EntityView(
            kind: kind,
            start: -1,
            end: -1,
            value: none,
            expanded: none,
            userID: nil,
            isForeign: false
        )
        var members = object.members
        while let (key, value) = members.next() {
            switch key.count {
            case 2 where key.equals("id") && kind == .mention: entity.userID = entity.userID ?? Self.identifier(value)
            case 3 where key.equals("tag") && kind == .hashtag: entity.value = Self.word(value)
            case 3 where key.equals("url") && kind != .hashtag: entity.value = Self.word(value)
            case 3 where key.equals("end"): entity.end = Self.position(value)
            case 4 where key.equals("text") && kind == .hashtag: entity.value = Self.word(value)
            case 5 where key.equals("start"): entity.start = Self.position(value)
            case 6 where key.equals("id_str") && kind == .mention: entity.userID = Self.identifier(value)
            case 7 where key.equals("indices"):
                var pair = value.elements
                entity.start = pair.next().map(Self.position) ?? -1
                entity.end = pair.next().map(Self.position) ?? -1
            case 8 where key.equals("username") && kind == .mention: entity.value = Self.word(value)
            case 9 where key.equals("media_key"):
                entity.kind = .media
            case 11 where key.equals("screen_name") && kind == .mention: entity.value = Self.word(value)
            case 11 where key.equals("unwound_url") && value.isString: entity.expanded = Self.word(value)
            case 12 where key.equals("expanded_url") && entity.expanded.isEmpty: entity.expanded = Self.word(value)
            case 16 where key.equals("source_status_id"): entity.isForeign = !value.isNull
            default: break
            }
        }
        return entity.value.baseAddress == nil ? nil : entity
    }

    private static func position(_ value: JSONCursor) -> Int32 {
        value.integer.flatMap { Int32(exactly: $0) } ?? -1
    }
}
