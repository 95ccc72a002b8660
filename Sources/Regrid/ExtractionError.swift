/// Why nothing could be read from a document.
public enum ExtractionError: Error, Hashable, Sendable {
    /// There is no file at the path, or it may not be read; the reason is the system's.
    case unreadable(path: String, reason: String)
    /// The bytes are empty.
    case empty
    /// The bytes are not a PDF, or too damaged for Poppler to find its pages.
    case notAPDF(reason: String)
    /// The file is something else, such as a picture or a folder; what it is, in words and with what to do.
    case otherFormat(String)
    /// The document is encrypted and no password was given.
    case passwordNeeded
    /// The document is encrypted and the password is wrong.
    case wrongPassword
    /// None of the chosen pages exists; the document has `count`.
    case noSuchPage(page: Int, count: Int)
    /// The page to be inspected is counted by the document, which does not have it, or damaged beyond reading.
    case unreadablePage(page: Int)
}

extension ExtractionError: CustomStringConvertible {
    /// What is wrong and what to do, in a sentence without the document's name.
    public var description: String {
        switch self {
        case .unreadable(_, let reason): "cannot be read: \(reason)"
        case .empty: "the file is empty; give a PDF"
        case .notAPDF(let reason): "not a PDF, or damaged beyond reading (\(reason)); open it in a viewer to check"
        case .otherFormat(let format): "it is \(format)"
        case .passwordNeeded: "the document is encrypted; give its password"
        case .wrongPassword: "the password is wrong; give the user or owner password"
        case .noSuchPage(let page, let count):
            "there is no page \(page): the document has \(count) page\(count == 1 ? "" : "s")"
        case .unreadablePage(let page): "page \(page) cannot be read; open the document in a viewer to check"
        }
    }
}
