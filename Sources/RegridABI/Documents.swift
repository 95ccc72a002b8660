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
    unsafe pointerOrFailure { () throws(Failure) in
        let path = unsafe try text(path, "path")
        let options = unsafe RegridABI.options(options)
        return unsafe try handOver(
            HeldDocument(
                translatingErrors { () throws(ExtractionError) in
                    try Regrid.extract(from: path, options: options)
                }))
    }
}

/// `regrid_extract_bytes` of `regrid.h`.
@c @implementation
public func regrid_extract_bytes(
    _ bytes: UnsafeRawPointer?, _ size: Int, _ name: UnsafePointer<CChar>?, _ options: OpaquePointer?
) -> OpaquePointer! {
    unsafe pointerOrFailure { () throws(Failure) in
        let buffer = unsafe UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : size)
        let name = unsafe try text(name, "name")
        let options = unsafe RegridABI.options(options)
        return unsafe try handOver(
            HeldDocument(
                translatingErrors { () throws(ExtractionError) in
                    unsafe try Regrid.extract(from: buffer, name: name, options: options)
                }))
    }
}

/// `regrid_read_json` of `regrid.h`.
@c @implementation
public func regrid_read_json(_ bytes: UnsafeRawPointer?, _ size: Int) -> OpaquePointer! {
    unsafe pointerOrFailure { () throws(Failure) in
        let buffer = unsafe UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : size)
        do throws(JSONImportError) {
            return unsafe try handOver(HeldDocument(Regrid.read(json: buffer)))
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
    guard let held = unsafe look(at: document, as: HeldDocument.self) else {
        Failure.invalidArgument("document is NULL").leave()
        return nil
    }
    return unsafe held.tree.withLock { tree in
        let made = tree ?? ContentsTree(of: held.document)
        tree = made
        return unsafe made.root
    }
}
