import FoundationEssentials
import TestSupport

/// A valid PDF of `pages` pages, each with a ruled table of one row: `a<page>` and `1.50`.
func minimalPDF(pages: Int = 1) -> Data {
    let kids = (0..<pages).map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
    var objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [\(kids)] /Count \(pages) >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for page in 1...pages {
        let content = """
            1 w 50 700 m 250 700 l 50 730 m 250 730 l 50 700 m 50 730 l 150 700 m 150 730 l 250 700 m 250 730 l S
            50 670 m 250 670 l 50 670 m 50 700 l 150 670 m 150 700 l 250 670 m 250 700 l S
            BT /F 12 Tf 60 710 Td (Name) Tj 100 0 Td (Sum) Tj -100 -30 Td (a\(page)) Tj 100 0 Td (1.50) Tj ET
            """
        objects.append(
            """
            << /Type /Page /Parent 2 0 R /MediaBox [0 0 300 800] /Contents \(3 + 2 * page) 0 R \
            /Resources << /Font << /F 3 0 R >> >> >>
            """)
        objects.append(pdfStream(content))
    }
    return Data(writePDF(objects: objects))
}

/// A PDF of one page that takes longer than anyone waits: forms, each of which paints the next ten times.
func endlessPDF() -> Data {
    let depth = 12
    var objects = [
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        """
        << /Type /Page /Parent 2 0 R /MediaBox [0 0 300 800] /Contents 4 0 R \
        /Resources << /XObject << /X 5 0 R >> >> >>
        """,
        pdfStream("/X Do"),
    ]
    for level in 0..<depth {
        let next = level + 1 < depth ? "/XObject << /X \(6 + level) 0 R >>" : ""
        let content = level + 1 < depth ? String(repeating: "/X Do ", count: 10) : "0 0 1 1 re n"
        objects.append(
            pdfStream(
                content, entries: "/Type /XObject /Subtype /Form /BBox [0 0 300 800] /Resources << \(next) >>"))
    }
    return Data(writePDF(objects: objects))
}
