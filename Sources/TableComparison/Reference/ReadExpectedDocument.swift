import FoundationEssentials

/// Reads what a document should give.
///
/// The file is either an output of `regrid convert --format json` or written by hand in the same form, with no more
/// than what someone cares about: `{"tables":[{"page":2,"cells":[{"row":5,"column":3,"text":"1,112.14"}]}]}`.
/// Of a table written by hand `page` or `pages`, `rows`, `columns`, `headerRows`, `title`, `form`, `department`, `unit`
/// and `notes` may be given, of a cell `rowSpan`, `columnSpan` and `value`; what is not given is not checked. A file
/// with the sizes of the pages is an output, any other is written by hand.
///
/// - Parameter json: UTF-8 JSON.
/// - Throws: `ExpectationError` where the text is no JSON or has another form.
public func readExpectedDocument(json: [UInt8]) throws(ExpectationError) -> ExpectedDocument {
    do {
        return try JSONDecoder().decode(ExpectationFile.self, from: Data(json)).document
    } catch let DecodingError.keyNotFound(key, context) {
        throw ExpectationError(place: context.codingPath + [key], reason: "the key is missing")
    } catch let DecodingError.typeMismatch(_, context), let DecodingError.valueNotFound(_, context),
        let DecodingError.dataCorrupted(context)
    {
        throw ExpectationError(place: context.codingPath, reason: context.debugDescription)
    } catch {
        throw ExpectationError(place: [], reason: "\(error)")
    }
}

/// Why a file cannot be read as what a document should give.
public struct ExpectationError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The place and what is wrong there, in one line.
    public let description: String

    init(place: [any CodingKey], reason: String) {
        let path = place.reduce("") { path, key in
            if let index = key.intValue { return "\(path)[\(index)]" }
            return path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)"
        }
        description = path.isEmpty ? reason : "\(path): \(reason)"
    }
}

private struct ExpectationFile: Decodable {
    struct PageEntry: Decodable {
        let width: Double
    }

    struct TableEntry: Decodable {
        let id, title, form, department, unit: String?
        let notes: [String]?
        let page: Int?
        let pages: [Int]?
        let rows, columns, headerRows: Int?
        let cells: [CellEntry]
    }

    struct CellEntry: Decodable {
        let row, column: Int
        let rowSpan, columnSpan: Int?
        let text: String
        let value: String?
    }

    let pages: [PageEntry]?
    let pagesCovered: [Int]?
    let tables: [TableEntry]

    var document: ExpectedDocument {
        ExpectedDocument(
            origin: pages == nil ? .truth : .golden, tables: tables.map(\.table), pagesCovered: pagesCovered)
    }
}

extension ExpectationFile.TableEntry {
    fileprivate var table: ExpectedTable {
        ExpectedTable(
            id: id ?? "", title: title, form: form, department: department, unit: unit, notes: notes,
            pages: pages ?? page.map { [$0] }, rows: rows, columns: columns, headerRows: headerRows,
            cells: cells.map {
                ExpectedCell(
                    row: $0.row, column: $0.column, rowSpan: $0.rowSpan, columnSpan: $0.columnSpan, text: $0.text,
                    value: $0.value)
            })
    }
}
