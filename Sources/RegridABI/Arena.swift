/// Memory for plain C values and texts that live and end together.
@safe
final class Arena {
    private var blocks: [UnsafeMutableRawPointer] = unsafe []

    deinit {
        unsafe blocks.forEach { unsafe $0.deallocate() }
    }

    /// A copy of `value` that keeps its place.
    func place<Value: BitwiseCopyable>(_ value: Value) -> UnsafePointer<Value> {
        unsafe list(CollectionOfOne(value))
    }

    /// A C array; room for one element where there is none.
    func list<Values: Collection>(_ values: Values) -> UnsafePointer<Values.Element>
    where Values.Element: BitwiseCopyable {
        let start = UnsafeMutablePointer<Values.Element>.allocate(capacity: Swift.max(1, values.count))
        _ = unsafe UnsafeMutableBufferPointer(start: start, count: values.count).initialize(from: values)
        unsafe blocks.append(UnsafeMutableRawPointer(start))
        return unsafe UnsafePointer(start)
    }

    /// A C text; a zero inside becomes U+FFFD, because it would end the text.
    func text(_ text: String) -> UnsafePointer<CChar> {
        let text =
            text.utf8.contains(0)
            ? String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 })) : text
        return unsafe list(text.utf8CString)
    }

    /// A C text, or NULL for nil.
    func text(_ text: String?) -> UnsafePointer<CChar>? {
        unsafe text.map { unsafe self.text($0) }
    }
}
