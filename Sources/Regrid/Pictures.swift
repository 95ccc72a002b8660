import PDFReading

/// Paints pages of the PDF at `path` as a viewer shows them.
///
/// - Parameters:
///   - numbers: the pages, from 1.
///   - path: a file path.
///   - longestSide: the length of a picture's longer side in pixels; 1400 shows the text of A4 clearly at the width of
///     half a screen.
///   - password: the user or owner password of an encrypted document.
/// - Returns: PNGs by page number; pages that do not exist or cannot be painted are left out.
/// - Throws: `ExtractionError` where nothing can be read.
public func pictures(
    ofPages numbers: [Int], of path: String, longestSide: Double = 1400, password: String? = nil
) throws(ExtractionError) -> [Int: [UInt8]] {
    try pictures(ofPages: numbers, of: openFile(.path(path), password: password), longestSide: longestSide)
}

/// Paints pages of the PDF in `bytes`; see `pictures(ofPages:of:longestSide:password:)`.
public func pictures(
    ofPages numbers: [Int], of bytes: [UInt8], longestSide: Double = 1400, password: String? = nil
) throws(ExtractionError) -> [Int: [UInt8]] {
    try pictures(ofPages: numbers, of: openFile(.bytes(bytes), password: password), longestSide: longestSide)
}

/// Paints pages of a PDF; see `pictures(ofPages:of:longestSide:password:)`.
package func pictures(
    ofPages numbers: [Int], of content: DocumentContent, longestSide: Double = 1400, password: String? = nil
) throws(ExtractionError) -> [Int: [UInt8]] {
    try pictures(ofPages: numbers, of: openFile(content.source, password: password), longestSide: longestSide)
}

/// Has the fonts of the system looked at, for a process that may write no caches of them once it paints.
package func loadFonts() { PDFReading.loadFonts() }

private func pictures(ofPages numbers: [Int], of file: PDFFile, longestSide: Double) -> [Int: [UInt8]] {
    var pictures: [Int: [UInt8]] = [:]
    for number in numbers where (1...file.pageCount).contains(number) {
        pictures[number] = file.picture(ofPage: number, longestSide: longestSide)
    }
    return pictures
}
