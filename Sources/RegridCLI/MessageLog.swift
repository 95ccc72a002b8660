import Glibc
import SystemPackage

/// Standard error: messages, and progress where it is a terminal.
struct MessageLog {
    /// Whether any document reported so far failed.
    private(set) var anyFailed = false
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private static let startOfClearedLine = "\r\u{1B}[K"

    /// Prints an outcome's messages.
    mutating func report(_ outcome: Outcome) {
        if outcome.failed { anyFailed = true }
        if !outcome.messages.isEmpty { endProgress() }
        for message in outcome.messages { write(message + "\n") }
    }

    /// Shows a line that the next message replaces.
    func showProgress(_ text: String) {
        if isTerminal { write(Self.startOfClearedLine + text) }
    }

    /// Takes the progress line away.
    func endProgress() {
        if isTerminal { write(Self.startOfClearedLine) }
    }

    private func write(_ text: String) {
        // Nothing is left to report a failure to where standard error is gone.
        _ = try? FileDescriptor.standardError.writeAll(text.utf8)
    }
}
