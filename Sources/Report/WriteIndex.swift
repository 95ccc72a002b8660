internal import Export

/// A document in the list of reports.
public struct ReportEntry: Hashable, Sendable {
    /// The document's name.
    public var name: String
    /// The name of the report's file, in the folder of the list.
    public var file: String
    /// How many tables, repairs and findings there are.
    public var counts: ReportCounts

    /// Makes an entry.
    public init(name: String, file: String, counts: ReportCounts) {
        self.name = name
        self.file = file
        self.counts = counts
    }
}

/// Writes the page that lists reports and leads to them.
public func writeReportIndex(_ entries: [ReportEntry]) -> [UInt8] {
    let rows = entries.map { entry in
        let counts = entry.counts
        return "<tr><td><a href=\"\(addressOfId(entry.file))\">\(escapeMarkup(entry.name))</a></td>"
            + [counts.tables, counts.repairs, counts.doubts].map { "<td class=\"figure\">\($0)</td>" }.joined()
            + "</tr>\n"
    }
    let page = """
        <!DOCTYPE html>
        <html>
        <head>
        <meta charset="utf-8"/>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'sha256-\(indexHash)'"/>
        <link rel="icon" href="data:,"/>
        <title>Regrid</title>
        <style>\(indexStyle)</style>
        </head>
        <body>
        <table>
        <thead><tr><th>文件 Document</th><th>表格 Tables</th><th>修复 Repairs</th><th>存疑 Doubts</th></tr></thead>
        <tbody>
        \(rows.joined())</tbody>
        </table>
        </body>
        </html>

        """
    return Array(page.utf8)
}

/// The style of the list.
package let indexStyle =
    ":root{color-scheme:light dark}body{font:15px system-ui,sans-serif;margin:2em}table{border-collapse:collapse}"
    + "th,td{border:1px solid #8888;padding:.3em .7em}.figure{text-align:right}"
/// The SHA-256 of `indexStyle` in base64.
package let indexHash = "eWRG9p9PHBROSBUqLF4aNXX796N2Tf0Tn3+aUp9JK9E="
