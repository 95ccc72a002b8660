import Foundation
import Geometry
import TableModel

/// Correct documents with invented figures, made by `tools/auditset`: what an audit must not accuse.
enum CorrectDocuments {
    /// All documents by name.
    static let all: [Document] = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Correct")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".txt") }.sorted().compactMap { name in
            let text = try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
            return text.map { Document(name: name, tables: tables(in: $0)) }
        }
    }()

    /// Reads tables: `== title | unit | header rows`, then a line a row; `<` is covered by the cell to its left, `^` by
    /// the one above.
    private static func tables(in text: String) -> [Table] {
        text.components(separatedBy: "== ").dropFirst().enumerated().map { number, part in
            let lines = part.split(separator: "\n").map { line in
                line.components(separatedBy: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            }
            let (head, rows) = (lines[0], Array(lines.dropFirst()))
            var cells: [Cell] = []
            var owners: [[Int]] = []
            for (row, texts) in rows.enumerated() {
                owners.append([])
                for (column, text) in texts.enumerated() {
                    guard text == "<" || text == "^" else {
                        owners[row].append(cells.count)
                        cells.append(Cell(row: row, column: column, text: text))
                        continue
                    }
                    let owner = text == "<" ? owners[row][column - 1] : owners[row - 1][column]
                    owners[row].append(owner)
                    cells[owner].rowSpan = max(cells[owner].rowSpan, row - cells[owner].row + 1)
                    cells[owner].columnSpan = max(cells[owner].columnSpan, column - cells[owner].column + 1)
                }
            }
            return Table(
                id: "t\(number + 1)", regions: [TableRegion(page: 1, box: Rect(x0: 0, y0: 0, x1: 1, y1: 1))],
                title: head[0], unit: head[1], rows: rows.count, columns: rows[0].count, headerRows: Int(head[2]) ?? 1,
                cells: cells)
        }
    }
}
