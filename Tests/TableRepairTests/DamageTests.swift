import TableModel
import TableRepair
import TestSupport
import Testing

/// Breaks texts of true tables as layout does and counts what comes back.
@Suite("Repair of damaged tables", Truth.needsCorpus)
struct DamageTests {
    /// One cell in ten is broken, as in the worst pages seen.
    private let share = 0.1

    @Test func leavesTrueTablesAlone() throws {
        for document in try Truth.finalAccounts() {
            let repaired = repairDocument(document)
            #expect(repaired == document, "\(document.name): \(repaired.findings.map(\.message))")
        }
    }

    @Test(arguments: [UInt64(1), 2, 3, 4, 5])
    func bringsBrokenTextBackOrReportsIt(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var (due, made) = (0, 0)
        for document in try Truth.finalAccounts() {
            var damaged = document
            for table in damaged.tables.indices {
                for cell in damaged.tables[table].cells.indices {
                    guard isFigureOrCode(damaged.tables[table].cells[cell]),
                        Double.random(in: 0..<1, using: &generator) < share
                    else { continue }
                    damaged.tables[table].cells[cell].breakText(using: &generator)
                    due += 1
                }
            }
            let repaired = repairDocument(damaged)
            #expect(repairDocument(repaired) == repaired, "\(document.name)")
            let doubted = Set(repaired.findings.flatMap(\.cells))
            for (position, table) in repaired.tables.enumerated() {
                for (index, cell) in table.cells.enumerated() {
                    let broken = damaged.tables[position].cells[index].text
                    let whole = document.tables[position].cells[index].text
                    if cell.text == whole {
                        made += cell.text == broken ? 0 : 1
                        continue
                    }
                    #expect(cell.text == broken, "a wrong repair in \(document.name) \(table.id)")
                    #expect(
                        doubted.contains(CellReference(table: table.id, cell: cell)),
                        "\(document.name) \(table.id) \(cell.text) \(cell.lines) passes in silence")
                }
            }
        }
        print("damaged cells mended: \(made) of \(due) (seed \(seed))")
        #expect(Double(made) >= Double(due) * 0.95)
    }

    @Test func neverJoinsTheTextsOfTwoRows() throws {
        var pairs = 0
        for document in try Truth.finalAccounts() {
            var merged = document
            for table in document.tables.indices {
                let cells = document.tables[table].cells
                for (index, upper) in cells.enumerated() where isFigureOrCode(upper) {
                    let lower = cells.first { $0.row == upper.row + 1 && $0.column == upper.column }
                    guard let lower, isFigureOrCode(lower), upper.row.isMultiple(of: 7) else { continue }
                    merged.tables[table].cells[index].lines = [upper.text, lower.text]
                    merged.tables[table].cells[index].text = upper.text + " " + lower.text
                    pairs += 1
                }
            }
            #expect(repairDocument(merged).tables == merged.tables)
        }
        #expect(pairs > 100)
    }

    /// Whether the cell holds a code of two digits or more, or a figure of money.
    private func isFigureOrCode(_ cell: Cell) -> Bool {
        if let number = WrittenNumber(cell.text), number.value.scale == 2 { return true }
        return cell.text.count >= 5 && cell.text.allSatisfy(\.isNumber)
    }
}

extension Cell {
    /// Opens gaps behind commas and points, or cuts the text where a narrow cell would: no line has more digits
    /// than the one above it.
    fileprivate mutating func breakText(using generator: inout SeededGenerator) {
        if text.contains("."), Bool.random(using: &generator) {
            text = text.map { $0 == "," || $0 == "." ? "\($0) " : "\($0)" }.joined()
        } else {
            let cuts = text.indices.dropFirst().filter { cut in
                text[..<cut].count(where: \.isNumber) >= text[cut...].count(where: \.isNumber)
            }
            let cut = cuts.randomElement(using: &generator) ?? text.startIndex
            lines = [String(text[..<cut]), String(text[cut...])]
            text = lines.joined(separator: " ")
        }
    }
}
