import ArgumentParser
import FoundationEssentials
import Profiles
import Regrid
import TableAudit
import TableModel

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

    @OptionGroup var workers: WorkerArguments

    /// Reads the documents and hands them on in the order of the files; what comes of each is reported, and what fails is
    /// left out.
    func read(_ log: inout MessageLog, _ use: (Document, InputFile) throws -> Outcome) async {
        let inputs = files.map(InputFile.init)
        await readDocuments(inputs, password: password, pool: workers.pool) { index, reading in
            do {
                try log.report(use(reading.get(), inputs[index]))
            } catch {
                log.report(.failed(inputs[index].displayName, "\(error)"))
            }
        }
    }
}
