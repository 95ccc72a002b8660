import PageModel
import TestSupport
import Testing

@Suite("Sections of tables that only text shows")
struct SectionTests {
    @Test("Sections over the middle of the columns, each alone between records, do not count as running text")
    func centredSections() {
        let found = tables(
            """
            Source          2007    2008    2009    2010
                                Pupils in thousands
            Actual        49,293  49,266  49,373  49,484
                               Forecast in thousands
            Forecast 1    49,644  49,825  50,067  50,353
            Forecast 2    49,470  49,623  49,788  50,034
                               Difference in per cent
            Forecast 1       0.7     1.1     1.4     1.8
            Forecast 2       0.4     0.7     0.8     1.1
            """)
        #expect(found.count == 1)
        #expect(found.first?.count == 9)
        #expect(found.first?[3] == ["", "Forecast in thousands", "<", "<", "<"])
    }

    @Test("A label between records of two shapes parts two tables")
    func betweenShapes() {
        let found = tables(
            """
            North        12.5       13.1
            South        17.0       18.2
            Hill         10.0       11.1
            Farms of the west and east
            West         18.0
            East         19.0
            Isle         11.0
            """)
        #expect(found.map { $0.map(\.count) } == [[3, 3, 3], [2, 2, 2]])
    }

    @Test("A sentence that reaches beyond the records ends the table")
    func sentence() {
        let found = tables(
            """
            North        12.5       13.1
            South        17.0       18.2
            Hill         10.0       11.1
            The farms of the west and of the east sold more than the others
            West         18.0       19.2
            East         19.0       20.2
            Isle         11.0       12.1
            """)
        #expect(found.map(\.count) == [3, 3])
    }
}

@Suite("Records in one drawn row")
struct DrawnRowTests {
    @Test("Labels that end short of their cells are records of their own")
    func shortLines() {
        let found = tables(
            PageContent(
                drawn: """
                    +--------------+--------------+--------------+
                    |Crop          |Sown          |Brought in    |
                    +--------------+--------------+--------------+
                    |Wheat         |autumn        |summer        |
                    |Rye           |autumn        |summer        |
                    |Beets         |spring        |autumn        |
                    |Oats          |spring        |summer        |
                    +--------------+--------------+--------------+
                    """))
        #expect(
            found == [
                [
                    ["Crop", "Sown", "Brought in"], ["Wheat", "autumn", "summer"], ["Rye", "autumn", "summer"],
                    ["Beets", "spring", "autumn"], ["Oats", "spring", "summer"],
                ]
            ])
    }

    @Test("Texts that fill their cells line by line are one record")
    func wrappedLines() {
        var page = PageContent(
            drawn: """
                +-----------+-----------+-----------+
                |Crop       |Sown       |Brought in |
                +-----------+-----------+-----------+
                |Wheat with |before the |after many |
                |Rye or Oats|first snow |long weeks |
                |grain from |on Moorland|without any|
                |North Dale |thereafter |Rain at all|
                +-----------+-----------+-----------+
                """)
        // Its painted spaces show how wide one is.
        page.write("Crops of the year", x: 50, baseline: 60)
        #expect(tables(page).map(\.count) == [2])
    }
}
