import Regrid
import TableModel

/// A PDF that a caller names or holds in memory; its bytes are the caller's and are copied by what reads them.
@safe
enum Source {
    case path(String)
    case bytes(UnsafeBufferPointer<UInt8>, name: String)

    init(path: UnsafePointer<CChar>?) throws(Failure) {
        self = .path(unsafe try text(path, "path"))
    }

    init(bytes: UnsafeRawPointer?, size: Int, name: UnsafePointer<CChar>?) throws(Failure) {
        self = unsafe .bytes(try RegridABI.bytes(bytes, size), name: try text(name, "name"))
    }

    /// Bytes that need no name, because no document is made of them.
    init(bytes: UnsafeRawPointer?, size: Int) throws(Failure) {
        self = unsafe .bytes(try RegridABI.bytes(bytes, size), name: "")
    }

    func extract(options: ExtractionOptions) throws(ExtractionError) -> Document {
        switch self {
        case .path(let path): try Regrid.extract(from: path, options: options)
        case .bytes(let bytes, let name): unsafe try Regrid.extract(from: bytes, name: name, options: options)
        }
    }

    func inspect(
        page: Int, stage: InspectionStage, format: InspectionFormat, password: String?
    ) throws(ExtractionError) -> String {
        switch self {
        case .path(let path):
            try Regrid.inspect(page: page, of: path, stage: stage, format: format, password: password)
        case .bytes(let bytes, _):
            unsafe try Regrid.inspect(page: page, of: Array(bytes), stage: stage, format: format, password: password)
        }
    }

    func pictures(ofPages pages: [Int], longestSide: Double, password: String?) throws(ExtractionError) -> [Int:
        [UInt8]]
    {
        switch self {
        case .path(let path):
            try Regrid.pictures(ofPages: pages, of: path, longestSide: longestSide, password: password)
        case .bytes(let bytes, _):
            unsafe try Regrid.pictures(ofPages: pages, of: Array(bytes), longestSide: longestSide, password: password)
        }
    }

    func pages(options: ExtractionOptions) throws(ExtractionError) -> PageSequence {
        switch self {
        case .path(let path): try Regrid.pages(of: path, options: options)
        case .bytes(let bytes, let name): unsafe try Regrid.pages(of: bytes, name: name, options: options)
        }
    }
}

/// Reads a PDF as the caller's options say and hands over what `read` makes of it; NULL where something fails.
func handOverReading(
    of source: () throws(Failure) -> Source, _ options: OpaquePointer?,
    read: (Source, ExtractionOptions) throws(ExtractionError) -> some AnyObject
) -> OpaquePointer? {
    unsafe resultOrFailure { () throws(Failure) in
        let source = try source()
        let options = unsafe RegridABI.options(options)
        return unsafe try handOver(readOrFail { () throws(ExtractionError) in try read(source, options) })
    }
}

/// What `read` gives; its error becomes a failure.
func readOrFail<Result>(_ read: () throws(ExtractionError) -> Result) throws(Failure) -> Result {
    do throws(ExtractionError) {
        return try read()
    } catch {
        throw Failure(error)
    }
}
