import ArgumentParser
import Export
import Regrid
import TableAudit
import TableModel

/// `regrid audit`: reports what does not add up.
struct AuditCommand: ParsableCommand {
    /// How findings are printed.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case json
        case csv
        case html

        /// What writes them as one file; nil for text, which is printed a document at a time.
        var export: FindingsFormat? { FindingsFormat(rawValue: rawValue) }
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
        abstract: "Report which figures do not add up.",
        discussion: """
            Sums are found from headers, codes and total lines, between tables and in the running text, and checked \
            exactly. Each finding names the table, row and column, spells out the sum, and says what would make it right.

            Exit codes: 0 all adds up; 1 a document could not be read; 3 something does not add up, or the reading found \
            an error; 64 wrong usage.
            """)

    /// The exit code for findings that matter.
    private static let doesNotAddUp = ExitCode(3)

    @OptionGroup var reading: ReadingArguments

    @OptionGroup var language: LanguageArguments

    @Option(help: "How findings are printed; json is a list with an object a finding.")
    var format: Format = .text

    @Flag(help: "Print the sums that hold, by table, and the figures that no sum binds.")
    var explain = false

    @Option(name: .customLong("fail-on"), help: "From which severity on findings give exit code 3.")
    var failOn: FailOn = .error

    func validate() throws {
        if explain, format != .text { throw ValidationError("--explain prints text; leave --format out") }
    }

    func run() throws {
        let profile = reading.profile ?? .automatic
        var options = AuditOptions()
        options.language = language.language
        var log = MessageLog()
        var findings: [DocumentFinding] = []
        reading.read(&log) { document, input in
            let audit = Regrid.audit(document, profile: profile, options: options)
            let own = audit.findings.enumerated().map { index, finding in
                DocumentFinding(document: document.name, id: "f\(index + 1)", finding: finding)
            }
            if format == .text {
                var text = report(audit, own, name: input.displayName)
                if explain { text += explanation(Regrid.explain(document, profile: profile, options: options)) }
                try printOut(Array(text.utf8))
            }
            findings += own
            return Outcome()
        }
        if let export = format.export {
            do {
                try printOut(export.write(findings, language: options.language))
            } catch {
                log.report(.failed(error))
            }
        }
        if log.anyFailed { throw ExitCode.failure }
        if findings.contains(where: { failOn.isFailure($0.finding) }) { throw Self.doesNotAddUp }
    }

    /// A header line for the document and a line for each finding.
    private func report(_ audit: Audit, _ findings: [DocumentFinding], name: String) -> String {
        let profile = audit.profile.map { say(", profile \($0)", "，模板 \($0)") } ?? ""
        let heading = say(
            "\(name): \(audit.bound.count) of \(audit.figures) figures are bound by a sum\(profile)",
            "\(name)：\(audit.figures)个数字中有\(audit.bound.count)个受合计关系约束\(profile)")
        let lines =
            [heading]
            + findings.map { item in
                let finding = item.finding
                let page = finding.page.map { say(" (page \($0))", "（第\($0)页）") } ?? ""
                return "  \(item.id) \(finding.severity.rawValue) \(finding.code)\(page): \(finding.message)"
            }
        return lines.map { oneLine($0) + "\n" }.joined()
    }

    /// A line for each table, its sums and the figures that nothing binds.
    private func explanation(_ tables: [ExplainedTable]) -> String {
        let lines = tables.filter { $0.figures > 0 }.flatMap { table -> [String] in
            let bound = table.figures - table.unbound.count
            let heading = say(
                "\(table.name) (page \(table.page)): \(bound) of \(table.figures) figures bound",
                "\(table.name)（第\(table.page)页）：\(table.figures)个数字中\(bound)个受约束")
            let sums = table.sums.map { sum in
                "    \(sum.text): " + say("\(sum.holding) of \(sum.all) hold", "\(sum.all)处中\(sum.holding)处成立")
            }
            let unbound = table.unboundNames.map { say("    not bound: \($0)", "    未受约束：\($0)") }
            return ["  " + heading] + sums + unbound
        }
        return lines.map { oneLine($0) + "\n" }.joined()
    }

    private func say(_ english: String, _ chinese: String) -> String {
        language.language == .english ? english : chinese
    }
}
