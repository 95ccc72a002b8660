import CRegrid
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
    private let tree = Mutex<ContentsTree?>(nil)

    init(_ document: Document) {
        self.document = document
    }

    /// The document as C structs, made when first asked for; they live as long as this object.
    func contents() -> UnsafePointer<regrid_contents> {
        unsafe tree.withLock { tree in
            let made = tree ?? ContentsTree(of: document)
            tree = made
            return unsafe made.root
        }
    }
}

/// Gives an object to the caller, who releases it once.
func handOver(_ object: some AnyObject) -> OpaquePointer {
    unsafe OpaquePointer(Unmanaged.passRetained(object).toOpaque())
}

/// The object behind a caller's pointer; `what` names the argument in the failure.
func look<Object: AnyObject>(
    at pointer: OpaquePointer?, as type: Object.Type, _ what: String
) throws(Failure) -> Object {
    guard let pointer = unsafe pointer else { throw .invalidArgument("\(what) is NULL") }
    return unsafe Unmanaged<Object>.fromOpaque(UnsafeRawPointer(pointer)).takeUnretainedValue()
}

/// Takes an object back from the caller; nothing for NULL.
func takeBack<Object: AnyObject>(_ pointer: OpaquePointer?, as type: Object.Type) {
    guard let pointer = unsafe pointer else { return }
    unsafe Unmanaged<Object>.fromOpaque(UnsafeRawPointer(pointer)).release()
}
