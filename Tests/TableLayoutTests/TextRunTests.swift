import PageModel
import TestSupport
import Testing

/// A page of texts at given places, a line each 15 points; no space is painted, so that one counts as 2.5 points wide.
private func page(_ lines: [[(x: Double, text: String)]]) -> PageContent {
    var page = PageContent(number: 1, width: 595, height: 842)
    for (index, line) in lines.enumerated() {
        for (x, text) in line { page.write(text, x: x, baseline: 100 + 15 * Double(index)) }
    }
    return page
}

@Suite("Words of a line, together or apart")
struct TextRunTests {
    @Test("A blank between thousands parts no columns")
    func thousands() {
        let found = tables(
            page([
                [(50, "North"), (200, "12"), (213.5, "345"), (300, "12.5")],
                [(50, "South"), (200, "17"), (213.5, "002"), (300, "17.0")],
                [(50, "West"), (200, "18"), (213.5, "020"), (300, "18.0")],
            ]))
        #expect(
            found == [[["North", "12 345", "12.5"], ["South", "17 002", "17.0"], ["West", "18 020", "18.0"]]])
    }

    @Test("A number set apart before the words of a line spaced out leaves them in no columns")
    func numbered() {
        let found = tables(
            """
            Table 6:    Crops  of  the  farms  that  grew  here
                        since the last year

            Region      2009   2010   2011   2012   2013
            North       12.5   13.1   10.0   11.5   12.0
            South       17.0   18.2   11.0   12.5   11.1
            West        18.0   19.2   12.0   13.5   10.9
            """)
        #expect(found.count == 1)
        #expect(found.first?.first == ["Region", "2009", "2010", "2011", "2012", "2013"])
    }

    @Test("A heading whose gaps are much alike stays whole")
    func evenGaps() {
        let found = tables(
            page([
                [(50, "Region"), (170, "Earnings"), (212.5, "from"), (235, "the"), (253, "fields")],
                [(50, "North"), (180, "12.5"), (260, "13.1")], [(50, "South"), (180, "17.0"), (260, "18.2")],
                [(50, "West"), (180, "18.0"), (260, "19.2")],
            ]))
        #expect(found.first?.first == ["Region", "Earnings from the fields", "<"])
    }
}
