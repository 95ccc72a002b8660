import Regrid
import SystemPackage

/// Reads all of standard input.
func readStandardInput() throws(ExtractionError) -> [UInt8] {
    do {
        return try FileDescriptor.standardInput.readToEnd()
    } catch {
        throw .unreadable(path: "standard input", reason: "\(error)")
    }
}

/// Writes bytes to standard output.
func printOut(_ bytes: [UInt8]) throws(OutputError) {
    do {
        try FileDescriptor.standardOutput.writeAll(bytes)
    } catch {
        throw OutputError(target: "standard output", cause: error)
    }
}

extension FileDescriptor {
    /// Reads everything up to the end of a file, pipe or socket.
    func readToEnd() throws -> [UInt8] {
        var bytes: [UInt8] = []
        while let chunk = try readChunk() { bytes += chunk }
        return bytes
    }

    /// Reads the next bytes, at most 64 KB; nil at the end.
    func readChunk() throws -> [UInt8]? {
        let step = 1 << 16
        let chunk = try unsafe [UInt8](unsafeUninitializedCapacity: step) { buffer, count in
            count = unsafe try read(into: UnsafeMutableRawBufferPointer(buffer))
        }
        return chunk.isEmpty ? nil : chunk
    }
}
