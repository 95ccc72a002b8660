import ArgumentParser
import Regrid

@main
struct RegridCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "regrid", abstract: "Rebuild tables from born-digital PDFs.", version: Regrid.version,
        subcommands: [
            ConvertCommand.self, ReportCommand.self, AuditCommand.self, DatasetCommand.self, CompareCommand.self,
            CheckCommand.self, InspectCommand.self, ReadCommand.self,
        ])

    static func main() {
        main(CommandLine.exactArguments)
    }
}
