import FoundationEssentials
import Subprocess
import SystemPackage

/// The command line that was built beside the tests.
func regridProgram() throws -> FilePath {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return FilePath(tests).removingLastComponent().appending("regrid")
}

/// What a run of the command line gave.
struct ProgramResult: Equatable {
    var code: TerminationStatus
    var output: String
    /// The lines of standard error.
    var errors: [String]
    /// The lines of standard output.
    var lines: [String] { output.split(separator: "\n").map(String.init) }
}

/// Runs the command line in a folder.
func regrid(_ arguments: [String], in folder: TemporaryFolder, input: Data = Data()) async throws -> ProgramResult {
    let result = try await Subprocess.run(
        .path(regridProgram()), arguments: Arguments(arguments), workingDirectory: FilePath(folder.path),
        input: .array([UInt8](input)), output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
    return ProgramResult(
        code: result.terminationStatus, output: result.standardOutput,
        errors: result.standardError.split(separator: "\n").map(String.init))
}
