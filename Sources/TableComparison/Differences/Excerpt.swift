/// A text of which people are shown a part.
struct Excerpt {
    private var characters: [Character]

    init(_ text: String) {
        characters = Array(text)
    }

    /// The start of the text in quotation marks.
    func start(options: ComparisonOptions) -> String {
        shown(from: 0, to: characters.count, options: options)
    }

    /// What changed from this text to another, with a little around it: two parts in quotation marks.
    func change(to other: Excerpt, options: ComparisonOptions) -> (String, String) {
        let before = zip(characters, other.characters).prefix { $0 == $1 }.count
        let most = min(characters.count, other.characters.count) - before
        let after = zip(characters.reversed(), other.characters.reversed()).prefix(most).prefix { $0 == $1 }.count
        func part(_ text: Excerpt) -> String {
            text.shown(
                from: max(0, before - options.shownContext),
                to: min(text.characters.count, text.characters.count - after + options.shownContext), options: options)
        }
        return (part(self), part(other))
    }

    /// A stretch, cut to the most that is shown, with `…` for all that is left out.
    private func shown(from start: Int, to end: Int, options: ComparisonOptions) -> String {
        let most = options.shownText + 2 * options.shownContext
        let last = min(end, start + most)
        return quoted(
            (start > 0 ? "…" : "") + String(characters[start..<last]) + (last < characters.count ? "…" : ""))
    }
}
