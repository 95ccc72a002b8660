import PageModel
import TestSupport
import Testing

@testable import TableLayout

@Suite("Text that is no table")
struct PlainTextTests {
    @Test(
        "Running text, lists, contents pages, text in two columns and letters give none",
        arguments: [
            """
            The farms of the region sold more than in the year before, while the price went down
            and fewer hands were needed than in any of the years before it. In 2009 it was 12.5
            per cent, in 2010 it was 13.1 per cent, which is what we had foreseen when the harvest
            was brought in and the barns were yet not full, as all the people knew.
            """,
            """
            1.   The first of the things that we need
            2.   The second of the things that we need
            3.   The third of the things that we need
            4.   The fourth of the things that we need
            """,
            """
            Contents

            Introduction . . . . . . . . . . . . . . . . . . . 1
            What was measured . . . . . . . . . . . . . . . .  3
            How it was measured . . . . . . . . . . . . . . .  7
            What came of it . . . . . . . . . . . . . . . . . 12
            """,
            """
            The farms of the region sold     and the towns bought less than in
            more than in the year before     any year before, which is what we
            while the price went down and    had foreseen when the harvest was
            fewer hands were needed than     brought in and the barns were yet
            in any of the years before it    not full, as all the people knew.
            """,
            """
            what  they  sold  West  Hill  last  year
            went  over  land  from  here  into  Moor
            that  lies  upon  East  Dale  near  here
            with  more  corn  than  Town  ever  knew
            """,
            "North        12.5", "",
        ])
    func noTables(_ picture: String) {
        #expect(tables(picture) == [])
    }
}
