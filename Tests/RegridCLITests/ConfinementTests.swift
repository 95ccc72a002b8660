import Foundation
import Glibc
import SystemPackage
import Testing

@testable import RegridCLI

/// Running batches: workers that wait for a pipe nobody writes to.
@Suite struct ConfinementTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// A batch of which two workers are waiting, and their process ids.
    private func waitingBatch() throws -> (batch: Process, workers: [String]) {
        for name in ["a.pdf", "b.pdf"] { try #require(unsafe mkfifo("\(folder.path)/\(name)", 0o600) == 0) }
        let batch = Process()
        batch.executableURL = URL(filePath: try regridProgram().string)
        batch.currentDirectoryURL = URL(filePath: folder.path)
        batch.arguments = ["convert", "--jobs", "2", "-o", "out", "a.pdf", "b.pdf"]
        try batch.run()
        let id = batch.processIdentifier
        let workers = wait(for: { children(of: id) }) { $0.count == 2 && $0.allSatisfy(isConfined) }
        return (batch, workers)
    }

    /// Looks until something is so, half a minute at most.
    private func wait<Value>(for value: () -> Value, until isSo: (Value) -> Bool) -> Value {
        for _ in 0..<3000 where !isSo(value()) { usleep(10_000) }
        return value()
    }

    private func children(of id: pid_t) -> [String] {
        let text = (try? String(contentsOfFile: "/proc/\(id)/task/\(id)/children", encoding: .utf8)) ?? ""
        return text.split(separator: " ").map(String.init)
    }

    private func status(of id: String) -> String {
        (try? String(contentsOfFile: "/proc/\(id)/status", encoding: .utf8)) ?? ""
    }

    private func isConfined(_ id: String) -> Bool {
        let status = status(of: id)
        return status.contains("NoNewPrivs:\t1") && status.contains("Seccomp:\t2")
    }

    private func isGone(_ id: String) -> Bool {
        let status = status(of: id)
        return status.isEmpty || status.contains("State:\tZ") || status.contains("State:\tX")
    }

    @Test(arguments: [SIGKILL, SIGTERM]) func noWorkerOutlivesTheProgram(signal: Int32) throws {
        let (batch, workers) = try waitingBatch()
        #expect(workers.count == 2 && workers.allSatisfy(isConfined))
        kill(batch.processIdentifier, signal)
        batch.waitUntilExit()
        #expect(batch.terminationReason == .uncaughtSignal && batch.terminationStatus == signal)
        #expect(wait(for: { workers.filter { !isGone($0) } }) { $0.isEmpty } == [])
        #expect(folder.names(in: "out") == [".regrid-batch.jsonl"])
    }
}
