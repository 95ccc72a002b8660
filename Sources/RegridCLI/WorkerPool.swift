import Subprocess
import SystemPackage

/// Converts documents in processes of their own, so that a crash in one costs only that one.
struct WorkerPool: Sendable {
    /// One document and the command line that converts it.
    struct Job: Sendable {
        var input: InputFile
        var arguments: [String]
    }

    /// A document to convert, or one whose outcome is known beforehand.
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

    /// Runs all steps and reports each outcome in the order of the steps, whatever order they end in, with the number
    /// of steps that have ended.
    func run(_ steps: [Step], report: (Outcome, _ done: Int) -> Void) async {
        await withTaskGroup(of: (Int, Outcome).self) { group in
            var waiting = steps.enumerated().makeIterator()
            var ended = [Outcome?](repeating: nil, count: steps.count)
            var reported = 0
            var done = 0
            for _ in 0..<jobs {
                guard let (index, step) = waiting.next() else { break }
                group.addTask { (index, await outcome(of: step)) }
            }
            for await (index, outcome) in group {
                ended[index] = outcome
                done += 1
                if let (index, step) = waiting.next() { group.addTask { (index, await self.outcome(of: step)) } }
                while reported < ended.count, let next = ended[reported] {
                    report(next, done)
                    reported += 1
                }
            }
        }
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
            let ending: TerminationStatus
            let errors: [UInt8]
            if job.input.isStandardInput {
                let result = try await Subprocess.run(
                    .path(executable), arguments: Arguments(job.arguments), input: .currentStandardInput,
                    output: .discarded, error: .bytes(limit: Self.messageLimit))
                (ending, errors) = (result.terminationStatus, result.standardError)
            } else {
                let result = try await Subprocess.run(
                    .path(executable), arguments: Arguments(job.arguments), input: .none, output: .discarded,
                    error: .bytes(limit: Self.messageLimit))
                (ending, errors) = (result.terminationStatus, result.standardError)
            }
            let messages = String(decoding: errors, as: UTF8.self).split(separator: "\n").map(String.init)
            switch ending {
            case .exited(0): return Outcome(messages: messages)
            case .exited(1): return Outcome(messages: messages, failed: true)
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
}
