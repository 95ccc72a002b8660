import PageModel
import TableModel
import TestSupport

@testable import TableLayout

/// Tests of a table that ends near its page's end, and of what follows on the next page.
protocol CutTables {}

extension CutTables {
    static var header: String {
        """
        +------+---+---+
        |code  |in |out|
        +------+---+---+
        """
    }
    static var top: String { header + "\n|201   |1.0|2.0|\n+------+---+---+\n|202   |3.0|4.0|\n+------+---+---+" }
    /// The texts of `top`.
    static var rows: [[String]] { [["code", "in", "out"], ["201", "1.0", "2.0"], ["202", "3.0", "4.0"]] }

    /// Reads a first page whose table ends near the page's end, and what follows at the top of the next page.
    func read(
        _ lower: String, below upper: String = top, change: (inout PageContent) -> Void = { _ in }
    ) -> [Table] {
        let height = Double(upper.split(separator: "\n").count) * PageContent.drawnCell.height
        var next = PageContent(drawn: lower, number: 2)
        change(&next)
        return readTables(PageContent(drawn: upper, top: 780 - height), next)
    }
}
