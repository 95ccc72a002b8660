import Geometry
import TableModel

extension ExpectedDocument {
    /// The pages that are lost, new or of another size; nothing where no pages are expected.
    func differencesOfPages(_ actual: Document, options: ComparisonOptions) -> [Difference] {
        guard let pages else { return [] }
        let wanted = Set(pages.map(\.number))
        let found = Dictionary(actual.pages.map { ($0.number, $0) }) { first, _ in first }
        let changed = pages.compactMap { page in
            guard let now = found[page.number] else { return Difference(.page, "page \(page.number) lost") }
            let most = max(abs(now.width - page.width), abs(now.height - page.height))
            return most > options.placeTolerance
                ? Difference.changed(.page, "page \(page.number) size in points", page.sizeInWords, now.sizeInWords)
                : nil
        }
        return changed
            + actual.pages.filter { !wanted.contains($0.number) }.map { Difference(.page, "page \($0.number) added") }
    }
}

extension PageSize {
    fileprivate var sizeInWords: String { "\(Decimals(width, digits: 1)) × \(Decimals(height, digits: 1))" }
}
