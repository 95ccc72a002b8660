import ArgumentParser
import FoundationEssentials

/// How documents are worked on.
struct WorkerArguments: ParsableArguments {
    @Option(help: "How many documents to read at the same time; the number of cores unless given.")
    var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

    @Option(
        help: ArgumentHelp(
            "Seconds of CPU for a document, to which each page adds one; 0 for no limit.", valueName: "seconds"))
    var timeout: Int = WorkerLimits().seconds

    @Option(help: ArgumentHelp("Memory for a document, such as 500M or 4G; 0 for no limit.", valueName: "size"))
    var memory: MemorySize = WorkerLimits().memory

    @Flag(name: [.customShort("v"), .customLong("verbose")], help: "Say what confines the reading of documents.")
    var isVerbose = false

    /// What a document may use.
    var limits: WorkerLimits { WorkerLimits(seconds: timeout, memory: memory) }

    /// Worker processes of this program.
    var pool: WorkerPool { WorkerPool(executable: WorkerPool.thisExecutable, jobs: jobs, limits: limits) }

    /// The arguments that give a worker its limits.
    var forWorker: [String] { ["--timeout=\(timeout)", "--memory=\(memory)"] }

    /// Says what confines the reading of documents, where that is wanted.
    func announce() {
        guard isVerbose else { return }
        var log = MessageLog()
        log.report(Outcome(messages: ["regrid: each document: \(limits); \(confinementInForce())"]))
    }

    func validate() throws {
        if jobs < 1 { throw ValidationError("--jobs needs a number from 1 on") }
        if timeout < 0 { throw ValidationError("--timeout needs a number from 0 on") }
    }
}
