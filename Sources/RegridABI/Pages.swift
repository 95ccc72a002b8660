import CRegrid
import Regrid
import Synchronization

/// `regrid_pages_open_file` of `regrid.h`.
@c @implementation
public func regrid_pages_open_file(_ path: UnsafePointer<CChar>?, _ options: OpaquePointer?) -> OpaquePointer! {
    unsafe handOverReading(of: { () throws(Failure) in unsafe try Source(path: path) }, options, read: openPages)
}

/// `regrid_pages_open_bytes` of `regrid.h`.
@c @implementation
public func regrid_pages_open_bytes(
    _ bytes: UnsafeRawPointer?, _ size: Int, _ name: UnsafePointer<CChar>?, _ options: OpaquePointer?
) -> OpaquePointer! {
    unsafe handOverReading(
        of: { () throws(Failure) in unsafe try Source(bytes: bytes, size: size, name: name) }, options, read: openPages)
}

private func openPages(_ source: Source, options: ExtractionOptions) throws(ExtractionError) -> HeldPages {
    HeldPages(try source.pages(options: options))
}

/// `regrid_pages_next` of `regrid.h`.
@c @implementation
public func regrid_pages_next(_ pages: OpaquePointer?) -> OpaquePointer! {
    unsafe resultOrFailure { () throws(Failure) in
        let held = unsafe try look(at: pages, as: HeldPages.self, "pages")
        guard let page = held.walk.withLock({ $0.next() }) else { throw Failure(status: REGRID_OK, message: "") }
        return unsafe handOver(HeldDocument(page))
    }
}

/// `regrid_pages_free` of `regrid.h`.
@c @implementation
public func regrid_pages_free(_ pages: OpaquePointer?) {
    unsafe takeBack(pages, as: HeldPages.self)
}
