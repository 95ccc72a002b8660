import ArgumentParser
import Confinement

/// What one worker process may use.
struct WorkerLimits: Hashable, Sendable, CustomStringConvertible {
    /// Seconds of CPU time for a document, and again as long without work before the parent ends it; 60, several times
    /// what the slowest page of the corpora takes. 0 for no limit.
    var seconds = 60
    /// Bytes of memory; 2 GB, three times what a document of 5,000 pages takes. 0 for no limit.
    var memory = MemorySize(bytes: 2 << 30)

    /// Seconds of CPU time that each page adds; a page takes a few milliseconds.
    private static let secondsPerPage = 1
    /// The bytes of a file that a page takes at least. Page trees that go in circles or lie give millions of pages in a
    /// few kilobytes; those get no time.
    private static let bytesPerPage = 200

    var description: String {
        let time = seconds > 0 ? "\(seconds) s of CPU and \(Self.secondsPerPage) s a page" : "any time"
        return "\(time), \(memory.bytes > 0 ? "\(memory)" : "any amount") of memory"
    }

    var forProcess: process_limits {
        process_limits(cpu_seconds: UInt64(seconds), memory_bytes: UInt64(memory.bytes))
    }

    /// Lets this process work on after it has opened a document.
    func allowTime(forPages pages: Int, ofFileWithBytes size: Int) {
        if seconds > 0 { allow_cpu_seconds(UInt64(time(forPages: pages, ofFileWithBytes: size))) }
    }

    /// The seconds that a document of so many pages may take.
    func time(forPages pages: Int, ofFileWithBytes size: Int) -> Int {
        seconds + min(pages, size / Self.bytesPerPage) * Self.secondsPerPage
    }

    /// Whether a process used up its time.
    func isTimeOver(_ usage: Usage) -> Bool {
        seconds > 0 && usage.seconds >= Double(seconds)
    }

    /// Whether a process that failed did so for want of memory: it had filled most of it, or said so.
    func isMemoryShort(_ usage: Usage, messages: [UInt8]) -> Bool {
        guard memory.bytes > 0 else { return false }
        if usage.peakMemory >= memory.bytes / 10 * 9 { return true }
        let last = String(decoding: messages.suffix(Self.lastWords), as: UTF8.self)
        return Self.wordsOfNoMemory.contains { last.contains($0) }
    }

    /// What Poppler, C++ and Swift print where an allocation fails.
    private static let wordsOfNoMemory = ["Out of memory", "std::bad_alloc", "std::length_error", "allocate memory"]
    /// How many of the last bytes of the messages may be such words; a line or two.
    private static let lastWords = 1000

    /// Why a process was ended that needed more time.
    var timeReason: String {
        "stopped: it needed more than \(seconds) s of CPU and \(Self.secondsPerPage) s a page; allow more with --timeout"
    }

    var memoryReason: String { "stopped: it needed more than \(memory) of memory; allow more with --memory" }

    var faultReason: String {
        "it brought the program down; if it needs more than \(memory) of memory, allow more with --memory; else please "
            + "report the document"
    }

    var idleReason: String { "stopped: nothing happened for \(seconds) s; allow more with --timeout" }
}

/// A number of bytes as people write it: `2G`, `500M`, `64K`.
struct MemorySize: Hashable, Sendable, ExpressibleByArgument, CustomStringConvertible {
    var bytes: Int

    private static let units: [(letter: Character, shift: Int)] = [("G", 30), ("M", 20), ("K", 10)]

    init(bytes: Int) {
        self.bytes = bytes
    }

    /// Reads a number with one of the letters G, M and K, or 0.
    init?(argument: String) {
        if argument == "0" {
            bytes = 0
            return
        }
        let letter = argument.last.map { Character($0.uppercased()) }
        guard let unit = Self.units.first(where: { $0.letter == letter }), let number = Int(argument.dropLast()),
            number > 0, number <= Int.max >> unit.shift
        else { return nil }
        bytes = number << unit.shift
    }

    /// As it is written on the command line.
    var description: String {
        let unit = Self.units.first { bytes > 0 && bytes % (1 << $0.shift) == 0 }
        return unit.map { "\(bytes >> $0.shift)\($0.letter)" } ?? "\(bytes)"
    }
}
