import ArgumentParser
import Export
import Foundation
import Regrid
import Subprocess
import SystemPackage
import TableModel
import Testing

@testable import RegridCLI

/// What `audit`, `dataset` and `check` have workers do.
@Suite struct DocumentReadingTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// The program, which documents named `crash.pdf` bring down.
    ///
    /// A process of its own writes the script: a process that another test starts meanwhile would inherit this
    /// one's descriptor, and a file that is open for writing cannot be run ("Text file busy").
    private func fragileProgram() async throws -> String {
        let path = "\(folder.path)/fragile"
        let script = "#!/bin/sh\ncase \"$*\" in *crash.pdf) kill -SEGV $$ ;; esac\nexec \(try regridProgram()) \"$@\"\n"
        let result = try await Subprocess.run(
            .path("/bin/sh"), arguments: ["-c", "cat > '\(path)' && chmod 700 '\(path)'"], input: .string(script),
            output: .discarded)
        try #require(result.terminationStatus.isSuccess)
        return path
    }

    @Test(arguments: [1, 3])
    func aCrashCostsOnlyItsDocumentAndTheOrderIsThatOfTheInputs(jobs: Int) async throws {
        let good = try folder.write(minimalPDF(pages: 2), to: "good.pdf")
        let document = try Regrid.extract(from: good)
        let again = try folder.write(Data(JSONExporter().stream(document)), to: "again.json")
        let bad = try folder.write(Data("hello".utf8), to: "bad.pdf")
        let pool = WorkerPool(executable: FilePath(try await fragileProgram()), jobs: jobs)
        var readings: [Result<Document, ReadingFailure>] = []
        var indices: [Int] = []
        readDocuments(["\(folder.path)/crash.pdf", good, bad, again].map { InputFile($0) }, pool: pool) {
            indices.append($0)
            readings.append($1)
        }
        #expect(indices == [0, 1, 2, 3])
        let crash = "it brought its worker process down (signal 11); please report the document"
        #expect(throws: ReadingFailure(description: crash)) { try readings[0].get() }
        let reason = try #require(throws: ExtractionError.self) { try Regrid.extract(from: bad) }
        #expect(throws: ReadingFailure(description: reason.description)) { try readings[2].get() }
        for index in [1, 3] { #expect(try readings[index].get() == document) }
    }

    @Test func nothingMoreIsReadWhereTheUserIsGone() throws {
        struct Gone: Error {}
        let pool = WorkerPool(executable: try regridProgram(), jobs: 1)
        var count = 0
        do {
            try readDocuments([InputFile("a.pdf"), InputFile("b.pdf")], pool: pool) { (_, _) throws(Gone) in
                count += 1
                throw Gone()
            }
            Issue.record("the error is lost")
        } catch {}
        #expect(count == 1)
    }

    @Test func aWorkerIsToldItsLimits() throws {
        let limits = WorkerLimits(seconds: 5, memory: MemorySize(bytes: 1 << 30))
        let worker = try ReadCommand.parse(
            Array(ReadCommand.arguments(for: InputFile("-b.pdf"), limits: limits).dropFirst()))
        #expect(worker.file == "-b.pdf" && worker.workers.limits == limits)
    }
}
