import Confinement
import Glibc
import SystemPackage

/// A running worker process and what it has written so far.
final class WorkerProcess {
    /// How a process ended and what it used.
    struct End: Sendable {
        enum Cause: Hashable, Sendable {
            case exited(Int32)
            case signalled(Int32)
            /// It wrote more than is taken.
            case flooded
            /// It used no CPU for too long.
            case idle
        }

        var cause: Cause
        var usage: Usage
    }

    private let id: pid_t
    private let watch: Int32
    private var output: Inflow
    private var messages: Inflow
    private var idleCheck: (clock: ContinuousClock.Instant, cpu: String)
    private var killedFor: End.Cause?

    /// Starts a program.
    ///
    /// - Parameter secret: what the process reads from the pipe whose descriptor `arguments` is given; nil for no pipe.
    init(
        _ executable: FilePath, limits: WorkerLimits, inheritsInput: Bool, secret: [UInt8]?,
        arguments: (_ pipe: Int32?) -> [String]
    ) throws(Errno) {
        let null = try call { unsafe open("/dev/null", O_RDONLY | O_CLOEXEC) }
        defer { close(null) }
        let (outputEnd, outputStart) = try Self.pipe()
        let (messageEnd, messageStart) = try Self.pipe()
        defer { close(outputStart); close(messageStart) }
        var kept: Int32 = -1
        if let secret {
            // A password fits into a pipe's buffer, so nothing waits here for the process to read it.
            let (end, start) = try Self.pipe()
            kept = end
            let_block(end)
            _ = try? FileDescriptor(rawValue: start).writeAll(secret)
            close(start)
        }
        defer { if kept >= 0 { close(kept) } }
        let words = [Array("regrid".utf8)] + arguments(kept >= 0 ? kept : nil).map(fileNameBytes)
        id = unsafe Self.withCStrings(words) { argv in
            unsafe executable.withPlatformString { path in
                unsafe start_process(
                    path, argv, inheritsInput ? STDIN_FILENO : null, outputStart, messageStart, kept,
                    limits.forProcess)
            }
        }
        output = Inflow(descriptor: outputEnd, limit: outputLimit)
        messages = Inflow(descriptor: messageEnd, limit: messageLimit)
        idleCheck = (.now, "")
        watch = id > 0 ? watch_process(id) : -1
        if id < 0 { throw Errno(rawValue: -id) }
    }

    deinit {
        output.stop()
        messages.stop()
        if watch >= 0 { close(watch) }
    }

    /// The descriptors that show when there is something to do.
    var descriptors: [Int32] { [output.descriptor, messages.descriptor, watch].filter { $0 >= 0 } }

    /// What it wrote to standard output; takes it.
    func takeOutput() -> [UInt8] { output.take() }

    /// What it wrote to standard error; takes it.
    func takeMessages() -> [UInt8] { messages.take() }

    /// Takes what has been written, and ends the process where it goes too far; gives how it ended once it has.
    ///
    /// - Parameter idleLimit: seconds without work after which it is ended; 0 for no limit.
    func attend(idleLimit: Int) -> End? {
        if !(output.read() && messages.read()) { kill(for: .flooded) }
        if idleLimit > 0, idleCheck.clock.duration(to: .now) >= .seconds(idleLimit) {
            let cpu = processorTime
            if cpu == idleCheck.cpu { kill(for: .idle) }
            idleCheck = (.now, cpu)
        }
        var status: Int32 = 0
        var usage = Usage()
        var peak: UInt64 = 0
        guard unsafe collect_process(id, &status, &usage.seconds, &peak) else { return nil }
        usage.peakMemory = Int(peak)
        _ = output.read()
        _ = messages.read()
        // As WIFEXITED and its like take a status apart.
        let cause: End.Cause = status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .signalled(status & 0x7F)
        return End(cause: killedFor ?? cause, usage: usage)
    }

    /// Ends the process and waits until it is gone.
    func end() {
        Glibc.kill(id, SIGKILL)
        waitpid(id, nil, 0)
    }

    private func kill(for cause: End.Cause) {
        if killedFor == nil { killedFor = cause }
        Glibc.kill(id, SIGKILL)
    }

    /// The CPU time used so far, as the kernel writes it: fields 14 and 15 of `/proc/ID/stat`.
    private var processorTime: String {
        guard let file = try? FileDescriptor.open(FilePath("/proc/\(id)/stat"), .readOnly),
            let bytes = try? file.closeAfter({ try file.readToEnd() })
        else { return "" }
        let behindName = String(decoding: bytes, as: UTF8.self).split(separator: ")").last ?? ""
        return behindName.split(separator: " ").dropFirst(11).prefix(2).joined(separator: " ")
    }

    private static func pipe() throws(Errno) -> (end: Int32, start: Int32) {
        var end: Int32 = -1
        var start: Int32 = -1
        _ = try call { unsafe open_pipe(&end, &start) }
        return (end, start)
    }

    private static func withCStrings<Result>(
        _ strings: [[UInt8]], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        // One buffer with all strings, each ended by a zero byte.
        var characters: [CChar] = []
        var starts: [Int] = []
        for string in strings {
            starts.append(characters.count)
            characters += string.map(CChar.init(bitPattern:)) + [0]
        }
        return unsafe characters.withUnsafeMutableBufferPointer { buffer in
            let base = buffer.baseAddress
            let pointers = unsafe starts.map { unsafe base?.advanced(by: $0) } + [nil]
            return unsafe body(pointers)
        }
    }
}

/// An output beyond this ends the process: a page of dense text is 1 MB of JSON.
private let outputLimit = 1 << 32
/// Messages beyond this end the process: no document needs 16 MB of them.
private let messageLimit = 16 << 20

/// What a process has used.
struct Usage: Hashable, Sendable {
    /// CPU time in seconds.
    var seconds = 0.0
    /// The most memory it had at a time, in bytes.
    var peakMemory = 0
}

/// What comes through a pipe that does not block; memory is taken as it comes.
private struct Inflow {
    private(set) var descriptor: Int32
    let limit: Int
    private var bytes: [UInt8] = []

    init(descriptor: Int32, limit: Int) {
        self.descriptor = descriptor
        self.limit = limit
    }

    /// Reads what is there; gives whether it is within the limit.
    mutating func read() -> Bool {
        let step = 1 << 16
        while descriptor >= 0 {
            do {
                let chunk = try unsafe [UInt8](unsafeUninitializedCapacity: step) { buffer, count in
                    count = unsafe try FileDescriptor(rawValue: descriptor).read(
                        into: UnsafeMutableRawBufferPointer(buffer))
                }
                if chunk.isEmpty { stop() }
                bytes += chunk
                if bytes.count > limit { return false }
            } catch Errno.resourceTemporarilyUnavailable {
                return true
            } catch {
                stop()
            }
        }
        return true
    }

    mutating func take() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }

    mutating func stop() {
        if descriptor >= 0 { close(descriptor) }
        descriptor = -1
    }
}

/// The result of a system call, or why it failed.
private func call(_ body: () -> Int32) throws(Errno) -> Int32 {
    let result = body()
    if result < 0 { throw Errno(rawValue: errno) }
    return result
}
