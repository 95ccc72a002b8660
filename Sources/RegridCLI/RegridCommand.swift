import ArgumentParser

@main
struct RegridCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "regrid", abstract: "Rebuild tables from born-digital PDFs.")
}
