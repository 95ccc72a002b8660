import Glibc
import SystemPackage

/// Works on documents in processes of their own, so that a crash in one costs only that one.
///
/// All happens on the calling thread, which the workers do not outlive.
struct WorkerPool: Sendable {
    /// One document and the command line that works on it.
    struct Job: Sendable {
        var input: InputFile
        var arguments: [String]
        /// The password of the document, which never stands in `arguments`.
        var password: String?
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
    /// What each may use.
    var limits = WorkerLimits()

    /// The running program, even where its file was replaced meanwhile.
    static let thisExecutable: FilePath = "/proc/self/exe"

    /// How many steps for each job may be begun beyond the next one to be reported; 32, so that outputs do not pile up
    /// behind a slow document.
    private static let stepsAhead = 32

    /// Runs all steps and reports each outcome in the order of the steps, whatever order they end in; shows on a terminal
    /// how many have ended. Where `report` throws, or the program is to stop, what is under way is ended and nothing more
    /// is reported.
    func run<Failure>(_ steps: [Step], report: (Outcome) throws(Failure) -> Void) throws(Failure) {
        let progress = Progress(of: steps.count)
        var running: [(index: Int, job: Job, process: WorkerProcess)] = []
        var ended: [Int: Outcome] = [:]
        var started = 0
        var reported = 0
        defer {
            progress.end()
            for worker in running { worker.process.end() }
        }
        while reported < steps.count {
            while started < min(steps.count, reported + jobs * Self.stepsAhead), running.count < jobs {
                switch steps[started] {
                case .settled(let outcome): ended[started] = outcome
                case .run(let job):
                    do throws(Errno) {
                        running.append((started, job, try start(job)))
                    } catch {
                        ended[started] = .failed(
                            job.input.displayName, "its worker process could not be run: \(error)")
                    }
                }
                started += 1
            }
            if ended[reported] == nil { wait(for: running.flatMap(\.process.descriptors)) }
            if StopSignals.caught != nil { return }
            for place in running.indices.reversed() {
                let worker = running[place]
                let idleLimit = worker.job.input.isStandardInput ? 0 : limits.seconds
                guard let end = worker.process.attend(idleLimit: idleLimit) else { continue }
                ended[worker.index] = outcome(of: worker.process, end, name: worker.job.input.displayName)
                running.remove(at: place)
            }
            while let next = ended.removeValue(forKey: reported) {
                progress.end()
                try report(next)
                reported += 1
            }
            progress.show(reported + ended.count)
        }
    }

    private func start(_ job: Job) throws(Errno) -> WorkerProcess {
        try WorkerProcess(
            executable, limits: limits, inheritsInput: job.input.isStandardInput,
            secret: job.password.map { Array($0.utf8) }
        ) { pipe in
            let secret = pipe.map { ["--password-file=/dev/fd/\($0)"] } ?? []
            return Array(job.arguments.prefix(1)) + secret + job.arguments.dropFirst()
        }
    }

    /// Waits until there is something to do, or long enough for a process to have become idle.
    private func wait(for descriptors: [Int32]) {
        let pause: Int32 = 500
        var polled = (descriptors + [StopSignals.descriptor]).filter { $0 >= 0 }.map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        _ = unsafe poll(&polled, nfds_t(polled.count), pause)
    }

    private func outcome(of process: WorkerProcess, _ end: WorkerProcess.End, name: String) -> Outcome {
        let messages = process.takeMessages()
        let ranOutOfMemory = limits.isMemoryShort(end.usage, messages: messages)
        func failed(_ reason: String) -> Outcome { .failed(name, reason) }
        var outcome: Outcome
        switch end.cause {
        case .exited(let code) where code == 0 || code == 1 && !ranOutOfMemory:
            let lines = String(decoding: messages, as: UTF8.self).split(separator: "\n").map(String.init)
            outcome = Outcome(messages: lines, failed: code == 1, output: process.takeOutput())
        case .signalled(SIGXCPU): outcome = failed(limits.timeReason)
        case .signalled(SIGKILL) where limits.isTimeOver(end.usage): outcome = failed(limits.timeReason)
        case .idle: outcome = failed(limits.idleReason)
        case .flooded:
            outcome = failed("stopped: it gave more output than any document should; please report the document")
        case .exited where ranOutOfMemory, .signalled where ranOutOfMemory: outcome = failed(limits.memoryReason)
        case .exited(let code):
            outcome = failed("its worker process stopped with exit code \(code); please report the document")
        case .signalled(let signal):
            outcome = failed("it brought its worker process down (signal \(signal)); please report the document")
        }
        outcome.usage = end.usage
        return outcome
    }
}
