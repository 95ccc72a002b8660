internal import Export
internal import FoundationEssentials
public import TableModel

/// Writes a document as one web page that shows every figure beside its place: left the pages with the cells drawn over
/// them, right the tables, and a list of repairs and findings that leads to the cells.
///
/// The page needs nothing but itself: pictures lie within it, and its content policy allows its own script, its own style
/// and these pictures only. Texts of the document are data that the script shows as text.
///
/// - Parameters:
///   - document: what was read, with the findings to show.
///   - pictures: PNGs of pages by page number; pages without one are shown white.
/// - Returns: the page in UTF-8.
public func writeReport(of document: Document, pictures: [Int: [UInt8]]) -> [UInt8] {
    let images = pictures.sorted { $0.key < $1.key }.map { number, picture in
        "\"\(number)\":\"\(Data(picture).base64EncodedString())\""
    }
    let policy =
        "default-src 'none'; img-src data:; style-src 'sha256-\(styleHash)'; script-src 'sha256-\(scriptHash)'; "
        + "base-uri 'none'; form-action 'none'"
    let page = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8"/>
        <meta http-equiv="Content-Security-Policy" content="\(policy)"/>
        <meta name="viewport" content="width=device-width"/>
        <link rel="icon" href="data:,"/>
        <title>\(escapeMarkup(document.name))</title>
        <style>\(String(decoding: PackageResources.report_css, as: UTF8.self))</style>
        </head>
        <body>
        <header><h1>\(escapeMarkup(document.name))</h1></header>
        <main id="pages"></main>
        <div id="text"></div>
        <script type="application/json" id="document">\(data(JSONExporter().stream(document)))</script>
        <script type="application/json" id="pictures">{\(images.joined(separator: ","))}</script>
        <script>\(String(decoding: PackageResources.report_js, as: UTF8.self))</script>
        </body>
        </html>

        """
    return Array(page.utf8)
}

/// JSON that cannot end the element it stands in: `<` occurs in its texts only, where it may be written as an escape.
private func data(_ json: [UInt8]) -> String {
    String(decoding: json, as: UTF8.self).replacing("<", with: "\\u003c")
}

/// The SHA-256 of `report.css` in base64, by which the content policy knows it.
package let styleHash = "h4jhvPiL/JnDAIqBpHaJ/KHzOd2mbwWRUzszApPRPfQ="
/// The SHA-256 of `report.js` in base64, by which the content policy knows it.
package let scriptHash = "YYZnE4k7RISdRjdCyMtOHooM9AesaUPn09JNwRpEFEI="
