import ArgumentParser
import FoundationEssentials

/// How many documents are worked on at the same time.
struct WorkerArguments: ParsableArguments {
    @Option(help: "How many documents to read at the same time; the number of cores unless given.")
    var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

    /// Worker processes of this program.
    var pool: WorkerPool { WorkerPool(executable: WorkerPool.thisExecutable, jobs: jobs) }

    func validate() throws {
        if jobs < 1 { throw ValidationError("--jobs needs a number from 1 on") }
    }
}
