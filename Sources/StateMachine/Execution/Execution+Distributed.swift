import JSONDocument

extension Execution {
    /// One item of a distributed Map: an execution of its own.
    mutating func distributedPart(_ index: Int, of group: FlowGroup, _ plan: MapPlan, _ owner: Flow) -> Flow {
        let name = self.random.uuid()
        let machine = "\(self.identity.stateMachineName)/\(group.run?.label ?? "")"
        let place = "\(self.identity.region):\(self.identity.account)"
        let arn = "arn:aws:states:\(place):execution:\(machine):\(name)"
        let frame = self.takeID()
        let input = Payload(group.items[index])
        let execution: JSONValue = [
            "Id": .string(arn), "Input": input.value, "StartTime": .string(Timestamp.text(self.now)),
            "Name": .string(name), "RoleArn": .string(self.identity.roleARN), "RedriveCount": 0,
        ]
        self.frames[frame] = ExecutionFrame(
            execution: execution,
            stateMachine: [
                "Id": .string("\(self.identity.stateMachineARN)/\(group.run?.label ?? "")"), "Name": .string(machine),
            ],
            eventCount: 1,
            arn: arn,
            name: name,
            startTime: self.now
        )
        if let run = group.run {
            self.mapRuns[run.index].running += 1
        }
        return Flow(
            id: self.takeID(),
            machine: plan.processor,
            group: group.id,
            index: index,
            frame: frame,
            path: owner.path + [owner.state?.name ?? "", "#\(index + 1)"],
            input: input,
            variables: JSONObject(),
            lastEventID: 0
        )
    }

    mutating func distributedPartSucceeded(_ group: inout FlowGroup, _ part: Flow, _ output: Payload) {
        self.distributedPartEnded(&group, part, status: "SUCCEEDED", output: output.text, failure: nil)
        if let run = group.run {
            self.mapRuns[run.index].succeeded += 1
        }
        if group.run?.destination != nil {
            // The writer has it now: the results need not be kept twice.
            group.results[part.index] = nil
        }
    }

    mutating func distributedPartFailed(_ group: inout FlowGroup, _ part: Flow, _ failure: StateFailure) {
        self.distributedPartEnded(&group, part, status: "FAILED", output: nil, failure: failure)
        guard var run = group.run else { return }
        self.mapRuns[run.index].failed += 1
        run.failures += 1
        run.isFailed = !run.tolerates(of: group.count)
        group.run = run
    }

    private mutating func distributedPartEnded(
        _ group: inout FlowGroup,
        _ part: Flow,
        status: String,
        output: String?,
        failure: StateFailure?
    ) {
        let frame = self.frames.removeValue(forKey: part.frame)
        guard let run = group.run, let frame else { return }
        self.mapRuns[run.index].running -= 1
        guard run.destination != nil else { return }
        var record = JSONObject()
        record["ExecutionArn"] = .string(frame.arn)
        record["Input"] = .string(frame.execution["Input"]?.text() ?? "")
        record["InputDetails"] = ["Included": true]
        record["Name"] = .string(frame.name)
        if let output {
            record["Output"] = .string(output)
            record["OutputDetails"] = ["Included": true]
        }
        record["Error"] = failure?.error.map { .string($0) }
        record["Cause"] = failure?.cause.map { .string($0) }
        record["StartDate"] = .string(Timestamp.text(frame.startTime))
        record["StateMachineArn"] = frame.stateMachine["Id"]
        record["Status"] = .string(status)
        record["StopDate"] = .string(Timestamp.text(self.now))
        if failure == nil {
            group.run?.succeeded.append(.object(record))
        } else {
            group.run?.failed.append(.object(record))
        }
    }

    /// Writes the results where a writer wants them, then ends the Map.
    mutating func distributedPartsDone(_ group: FlowGroup, _ owner: inout Flow) {
        var group = group
        if group.run?.destination != nil {
            self.planWrites(&group)
            owner.childGroup = group.id
            owner.phase = .waiting
            self.writeNext(&group, &owner)
            self.groups[group.id] = group
            return
        }
        // Items that failed and are tolerated have no result.
        self.endRun(group, &owner, result: .array(group.results.compactMap { $0 }))
    }

    private mutating func endRun(_ group: FlowGroup, _ owner: inout Flow, result: JSONValue) {
        guard let run = group.run else { return }
        owner.childGroup = nil
        self.mapRuns[run.index].status = .succeeded
        self.mapRuns[run.index].stopTime = self.now
        let succeeded = self.record("MapRunSucceeded", .nothing, owner.frame, previous: run.startedEventID)
        self.record("MapStateSucceeded", .nothing, owner.frame, previous: succeeded)
        owner.lastEventID = succeeded
        self.completeGroup(&owner, result: result)
    }

    private func planWrites(_ group: inout FlowGroup) {
        guard var run = group.run, let destination = run.destination else { return }
        func put(_ name: String, _ text: String) -> ServiceCall {
            ServiceCall(
                service: "s3",
                action: "putObject",
                parameters: [
                    "Bucket": .string(destination.bucket), "Key": .string("\(destination.prefix)/\(name)"),
                    "Body": .string(text), "ContentType": "application/json",
                ]
            )
        }
        var files = JSONObject()
        for (name, records) in [("FAILED", run.failed), ("PENDING", []), ("SUCCEEDED", run.succeeded)] {
            guard !records.isEmpty else {
                files[name] = []
                continue
            }
            let text = JSONValue.array(records).text()
            run.writes.append(put("\(name)_0.json", text))
            files[name] = [
                [
                    "Key": .string("\(destination.prefix)/\(name)_0.json"),
                    "Size": .integer(Int64(text.utf8.count)),
                ]
            ]
        }
        let manifest: JSONValue = [
            "DestinationBucket": .string(destination.bucket), "MapRunArn": .string(run.arn),
            "ResultFiles": .object(files),
        ]
        run.writes.append(put("manifest.json", manifest.text()))
        run.succeeded = []
        run.failed = []
        group.run = run
    }

    private mutating func writeNext(_ group: inout FlowGroup, _ owner: inout Flow) {
        guard let call = group.run?.writes.first else { return }
        group.run?.writes.removeFirst()
        let id = self.takeID()
        self.pending[id] = PendingAction(flow: owner.id, purpose: .writeResults)
        self.actions.append(.callService(id: id, call))
        owner.waitingFor = id
    }

    mutating func resultsWritten(_ owner: inout Flow) {
        guard let id = owner.childGroup, var group = self.groups.removeValue(forKey: id), let run = group.run,
            let destination = run.destination
        else { return }
        guard run.writes.isEmpty else {
            self.writeNext(&group, &owner)
            self.groups[id] = group
            return
        }
        if run.isFailed {
            self.groups[id] = group
            self.mapRunFailed(&owner, Self.exceeded)
            return
        }
        self.endRun(
            group,
            &owner,
            result: [
                "MapRunArn": .string(run.arn),
                "ResultWriterDetails": [
                    "Bucket": .string(destination.bucket), "Key": .string("\(destination.prefix)/manifest.json"),
                ],
            ]
        )
    }

    private static let exceeded = StateFailure(
        error: "States.ExceedToleratedFailureThreshold",
        cause: "The specified tolerated failure threshold was exceeded"
    )

    /// Stops what runs after too many failures; results are written all the same.
    mutating func endFailedRun(_ group: FlowGroup) {
        var group = group
        if let run = group.run {
            self.mapRuns[run.index].aborted += group.running.count
            self.mapRuns[run.index].running -= group.running.count
        }
        self.abandon(&group, except: nil)
        group.nextIndex = group.count
        self.with(flow: group.owner) { execution, owner in
            if group.run?.destination != nil {
                execution.distributedPartsDone(group, &owner)
            } else {
                execution.groups[group.id] = group
                execution.mapRunFailed(&owner, Self.exceeded)
            }
        }
    }

    /// Ends a run with an error.
    mutating func mapRunFailed(_ owner: inout Flow, _ failure: StateFailure) {
        guard let id = owner.childGroup, let group = self.groups.removeValue(forKey: id), let run = group.run else {
            return
        }
        owner.childGroup = nil
        self.mapRuns[run.index].status = .failed
        self.mapRuns[run.index].stopTime = self.now
        owner.lastEventID = self.record(
            "MapRunFailed",
            .failure(error: failure.error, cause: failure.cause),
            owner.frame,
            previous: run.startedEventID
        )
        self.fail(&owner, failure, event: "MapStateFailed")
    }
}
