import Export
import Foundation
import Glibc
import Regrid
import Subprocess
import SystemPackage
import TableModel
import Testing

@testable import RegridCLI

/// Batches of documents as their users run them.
@Suite struct BatchTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func regrid(_ arguments: String..., input: Data = Data()) async throws -> ProgramResult {
        try await RegridCLITests.regrid(arguments, in: folder, input: input)
    }

    private func record(of document: String, in output: String) throws -> BatchRecord {
        let records = try JSONDecoder().decode(
            [BatchRecord].self, from: Data(folder.text(of: "\(output)/batch.json").utf8))
        return try #require(records.first { $0.document == document })
    }

    @Test func aFolderIsMirrored() async throws {
        for name in ["b.PDF", "x/a.pdf", "x/y/a.pdf", "x/draft 1.pdf", "old/a.pdf", ".hidden.pdf", "x/a.txt"] {
            try folder.write(minimalPDF(), to: "in/\(name)")
        }
        let result = try await regrid("convert", "in", "--exclude", "old", "--exclude", "draft*", "-o", "out")
        #expect(result.code == .exited(0))
        #expect(result.errors.map { $0.prefix(36) } == ["regrid: 3 documents: 3 done; 3 table"])
        #expect(folder.names(in: "out") == ["b.json", "batch.json", "x"])
        #expect(folder.names(in: "out/x") == ["a.json", "y"] && folder.names(in: "out/x/y") == ["a.json"])
        let some = try await regrid("convert", "in", "--include", "x/*.txt", "-o", "some")
        #expect(some.code == .exited(0) && folder.names(in: "some/x") == ["a.txt.json"])
        let audit = try await regrid("audit", "in", "--include", "a.pdf")
        #expect(audit.lines.count { $0.contains(": 0 of 1 figures") } == 3)
        #expect(try await regrid("convert", "in").code == .exited(64))
    }

    @Test func sameNamesInDifferentFoldersAreApart() {
        let inputs = ["r/x/a.pdf", "r/y/a.pdf", "b.pdf", "r/x/../x/a.pdf", "e\u{301}.pdf", "\u{E9}.pdf"].map {
            InputFile($0)
        }
        #expect(partSameNames(inputs).map(\.folder) == ["x", "y", "", "x", "", ""])
    }

    @Test func namesOfAnyBytesAreRead() async throws {
        let odd = fileNameText([0xD6, 0xD0, 0x41])
        #expect(fileNameBytes(odd) == [0xD6, 0xD0, 0x41] && fileNameShown(odd) == "\u{FFFD}\u{FFFD}A")
        let names = [odd, "中e\u{301}", "中\u{E9}", String(repeating: "x", count: 251)]
        for name in names { try writeFile(minimalPDF(), to: "\(folder.path)/\(name).pdf") }
        let list = names.flatMap { fileNameBytes("\($0).pdf") + [0] }
        let result = try await regrid("convert", "--files-from", "-", "-o", "out", input: Data(list))
        #expect(result.code == .exited(0))
        let outputs = try folderEntries("\(folder.path)/out").map { fileNameBytes($0.name) }
        for name in names { #expect(outputs.contains(fileNameBytes(OutputFolder.fitting(name) + ".json"))) }
        #expect(outputs.count == names.count + 1)
    }

    @Test func aPipeIsReadLikeAFile() async throws {
        try folder.write(minimalPDF(), to: "a.pdf")
        let script = "mkfifo p.pdf && { cat a.pdf > p.pdf & exec \(try regridProgram()) convert p.pdf; }"
        let result = try await Subprocess.run(
            .path("/bin/sh"), arguments: ["-c", script], workingDirectory: .init(folder.path),
            output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
        #expect(result.standardError == "")
        #expect(try JSONImporter().document(from: Array(result.standardOutput.utf8)).tables.count == 1)
    }

    /// Address space for the program and its workers, far from what outputs may grow to.
    @Test func memoryIsTakenAsAnswersCome() async throws {
        for name in ["a.pdf", "b.pdf"] { try folder.write(minimalPDF(), to: name) }
        let script = "ulimit -v 5000000; exec \(try regridProgram()) convert --quiet -o out a.pdf b.pdf"
        let result = try await Subprocess.run(
            .path("/bin/sh"), arguments: ["-c", script], workingDirectory: .init(folder.path), output: .discarded,
            error: .string(limit: 1 << 20))
        #expect(result.terminationStatus == .exited(0) && result.standardError == "")
    }

    /// A form that paints itself ten times over, ten levels deep, has no end: a single document is limited as well.
    @Test func aSingleDocumentWithoutEndIsStopped() async throws {
        try folder.write(endlessPDF(), to: "a.pdf")
        let result = try await regrid("convert", "--timeout", "1", "a.pdf")
        #expect(result.code == .exited(1) && result.output == "")
        #expect(result.errors == ["regrid: a.pdf: \(WorkerLimits(seconds: 1).timeReason)"])
    }

    @Test func recordsSayWhatBecameOfEachDocument() async throws {
        try folder.write(minimalPDF(pages: 2), to: "a.pdf")
        try folder.write(Data("no pdf".utf8), to: "b.pdf")
        _ = try await regrid("convert", "a.pdf", "b.pdf", "-o", "out")
        let good = try record(of: "a.pdf", in: "out")
        #expect(good.state == .done && good.report?.tables == 1 && good.report?.pages == 2)
        #expect(good.report?.outputs == ["a.json"] && good.seconds > 0 && good.memory > 1 << 20)
        #expect(good.report?.hash == (try contentHash(of: .file("\(folder.path)/a.pdf"))))
        let bad = try record(of: "b.pdf", in: "out")
        #expect(bad.state == .failed && bad.report == nil && bad.messages[0].hasPrefix("regrid: b.pdf: not a PDF"))
    }

    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            String(repeating: "a", count: 119),
            "31eba51c313a5c08226adf18d4a359cfdfd8d2e816b13f4af952f7ea6584dcfb"
        ),
    ])
    func contentIsHashedAsElsewhere(text: String, hash: String) throws {
        #expect(try contentHash(of: .bytes(Array(text.utf8))) == hash)
    }

    @Test func resumingConvertsWhatChanged() async throws {
        for name in ["a.pdf", "b.pdf", "c.pdf"] { try folder.write(minimalPDF(), to: name) }
        let command = ["convert", "a.pdf", "b.pdf", "c.pdf", "-o", "out"]
        _ = try await RegridCLITests.regrid(command, in: folder)
        // What is converted again is written again, so a mark in an output shows that it was not.
        for name in ["a", "b", "c"] { try folder.write(Data("mark".utf8), to: "out/\(name).json") }
        try folder.write(minimalPDF(pages: 2), to: "b.pdf")
        try FileManager.default.removeItem(atPath: "\(folder.path)/out/c.json")
        // A run that was killed has lines and no `batch.json` yet.
        let lines = try folder.text(of: "out/batch.json").split(separator: "\n").filter { $0.hasPrefix("{") }
            .map { $0.last == "," ? $0.dropLast() : $0 }
        try folder.write(Data((lines.joined(separator: "\n") + "\n{\"docum").utf8), to: "out/.regrid-batch.jsonl")
        try FileManager.default.removeItem(atPath: "\(folder.path)/out/batch.json")
        let resumed = try await RegridCLITests.regrid(command + ["--resume"], in: folder)
        #expect(resumed.errors.map { $0.prefix(45) } == ["regrid: 3 documents: 2 done, 1 unchanged; 3 t"])
        #expect(try folder.text(of: "out/a.json") == "mark")
        #expect(folder.names(in: "out") == ["a.json", "b.json", "batch.json", "c.json"])
        let other = try await RegridCLITests.regrid(command + ["--resume", "--no-join"], in: folder)
        #expect(other.errors.map { $0.prefix(32) } == ["regrid: 3 documents: 3 done; 4 t"])
    }

    @Test func temporaryFilesOfKilledRunsAreRemoved() async throws {
        for name in ["a.pdf", "x/b.pdf"] { try folder.write(minimalPDF(), to: "in/\(name)") }
        for name in [".regrid-1-1.tmp", "x/.regrid-1-2.tmp", ".regrid-1-3.tmp", "mine.tmp"] {
            try folder.write(Data(), to: "out/\(name)")
        }
        let locked = unsafe open("\(folder.path)/out/.regrid-1-3.tmp", O_RDWR)
        #expect(flock(locked, LOCK_EX) == 0)
        _ = try await regrid("convert", "in", "-o", "out")
        #expect(folder.names(in: "out") == [".regrid-1-3.tmp", "a.json", "batch.json", "mine.tmp", "x"])
        #expect(folder.names(in: "out/x") == ["b.json"])
        close(locked)
    }
}
