import PageModel
import TestSupport
import Testing

@Suite("Sections of tables that only text shows")
struct SectionTests {
    @Test("A label over all columns between records of one shape stays in the table")
    func betweenRecords() {
        let found = tables(
            """
            North        12.5       13.1
            South        17.0       18.2
            Hill         10.0       11.1
            Farms of the west and east
            West         18.0       19.2
            East         19.0       20.2
            Isle         11.0       12.1
            """)
        #expect(found.map(\.count) == [7])
        #expect(found.first?.dropFirst(3).first == ["Farms of the west and east", "", ""])
    }

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

    @Test("A caption whose number is set apart begins no table")
    func caption() {
        let found = tables(
            """
            Table 6     Crops of the farms that grew in these years
                        of the war and of peace

            Region      2009    2010    2011    2012    2013
            North       12.5    13.1    10.0    11.5    12.0
            South       17.0    18.2    11.0    12.5    11.1
            West        18.0    19.2    12.0    13.5    10.9
            """)
        #expect(found.first?.first == ["Region", "2009", "2010", "2011", "2012", "2013"])
    }

    @Test("Headings without one for the first column leave a gap for its labels")
    func noStubHeading() {
        let found = tables(
            """
                                      Old    Grown
            Measure           Days    calf   calf
            Weight            12.5    13.1    10.0
            Length of stay    17.0            11.0
            Size              17.5    12.2    11.0
            Beef                      19.2
            Milk              11.2
            Cheese            19.0            12.0
            """)
        #expect(found.map(\.count) == [7])
    }

    @Test("Values beside the middle of their label do not tell how far apart the rows are")
    func straddledValues() {
        var page = PageContent(number: 1, width: 595, height: 842)
        let lines: [(baseline: Double, texts: [String])] = [
            (100, ["Region", "2009", "2010"]), (112, ["Total", "44.8", "23.2"]), (124, ["Kinds of all the farms in"]),
            (136, ["use"]), (148, ["Public ones", "44.4", "25.5"]), (160, ["Farms of the west, east,"]),
            (166, ["", "40.0", "27.3"]), (172, ["north"]), (184, ["Private ones", "46.1", "24.8"]),
            (196, ["Others", "45.9", "20.3"]),
        ]
        for (baseline, texts) in lines {
            for (x, text) in zip([50.0, 200, 240], texts) where !text.isEmpty {
                page.write(text, x: x, baseline: baseline)
            }
        }
        #expect(
            tables(page).first?.map { $0[0] } == [
                "Region", "Total", "Kinds of all the farms in use", "Public ones", "Farms of the west, east, north",
                "Private ones", "Others",
            ])
    }

    @Test("A label that goes on below the last record belongs to it")
    func trailingLabel() {
        let found = tables(
            """
            Measure           2009    2010
            Weight            12.5    13.1
            Length            17.0    15.2
            Days of the stay  18.0    15.2
            in the stable

            Many words of a text that begins below the table
            """)
        #expect(found.first?.last == ["Days of the stay in the stable", "18.0", "15.2"])
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
            The farms of the west and of the east sold
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
