import CRegrid
import Regrid
import Synchronization

/// `regrid_pages_open_file` of `regrid.h`.
@c @implementation
public func regrid_pages_open_file(_ path: UnsafePointer<CChar>?, _ options: OpaquePointer?) -> OpaquePointer! {
    unsafe pointerOrFailure { () throws(Failure) in
        let path = unsafe try text(path, "path")
        let options = unsafe RegridABI.options(options)
        return unsafe try handOver(
            HeldPages(
                translatingErrors { () throws(ExtractionError) in
                    try Regrid.pages(of: path, options: options)
                }))
    }
}

/// `regrid_pages_open_bytes` of `regrid.h`.
@c @implementation
public func regrid_pages_open_bytes(
    _ bytes: UnsafeRawPointer?, _ size: Int, _ name: UnsafePointer<CChar>?, _ options: OpaquePointer?
) -> OpaquePointer! {
    unsafe pointerOrFailure { () throws(Failure) in
        let buffer = unsafe UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : size)
        let name = unsafe try text(name, "name")
        let options = unsafe RegridABI.options(options)
        return unsafe try handOver(
            HeldPages(
                translatingErrors { () throws(ExtractionError) in
                    unsafe try Regrid.pages(of: buffer, name: name, options: options)
                }))
    }
}

/// `regrid_pages_next` of `regrid.h`.
@c @implementation
public func regrid_pages_next(_ pages: OpaquePointer?) -> OpaquePointer! {
    guard let held = unsafe look(at: pages, as: HeldPages.self) else {
        Failure.invalidArgument("pages is NULL").leave()
        return nil
    }
    if let page = held.walk.withLock({ $0.next() }) { return unsafe handOver(HeldDocument(page)) }
    Failure(status: REGRID_OK, message: "").leave()
    return nil
}

/// `regrid_pages_free` of `regrid.h`.
@c @implementation
public func regrid_pages_free(_ pages: OpaquePointer?) {
    unsafe takeBack(pages, as: HeldPages.self)
}
