import Foundation
import Geometry
import PDFReading
import PageModel
import TableLayout
import TableModel

/// Writes what the judges are trained on, as `tools/train` asks: `judge-survey STAGE JUDGES OUT PDF…` writes
/// one line of JSON for each document to the file `OUT`, empty for one that cannot be opened.
@main
enum JudgeSurvey {
    struct Part: Encodable {
        var groups: [[Int]]
        var keys: [[Double]]
        var names: [String]
        /// Little-endian floats, row by row.
        var features: Data
        var table: Grid?
        var slots: [[Int]]
    }
    struct Grid: Encodable {
        var box: [Double]
        var rows: Int
        var columns: Int
        var headerRows: Int
        var cells: [Cell]
    }
    struct Cell: Encodable {
        var row: Int
        var column: Int
        var rowSpan: Int
        var columnSpan: Int
        var text: String
    }
    struct Page: Encodable {
        var page: Int
        var height: Double
        var words: [[Double]]
        var parts: [Part]
    }

    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count > 3, let stage = Survey.Stage(rawValue: arguments[1]),
            let judges = Judges([UInt8](try Data(contentsOf: URL(fileURLWithPath: arguments[2])))),
            FileManager.default.createFile(atPath: arguments[3], contents: nil)
        else {
            FileHandle.standardError.write(Data("usage: judge-survey STAGE JUDGES OUT PDF…\n".utf8))
            exit(64)
        }
        let out = try FileHandle(forWritingTo: URL(fileURLWithPath: arguments[3]))
        for path in arguments.dropFirst(4) {
            var pages: [Page] = []
            if let file = try? PDFFile(.path(path)) {
                for number in 1...max(1, file.pageCount) {
                    let content = file.page(number)
                    let survey = surveyPage(content, stage: stage, judges: judges)
                    pages.append(
                        Page(
                            page: number, height: content.height,
                            words: survey.words.map { [$0.x0, $0.y0, $0.x1, $0.y1] },
                            parts: survey.parts.map(encode)))
                }
            }
            out.write(try JSONEncoder().encode(pages) + Data("\n".utf8))
        }
    }

    private static func encode(_ part: Survey.Part) -> Part {
        let bytes = part.features.values.flatMap { value in
            (0..<4).map { UInt8(truncatingIfNeeded: value.bitPattern >> (8 * $0)) }
        }
        let table = part.table.map { table in
            let box = table.regions[0].box
            return Grid(
                box: [box.x0, box.y0, box.x1, box.y1], rows: table.rows, columns: table.columns,
                headerRows: table.headerRows,
                cells: table.cells.map {
                    Cell(row: $0.row, column: $0.column, rowSpan: $0.rowSpan, columnSpan: $0.columnSpan, text: $0.text)
                })
        }
        return Part(
            groups: part.groups, keys: part.keys, names: part.features.names, features: Data(bytes), table: table,
            slots: part.slots)
    }
}
