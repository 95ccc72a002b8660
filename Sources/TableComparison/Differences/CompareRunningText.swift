import TableModel

extension ExpectedDocument {
    /// What changed in the running text, page by page; nothing where none is expected.
    func differencesOfText(_ actual: Document, options: ComparisonOptions) -> [Difference] {
        guard let paragraphs else { return [] }
        let wanted = Dictionary(grouping: paragraphs, by: \.page).mapValues { $0.map { comparable($0.text) } }
        let found = Dictionary(grouping: actual.paragraphs, by: \.page).mapValues { $0.map { comparable($0.text) } }
        return Set(wanted.keys).union(found.keys).sorted().filter(covers).flatMap { page in
            let (wanted, found) = (wanted[page] ?? [], found[page] ?? [])
            return alignTracks(
                wanted.map { TrackText(CollectionOfOne($0)) }, found.map { TrackText(CollectionOfOne($0)) },
                options: options
            ).compactMap { change in
                words(for: change, wanted, found, options: options).map { Difference(.text, "page \(page), \($0)") }
            }
        }
    }

    /// A change of paragraphs in words; nil where nothing changed.
    private func words(
        for change: TrackChange, _ wanted: [String], _ found: [String], options: ComparisonOptions
    ) -> String? {
        func start(_ text: String) -> String { Excerpt(text).start(options: options) }
        func run(_ texts: ArraySlice<String>) -> String {
            let last = texts.count > 1 ? " to \(start(texts[texts.endIndex - 1]))" : ""
            return "\(texts.count == 1 ? "text" : "\(texts.count) texts,") \(start(texts[texts.startIndex]))\(last)"
        }
        switch change {
        case .kept(let expected, let actual):
            if wanted[expected] == found[actual] { return nil }
            let (before, after) = Excerpt(wanted[expected]).change(to: Excerpt(found[actual]), options: options)
            return "text \(before) → \(after)"
        case .lost(let range): return "\(run(wanted[range])) lost"
        case .added(let range): return "\(run(found[range])) added"
        case .merged(let range, _): return "\(run(wanted[range])) merged"
        case .split(let text, let range): return "text \(start(wanted[text])) split into \(range.count)"
        }
    }
}
