internal import PageReader
public import PageModel
import Synchronization

/// Why a document could not be opened.
public enum PDFOpenError: Error, Hashable, Sendable {
    /// There is no file at the path, or it may not be read; the reason is the system's.
    case unreadable(reason: String)
    /// There are no bytes at all.
    case empty
    /// The bytes are no PDF, or no page can be found in them; the reason is Poppler's.
    case damaged(reason: String)
    /// The password is missing or wrong.
    case encrypted
}

/// Where a PDF comes from.
public enum PDFSource: Hashable, Sendable {
    /// The file at a path.
    case path(String)
    /// A document in memory.
    case bytes([UInt8])
}

/// An open PDF whose pages can be read one after the other.
///
/// Poppler keeps state for the whole process, so every call takes one lock; pages of several files can be asked for
/// from any thread and are read one at a time.
public final class PDFFile: Sendable {
    /// How many pages the document has, at least 1.
    public let pageCount: Int
    private let reader: Mutex<Reader>

    /// How many things (glyphs, strokes, fills, pictures) are read from one page at most.
    ///
    /// A page of dense text holds about 10,000; the limit keeps memory and time bounded on hostile input.
    public static let thingLimit = 1_000_000

    /// Opens a PDF; bytes in memory are copied.
    public convenience init(_ source: PDFSource, password: String? = nil) throws(PDFOpenError) {
        try self.init(Reader.open(source, password: password))
    }

    private init(_ reader: consuming sending Reader) {
        pageCount = reader.pageCount
        self.reader = Mutex(reader)
    }

    /// Reads page `number`, from 1 to `pageCount`.
    public func page(_ number: Int) -> PageContent {
        reader.withLock { $0.readPage(number) }
    }

    /// Paints page `number` as a viewer shows it.
    ///
    /// - Parameter longestSide: the length of the picture's longer side in pixels; 2000, which shows 4 point text on A4
    ///   clearly and keeps a picture below 16 MB in memory whatever size the page claims.
    /// - Returns: the picture as PNG; nil where there is no such page or no picture of it can be made.
    public func picture(ofPage number: Int, longestSide: Double = 2000) -> [UInt8]? {
        reader.withLock { $0.paintPage(number, longestSide: longestSide) }
    }
}

/// Has the fonts of the system looked at as the first painting of a page would; see `regrid_reader_load_fonts`.
package func loadFonts() { regrid_reader_load_fonts() }

/// Poppler's one-call-at-a-time rule; taken inside a file's own lock, never the other way round.
private let poppler = Mutex(())

/// Owns the C reader.
@safe
private struct Reader: ~Copyable {
    private let pointer: OpaquePointer
    let pageCount: Int

    private init(_ pointer: OpaquePointer, pageCount: Int) {
        unsafe self.pointer = unsafe pointer
        self.pageCount = pageCount
    }

    deinit {
        poppler.withLock { _ in unsafe regrid_reader_close(pointer) }
    }

    static func open(_ source: PDFSource, password: String?) throws(PDFOpenError) -> sending Reader {
        var status = REGRID_READER_OK
        var reason = [CChar](repeating: 0, count: 512)
        let capacity = reason.count
        var pageCount = 0
        let pointer: OpaquePointer? = unsafe poppler.withLock { _ in
            let opened: OpaquePointer? =
                switch source {
                case .path(let path):
                    unsafe regrid_reader_open_file(path, password, &status, &reason, capacity)
                case .bytes(let bytes):
                    unsafe regrid_reader_open_bytes(bytes, bytes.count, password, &status, &reason, capacity)
                }
            if let opened = unsafe opened { pageCount = unsafe Int(regrid_reader_page_count(opened)) }
            return unsafe opened
        }
        if let pointer = unsafe pointer { return unsafe Reader(pointer, pageCount: pageCount) }
        let text = String(decoding: reason.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        switch status {
        case REGRID_READER_UNREADABLE: throw .unreadable(reason: text)
        case REGRID_READER_EMPTY: throw .empty
        case REGRID_READER_ENCRYPTED: throw .encrypted
        default: throw .damaged(reason: text)
        }
    }

    func readPage(_ number: Int) -> PageContent {
        poppler.withLock { _ in
            guard let page = unsafe regrid_reader_read_page(pointer, Int32(clamping: number), PDFFile.thingLimit) else {
                return PageContent(number: number, width: 0, height: 0, isMissing: true)
            }
            return unsafe PageContent(number: number, copying: page.pointee)
        }
    }

    func paintPage(_ number: Int, longestSide: Double) -> [UInt8]? {
        poppler.withLock { _ in
            var length = 0
            guard let png = unsafe regrid_reader_paint_page(pointer, Int32(clamping: number), longestSide, &length)
            else {
                return nil
            }
            return unsafe [UInt8](UnsafeRawBufferPointer(start: png, count: length))
        }
    }
}
