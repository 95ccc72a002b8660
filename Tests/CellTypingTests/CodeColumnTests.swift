import CellTyping
import TableModel
import TestSupport
import Testing

@Suite("Columns of codes")
struct CodeColumnTests {
    private func readColumn(_ codes: [String]) -> CodeColumn? {
        CodeColumn(
            cells: codes.enumerated().map { Cell(row: $0 + 1, column: 0, text: $1) }, headings: ["编码"],
            options: TypingOptions())
    }

    @Test func findsTheLevelsAboveAndBelow() throws {
        let column = try #require(
            readColumn(["201", "20101", "2010101", "2010102", "20102", "2010201", "201", "20101"]))
        #expect(column.ancestor(of: "2010102", above: 4)?.row == 2)
        #expect(column.ancestor(of: "2010102", above: 9)?.row == 8)
        #expect(column.ancestor(of: "20101", above: 8)?.row == 7)
        #expect(column.ancestor(of: "2010102", above: 2) == nil)
        #expect(column.ancestor(of: "2010301", above: 9) == nil)
        #expect(column.child(of: "20102", below: 5)?.code == "2010201")
        #expect(column.child(of: "201", below: 2)?.row == 5)
        #expect(column.child(of: "20101", below: 4) == nil)
        #expect(column.child(of: "20", below: 0) == nil)
    }

    /// The levels as they are defined, for columns in any order and of any lengths.
    @Test func findsWhatLookingAtEveryCodeFinds() throws {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<200 {
            let codes = (0..<30).map { _ in
                (0..<Int.random(in: 1...9, using: &random)).map { _ in "\(Int.random(in: 1...2, using: &random))" }
                    .joined()
            }
            let column = try #require(readColumn(codes))
            for (row, code) in zip(1..., codes) {
                #expect(column.ancestor(of: code, above: row)?.row == slowAncestor(of: code, above: row, in: column))
                #expect(column.child(of: code, below: row)?.row == slowChild(of: code, below: row, in: column))
            }
        }
    }

    private func step(above length: Int, in column: CodeColumn) -> Int {
        column.lengths.filter { $0 > length }.min().map { $0 - length } ?? TypingOptions().codeStep
    }

    private func slowAncestor(of code: String, above row: Int, in column: CodeColumn) -> Int? {
        column.whole.last { entry in
            entry.row < row && entry.code.count >= 3 && code.hasPrefix(entry.code)
                && code.count - entry.code.count == step(above: entry.code.count, in: column)
        }?.row
    }

    private func slowChild(of code: String, below row: Int, in column: CodeColumn) -> Int? {
        guard code.count >= 3 else { return nil }
        return column.whole.first { entry in
            entry.row > row && entry.code.hasPrefix(code)
                && entry.code.count - code.count == step(above: code.count, in: column)
        }?.row
    }

    /// 20,000 codes took minutes when each was compared with all others.
    @Test(.timeLimit(.minutes(1))) func longColumnsAreReadInTime() throws {
        let codes = (0..<200).flatMap { group in
            ["\(1000 + group)"] + (100..<200).map { "\(1000 + group)\($0)" }
        }
        let column = try #require(
            CodeColumn(
                cells: codes.enumerated().map { Cell(row: $0, column: 0, text: $1) }, headings: [],
                options: TypingOptions()))
        for (row, code) in codes.enumerated() where code.count == 4 {
            #expect(column.child(of: code, below: row)?.row == row + 1)
        }
    }

    @Test func onlyASCIIDigitsAreDigits() {
        #expect("201".isDigits)
        for text in ["", "２０１", "2\u{301}", "0\u{FE0F}\u{20E3}", "二", "²"] { #expect(!text.isDigits, "\(text)") }
    }
}
