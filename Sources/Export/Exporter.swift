public import TableModel

/// A way to write a document: one type a format.
///
/// Exporters are pure: the same document gives the same bytes, and nothing but the document is looked at.
public protocol Exporter: Sendable {
    /// The ending of the files, without the dot.
    var fileExtension: String { get }

    /// The whole document as one run of UTF-8, as it goes to standard output.
    func stream(_ document: Document) -> [UInt8]

    /// The files that hold the document; one file with the bytes of `stream(_:)` unless the format says otherwise.
    func files(for document: Document) -> [ExportedFile]
}

extension Exporter {
    /// One file without a suffix that holds the bytes of `stream(_:)`.
    public func files(for document: Document) -> [ExportedFile] {
        [ExportedFile(suffix: "", bytes: stream(document))]
    }
}

/// The content of one file that an exporter makes.
public struct ExportedFile: Hashable, Sendable {
    /// What follows the document's name and precedes the dot, such as `-t1`; empty for none.
    public var suffix: String
    /// The content, UTF-8.
    public var bytes: [UInt8]

    /// Makes a file's content.
    public init(suffix: String, bytes: [UInt8]) {
        self.suffix = suffix
        self.bytes = bytes
    }
}
