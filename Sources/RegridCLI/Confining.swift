import Confinement
import Glibc
import Regrid
import SystemPackage

/// Confines this process, for good, to the reading of one document and the writing of its outputs.
///
/// - Parameters:
///   - folder: the folder of the outputs; nil where nothing is written to files.
///   - limits: what it may use; nil where whoever started it has set limits.
func confineReading(of input: InputFile, writingTo folder: String?, limits: WorkerLimits? = nil) {
    if let limits {
        let outOfTime = Outcome.line(input.displayName, limits.timeReason) + "\n"
        let fault = Outcome.line(input.displayName, limits.faultReason) + "\n"
        unsafe limit_this_process(limits.forProcess, outOfTime, fault)
    }
    // Where libxlsxwriter has its temporary files, which are without a name as soon as they are open.
    if let folder { _ = unsafe FilePath(fileName: folder).withPlatformString { unsafe setenv("TMPDIR", $0, 1) } }
    let readable = input.isStandardInput ? nil : FilePath(fileName: input.path)
    _ = unsafe withOptionalPath(readable) { readable in
        unsafe withOptionalPath(folder.map { FilePath(fileName: $0) }) { unsafe confine_this_process(readable, $0) }
    }
}

private func withOptionalPath<Result>(_ path: FilePath?, _ body: (UnsafePointer<CChar>?) -> Result) -> Result {
    guard let path else { return body(nil) }
    return unsafe path.withPlatformString { unsafe body($0) }
}

/// What confines the reading of documents on this machine, in words.
func confinementInForce() -> String {
    let parts: [(confinement, String)] = [
        (CONFINED_PRIVILEGES, "new privileges"), (CONFINED_CALLS, "network, programs and processes (seccomp)"),
        (CONFINED_FILES, "files but the document, its outputs and the system's (Landlock)"),
    ]
    let force = probe_confinement()
    func words(_ inForce: Bool) -> String {
        parts.filter { (force & $0.0.rawValue != 0) == inForce }.map(\.1).joined(separator: "; no ")
    }
    let open = words(false)
    return (force == 0 ? "" : "no \(words(true))") + (open.isEmpty ? "" : "; this kernel cannot keep from \(open)")
}

extension DocumentContent {
    /// How many bytes the document has; 0 where it cannot be read.
    var size: Int {
        switch self {
        case .bytes(let bytes): return bytes.count
        case .file(let path):
            var status = stat()
            let found = unsafe FilePath(fileName: path).withPlatformString { unsafe stat($0, &status) } == 0
            return found ? Int(status.st_size) : 0
        }
    }
}
