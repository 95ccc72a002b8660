public import CRegrid
import Export
import Glibc
import Regrid
import Synchronization
import TableModel

/// `regrid_version` of `regrid.h`.
@c @implementation
public func regrid_version() -> UnsafePointer<CChar>! {
    unsafe versionText
}

/// Never freed: callers may keep it.
nonisolated(unsafe) private let versionText: UnsafePointer<CChar>? = unsafe UnsafePointer(strdup(Regrid.version))

/// `regrid_extract_file` of `regrid.h`.
@c @implementation
public func regrid_extract_file(_ path: UnsafePointer<CChar>?, _ options: OpaquePointer?) -> OpaquePointer! {
    unsafe handOverReading(of: { () throws(Failure) in unsafe try Source(path: path) }, options, read: extract)
}

/// `regrid_extract_bytes` of `regrid.h`.
@c @implementation
public func regrid_extract_bytes(
    _ bytes: UnsafeRawPointer?, _ size: Int, _ name: UnsafePointer<CChar>?, _ options: OpaquePointer?
) -> OpaquePointer! {
    unsafe handOverReading(
        of: { () throws(Failure) in unsafe try Source(bytes: bytes, size: size, name: name) }, options, read: extract)
}

private func extract(_ source: Source, options: ExtractionOptions) throws(ExtractionError) -> HeldDocument {
    HeldDocument(try source.extract(options: options))
}

/// `regrid_read_json` of `regrid.h`.
@c @implementation
public func regrid_read_json(_ bytes: UnsafeRawPointer?, _ size: Int) -> OpaquePointer! {
    unsafe resultOrFailure { () throws(Failure) in
        let bytes = unsafe try RegridABI.bytes(bytes, size)
        do throws(JSONImportError) {
            return unsafe try handOver(HeldDocument(Regrid.read(json: bytes)))
        } catch {
            throw Failure(status: REGRID_BAD_JSON, message: error.description)
        }
    }
}

/// `regrid_document_free` of `regrid.h`.
@c @implementation
public func regrid_document_free(_ document: OpaquePointer?) {
    unsafe takeBack(document, as: HeldDocument.self)
}

/// `regrid_document_contents` of `regrid.h`.
@c @implementation
public func regrid_document_contents(_ document: OpaquePointer?) -> UnsafePointer<regrid_contents>! {
    unsafe resultOrFailure { () throws(Failure) in
        unsafe try look(at: document, as: HeldDocument.self, "document").contents()
    }
}
