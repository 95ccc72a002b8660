public import TableModel

/// Writes comma-separated values after RFC 4180: UTF-8, lines that end in CR LF, fields quoted where they hold a comma,
/// the delimiter, a quote or a line break.
///
/// Every row has a field for each column. The text of a merged cell stands in its first slot, its other slots are
/// empty. Titles, units and notes are left out unless `hasTitles`.
///
/// No field becomes a formula in a spreadsheet: a text that starts with `=`, `+`, `-`, `@`, their full-width forms, a
/// tab or a line break (after any spaces and apostrophes) is given one apostrophe in front, unless it is a plain number
/// such as `-1,234.56` or `+5%`, or consists of dashes only. Taking one apostrophe away from every field that starts
/// with apostrophes and continues like that gives the text back exactly.
public struct CSVExporter: Exporter, Hashable {
    /// Whether a byte order mark comes first; default no, since programs take it for a part of the first field.
    ///
    /// Excel reads a file without it in the encoding of the system, which turns Chinese into other characters.
    public var hasByteOrderMark: Bool
    /// What stands between fields; default a comma.
    public var delimiter: CSVDelimiter
    /// Whether a line with title, form number, department and unit stands above each table and a line a note below;
    /// default no.
    public var hasTitles: Bool

    /// Makes the exporter.
    public init(hasByteOrderMark: Bool = false, delimiter: CSVDelimiter = .comma, hasTitles: Bool = false) {
        self.hasByteOrderMark = hasByteOrderMark
        self.delimiter = delimiter
        self.hasTitles = hasTitles
    }

    /// `csv`.
    public var fileExtension: String { "csv" }

    /// All tables one after the other with an empty line between.
    public func stream(_ document: Document) -> [UInt8] {
        bytes(of: document.tables.map(lines(of:)).joined(separator: "\r\n"))
    }

    /// One file a table, with the table's place in the document as suffix: `-t1`, `-t2`, …
    public func files(for document: Document) -> [ExportedFile] {
        document.tables.enumerated().map { index, table in
            ExportedFile(suffix: Self.suffix(ofTable: index), bytes: bytes(of: lines(of: table)))
        }
    }

    /// What follows the document's name in the name of the file with a table, counted from 0.
    package static func suffix(ofTable index: Int) -> String { "-t\(index + 1)" }

    private func bytes(of text: String) -> [UInt8] {
        Array(((hasByteOrderMark ? "\u{FEFF}" : "") + text).utf8)
    }

    private func lines(of table: Table) -> String {
        let caption = [table.title, table.form, table.department, table.unit].filter { !$0.isEmpty }
        let above = hasTitles && !caption.isEmpty ? [caption] : []
        let below = hasTitles ? table.notes.map { [$0] } : []
        return (above + table.slotTexts + below).map { row in
            // An empty line would be a row of nothing to some readers and no row to others.
            row == [""] ? "\"\"\r\n" : Self.line(row, delimiter: delimiter)
        }.joined()
    }

    /// A line of fields, quoted and guarded where needed, with its end.
    static func line(_ texts: [String], delimiter: CSVDelimiter = .comma) -> String {
        texts.map { field($0, delimiter.character) }.joined(separator: String(delimiter.character)) + "\r\n"
    }

    private static func field(_ text: String, _ delimiter: Unicode.Scalar) -> String {
        let guarded = isReadAsFormula(text) ? "'" + text : text
        let special: [Unicode.Scalar] = [delimiter, ",", "\"", "\n", "\r"]
        guard guarded.unicodeScalars.contains(where: special.contains) else {
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

/// What may stand between the fields of comma-separated values.
public enum CSVDelimiter: String, Hashable, Sendable, CaseIterable {
    /// `,`
    case comma
    /// `;`, which Excel expects where the comma is the decimal sign.
    case semicolon
    /// A tab.
    case tab

    var character: Unicode.Scalar {
        switch self {
        case .comma: ","
        case .semicolon: ";"
        case .tab: "\t"
        }
    }
}
