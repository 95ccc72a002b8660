import FoundationEssentials
import Subprocess
import SystemPackage
import TestSupport
import Testing

@testable import RegridCLI

/// What the command line says of words that it does not know, and of passwords that are missing.
@Suite struct UsageTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test(arguments: [
        (["convert", "--fromat", "md", "a.pdf"], "Unknown option '--fromat'. Did you mean '--format'?"),
        (["convert", "--no-jion=x", "a.pdf", "b.pdf"], "Unknown option '--no-jion'. Did you mean '--no-join'?"),
        (["audit", "a.pdf", "--surprise"], "Unknown option '--surprise'."),
        (["conver", "a.pdf"], "There is no command 'conver'. Did you mean 'convert'?"),
    ])
    func whatIsMisspelledIsSaidFirst(arguments: [String], message: String) {
        #expect(findUsageProblem(in: arguments)?.message == message)
    }

    @Test(arguments: [
        ["convert", "--format=md", "a.pdf", "b.pdf"], ["convert", "-o", "out", "--", "--fromat"], ["--version"],
        ["help", "convert"], ["audit", "--help"], ["check", "--junit", "a.xml", "samples"], ["convert", "--worker"],
    ])
    func whatIsKnownPasses(arguments: [String]) {
        #expect(findUsageProblem(in: arguments) == nil)
    }

    @Test func aDocumentWithoutCommandIsSaid() async throws {
        let result = try await regrid(["a.pdf"], in: folder)
        #expect(result.code == .exited(64) && result.output.isEmpty)
        #expect(
            result.errors.first?.hasPrefix("Error: A command is missing before 'a.pdf', such as 'regrid convert a")
                == true)
        let unknown = try await regrid(["convert", "--fromat", "md", "a.pdf", "b.pdf"], in: folder)
        #expect(unknown.code == .exited(64))
        #expect(unknown.errors.first == "Error: Unknown option '--fromat'. Did you mean '--format'?")
        #expect(unknown.errors.last == "  See 'regrid convert --help' for more information.")
    }

    @Test func thePasswordMayComeFromTheEnvironment() async throws {
        try folder.write(Data(try #require(encryptedPDF)), to: "a.pdf")
        for (password, code) in [("user", 0), ("wrong", 1)] as [(String, Int32)] {
            let result = try await Subprocess.run(
                .path(regridProgram()), arguments: ["convert", "a.pdf"],
                environment: .inherit.updating(["REGRID_PASSWORD": password]), workingDirectory: FilePath(folder.path),
                output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
            #expect(result.terminationStatus == .exited(code))
        }
    }

    /// Util-linux's `script` gives the program a terminal.
    @Test(arguments: ["convert", "audit"], ["user", ""])
    func aTerminalIsAskedForThePassword(command: String, answer: String) async throws {
        try folder.write(Data(try #require(encryptedPDF)), to: "a.pdf")
        let result = try await Subprocess.run(
            .name("script"),
            arguments: ["--quiet", "--return", "--command", "\(try regridProgram()) \(command) a.pdf", "log"],
            workingDirectory: FilePath(folder.path), input: .array(Array("\(answer)\n".utf8)),
            output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
        #expect(result.standardOutput.contains("Password of a.pdf: "))
        #expect(result.terminationStatus == .exited(answer == "user" ? 0 : 1))
    }
}
