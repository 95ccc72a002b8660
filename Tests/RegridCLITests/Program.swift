import FoundationEssentials
import SystemPackage

/// The command line that was built beside the tests.
func regridProgram() throws -> FilePath {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return FilePath(tests).removingLastComponent().appending("regrid")
}
