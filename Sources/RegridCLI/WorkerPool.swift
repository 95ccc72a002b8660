import Subprocess
import SystemPackage

/// Works on documents in processes of their own, so that a crash in one costs only that one.
struct WorkerPool: Sendable {
    /// One document and the command line that works on it.
    struct Job: Sendable {
        var input: InputFile
        var arguments: [String]
    }

    /// A document to work on, or one whose outcome is known beforehand.
    enum Step: Sendable {
        case run(Job)
        case settled(Outcome)
    }

    /// What workers run.
    var executable: FilePath
    /// How many run at the same time, at least 1.
    var jobs: Int

    /// The running program, even where its file was replaced meanwhile.
    static let thisExecutable: FilePath = "/proc/self/exe"

    /// Messages of one document beyond this are an error: no document needs 16 MB of them.
    private static let messageLimit = 16 << 20
    /// An output beyond this is an error: a page of dense text is 1 MB of JSON.
    private static let outputLimit = 1 << 32

    /// How many steps for each job may be begun beyond the next one to be reported; 32, so that outputs do not pile up
    /// behind a slow document.
    private static let stepsAhead = 32

    /// Runs all steps and reports each outcome in the order of the steps, whatever order they end in; shows on a terminal
    /// how many have ended. Where `report` throws, what is under way is ended and nothing more is reported.
    func run<Failure>(_ steps: [Step], report: (Outcome) throws(Failure) -> Void) async throws(Failure) {
        let progress = MessageLog()
        let result = await withTaskGroup(of: (Int, Outcome).self) { group in
            var started = 0
            var reported = 0
            var ended: [Int: Outcome] = [:]
            while reported < steps.count {
                let last = min(steps.count, reported + ended.count + jobs, reported + jobs * Self.stepsAhead)
                while started < last {
                    let index = started
                    group.addTask { (index, await outcome(of: steps[index])) }
                    started += 1
                }
                guard let (index, outcome) = await group.next() else { break }
                ended[index] = outcome
                progress.endProgress()
                while let next = ended.removeValue(forKey: reported) {
                    do throws(Failure) {
                        try report(next)
                    } catch {
                        group.cancelAll()
                        return Result<Void, Failure>.failure(error)
                    }
                    reported += 1
                }
                progress.showProgress(reported + ended.count, of: steps.count)
            }
            progress.endProgress()
            return .success(())
        }
        try result.get()
    }

    private func outcome(of step: Step) async -> Outcome {
        switch step {
        case .settled(let outcome): return outcome
        case .run(let job): return await outcome(of: job)
        }
    }

    private func outcome(of job: Job) async -> Outcome {
        let name = job.input.displayName
        do {
            let ended =
                try await job.input.isStandardInput
                ? run(job.arguments, input: .currentStandardInput) : run(job.arguments, input: .none)
            let messages = String(decoding: ended.standardError, as: UTF8.self).split(separator: "\n").map(String.init)
            switch ended.terminationStatus {
            case .exited(0): return Outcome(messages: messages, output: ended.standardOutput)
            case .exited(1): return Outcome(messages: messages, failed: true, output: ended.standardOutput)
            case .exited(let code):
                return .failed(name, "its worker process stopped with exit code \(code); please report the document")
            case .signaled(let signal):
                return .failed(
                    name, "it brought its worker process down (signal \(signal)); please report the document")
            }
        } catch {
            return .failed(name, "its worker process could not be run: \(error)")
        }
    }

    private func run(
        _ arguments: [String], input: some InputProtocol
    ) async throws -> ExecutionResult<Void, BytesOutput, BytesOutput> {
        try await Subprocess.run(
            .path(executable), arguments: Arguments(arguments), input: input, output: .bytes(limit: Self.outputLimit),
            error: .bytes(limit: Self.messageLimit))
    }
}
