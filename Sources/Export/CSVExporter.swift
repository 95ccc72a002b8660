public import TableModel

/// Writes comma-separated values after RFC 4180: UTF-8 without a byte order mark, lines that end in CR LF, fields
/// quoted where they hold a comma, a quote or a line break.
///
/// Every row has a field for each column. The text of a merged cell stands in its first slot, its other slots are
/// empty. Titles, units and notes are left out.
///
/// No field becomes a formula in a spreadsheet: a text that starts with `=`, `+`, `-`, `@`, their full-width forms, a
/// tab or a line break (after any spaces and apostrophes) is given one apostrophe in front, unless it is a plain number
/// such as `-1,234.56` or `+5%`, or consists of dashes only. Taking one apostrophe away from every field that starts
/// with apostrophes and goes on like that gives the text back exactly.
public struct CSVExporter: Exporter {
    /// Makes the exporter; it has no settings.
    public init() {}

    /// `csv`.
    public var fileExtension: String { "csv" }

    /// All tables one after the other with an empty line between.
    public func stream(_ document: Document) -> [UInt8] {
        Array(document.tables.map(lines(of:)).joined(separator: "\r\n").utf8)
    }

    /// One file a table, with the table's place in the document as suffix: `-t1`, `-t2`, …
    public func files(for document: Document) -> [ExportedFile] {
        document.tables.enumerated().map { index, table in
            ExportedFile(suffix: Self.suffix(ofTable: index), bytes: Array(lines(of: table).utf8))
        }
    }

    /// What follows the document's name in the name of the file with a table, counted from 0.
    package static func suffix(ofTable index: Int) -> String { "-t\(index + 1)" }

    private func lines(of table: Table) -> String {
        table.slotTexts.map { row in
            // An empty line would be a row of nothing to some readers and no row to others.
            row == [""] ? "\"\"\r\n" : Self.line(row)
        }.joined()
    }

    /// A line of fields, quoted and guarded where needed, with its end.
    static func line(_ texts: [String]) -> String {
        texts.map(field).joined(separator: ",") + "\r\n"
    }

    private static func field(_ text: String) -> String {
        let guarded = isReadAsFormula(text) ? "'" + text : text
        guard guarded.unicodeScalars.contains(where: { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" }) else {
            return guarded
        }
        return "\"" + guarded.replacing("\"", with: "\"\"") + "\""
    }

    private static func isReadAsFormula(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first(where: { $0 != "'" && $0 != " " }) else { return false }
        switch first {
        case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠":
            return !isPlainNumber(text) && !text.allSatisfy { $0 == "-" || $0 == "－" }
        default:
            return false
        }
    }

    /// Whether a spreadsheet reads a text as the number that it is.
    private static func isPlainNumber(_ text: String) -> Bool {
        WrittenNumber(text) != nil && text.utf8.allSatisfy("0123456789+-,.%".utf8.contains)
    }
}
