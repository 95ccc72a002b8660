import Geometry
import TableModel
import Testing

@testable import TableComparison

/// What changed, in words.
@Suite("Differences in words")
struct DifferenceTests {
    private let accounts = table(
        "code|name|sum|share", "201|offices|864.20|76.2", "208|insurance|140.92|12.4", "210|health|58.58|5.2",
        "221|housing|70.14|6.2")

    @Test func nothingWhereNothingChanged() {
        #expect(words(accounts, accounts).isEmpty)
    }

    @Test func aChangedText() {
        var changed = accounts
        changed.cells[6].text = "864.2"
        #expect(words(accounts, changed) == [#"cell r2c3 "864.20" → "864.2""#])
    }

    @Test func whiteSpaceCountsOnlyInAcceptedOutputs() {
        var changed = accounts
        changed.cells[5].text = "off ices"
        #expect(words(accounts, changed, origin: .golden) == [#"cell r2c2 "offices" → "off ices""#])
        #expect(words(accounts, changed, origin: .truth).isEmpty)
    }

    @Test func aLostColumnIsOneDifference() {
        let lost = table(
            "code|name|share", "201|offices|76.2", "208|insurance|12.4", "210|health|5.2", "221|housing|6.2")
        #expect(words(accounts, lost) == ["column 3 lost"])
        #expect(words(lost, accounts) == ["column 3 added"])
    }

    @Test func lostRowsBesideAChange() {
        let lost = table("code|name|sum|share", "201|offices|864.20|76.2", "221|Housing|70.14|6.2")
        #expect(words(accounts, lost) == ["rows 3–4 lost", #"cell r5c2 "housing" → "Housing""#])
    }

    @Test func mergedRowsAndTheirReverse() {
        let merged = table(
            "code|name|sum|share", "201|offices|864.20|76.2", "208210|insurancehealth|140.9258.58|12.45.2",
            "221|housing|70.14|6.2")
        #expect(words(accounts, merged) == ["rows 3–4 merged"])
        #expect(words(merged, accounts) == ["row 3 split into rows 3–4"])
    }

    @Test func aColumnSplitInTwo() {
        let split = table(
            "co|de|name|sum|share", "2|01|offices|864.20|76.2", "2|08|insurance|140.92|12.4", "2|10|health|58.58|5.2",
            "2|21|housing|70.14|6.2")
        #expect(words(accounts, split) == ["column 1 split into columns 1–2"])
    }

    @Test func aRowWhollyRewrittenIsThatRowChanged() {
        let changed = table(
            "code|name|sum|share", "201|offices|864.20|76.2", "x|y|z|w", "210|health|58.58|5.2", "221|housing|70.14|6.2"
        )
        #expect(
            words(accounts, changed) == [
                #"cell r3c1 "208" → "x""#, #"cell r3c2 "insurance" → "y""#, #"cell r3c3 "140.92" → "z""#,
                #"cell r3c4 "12.4" → "w""#,
            ])
    }

    @Test func otherSpans() {
        let wide = accounts.merging(rows: 0..<1, columns: 0..<2)
        #expect(
            words(accounts, wide) == [
                #"cell r1c1 "code" rows × columns 1 × 1 → 1 × 2"#, #"cell r1c2 "name" is part of cell r1c1 "code""#,
            ])
        #expect(
            words(wide, accounts) == [
                #"cell r1c1 "code" rows × columns 1 × 2 → 1 × 1"#, #"cell r1c2 "name" is new"#,
            ])
    }

    @Test func blankCellsThatBecamePartOfAnotherAreToldOnce() {
        let apart = table("code||share", "201|offices|76.2")
        let wide = apart.merging(rows: 0..<1, columns: 0..<2)
        #expect(words(apart, wide) == [#"cell r1c1 "code" rows × columns 1 × 1 → 1 × 2"#])
        #expect(words(wide, apart) == [#"cell r1c1 "code" rows × columns 1 × 2 → 1 × 1"#])
    }

    @Test func spansOverLostTracksAreNotToldTwice() {
        let titled = accounts.merging(rows: 0..<1, columns: 1..<4)
        let lost = table(
            "code|name|share", "201|offices|76.2", "208|insurance|12.4", "210|health|5.2", "221|housing|6.2"
        )
        .merging(rows: 0..<1, columns: 1..<3)
        #expect(words(titled, lost) == ["column 3 lost"])
    }

    @Test func whatStandsAround() {
        var changed = accounts
        changed.title = "Accounts"
        changed.headerRows = 1
        changed.regions.append(TableRegion(page: 2, box: changed.regions[0].box))
        #expect(words(accounts, changed) == [#"title "" → "Accounts""#, "pages 1 → 1, 2", "header rows 0 → 1"])
    }

    @Test func textsOverSeveralLinesStayInOne() {
        var changed = accounts
        changed.cells[5].text = "off\nices"
        #expect(words(accounts, changed) == [#"cell r2c2 "offices" → "off⏎ices""#])
    }

    @Test func missingTablesAndUnexpectedOnes() {
        let other = table("x|y", "1|2", id: "t2", page: 3)
        #expect(words([accounts, other], [accounts]) == ["missing on page 3"])
        #expect(words([accounts], [accounts, other]) == ["not expected: 2 rows, 2 columns on page 3"])
    }

    @Test func tablesArePairedByTextsAndNotByOrder() {
        let other = table("x|y", "1|2", id: "t2")
        #expect(words([accounts, other], [other, accounts]).isEmpty)
    }

    @Test func blankTablesArePairedBySizeAndPage() {
        let blank = table("|", "|")
        #expect(words([blank], [blank]).isEmpty)
        #expect(words([blank], [table("|", "|", page: 2)]).count == 2)
    }

    @Test func aLostFigureIsTold() throws {
        var typed = accounts
        typed.cells[6].value = .number(try #require(ExactDecimal("864.20")), unit: "")
        var expected = ExpectedTable(accounts)
        expected.cells[6].value = "864.20"
        let golden = ExpectedDocument(origin: .golden, tables: [expected])
        #expect(compareDocuments(golden, Document(name: "a", tables: [typed])).isEqual)
        #expect(
            compareDocuments(golden, Document(name: "a", tables: [accounts])).tables[0].differences.map(\.description)
                == [#"cell r2c3 "864.20" value 864.20 → none"#])
    }

    @Test func repairsThatCameAndWent() {
        var mended = accounts
        mended.cells[4].raw = "20 1"
        var otherwise = accounts
        otherwise.cells[4].raw = "2 01"
        #expect(words(accounts, mended) == [#"cell r2c1 "201" now repaired from "20 1""#])
        #expect(words(mended, accounts) == [#"cell r2c1 "201" no longer repaired from "20 1""#])
        #expect(words(mended, otherwise) == [#"cell r2c1 "201" repaired from "20 1" → "2 01""#])
        #expect(words(mended, accounts, origin: .truth).isEmpty)
    }

    @Test func placesMayBeOffByAPoint() {
        func moved(_ distance: Double) -> Table {
            var moved = accounts
            moved.regions[0].box.y1 += distance
            moved.cells[6].box.x1 += distance / 2
            moved.cells[7].box.x1 += distance
            return moved
        }
        #expect(words(accounts, moved(0.99)).isEmpty)
        #expect(
            words(accounts, moved(12.5)) == [
                "area on page 1 is off by 12.5 points", #"cell r2c4 "76.2" and 1 more are off by up to 12.5 points"#,
            ])
        #expect(words(accounts, moved(1.5)).last == #"cell r2c4 "76.2" is off by 1.5 points"#)
        var overleaf = accounts
        for index in 12..<20 { overleaf.cells[index].page = 2 }
        #expect(words(accounts, overleaf) == [#"cell r4c1 "210" page 1 → 2, and 7 more"#])
    }
}
