import FoundationEssentials
import Glibc
import SystemPackage

/// Writes a file whole or not at all; an existing one is replaced.
func writeFile(_ bytes: some Sequence<UInt8>, to path: String) throws(OutputError) {
    do {
        try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    } catch {
        throw OutputError(target: path, cause: error)
    }
}

/// Writes to a path that a person named: a file as `writeFile` does; what else stands there, such as `/dev/stdout`, a pipe
/// or a link, is written into.
func writeOutput(_ bytes: some Sequence<UInt8>, to path: String) throws(OutputError) {
    // The type of a link, not of what it leads to.
    let type = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    guard let type, type != .typeRegular, type != .typeDirectory else { return try writeFile(bytes, to: path) }
    do {
        let file = try FileDescriptor.open(FilePath(path), .writeOnly, options: [.truncate])
        try file.closeAfter { _ = try file.writeAll(bytes) }
    } catch {
        throw OutputError(target: path, cause: error)
    }
}

/// Why an output could not be written.
struct OutputError: Error, CustomStringConvertible {
    var target: String
    var reason: String

    init(target: String, cause: any Error) {
        self.target = target
        if let system = (cause as? CocoaError)?.underlying as? POSIXError {
            reason = Errno(rawValue: system.code.rawValue).description
        } else {
            reason = "\(cause)"
        }
    }

    var description: String { "cannot write \(target): \(reason); choose another place" }
}
