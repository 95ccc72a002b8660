/// A document named on the command line.
struct InputFile: Hashable, Sendable {
    /// The path as given; `-` for standard input.
    var path: String

    init(_ path: String) {
        self.path = path
    }

    var isStandardInput: Bool { path == "-" }

    /// What messages call the document.
    var displayName: String { isStandardInput ? "stdin" : path }

    /// The name of its outputs without ending: the file's own name, never a folder, without `.pdf`.
    var stem: String {
        let name = String(displayName.split(separator: "/").last ?? "document")
        let isPDF = name.count > 4 && name.lowercased().hasSuffix(".pdf")
        return isPDF ? String(name.dropLast(4)) : name
    }
}
