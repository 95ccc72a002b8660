import ArgumentParser
import Regrid
import SystemPackage

/// The password of encrypted documents.
struct PasswordArguments: ParsableArguments {
    @Option(help: "The password of encrypted documents.")
    var password: String?

    @Option(
        name: .customLong("password-file"),
        help: ArgumentHelp(
            "A file with the password, whose line end does not count; other people cannot see it as they see arguments.",
            valueName: "file"))
    var file: String?

    func validate() throws {
        if password != nil, file != nil { throw ValidationError("give --password or --password-file, not both") }
    }

    /// The password, from wherever it is.
    func read() throws(ExtractionError) -> String? {
        guard let file else { return password }
        do {
            let source = try FileDescriptor.open(FilePath(fileName: file), .readOnly)
            let bytes = try source.closeAfter { try source.readToEnd() }
            return String(String(decoding: bytes, as: UTF8.self).prefix { !$0.isNewline })
        } catch {
            throw .unreadable(path: file, reason: "\(error)")
        }
    }
}
