import ArgumentParser
import FoundationEssentials
import SystemPackage
import Testing

@testable import RegridCLI

@Suite struct WorkerPoolTests {
    /// Runs each script as a document of that name would be.
    private func outcomes(
        of scripts: [(name: String, script: String)], jobs: Int, limits: WorkerLimits = WorkerLimits()
    ) -> [Outcome] {
        var outcomes: [Outcome] = []
        WorkerPool(executable: "/bin/sh", jobs: jobs, limits: limits).run(
            scripts.map {
                .run(WorkerPool.Job(input: InputFile($0.name), arguments: ["-c", $0.script]))
            }
        ) { outcome in
            outcomes.append(outcome)
            outcomes[outcomes.count - 1].usage = Usage()
        }
        return outcomes
    }

    @Test(arguments: [1, 2, 7])
    func aCrashCostsOnlyItsDocumentAndTheOrderIsThatOfTheInputs(jobs: Int) {
        let outcomes = outcomes(
            of: [
                ("slow.pdf", "sleep 0.2; echo slow >&2; echo output"),
                ("crash.pdf", "echo half a line >&2; kill -SEGV $$"),
                ("failed.pdf", "echo failed >&2; exit 1"), ("odd.pdf", "exit 70"), ("good.pdf", "exit 0"),
            ], jobs: jobs)
        let report = "please report the document"
        #expect(
            outcomes == [
                Outcome(messages: ["slow"], output: Array("output\n".utf8)),
                .failed("crash.pdf", "it brought its worker process down (signal 11); \(report)"),
                Outcome(messages: ["failed"], failed: true),
                .failed("odd.pdf", "its worker process stopped with exit code 70; \(report)"),
                Outcome(),
            ])
    }

    @Test func aWorkerThatCannotStartIsAFailure() {
        var outcomes: [Outcome] = []
        WorkerPool(executable: "/no/such/program", jobs: 1).run([
            .run(WorkerPool.Job(input: InputFile("a.pdf"), arguments: []))
        ]) { outcomes.append($0) }
        #expect(outcomes.map(\.failed) == [true])
        #expect(outcomes[0].messages[0].hasPrefix("regrid: a.pdf: its worker process could not be run: "))
    }

    /// A loop, a program that takes all memory it gets, and one that waits: each is ended, its neighbours are not.
    @Test func whatGoesBeyondALimitIsEndedWithItsReason() {
        let limits = WorkerLimits(seconds: 1, memory: MemorySize(bytes: 64 << 20))
        let outcomes = outcomes(
            of: [
                ("good.pdf", "echo good"), ("loop.pdf", "while :; do :; done"), ("large.pdf", "exec tail /dev/zero"),
                ("idle.pdf", "exec sleep 1000"), ("last.pdf", "echo last"),
            ], jobs: 2, limits: limits)
        #expect(
            outcomes == [
                Outcome(output: Array("good\n".utf8)), .failed("loop.pdf", limits.timeReason),
                .failed("large.pdf", limits.memoryReason), .failed("idle.pdf", limits.idleReason),
                Outcome(output: Array("last\n".utf8)),
            ])
    }

    @Test func noLimitIsNone() {
        let none = WorkerLimits(seconds: 0, memory: MemorySize(bytes: 0))
        let script = "ulimit -t; ulimit -d"
        #expect(
            outcomes(of: [("a.pdf", script)], jobs: 1, limits: none)[0].output == Array("unlimited\nunlimited\n".utf8))
        let some = WorkerLimits(seconds: 7, memory: MemorySize(bytes: 1 << 30))
        #expect(outcomes(of: [("a.pdf", script)], jobs: 1, limits: some)[0].output == Array("7\n1048576\n".utf8))
    }

    @Test func pagesThatAFileIsTooSmallForGiveNoTime() {
        let limits = WorkerLimits(seconds: 60)
        #expect(limits.time(forPages: 1000, ofFileWithBytes: 1 << 20) == 1060)
        #expect(limits.time(forPages: 1 << 30, ofFileWithBytes: 1000) == 65)
    }

    /// What other people may see of a process is its arguments.
    @Test func aPasswordComesThroughAPipe() throws {
        let folder = try TemporaryFolder()
        let script = try folder.write(Data("echo $# \"$2\"; cat \"${1#*=}\"".utf8), to: "script")
        var outcomes: [Outcome] = []
        let job = WorkerPool.Job(input: InputFile("a.pdf"), arguments: [script, "b"], password: "-s e\u{F6}")
        WorkerPool(executable: "/bin/sh", jobs: 1).run([.run(job)]) { outcomes.append($0) }
        #expect(outcomes.map(\.output) == [Array("2 b\n-s e\u{F6}".utf8)])
    }

    @Test(arguments: [
        ("0", 0), ("64K", 64 << 10), ("500m", 500 << 20), ("4G", 4 << 30), ("4", nil), ("-1G", nil), ("G", nil),
        ("99999999999G", nil),
    ])
    func sizesAreWrittenWithAUnit(text: String, bytes: Int?) {
        #expect(MemorySize(argument: text)?.bytes == bytes)
    }

    @Test(arguments: [
        [], ["--format", "csv", "--format", "md"], ["--pages", "1-3,7"], ["--no-join"], ["--no-repair"],
        ["--visible-only"], ["--quiet"], ["--tables", "ruled"], ["--area=10,20.25,300,400"], ["--columns=1,2.5"],
        ["--timeout", "5", "--memory", "1G"], ["--bom", "--titles", "--delimiter", "tab"], ["--md-tables", "pipe"],
    ])
    func aWorkerIsToldWhatTheUserSaid(options: [String]) throws {
        let given = try ConvertCommand.parse(["--output=-out"] + options + ["--", "a.pdf", "-b.pdf"])
        let input = InputFile("-b.pdf", folder: "x")
        let worker = try ConvertCommand.parse(Array(given.workerArguments(for: input).dropFirst()))
        #expect(worker.inputs.files == ["-b.pdf"] && worker.worker)
        #expect(worker.output == "-out/x")
        #expect(worker.conversion(to: nil, password: nil) == given.conversion(to: nil, password: nil))
    }
}
