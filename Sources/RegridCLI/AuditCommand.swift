import ArgumentParser
import Export
import Regrid
import TableAudit
import TableModel

/// `regrid audit`: tells what does not add up.
struct AuditCommand: ParsableCommand {
    /// How findings are printed.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case json
    }

    /// From which severity on findings make the command fail.
    enum FailOn: String, CaseIterable, ExpressibleByArgument {
        case warning
        case error
        case never

        /// Whether a finding makes the command fail.
        func isFailure(_ finding: Finding) -> Bool {
            switch self {
            case .warning: finding.severity >= .warning
            case .error: finding.severity >= .error
            case .never: false
            }
        }
    }

    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Tell which figures do not add up.",
        discussion: """
            Sums are found from headings, codes and total lines, between tables and in the running text, and checked \
            exactly. Each finding names the cells, counted from 0 as in the JSON of a conversion.

            Exit codes: 0 all adds up; 1 a document could not be read; 3 something does not add up, or the reading found \
            an error; 64 wrong usage.
            """)

    /// The exit code for findings that matter.
    private static let doesNotAddUp = ExitCode(3)

    @OptionGroup var reading: ReadingArguments

    @Option(help: "How findings are printed; json is a list with an object a finding.")
    var format: Format = .text

    @Option(name: .customLong("fail-on"), help: "From which severity on findings give exit code 3.")
    var failOn: FailOn = .error

    func run() throws {
        let profile = reading.profile ?? .automatic
        var log = MessageLog()
        var findings: [DocumentFinding] = []
        reading.read(&log) { document, input in
            let audit = Regrid.audit(document, profile: profile)
            let own = audit.findings.enumerated().map { index, finding in
                DocumentFinding(document: document.name, id: "f\(index + 1)", finding: finding)
            }
            if format == .text { try printOut(Array(report(audit, own, name: input.displayName).utf8)) }
            findings += own
            return Outcome()
        }
        if format == .json {
            do {
                try printOut(writeFindings(findings))
            } catch {
                log.report(.failed(error))
            }
        }
        if log.anyFailed { throw ExitCode.failure }
        if findings.contains(where: { failOn.isFailure($0.finding) }) { throw Self.doesNotAddUp }
    }

    /// A heading line for the document and a line for each finding, with the cells behind it.
    private func report(_ audit: Audit, _ findings: [DocumentFinding], name: String) -> String {
        let profile = audit.profile.map { ", profile \($0)" } ?? ""
        let heading = "\(name): \(audit.bound.count) of \(audit.figures) figures are bound by a sum\(profile)"
        let lines =
            [heading]
            + findings.map { item in
                let finding = item.finding
                let place = [finding.page.map { "page \($0)" }, finding.table].compactMap { $0 }.joined(separator: ", ")
                let cells = finding.cells.map { "\($0.table) r\($0.row)c\($0.column)" }.joined(separator: " ")
                return
                    "  \(item.id) \(finding.severity.rawValue) \(finding.code)\(place.isEmpty ? "" : " (\(place))"): "
                    + finding.message + (cells.isEmpty ? "" : " [\(cells)]")
            }
        return lines.map { oneLine($0) + "\n" }.joined()
    }
}
