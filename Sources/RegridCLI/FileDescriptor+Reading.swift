import SystemPackage

extension FileDescriptor {
    /// Reads everything up to the end of a file, pipe or socket.
    func readToEnd() throws -> [UInt8] {
        let step = 1 << 16
        var bytes: [UInt8] = []
        while true {
            let chunk = try unsafe [UInt8](unsafeUninitializedCapacity: step) { buffer, count in
                count = unsafe try read(into: UnsafeMutableRawBufferPointer(buffer))
            }
            if chunk.isEmpty { return bytes }
            bytes += chunk
        }
    }
}
