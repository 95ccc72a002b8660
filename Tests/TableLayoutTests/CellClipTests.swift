import Geometry
import PageModel
import TestSupport
import Testing

@testable import TableLayout

@Suite("Clips of cells")
struct CellClipTests {
    /// Two words so near that they read as one text, each under a clip of its own.
    private func page(clips: [Rect]) -> PageContent {
        var page = PageContent(drawn: "")
        page.clips = clips
        page.write("Brook", x: 55, baseline: 210, clip: 0)
        page.write("Ltd", x: 84, baseline: 210, clip: 1)
        return page
    }

    private func parts(_ page: PageContent) -> Bool {
        let words = layOutPage(page).lines[0].words
        #expect(words.map(\.text) == ["Brook", "Ltd"])
        return CellClips(page, options: TextOptions()).part(words[0], words[1])
    }

    private func row(_ y: Double) -> [Rect] {
        [Rect(x0: 50, y0: y, x1: 82, y1: y + 14), Rect(x0: 82, y0: y, x1: 130, y1: y + 14)]
    }

    @Test func clipsAboveEachOtherAreCells() {
        #expect(parts(page(clips: row(200) + row(214))))
    }

    @Test func aClipAroundEachWordIsNoCell() {
        #expect(!parts(page(clips: row(200))))
    }

    /// The same sides once more on the same line: text painted in pieces.
    @Test func clipsOfOneLineAreNoCells() {
        #expect(!parts(page(clips: row(200) + row(200.5))))
    }

    @Test func clipsThatCutAPageIntoPiecesAreNoCells() {
        let tall = [200.0, 500].flatMap { y in
            row(y).map { Rect(x0: $0.x0, y0: $0.y0 - 20, x1: $0.x1, y1: $0.y1 + 200) }
        }
        #expect(!parts(page(clips: tall)))
    }

    @Test func wordsUnderOneClipStandInOneCell() {
        let shared = row(200) + row(214)
        var page = page(clips: [shared[0].union(shared[1]), shared[0].union(shared[1])] + shared)
        for index in page.glyphs.indices { page.glyphs[index].clip = 0 }
        #expect(!parts(page))
    }
}
