import JSONDocument

extension DefinitionParser {
    /// What a Map state does.
    mutating func map(_ object: JSONObject, at location: String, depth: Int) -> MapPlan? {
        let field = object["ItemProcessor"] != nil ? "ItemProcessor" : "Iterator"
        guard let processor = object[field] else {
            self.report(.schema("These fields are required: [ItemProcessor]", location))
            return nil
        }
        guard let processor = processor.objectValue else {
            self.report(.schema("Expected value of type Object", "\(location)/\(field)"))
            return nil
        }
        let isDistributed = self.isDistributed(processor, at: "\(location)/\(field)")
        guard let machine = self.machine(processor, at: "\(location)/\(field)", depth: depth + 1) else { return nil }
        if object["Parameters"] != nil, object["ItemSelector"] != nil {
            self.report(.schema("Only one of these fields is allowed: [Parameters, ItemSelector]", location))
        }
        if !isDistributed {
            for name in Self.distributedFields where object[name] != nil {
                self.report(.schema("Field '\(name)' is only supported in mode DISTRIBUTED", "\(location)/\(name)"))
            }
        }
        let label = self.string("Label", in: object, at: location)
        if let label, label.unicodeScalars.count > 40 {
            self.report(.schema("Label must not be longer than 40 characters", "\(location)/Label"))
        }
        return MapPlan(
            processor: machine,
            isDistributed: isDistributed,
            label: label,
            itemsPath: self.path("ItemsPath", in: object, at: location),
            itemSelector: self.template("ItemSelector", in: object, at: location)
                ?? self.template("Parameters", in: object, at: location),
            reader: self.reader(in: object, at: location),
            batcher: self.batcher(in: object, at: location),
            writer: self.writer(in: object, at: location),
            maximumConcurrency: self.number("MaxConcurrency", in: object, at: location, range: 0...99_999_999),
            toleratedCount: self.number("ToleratedFailureCount", in: object, at: location, range: 0...99_999_999),
            toleratedPercentage: self.number(
                "ToleratedFailurePercentage",
                in: object,
                at: location,
                range: 0...100,
                isWhole: false
            )
        )
    }

    private static let distributedFields = [
        "ItemReader", "ItemBatcher", "ResultWriter", "Label", "ToleratedFailureCount", "ToleratedFailureCountPath",
        "ToleratedFailurePercentage", "ToleratedFailurePercentagePath",
    ]

    private mutating func isDistributed(_ processor: JSONObject, at location: String) -> Bool {
        guard let value = processor["ProcessorConfig"] else { return false }
        let place = "\(location)/ProcessorConfig"
        guard let config = value.objectValue else {
            self.report(.schema("Expected value of type Object", place))
            return false
        }
        self.checkNames(of: config, allowed: ["Mode", "ExecutionType", "Comment"], at: place)
        let mode = self.string("Mode", in: config, at: place) ?? "INLINE"
        if mode != "INLINE", mode != "DISTRIBUTED" {
            self.report(.schema("Value is not one of [INLINE, DISTRIBUTED]", "\(place)/Mode"))
        }
        let type = self.string("ExecutionType", in: config, at: place)
        if mode == "DISTRIBUTED", type == nil {
            self.report(.schema("These fields are required: [ExecutionType]", place))
        }
        if let type, type != "STANDARD", type != "EXPRESS" {
            self.report(.schema("Value is not one of [STANDARD, EXPRESS]", "\(place)/ExecutionType"))
        }
        return mode == "DISTRIBUTED"
    }

    private mutating func reader(in object: JSONObject, at location: String) -> ItemReader? {
        guard object["ItemReader"] != nil else { return nil }
        let place = "\(location)/ItemReader"
        guard let reader = object["ItemReader"]?.objectValue else {
            self.report(.schema("Expected value of type Object", place))
            return nil
        }
        self.checkNames(of: reader, allowed: ["Resource", "Parameters", "ReaderConfig", "Comment"], at: place)
        let config = reader["ReaderConfig"]?.objectValue ?? JSONObject()
        let parameters = self.template("Parameters", in: reader, at: place) ?? .constant([:])
        let limit = self.number(
            "MaxItems",
            in: config,
            at: "\(place)/ReaderConfig",
            range: 0...Double(Int32.max)
        )
        switch self.string("Resource", in: reader, at: place) {
        case "arn:aws:states:::s3:listObjectsV2":
            return ItemReader(format: .listing, parameters: parameters, maximumItems: limit)
        case "arn:aws:states:::s3:getObject":
            guard let format = self.format(config, at: "\(place)/ReaderConfig") else { return nil }
            return ItemReader(format: format, parameters: parameters, maximumItems: limit)
        case nil:
            self.report(.schema("These fields are required: [Resource]", place))
            return nil
        case .some(let other):
            self.report(.schema("The resource '\(other)' cannot be read from", "\(place)/Resource"))
            return nil
        }
    }

    private mutating func format(_ config: JSONObject, at location: String) -> ItemReader.Format? {
        switch self.string("InputType", in: config, at: location) {
        case "JSON": return .json
        case "JSONL": return .jsonLines
        case "CSV":
            let delimiters = ["COMMA": ",", "PIPE": "|", "SEMICOLON": ";", "SPACE": " ", "TAB": "\t"]
            let name = self.string("CSVDelimiter", in: config, at: location) ?? "COMMA"
            guard let delimiter = delimiters[name] else {
                self.report(
                    .schema("Value is not one of [COMMA, PIPE, SEMICOLON, SPACE, TAB]", "\(location)/CSVDelimiter")
                )
                return nil
            }
            switch self.string("CSVHeaderLocation", in: config, at: location) {
            case "FIRST_ROW": return .csv(headers: nil, delimiter: delimiter)
            case "GIVEN":
                let headers = config["CSVHeaders"]?.arrayValue?.compactMap(\.stringValue) ?? []
                return .csv(headers: headers, delimiter: delimiter)
            default:
                self.report(.schema("Value is not one of [FIRST_ROW, GIVEN]", "\(location)/CSVHeaderLocation"))
                return nil
            }
        case "MANIFEST", "PARQUET":
            self.refuse("An item reader's InputType \(config["InputType"]?.stringValue ?? "")", location)
            return nil
        default:
            self.report(.schema("Value is not one of [CSV, JSON, JSONL, MANIFEST]", "\(location)/InputType"))
            return nil
        }
    }

    private mutating func batcher(in object: JSONObject, at location: String) -> ItemBatcher? {
        guard object["ItemBatcher"] != nil else { return nil }
        let place = "\(location)/ItemBatcher"
        guard let batcher = object["ItemBatcher"]?.objectValue else {
            self.report(.schema("Expected value of type Object", place))
            return nil
        }
        let items = self.number("MaxItemsPerBatch", in: batcher, at: place, range: 1...Double(Int32.max))
        let bytes = self.number("MaxInputBytesPerBatch", in: batcher, at: place, range: 1...262_144)
        if items == nil, bytes == nil {
            self.report(
                .schema("At least one of these fields is required: [MaxItemsPerBatch, MaxInputBytesPerBatch]", place)
            )
        }
        let input = self.template("BatchInput", in: batcher, at: place)
        return ItemBatcher(maximumItems: items, maximumBytes: bytes, input: input)
    }

    private mutating func writer(in object: JSONObject, at location: String) -> ResultWriter? {
        guard object["ResultWriter"] != nil else { return nil }
        let place = "\(location)/ResultWriter"
        guard let writer = object["ResultWriter"]?.objectValue else {
            self.report(.schema("Expected value of type Object", place))
            return nil
        }
        self.checkNames(of: writer, allowed: ["Resource", "Parameters", "WriterConfig", "Comment"], at: place)
        if writer["WriterConfig"] != nil {
            self.refuse("A result writer's WriterConfig", place)
        }
        guard self.string("Resource", in: writer, at: place) == "arn:aws:states:::s3:putObject" else {
            self.report(.schema("Value is not one of [arn:aws:states:::s3:putObject]", "\(place)/Resource"))
            return nil
        }
        return ResultWriter(parameters: self.template("Parameters", in: writer, at: place) ?? .constant([:]))
    }
}
