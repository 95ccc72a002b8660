import ArgumentParser

@main
struct RegridCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "regrid", abstract: "Rebuild tables from born-digital PDFs.",
        subcommands: [ConvertCommand.self, InspectCommand.self])
}
