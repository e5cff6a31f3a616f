import JSONDocument

extension Execution {
    /// Starts a Map state.
    mutating func startMap(_ plan: MapPlan, _ flow: inout Flow) throws(StateFailure) {
        let input = try self.inputPath(flow)
        flow.effectiveInput = input
        let items = plan.reader == nil ? try self.items(plan, flow) : []
        let concurrency = try self.concurrency(plan, flow)
        self.record("MapStateStarted", .length(items.count), &flow)
        let group = FlowGroup(
            id: self.takeID(),
            owner: flow.id,
            plan: plan,
            machines: [],
            items: items,
            maximumConcurrency: concurrency,
            results: Array(repeating: nil, count: items.count),
            lastEventID: flow.lastEventID
        )
        if plan.isDistributed {
            try self.startDistributed(group, plan, &flow)
        } else {
            self.start(group, &flow)
        }
    }

    private func items(_ plan: MapPlan, _ flow: Flow) throws(StateFailure) -> [JSONValue] {
        var value = flow.effectiveInput
        if let path = plan.itemsPath {
            do {
                value = try self.scope(flow, input: value).value(of: path)
            } catch {
                throw .runtime("Invalid path '\(path.text)' : \(error.message)")
            }
        }
        if case .array(let items) = value { return items }
        if plan.isDistributed, case .object(let members) = value {
            return members.map { ["Key": .string($0.name), "Value": $0.value] }
        }
        throw .runtime("Reference path \"\(plan.itemsPath?.text ?? "$")\" must point to array.")
    }

    private func concurrency(_ plan: MapPlan, _ flow: Flow) throws(StateFailure) -> Int {
        // AWS runs 40 items of an inline Map at once at most, 10,000 of a distributed one.
        let most = plan.isDistributed ? 10_000 : 40
        guard let number = try self.integer(plan.maximumConcurrency, "MaxConcurrency", flow) else { return most }
        guard number >= 0 else { throw .runtime("MaxConcurrency cannot be negative.") }
        return number == 0 ? most : min(number, most)
    }

    func integer(_ field: NumberField?, _ name: String, _ flow: Flow) throws(StateFailure) -> Int? {
        switch field {
        case nil: return nil
        case .constant(let number): return Int(number)
        case .path(let path):
            let value = try self.value(of: path, field: "\(name)Path", flow)
            guard let integer = value.integerValue, integer.magnitude < 1 << 40 else {
                throw .runtime(
                    "The \(name)Path field refers to value \"\(value.stringValue ?? value.text())\" "
                        + "which is not a valid integer: \(path.text)"
                )
            }
            return Int(integer)
        }
    }

    func percentage(_ field: NumberField?, _ flow: Flow) throws(StateFailure) -> Double? {
        switch field {
        case nil: return nil
        case .constant(let number): return number
        case .path(let path):
            let value = try self.value(of: path, field: "ToleratedFailurePercentagePath", flow)
            guard let number = value.doubleValue else {
                throw .runtime(
                    "The ToleratedFailurePercentagePath field refers to value \"\(value.stringValue ?? value.text())\" "
                        + "which is not a valid float: \(path.text)"
                )
            }
            guard (0...100).contains(number) else {
                throw .runtime("ToleratedFailurePercentage must be between 0 and 100.")
            }
            return number
        }
    }

    private mutating func startDistributed(
        _ group: FlowGroup,
        _ plan: MapPlan,
        _ flow: inout Flow
    ) throws(StateFailure) {
        var group = group
        let count = try self.integer(plan.toleratedCount, "ToleratedFailureCount", flow)
        if let count, count < 0 { throw .runtime("ToleratedFailureCount cannot be negative.") }
        let percentage = try self.percentage(plan.toleratedPercentage, flow)
        let label = plan.label ?? self.random.uuid()
        let place = "\(self.identity.region):\(self.identity.account)"
        let run = "\(self.identity.stateMachineName)/\(label):\(self.random.uuid())"
        let arn = "arn:aws:states:\(place):mapRun:\(run)"
        self.record("MapRunStarted", .mapRun(arn: arn), &flow)
        group.run = DistributedRun(
            arn: arn,
            label: label,
            index: self.mapRuns.count,
            startedEventID: flow.lastEventID,
            toleratedCount: count,
            toleratedPercentage: percentage
        )
        self.mapRuns.append(
            MapRun(
                arn: arn,
                status: .running,
                startTime: self.now,
                stopTime: nil,
                maximumConcurrency: group.maximumConcurrency == 10_000 ? 0 : group.maximumConcurrency,
                toleratedPercentage: percentage ?? 0,
                toleratedCount: count ?? 0,
                total: group.count,
                succeeded: 0,
                failed: 0,
                aborted: 0,
                running: 0
            )
        )
        if let writer = plan.writer {
            group.run?.destination = try self.destination(writer, run, flow)
        }
        guard let reader = plan.reader else {
            try self.startItems(&group, plan, &flow)
            return
        }
        let parameters = try self.fill(reader.parameters, flow, input: flow.effectiveInput)
        group.run?.reading = ItemReading(
            parameters: parameters.objectValue ?? JSONObject(),
            limit: try self.integer(reader.maximumItems, "MaxItems", flow)
        )
        flow.childGroup = group.id
        flow.phase = .waiting
        self.read(reader, &group, &flow)
        self.groups[group.id] = group
    }

    /// Puts items into batches where the Map has an ItemBatcher, and starts.
    mutating func startItems(_ group: inout FlowGroup, _ plan: MapPlan, _ flow: inout Flow) throws(StateFailure) {
        if let batcher = plan.batcher {
            group.items = try self.batches(of: group.items, batcher, plan, flow)
        } else if let selector = plan.itemSelector {
            for index in group.items.indices {
                group.items[index] = try self.select(selector, group.items[index], index, flow)
            }
        }
        group.results = Array(repeating: nil, count: group.items.count)
        if let run = group.run {
            self.mapRuns[run.index].total = group.items.count
        }
        self.start(group, &flow)
    }

    private mutating func select(
        _ selector: PayloadTemplate,
        _ item: JSONValue,
        _ index: Int,
        _ flow: Flow
    ) throws(StateFailure) -> JSONValue {
        var context = flow
        context.mapItem = ["Item": ["Index": .integer(Int64(index)), "Value": item]]
        return try self.fill(selector, context, input: flow.effectiveInput)
    }

    private mutating func batches(
        of items: [JSONValue],
        _ batcher: ItemBatcher,
        _ plan: MapPlan,
        _ flow: Flow
    ) throws(StateFailure) -> [JSONValue] {
        let most = try self.integer(batcher.maximumItems, "MaxItemsPerBatch", flow) ?? Int.max
        let largest = try self.integer(batcher.maximumBytes, "MaxInputBytesPerBatch", flow) ?? Self.maximumPayload
        guard most > 0, largest > 0 else { throw .runtime("A batch must hold at least one item.") }
        let shared = try batcher.input.map { (template) throws(StateFailure) in
            try self.fill(template, flow, input: flow.effectiveInput)
        }
        let overhead = (shared?.text().utf8.count ?? 0) + 32
        var batches: [[JSONValue]] = []
        var bytes = 0
        for (index, item) in items.enumerated() {
            let selected = try plan.itemSelector.map { (selector) throws(StateFailure) in
                try self.select(selector, item, index, flow)
            }
            let element = selected ?? item
            let size = element.text().utf8.count + 1
            if let last = batches.last, last.count < most, bytes + size + overhead <= largest {
                batches[batches.count - 1].append(element)
                bytes += size
            } else {
                batches.append([element])
                bytes = size
            }
        }
        return batches.map { batch in
            var object = JSONObject()
            object["BatchInput"] = shared
            object["Items"] = .array(batch)
            return .object(object)
        }
    }

    private mutating func destination(
        _ writer: ResultWriter,
        _ run: String,
        _ flow: Flow
    ) throws(StateFailure) -> ResultDestination {
        let parameters = try self.fill(writer.parameters, flow, input: flow.effectiveInput)
        guard let bucket = parameters["Bucket"]?.stringValue else {
            throw .runtime("The field 'Bucket' is required but was missing")
        }
        var prefix = parameters["Prefix"]?.stringValue ?? ""
        if !prefix.isEmpty, !prefix.hasSuffix("/") {
            prefix += "/"
        }
        return ResultDestination(bucket: bucket, prefix: prefix + String(run.split(separator: ":").last ?? ""))
    }
}
