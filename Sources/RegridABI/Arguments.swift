/// A caller's text; `what` names the argument in the failure.
func text(_ characters: UnsafePointer<CChar>?, _ what: String) throws(Failure) -> String {
    guard let characters = unsafe characters else { throw .invalidArgument("\(what) is NULL") }
    guard let text = unsafe String(validatingCString: characters) else {
        throw .invalidArgument("\(what) is not UTF-8")
    }
    return text
}

/// A caller's list; NULL stands for an empty one. `what` names the argument in the failure.
func list<Element>(
    _ start: UnsafePointer<Element>?, _ count: Int, _ what: String
) throws(Failure) -> UnsafeBufferPointer<Element> {
    // A size_t beyond Int arrives as a negative number.
    guard count >= 0 else { throw .invalidArgument("there cannot be so many \(what)") }
    guard unsafe start != nil || count == 0 else { throw .invalidArgument("\(what) is NULL") }
    return unsafe UnsafeBufferPointer(start: start, count: count)
}

/// A caller's bytes; NULL stands for none.
func bytes(_ start: UnsafeRawPointer?, _ size: Int) throws(Failure) -> UnsafeBufferPointer<UInt8> {
    unsafe try list(start?.assumingMemoryBound(to: UInt8.self), size, "bytes")
}
