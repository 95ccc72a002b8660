import Regrid
import Synchronization
import TableModel

/// What `regrid_options` points to.
final class HeldOptions: Sendable {
    let options = Mutex(ExtractionOptions())
}

/// What `regrid_pages` points to.
final class HeldPages: Sendable {
    let walk: Mutex<PageSequence.Iterator>

    init(_ pages: PageSequence) {
        walk = Mutex(pages.makeIterator())
    }
}

/// What `regrid_document` points to.
final class HeldDocument: Sendable {
    let document: Document
    let tree = Mutex<ContentsTree?>(nil)

    init(_ document: Document) {
        self.document = document
    }
}

/// Gives an object to the caller, who releases it once.
func handOver(_ object: some AnyObject) -> OpaquePointer {
    unsafe OpaquePointer(Unmanaged.passRetained(object).toOpaque())
}

/// The object behind a caller's pointer; nil for NULL.
func look<Object: AnyObject>(at pointer: OpaquePointer?, as type: Object.Type) -> Object? {
    guard let pointer = unsafe pointer else { return nil }
    return unsafe Unmanaged<Object>.fromOpaque(UnsafeRawPointer(pointer)).takeUnretainedValue()
}

/// Takes an object back from the caller; nothing for NULL.
func takeBack<Object: AnyObject>(_ pointer: OpaquePointer?, as type: Object.Type) {
    guard let pointer = unsafe pointer else { return }
    unsafe Unmanaged<Object>.fromOpaque(UnsafeRawPointer(pointer)).release()
}
