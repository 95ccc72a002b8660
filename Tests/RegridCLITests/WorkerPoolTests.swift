import ArgumentParser
import SystemPackage
import Testing

@testable import RegridCLI

@Suite struct WorkerPoolTests {
    /// Runs each script as a document of that name would be.
    private func outcomes(of scripts: [(name: String, script: String)], jobs: Int) async -> [Outcome] {
        var outcomes: [Outcome] = []
        await WorkerPool(executable: "/bin/sh", jobs: jobs).run(
            scripts.map { .run(WorkerPool.Job(input: InputFile($0.name), arguments: ["-c", $0.script])) }
        ) { outcomes.append($0) }
        return outcomes
    }

    @Test(arguments: [1, 2, 7])
    func aCrashCostsOnlyItsDocumentAndTheOrderIsThatOfTheInputs(jobs: Int) async {
        let outcomes = await outcomes(
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

    @Test func aWorkerThatCannotStartIsAFailure() async {
        var outcomes: [Outcome] = []
        await WorkerPool(executable: "/no/such/program", jobs: 1).run([
            .run(WorkerPool.Job(input: InputFile("a.pdf"), arguments: []))
        ]) { outcomes.append($0) }
        #expect(outcomes.map(\.failed) == [true])
        #expect(outcomes[0].messages[0].hasPrefix("regrid: a.pdf: its worker process could not be run: "))
    }

    @Test(arguments: [
        [], ["--format", "csv", "--format", "md"], ["--pages", "1-3,7"], ["--password=-a b"], ["--no-join"],
        ["--no-repair"], ["--visible-only"], ["--quiet"], ["--tables", "ruled"], ["--area=10,20.25,300,400"],
        ["--columns=1,2.5"], ["--bom", "--titles", "--delimiter", "tab"], ["--md-tables", "pipe"],
    ])
    func aWorkerIsToldWhatTheUserSaid(options: [String]) throws {
        let given = try ConvertCommand.parse(["--output=-out"] + options + ["--", "a.pdf", "-b.pdf"])
        let worker = try ConvertCommand.parse(Array(given.workerArguments(for: InputFile("-b.pdf")).dropFirst()))
        #expect(worker.files == ["-b.pdf"])
        #expect(worker.output == given.output)
        #expect(worker.conversion(to: nil) == given.conversion(to: nil))
    }
}
