import Export
import FoundationEssentials
import Geometry
import TableModel

/// Reads what a document should give.
///
/// The file is either an output of `regrid convert --format json` or written by hand in the same form, with no more
/// than what someone cares about: `{"tables":[{"page":2,"cells":[{"row":5,"column":3,"text":"1,112.14"}]}]}`.
/// Of a table written by hand `page` or `pages`, `rows`, `columns`, `headerRows`, `title`, `form`, `department`, `unit`
/// and `notes` may be given, of a cell `rowSpan` and `columnSpan`, and beside the tables `paragraphs` with `page` and
/// `text`, and `findings` with `severity`, `code`, `message` and `page`; what is not given is not checked. A file with
/// the sizes of the pages is an output, any other is written by hand. Places are checked in outputs only.
///
/// - Parameter json: UTF-8 JSON.
/// - Throws: `ExpectationError` where the text is no JSON or has another form.
public func readExpectedDocument(json: [UInt8]) throws(ExpectationError) -> ExpectedDocument {
    do {
        return try JSONDecoder().decode(ExpectationFile.self, from: Data(json)).document
    } catch let error as DecodingError {
        throw ExpectationError(place: error.trouble.place, reason: error.trouble.reason)
    } catch {
        throw ExpectationError(place: "", reason: "\(error)")
    }
}

/// Why a file cannot be read as what a document should give.
public struct ExpectationError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The place and what is wrong there, in one line.
    public let description: String

    init(place: String, reason: String) {
        description = place.isEmpty ? reason : "\(place): \(reason)"
    }
}

private struct ExpectationFile: Decodable {
    struct Place: Decodable {
        let page: CountContract
        let bbox: [Double]
    }

    struct TableEntry: Decodable {
        let id, title, form, department, unit: String?
        let notes: [String]?
        let page: CountContract?
        let pages: [CountContract]?
        let regions: [Place]?
        let rows, columns, headerRows: CountContract?
        let cells: [CellEntry]
    }

    struct CellEntry: Decodable {
        let row, column: CountContract
        let rowSpan, columnSpan: CountContract?
        let text: String
        let value, raw: String?
        let page: CountContract?
        let bbox: [Double]?
    }

    let pages: [PageSize]?
    let pagesCovered: [Int]?
    let tables: [TableEntry]
    let paragraphs: [ExpectedParagraph]?
    let findings: [ExpectedFinding]?

    var document: ExpectedDocument {
        let isOutput = pages != nil
        return ExpectedDocument(
            origin: isOutput ? .golden : .truth, tables: tables.map { $0.table(withPlaces: isOutput) },
            pagesCovered: pagesCovered, pages: pages, paragraphs: paragraphs, findings: findings)
    }
}

extension ExpectationFile.TableEntry {
    fileprivate func table(withPlaces: Bool) -> ExpectedTable {
        ExpectedTable(
            id: id ?? "", title: title, form: form, department: department, unit: unit, notes: notes,
            pages: (pages ?? page.map { [$0] })?.map(\.value),
            regions: withPlaces
                ? regions?.compactMap { place in Rect(place.bbox).map { TableRegion(page: place.page.value, box: $0) } }
                : nil,
            rows: rows?.value, columns: columns?.value, headerRows: headerRows?.value,
            cells: cells.map {
                ExpectedCell(
                    row: $0.row.value, column: $0.column.value, rowSpan: $0.rowSpan?.value,
                    columnSpan: $0.columnSpan?.value, text: $0.text, value: $0.value, raw: $0.raw,
                    page: withPlaces ? $0.page?.value : nil,
                    box: withPlaces ? $0.bbox.flatMap(Rect.init) : nil)
            })
    }
}

extension Rect {
    /// A rectangle from the four numbers of the JSON contract; nil for another number of them.
    fileprivate init?(_ edges: [Double]) {
        guard edges.count == 4 else { return nil }
        self.init(x0: edges[0], y0: edges[1], x1: edges[2], y1: edges[3])
    }
}
