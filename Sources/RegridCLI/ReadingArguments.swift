import ArgumentParser
import FoundationEssentials
import Profiles
import Regrid
import TableAudit
import TableModel

/// What `regrid audit` and `regrid dataset` read, and how.
struct ReadingArguments: ParsableArguments {
    @OptionGroup var inputs: InputArguments

    @OptionGroup var password: PasswordArguments

    @Option(
        help: ArgumentHelp(
            """
            What is known of the documents: the name of a built-in profile (\(Self.profileNames)), a JSON file, or \
            none; chosen by itself unless given.
            """, valueName: "name|file|none"), transform: readProfile)
    var profile: ProfileChoice?

    private static let profileNames = Profiles.builtInNames.joined(separator: ", ")

    private static func readProfile(_ text: String) throws -> ProfileChoice {
        if text == "none" { return .none }
        if let known = Profiles.profile(named: text) { return .profile(known) }
        do {
            return .profile(try Profiles.profile(from: Array(Data(contentsOf: URL(filePath: text)))))
        } catch let error as ProfileError {
            throw ValidationError("\(error)")
        } catch {
            throw ValidationError("there is no such profile or file; give \(profileNames), a JSON file or none")
        }
    }

    @OptionGroup var workers: WorkerArguments

    /// Reads the documents and hands them on in the order of the files; what comes of each is reported, and what fails is
    /// left out.
    func read(_ log: inout MessageLog, _ use: (Document, InputFile) throws -> Outcome) {
        do {
            let found = try inputs.find()
            workers.announce()
            try readDocuments(found, password: password.read(), pool: workers.pool) { index, reading in
                do {
                    try log.report(use(reading.get(), found[index]))
                } catch {
                    log.report(.failed(found[index].displayName, "\(error)"))
                }
            }
        } catch let error as InputError {
            log.report(.failed(error.path, "cannot be read: \(error.reason)"))
        } catch {
            log.report(.failed("--password-file", "\(error)"))
        }
    }
}
