import TableModel
import Testing

@testable import TableComparison

/// What people write down.
@Suite("Expectations")
struct ExpectationTests {
    private let actual = table("code|sum", "201|1,112.14", "208|140.92", page: 2)

    private func compare(_ json: String) throws -> DocumentComparison {
        let other = table("x|y", id: "t2", page: 3)
        return compareDocuments(
            try readExpectedDocument(json: Array(json.utf8)), Document(name: "a.pdf", tables: [actual, other]))
    }

    @Test func onlyTheCellsThatOneCaresAbout() throws {
        let comparison = try compare(#"{"tables":[{"page":2,"cells":[{"row":1,"column":1,"text":"1,112.14"}]}]}"#)
        #expect(comparison.isEqual)
        #expect(comparison.exactCells == Share(1, of: 1))
        #expect(comparison.adjacency == nil && comparison.teds == nil)
    }

    @Test func aCaredForCellThatChanged() throws {
        let comparison = try compare(
            """
            {"tables":[{"title":"Accounts","rows":4,"cells":[
              {"row":1,"column":0,"text":"2 01"},{"row":1,"column":1,"text":"1,112.4","columnSpan":2},
              {"row":9,"column":1,"text":"z"}]}]}
            """)
        #expect(
            comparison.tables[0].differences.map(\.description) == [
                #"title "Accounts" → """#, "rows 4 → 3", #"cell r2c2 "1,112.4" → "1,112.14""#,
                #"cell r2c2 "1,112.4" rows × columns 1 × 2 → 1 × 1"#, #"cell r10c2 "z" lost"#,
            ])
        #expect(comparison.exactCells == Share(1, of: 3))
    }

    @Test func aCaredForBlankCellThatBecamePartOfAnother() throws {
        let wide = actual.merging(rows: 1..<2, columns: 0..<2)
        let expected = try readExpectedDocument(
            json: Array(#"{"tables":[{"cells":[{"row":1,"column":1,"text":""}]}]}"#.utf8))
        let comparison = compareDocuments(expected, Document(name: "a.pdf", tables: [wide]))
        #expect(comparison.tables[0].differences.map(\.description) == [#"cell r2c2 "" is part of cell r2c1 "201""#])
    }

    @Test func coveredPagesHideTheOthers() throws {
        let cells = actual.cells.map { #"{"row":\#($0.row),"column":\#($0.column),"text":"\#($0.text)"}"# }
        let whole = #"{"rows":3,"columns":2,"pages":[2],"cells":[\#(cells.joined(separator: ","))]}"#
        #expect(try compare(#"{"tables":[\#(whole)],"pagesCovered":[2]}"#).isEqual)
        #expect(try compare(#"{"tables":[\#(whole)]}"#).tables.map(\.differences.count) == [0, 1])
    }

    /// What a file may hold by mistake or by malice is a difference, and no end of the program.
    @Test(arguments: [
        (#"{"tables":[{"pages":[],"cells":[]}]}"#, "missing"),
        (
            #"{"tables":[{"rows":2000000000,"columns":2000000000,"cells":[{"row":1,"column":1,"text":"1,112.14"}]}]}"#,
            "rows 2000000000 → 3"
        ),
        (#"{"pages":[{"number":1,"width":1e300,"height":-5}],"tables":[]}"#, "page 1 lost"),
        (#"{"pages":[{"number":2,"width":1e300,"height":-5}],"tables":[]}"#, "1000000000.0 × 0.0 → 200.0 × 300.0"),
    ])
    func hostileNumbersAreDifferences(json: String, words: String) throws {
        let comparison = compareDocuments(
            try readExpectedDocument(json: Array(json.utf8)),
            Document(name: "a.pdf", pages: [PageSize(number: 2, width: 200, height: 300)], tables: [actual]))
        let told = comparison.changes.flatMap { $0.differences.map(\.description) }
        #expect(told.contains { $0.contains(words) }, "\(told)")
    }

    @Test(arguments: [
        (#"{"tables":[{"cells":[{"row":1,"column":1}]}]}"#, "tables[0].cells[0].text"),
        (#"{"tables":[{"cells":[{"row":"1","column":1,"text":""}]}]}"#, "tables[0].cells[0].row"),
        (#"{"table":[]}"#, "tables"), ("[", ""),
        (#"{"tables":[{"rows":9223372036854775807,"cells":[]}]}"#, "tables[0].rows"),
        (#"{"tables":[{"cells":[{"row":9223372036854775807,"column":0,"text":""}]}]}"#, "tables[0].cells[0].row"),
    ])
    func aBadFileIsToldWithItsPlace(json: String, place: String) {
        #expect {
            try readExpectedDocument(json: Array(json.utf8))
        } throws: {
            "\($0)".hasPrefix(place)
        }
    }
}
