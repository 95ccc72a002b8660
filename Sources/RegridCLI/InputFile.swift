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

    /// The name of its outputs without ending: the file's own name, never a folder, without `.pdf` or `.json`.
    var stem: String {
        let name = String(displayName.split(separator: "/").last ?? "document")
        let ending = [".pdf", ".json"].first { name.count > $0.count && name.lowercased().hasSuffix($0) }
        return String(name.dropLast(ending?.count ?? 0))
    }
}
