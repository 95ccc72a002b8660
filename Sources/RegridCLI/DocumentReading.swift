import ArgumentParser
import Export
import FoundationEssentials
import Profiles
import Regrid
import SystemPackage
import TableAudit
import TableModel

extension InputFile {
    /// Reads the document: the JSON of an earlier conversion where the text starts with `{`, else a PDF.
    func read(options: ExtractionOptions) throws -> Document {
        let bytes = try isStandardInput ? readStandardInput() : Self.bytes(of: path)
        let name = String(displayName.split(separator: "/").last ?? "document")
        let start = bytes.first { !"\u{FEFF} \t\r\n".utf8.contains($0) }
        guard start == UInt8(ascii: "{") else { return try Regrid.extract(from: bytes, name: name, options: options) }
        return try JSONImporter().document(from: bytes)
    }

    private static func bytes(of path: String) throws(ExtractionError) -> [UInt8] {
        do {
            let file = try FileDescriptor.open(FilePath(path), .readOnly)
            return try file.closeAfter { try file.readToEnd() }
        } catch {
            throw .unreadable(path: path, reason: "\(error)")
        }
    }
}

/// What `regrid audit` and `regrid dataset` read, and how.
struct ReadingArguments: ParsableArguments {
    @Argument(
        help: "PDFs, or the JSON of earlier conversions; - reads standard input.",
        completion: .file(extensions: ["pdf", "json"]))
    var files: [String]

    @Option(help: "The password of encrypted documents.")
    var password: String?

    @Option(
        help: ArgumentHelp(
            """
            What is known of the documents: the name of a built-in profile (\(Self.profileNames)), a YAML file, or \
            none; chosen by itself unless given.
            """, valueName: "name|file|none"))
    var profile: String?

    private static let profileNames = Profiles.builtIn.map(\.name).joined(separator: ", ")

    /// The profile asked for.
    func profileChoice() throws -> ProfileChoice {
        guard let profile else { return .automatic }
        if profile == "none" { return .none }
        if let known = Profiles.profile(named: profile) { return .profile(known) }
        do {
            return .profile(try Profiles.profile(from: Array(Data(contentsOf: URL(filePath: profile)))))
        } catch let error as ProfileError {
            throw ValidationError("\(profile): \(error)")
        } catch {
            throw ValidationError(
                "there is no profile \(profile), and no such file; give \(Self.profileNames), a YAML file or none")
        }
    }

    /// Reads the documents one by one; what fails is reported and left out.
    func read(_ log: inout MessageLog, _ use: (Document, InputFile) throws -> Void) {
        for input in files.map(InputFile.init) {
            do {
                try use(input.read(options: ExtractionOptions(password: password)), input)
            } catch {
                log.report(.failed(input.displayName, "\(error)"))
            }
        }
    }
}
