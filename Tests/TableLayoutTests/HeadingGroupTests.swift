import PageModel
import TableModel
import TestSupport
import Testing

/// The columns over which the headers of the one table of a typed page reach, by their texts.
private func reaches(_ picture: String) throws -> [String: Range<Int>] {
    let found = readTables(TypedPage(picture).content)
    #expect(found.count == 1)
    let cells = try #require(found.first).cells.filter { !$0.text.isEmpty }
    return Dictionary(cells.map { ($0.text, $0.columnRange) }) { first, _ in first }
}

@Suite("Headings over several columns")
struct HeadingGroupTests {
    @Test("A heading over the middle of its slots heads them, though figures at the right stand off that middle")
    func slots() throws {
        let reaches = try reaches(
            """
            ==================================================
                                Farms             Towns
            Region          Eggs      Milk      Eels      Cods
            ==================================================
            North           12.5   234,567       3.5       4.5
            South           13.5     1,568      17.5      18.5
            West            14.5   234,569       3.5       9.5
            ==================================================
            """)
        #expect(reaches["Farms"] == 1..<3)
        #expect(reaches["Towns"] == 3..<5)
        #expect(reaches["Region"] == 0..<1)
        #expect(reaches["Cods"] == 4..<5)
    }

    @Test("Headings below that repeat in every group")
    func repeated() throws {
        let reaches = try reaches(
            """
            ==============================================
                            Farmed              Bought
            Region          2009  2010          2009  2010
            ==============================================
            North           12.5  13.1          10.0  11.5
            South           17.0  18.2          11.0  12.5
            West            18.0  19.2          12.0  13.5
            ==============================================
            """)
        #expect(reaches["Farmed"] == 1..<3)
        #expect(reaches["Bought"] == 3..<5)
    }

    @Test("Headings that tile all columns stand over the middle of theirs", arguments: ["New", "Young"])
    func tiles(second: String) throws {
        let reaches = try reaches(
            """
            ===================================
                             Old          \(second)
            Region          M   F        B   G
            ===================================
            North           5   7        1   2
            South           6   8        3   4
            West            9   3        5   6
            ===================================
            """)
        #expect(reaches["Old"] == 1..<3)
        #expect(reaches[second] == 3..<5)
    }

    @Test("Headings where nothing is drawn")
    func loose() throws {
        let reaches = try reaches(
            """
                             Farms             Towns
            Region       2009    2010      2009    2010
            North        12.5    13.1      10.0    11.5
            South        17.0    18.2      11.0    12.5
            West         18.0    19.2      12.0    13.5
            """)
        #expect(reaches["Farms"] == 1..<3)
        #expect(reaches["Towns"] == 3..<5)
    }
}
