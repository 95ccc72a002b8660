import PDFReading
import PageModel
import TableLayout

/// A step of the reading of a page that can be looked at.
public enum InspectionStage: String, Hashable, Sendable, CaseIterable {
    /// The characters as the page paints them, hidden ones too, in painting order.
    case glyphs
    /// The words that a reader sees, line by line.
    case words
    /// The lines that a reader sees, joined from what is drawn.
    case rulings
    /// What was looked at as a table: where from, how likely it is a table and whole, and whether it was taken.
    case candidates
    /// Tracks and walls of each table.
    case grid
    /// The tables of the page with captions and cells.
    case tables
}

/// How a step is shown.
public enum InspectionFormat: String, Hashable, Sendable, CaseIterable {
    /// A thing a line.
    case text
    /// Outlines drawn over a picture of the page.
    case svg
}

/// Shows what one step of the reading makes of a page of the PDF at `path`.
///
/// Meant for people who ask why a table came out as it did; the layout of the text may change between versions.
///
/// - Parameters:
///   - page: the page number, from 1.
///   - path: a file path.
///   - stage: the step of the reading.
///   - format: how it is shown.
///   - password: the user or owner password of an encrypted document.
/// - Returns: lines of text, or an SVG whose unit is the point. Places are in page space, rounded to 0.1.
/// - Throws: `ExtractionError` where nothing can be read, or the page does not exist or cannot be read.
public func inspect(
    page: Int, of path: String, stage: InspectionStage, format: InspectionFormat = .text, password: String? = nil
) throws(ExtractionError) -> String {
    try inspect(page: page, of: .path(path), stage: stage, format: format, password: password)
}

/// Shows what one step of the reading makes of a page of the PDF in `bytes`; see `inspect(page:of:stage:format:)`.
public func inspect(
    page: Int, of bytes: [UInt8], stage: InspectionStage, format: InspectionFormat = .text,
    password: String? = nil
) throws(ExtractionError) -> String {
    try inspect(page: page, of: .bytes(bytes), stage: stage, format: format, password: password)
}

private func inspect(
    page number: Int, of source: PDFSource, stage: InspectionStage, format: InspectionFormat, password: String?
) throws(ExtractionError) -> String {
    let file = try openFile(source, password: password)
    guard (1...file.pageCount).contains(number) else { throw .noSuchPage(page: number, count: file.pageCount) }
    let page = file.page(number)
    if page.isMissing { throw .unreadablePage(page: number) }
    let things = inspectedThings(of: page, at: stage)
    switch format {
    case .text: return things.map { $0.text + "\n" }.joined()
    case .svg:
        return drawOverlay(
            things, picture: file.picture(ofPage: number), width: page.width, height: page.height)
    }
}
