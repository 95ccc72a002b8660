import Export

/// The conversion of several documents to a folder.
struct Batch {
    private let inputs: [InputFile]
    private let folder: String
    private let command: ConvertCommand
    private let password: String?

    init(of inputs: [InputFile], to folder: String, as command: ConvertCommand, password: String?) {
        self.inputs = inputs
        self.folder = folder
        self.command = command
        self.password = password
    }

    /// What came of all documents.
    private struct Tally {
        var done = 0
        var failed = 0
        var kept = 0
        var tables = 0
    }

    /// Converts what is to be converted, reports on each document and writes `batch.json`.
    func run(_ log: inout MessageLog) throws {
        let start = ContinuousClock.now
        command.workers.announce()
        let earlier = command.resume ? BatchLog.earlier(in: folder) : [:]
        try makeFolders()
        let kept = inputs.map { input in
            earlier[Array(input.path.utf8)].flatMap { record in
                record.stands(for: input, options: command.readingArguments, in: folder) ? record : nil
            }
        }
        var records = try BatchLog(in: folder)
        var tally = Tally()
        var index = 0
        try command.workers.pool.run(steps(keeping: kept)) { outcome in
            log.report(outcome)
            let record = kept[index] ?? BatchRecord(inputs[index], outcome, options: command.readingArguments)
            tally.done += record.state == .done && kept[index] == nil ? 1 : 0
            tally.failed += record.state != .done ? 1 : 0
            tally.kept += kept[index] == nil ? 0 : 1
            tally.tables += record.report?.tables ?? 0
            try records.add(record)
            index += 1
        }
        if StopSignals.caught != nil {
            // Workers that were ended leave what they were writing.
            for folder in outputFolders { removeLeftTemporaries(in: folder) }
            return
        }
        try records.finish()
        let elapsed = start.duration(to: .now) / .seconds(1)
        if !command.quiet { log.report(Outcome(messages: [summary(tally, elapsed)])) }
    }

    private func summary(_ tally: Tally, _ seconds: Double) -> String {
        let counts = [(tally.done, "done"), (tally.kept, "unchanged"), (tally.failed, "failed")]
        let parts = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        return "regrid: \(inputs.count) documents: \(parts); \(tally.tables) tables; \(oneDecimal(seconds)) s"
    }

    private var outputFolders: [String] {
        var seen: Set<[UInt8]> = []
        return inputs.map { $0.outputFolder(in: folder) }.filter { seen.insert(fileNameBytes($0)).inserted }
    }

    private func makeFolders() throws {
        for folder in [folder] + outputFolders { _ = try OutputFolder(folder) }
    }

    private func steps(keeping kept: [BatchRecord?]) -> [WorkerPool.Step] {
        let own = BatchLog.name.split(separator: ".").map { Array($0.utf8) }[0]
        var taken: [[UInt8]: String] = [:]
        return zip(inputs, kept).map { input, record in
            if command.formats.contains(.json), input.output == own {
                return refused(input, "\(folder)/\(BatchLog.name)")
            }
            if let other = taken[input.output] { return refused(input, "that of \(other)") }
            taken[input.output] = input.displayName
            if let record {
                // A fault that still stands makes the command fail again, but is not reported again.
                return .settled(Outcome(failed: record.state != .done))
            }
            return .run(
                WorkerPool.Job(input: input, arguments: command.workerArguments(for: input), password: password))
        }
    }

    private func refused(_ input: InputFile, _ other: String) -> WorkerPool.Step {
        .settled(
            .failed(input.displayName, "its output would replace \(other); convert it with another -o"))
    }
}
