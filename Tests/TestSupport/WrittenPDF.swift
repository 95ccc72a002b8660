/// A PDF as a test writes it: numbered objects and a table of their places.
///
/// - Parameters:
///   - objects: the objects from number 1 on, without `obj` and `endobj`; the first is the catalogue.
public func writePDF(objects: [String]) -> [UInt8] {
    var file = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
        offsets.append(file.utf8.count)
        file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
        let digits = String(offset)
        file += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    file += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(file.utf8)
}

/// A stream object.
public func pdfStream(_ content: String, entries: String = "") -> String {
    "<< /Length \(content.utf8.count) \(entries) >>\nstream\n\(content)\nendstream"
}

/// A PDF of one page, 200 points wide and 300 high, on which `/F` is Helvetica.
///
/// - Parameters:
///   - content: the page's operators; the origin is the bottom left corner.
///   - entries: more entries of the page, such as `/Rotate 90`.
///   - resources: more entries of the page's resources; they may name `extra` as objects 6, 7, ….
///   - extra: further objects.
public func writePDF(
    content: String, entries: String = "", resources: String = "", extra: [String] = []
) -> [UInt8] {
    writePDF(
        objects: [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            """
            << /Type /Page /Parent 2 0 R /MediaBox [0 0 200 300] /Contents 4 0 R \(entries) \
            /Resources << /Font << /F 5 0 R >> \(resources) >> >>
            """,
            pdfStream(content),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        ] + extra)
}

/// A PDF of two pages, the second of which is not there.
public let pdfWithoutItsSecondPage = writePDF(objects: [
    "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R 99 0 R] /Count 2 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 300] >>",
])
