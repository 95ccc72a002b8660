public import CRegrid
import Export
import Glibc
import TableModel

/// `regrid_document_write` of `regrid.h`.
@c @implementation
public func regrid_document_write(
    _ document: OpaquePointer?, _ format: regrid_format, _ length: UnsafeMutablePointer<Int>?
) -> UnsafeMutablePointer<CChar>! {
    unsafe write(document, format, length) { $0 }
}

/// `regrid_document_write_table` of `regrid.h`.
@c @implementation
public func regrid_document_write_table(
    _ document: OpaquePointer?, _ index: Int, _ format: regrid_format, _ length: UnsafeMutablePointer<Int>?
) -> UnsafeMutablePointer<CChar>! {
    unsafe write(document, format, length) { (whole) throws(Failure) in
        guard whole.tables.indices.contains(index) else {
            throw .invalidArgument("there is no table at index \(index): the document has \(whole.tables.count)")
        }
        var one = whole
        one.tables = [whole.tables[index]]
        return one
    }
}

/// `regrid_string_free` of `regrid.h`.
@c @implementation
public func regrid_string_free(_ string: UnsafeMutablePointer<CChar>?) {
    unsafe free(string)
}

/// Writes the part of a document that `select` picks; NULL where something fails.
private func write(
    _ document: OpaquePointer?, _ format: regrid_format, _ length: UnsafeMutablePointer<Int>?,
    select: (Document) throws(Failure) -> Document
) -> UnsafeMutablePointer<CChar>? {
    unsafe resultOrFailure { () throws(Failure) in
        let held = unsafe try look(at: document, as: HeldDocument.self, "document")
        return unsafe handOver(try written(select(held.document), by: exporter(of: format)), length)
    }
}

/// Gives bytes to the caller, with a zero behind them, who frees them once; `length` receives their number.
func handOver(_ bytes: [UInt8], _ length: UnsafeMutablePointer<Int>?) -> UnsafeMutablePointer<CChar> {
    guard let copy = unsafe malloc(bytes.count + 1) else { fatalError("no memory is left") }
    unsafe copy.copyMemory(from: bytes, byteCount: bytes.count)
    let text = unsafe copy.bindMemory(to: CChar.self, capacity: bytes.count + 1)
    unsafe text[bytes.count] = 0
    if let length = unsafe length { unsafe length.pointee = bytes.count }
    return unsafe text
}

private func written(_ document: Document, by exporter: any Exporter) throws(Failure) -> [UInt8] {
    do {
        return try exporter.stream(document)
    } catch {
        throw Failure(status: REGRID_NOT_WRITTEN, message: error.description)
    }
}

private func exporter(of format: regrid_format) throws(Failure) -> any Exporter {
    switch format {
    case REGRID_JSON: JSONExporter()
    case REGRID_CSV: CSVExporter()
    case REGRID_HTML: HTMLExporter()
    case REGRID_MARKDOWN: MarkdownExporter()
    case REGRID_XLSX: WorkbookExporter()
    default: throw .invalidArgument("there is no format \(format.rawValue)")
    }
}
