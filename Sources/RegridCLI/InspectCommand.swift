import ArgumentParser
import Regrid

/// `regrid inspect`: shows what one step of the reading makes of a page.
struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Show what one step of the reading makes of a page.",
        discussion: """
            Text has a thing a line, with places in points from the page's top left corner; SVG draws the outlines \
            over a picture of the page.

            Exit codes: 0 all went well; 1 nothing could be read, or there is no such page, or it cannot be read; \
            64 wrong usage.
            """)

    @Argument(help: "A PDF file; - reads standard input.", completion: .file(extensions: ["pdf"]))
    var file: String

    @Option(help: "The page, from 1.")
    var page: Int

    @Option(help: "The step.")
    var stage: InspectionStage

    @Option(help: "How it is shown.")
    var format: InspectionFormat = .text

    @OptionGroup var password: PasswordArguments

    func validate() throws {
        if page < 1 { throw ValidationError("--page needs a number from 1 on") }
    }

    func run() throws {
        let input = InputFile(file)
        var log = MessageLog()
        do {
            let shown = try askingForPassword(password.read(), of: input.displayName) { try inspect(input, $0) }
            try printOut(Array(shown.utf8))
        } catch {
            log.report(.failed(input.displayName, "\(error)"))
            throw ExitCode.failure
        }
    }

    private func inspect(_ input: InputFile, _ password: String?) throws(ExtractionError) -> String {
        guard input.isStandardInput else {
            return try Regrid.inspect(page: page, of: input.path, stage: stage, format: format, password: password)
        }
        return try Regrid.inspect(
            page: page, of: readStandardInput(), stage: stage, format: format, password: password)
    }
}
