import Glibc
import PDFReading

/// What a file that is no PDF is, by its first bytes, in words and with what to do; nil where they say nothing.
func otherFormat(of source: PDFSource) -> String? {
    let start: [UInt8]
    switch source {
    case .bytes(let bytes): start = Array(bytes.prefix(longestStart))
    case .path(let path):
        if isFolder(path) { return "a folder, not a PDF; give the PDFs in it" }
        start = firstBytes(of: path)
    }
    let text = start.drop { " \t\r\n\u{FEFF}".utf8.contains($0) }.map { (65...90).contains($0) ? $0 + 32 : $0 }
    let known = formats.first { text.starts(with: $0.start) || start.starts(with: $0.start) }
    return known.map { "\($0.name), not a PDF; \($0.advice)" }
}

private let recognition = "have its text recognized into a PDF first"
private let saving = "save it as a PDF first"

/// How files of other formats begin; letters in lower case.
private let formats: [(start: [UInt8], name: String, advice: String)] = [
    ([0x89] + "PNG".utf8, "a picture (PNG)", recognition), ([0xFF, 0xD8, 0xFF], "a picture (JPEG)", recognition),
    (Array("gif8".utf8), "a picture (GIF)", recognition), (Array("II*\0".utf8), "a picture (TIFF)", recognition),
    (Array("MM\0*".utf8), "a picture (TIFF)", recognition),
    (Array("PK\u{3}\u{4}".utf8), "an office document or a ZIP archive", saving),
    ([0xD0, 0xCF, 0x11, 0xE0], "an office document", saving), (Array("{\\rtf".utf8), "an RTF document", saving),
    (Array("%!ps".utf8), "PostScript", saving), (Array("<!doctype html".utf8), "a web page", saving),
    (Array("<html".utf8), "a web page", saving), (Array("<".utf8), "XML", saving),
    (Array("{".utf8), "JSON", "give the PDF that it was made of"),
    (Array("[".utf8), "JSON", "give the PDF that it was made of"),
]

/// Long enough for every start that is known, with white space before it.
private let longestStart = 64

private func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

private func firstBytes(of path: String) -> [UInt8] {
    guard let file = unsafe fopen(path, "rb") else { return [] }
    defer { unsafe _ = fclose(file) }
    return unsafe [UInt8](unsafeUninitializedCapacity: longestStart) { buffer, count in
        count = unsafe fread(buffer.baseAddress, 1, longestStart, file)
    }
}
