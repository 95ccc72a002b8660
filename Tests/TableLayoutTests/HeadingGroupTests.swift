import Testing

/// The headings of the one table of a typed page, row by row.
private func headings(_ picture: String, levels: Int = 2) -> [[String]] {
    let found = tables(picture)
    return found.count == 1 ? Array(found[0].prefix(levels)) : []
}

@Suite("Headings over several columns")
struct HeadingGroupTests {
    @Test("A heading over the middle of its slots heads them, though figures at the right stand off that middle")
    func slots() {
        let found = headings(
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
        #expect(found == [["Region", "Farms", "<", "Towns", "<"], ["^", "Eggs", "Milk", "Eels", "Cods"]])
    }

    @Test("A heading over the middle of the text of its columns heads them, though their slots begin far at the left")
    func texts() {
        let found = headings(
            """
            ======================================================================
                                Farms                              Towns
            Region          Eggs      Milk                Eels                Cods
            ======================================================================
            North           12.5   234,567                 3.5                 4.5
            South           13.5     1,568                17.5                18.5
            West            14.5   234,569                 3.5                 9.5
            ======================================================================
            """)
        #expect(found == [["Region", "Farms", "<", "Towns", "<"], ["^", "Eggs", "Milk", "Eels", "Cods"]])
    }

    @Test("Headings below that repeat in every group settle what a heading at the left heads")
    func repeated() {
        let found = headings(
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
        #expect(found == [["Region", "Farmed", "<", "Bought", "<"], ["^", "2009", "2010", "2009", "2010"]])
    }

    @Test("Headings that tile all columns stand over the middle of theirs, however near the next column is")
    func tiles() {
        let found = headings(
            """
            ===================================
                             Old          New
            Region          M   F        B   G
            ===================================
            North           5   7        1   2
            South           6   8        3   4
            West            9   3        5   6
            ===================================
            """)
        #expect(found == [["Region", "Old", "<", "New", "<"], ["^", "M", "F", "B", "G"]])
    }

    @Test("A heading over one column beside a group stays over its own")
    func beside() {
        let found = headings(
            """
            ==========================================
                                 Sold
            Region          Farms    Towns       Kept
            ==========================================
            North           12.5      13.1        1.5
            South           17.0      18.2        2.5
            West            18.0      19.2        3.5
            ==========================================
            """)
        #expect(found == [["Region", "Sold", "<", "Kept"], ["^", "Farms", "Towns", "^"]])
    }

    @Test("A rule below several headings ends their level and makes none of them a group")
    func ruleBelowSeveral() {
        let found = headings(
            """
            =================================================
                              Farms         Towns
                         ===========================
            Region            Sown          Built       Kept
            =================================================
            North             12.5           13.1       1.5
            South             17.0           18.2       2.5
            West              18.0           19.2       3.5
            =================================================
            """)
        #expect(found == [["Region", "Farms", "Towns", "Kept"], ["^", "Sown", "Built", "^"]])
    }
}
