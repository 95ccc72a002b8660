import PageModel
import TableModel
import TestSupport
import Testing

@testable import TableLayout

@Suite("Header rows")
struct HeaderRowTests {
    @Test(arguments: [
        (
            1,
            """
            +----+---+
            |name|sum|
            +----+---+
            |a   |1.0|
            +----+---+
            """
        ),
        (
            2,
            """
            +----+-------+
            |name|amounts|
            |    +---+---+
            |    |in |out|
            +----+---+---+
            |a   |1.0|2.0|
            +----+---+---+
            """
        ),
        (
            2,
            """
            +----+---+---+
            |项目|收入|支出|
            +----+---+---+
            |栏次| 1 | 2 |
            +----+---+---+
            |合计|1.0|2.0|
            +----+---+---+
            """
        ),
        (
            2,
            """
            +----+----+----+----+----+----+----+----+----+----+
            | a  | b  | c  | d  | e  | f  | g  | h  | i  | j  |
            +----+----+----+----+----+----+----+----+----+----+
            | 1  | 2  | 3  | 4  | 5  | 6  | 7  | 8  | 9  | 1 0|
            +----+----+----+----+----+----+----+----+----+----+
            |    |    |    |    |    |    |    |    |    |    |
            +----+----+----+----+----+----+----+----+----+----+
            """
        ),
        (
            0,
            """
            +----+------------+
            |name|abc         |
            +----+---+----+---+
            |sum |1.0|of  |def|
            +----+---+----+---+
            """
        ),
    ])
    func areCounted(count: Int, picture: String) {
        #expect(readTables(PageContent(drawn: picture)).map(\.headerRows) == [count])
    }
}
