public import TableModel

/// A way to write a document: one type a format.
///
/// Exporters are pure: the same document gives the same bytes, and nothing but the document is looked at.
public protocol Exporter: Sendable {
    /// The ending of the files, without the dot.
    var fileExtension: String { get }

    /// The whole document as one run of bytes, as it goes to standard output; UTF-8 for formats of text.
    func stream(_ document: Document) throws(ExportError) -> [UInt8]

    /// The files that hold the document; one file with the bytes of `stream(_:)` unless the format says otherwise.
    func files(for document: Document) throws(ExportError) -> [ExportedFile]
}

extension Exporter {
    /// One file without a suffix that holds the bytes of `stream(_:)`.
    public func files(for document: Document) throws(ExportError) -> [ExportedFile] {
        [ExportedFile(suffix: "", bytes: try stream(document))]
    }
}

/// Why a document could not be written; formats of text are always written.
public struct ExportError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What went wrong, in words.
    public var reason: String

    /// The reason.
    public var description: String { reason }
}

/// The content of one file that an exporter makes.
public struct ExportedFile: Hashable, Sendable {
    /// What follows the document's name and precedes the dot, such as `-t1`; empty for none.
    public var suffix: String
    /// The content; UTF-8 for formats of text.
    public var bytes: [UInt8]

    /// Makes a file's content.
    public init(suffix: String, bytes: [UInt8]) {
        self.suffix = suffix
        self.bytes = bytes
    }
}
