import ArgumentParser
import Regrid
import SystemPackage

@main
struct RegridCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "regrid", abstract: "Rebuild tables from born-digital PDFs.", version: Regrid.version,
        subcommands: [
            ConvertCommand.self, ReportCommand.self, AuditCommand.self, DatasetCommand.self, CompareCommand.self,
            CheckCommand.self, InspectCommand.self, ReadCommand.self,
        ])

    static func main() {
        let arguments = CommandLine.exactArguments
        if let problem = findUsageProblem(in: arguments) {
            _ = try? FileDescriptor.standardError.writeAll(problem.description.utf8)
            exit(withError: ExitCode.validationFailure)
        }
        main(arguments)
    }
}
