import JSONDocument

extension Execution {
    /// Starts the branches of a Parallel state.
    mutating func startParallel(_ machines: [Machine], _ flow: inout Flow) throws(StateFailure) {
        flow.effectiveInput = try self.effectiveInput(flow)
        self.record("ParallelStateStarted", .nothing, &flow)
        let group = FlowGroup(
            id: self.takeID(),
            owner: flow.id,
            plan: nil,
            machines: machines,
            items: [],
            maximumConcurrency: machines.count,
            results: Array(repeating: nil, count: machines.count),
            lastEventID: flow.lastEventID
        )
        self.start(group, &flow)
    }

    /// Starts the first parts of a group and lets its owner wait.
    mutating func start(_ group: FlowGroup, _ owner: inout Flow) {
        owner.childGroup = group.id
        owner.phase = .waiting
        self.report(.divided(parts: group.count), owner)
        var group = group
        do throws(StateFailure) {
            try self.startParts(of: &group, owner)
            self.settle(group, &owner)
        } catch {
            self.abandon(&group, except: nil)
            owner.childGroup = nil
            self.fail(&owner, error)
        }
    }

    /// Starts parts as far as the concurrency allows.
    private mutating func startParts(of group: inout FlowGroup, _ owner: Flow) throws(StateFailure) {
        while group.nextIndex < group.count, group.running.count < group.maximumConcurrency {
            let index = group.nextIndex
            group.nextIndex += 1
            let part = try self.part(index, of: &group, owner)
            group.running.insert(part.id)
            self.flows[part.id] = part
            self.ready.append(part.id)
        }
    }

    private mutating func part(_ index: Int, of group: inout FlowGroup, _ owner: Flow) throws(StateFailure) -> Flow {
        guard let state = owner.state else { throw .runtime("A part has no state around it") }
        guard let plan = group.plan else {
            return Flow(
                id: self.takeID(),
                machine: group.machines[index],
                group: group.id,
                index: index,
                frame: owner.frame,
                path: owner.path + [state.name, "branch \(index + 1)"],
                input: Payload(owner.effectiveInput),
                variables: owner.variables,
                lastEventID: group.lastEventID
            )
        }
        if group.run != nil {
            return self.distributedPart(index, of: group, plan, owner)
        }
        let item = group.items[index]
        let mapItem: JSONValue = ["Item": ["Index": .integer(Int64(index)), "Value": item]]
        var input = item
        if let selector = plan.itemSelector {
            var context = owner
            context.mapItem = mapItem
            input = try self.fill(selector, context, input: owner.effectiveInput)
        }
        let started = self.record(
            "MapIterationStarted",
            .iteration(state: state.name, index: index),
            owner.frame,
            previous: group.lastEventID
        )
        var part = Flow(
            id: self.takeID(),
            machine: plan.processor,
            group: group.id,
            index: index,
            frame: owner.frame,
            path: owner.path + [state.name, "#\(index + 1)"],
            input: Payload(input),
            variables: owner.variables,
            lastEventID: started
        )
        part.mapItem = mapItem
        return part
    }

    /// Puts a group back, or ends it where it has nothing left to do.
    private mutating func settle(_ group: FlowGroup, _ owner: inout Flow) {
        guard group.running.isEmpty, group.nextIndex >= group.count else {
            self.groups[group.id] = group
            return
        }
        if group.run != nil {
            self.distributedPartsDone(group, &owner)
            return
        }
        let type = group.plan == nil ? "Parallel" : "Map"
        owner.childGroup = nil
        // What follows a Map hangs on its last iteration, not on the event that it succeeded.
        let last = group.lastIterationID ?? group.lastEventID
        self.record("\(type)StateSucceeded", .nothing, owner.frame, previous: last)
        owner.lastEventID = last
        self.completeGroup(&owner, result: .array(group.results.map { $0 ?? .null }))
    }

    /// Goes on after a Parallel or Map.
    mutating func completeGroup(_ owner: inout Flow, result: JSONValue) {
        do throws(StateFailure) {
            try self.complete(&owner, result: result)
        } catch {
            self.fail(&owner, error)
        }
    }

    mutating func partSucceeded(of id: Int, _ part: Flow, _ output: Payload) {
        guard var group = self.groups.removeValue(forKey: id) else { return }
        group.results[part.index] = output.value
        if group.run != nil {
            self.distributedPartSucceeded(&group, part, output)
        }
        self.partEnded(&group, part, "MapIterationSucceeded")
        self.goOn(group)
    }

    /// Starts what comes after a part that ended.
    private mutating func goOn(_ group: FlowGroup) {
        var group = group
        self.with(flow: group.owner) { execution, owner in
            do throws(StateFailure) {
                if group.run?.isFailed != true {
                    try execution.startParts(of: &group, owner)
                }
                execution.settle(group, &owner)
            } catch {
                execution.abandon(&group, except: nil)
                owner.childGroup = nil
                owner.lastEventID = group.lastEventID
                execution.fail(&owner, error)
            }
        }
    }

    private mutating func partEnded(_ group: inout FlowGroup, _ part: Flow, _ event: String) {
        group.running.remove(part.id)
        group.completed += 1
        guard group.run == nil else { return }
        if group.plan != nil, let owner = self.flows[group.owner], let state = owner.state {
            group.lastIterationID = self.record(
                event,
                .iteration(state: state.name, index: part.index),
                owner.frame,
                previous: part.lastEventID
            )
        }
        group.lastEventID = part.lastEventID
    }

    mutating func partFailed(of id: Int, _ part: Flow, _ failure: StateFailure) {
        guard var group = self.groups.removeValue(forKey: id) else { return }
        if group.run != nil {
            self.distributedPartFailed(&group, part, failure)
            self.partEnded(&group, part, "")
            if group.run?.isFailed == true {
                self.endFailedRun(group)
            } else {
                self.goOn(group)
            }
            return
        }
        self.partEnded(&group, part, "MapIterationFailed")
        self.abandon(&group, except: part.id)
        self.with(flow: group.owner) { execution, owner in
            owner.childGroup = nil
            owner.lastEventID = group.lastEventID
            execution.fail(
                &owner,
                failure,
                event: group.plan == nil ? "ParallelStateFailed" : "MapStateFailed"
            )
        }
    }

    /// Stops all parts that still run.
    mutating func abandon(_ group: inout FlowGroup, except failed: Int?) {
        let owner = self.flows[group.owner]
        for id in group.running.sorted() where id != failed {
            guard let part = self.stop(flow: id, ownsFrame: group.run != nil) else { continue }
            if group.plan != nil, group.run == nil, let owner, let state = owner.state {
                self.record(
                    "MapIterationAborted",
                    .iteration(state: state.name, index: part.index),
                    owner.frame,
                    previous: part.lastEventID
                )
            }
        }
        group.running = []
    }
}
