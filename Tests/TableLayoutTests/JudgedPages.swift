import Geometry
import PageModel

@testable import TableLayout

/// What a page shows to the judges.
func gatherEvidence(_ page: PageContent, options: LayoutOptions = LayoutOptions()) -> PageEvidence {
    let lines = groupLines(
        selectReadableGlyphs(page, options: options.text).glyphs, page: page, options: options.text)
    let network = findLineNetwork(page, lines: lines, options: options.rulings)
    let pool = WordPool(lines: cutWords(lines, at: network.rulings, options: options.text))
    let words = pool.freeWords(in: Rect(x0: 0, y0: 0, x1: page.width, y1: page.height))
    return PageEvidence(page, lines: words, rulings: network.rulings, options: options)
}

/// A typed page as judges see it who know gaps alone: one wider than a font size parts cells, which is sure, and to all
/// other questions they answer nothing.
func judgePlainly(_ picture: String) -> JudgedPage {
    let page = gatherEvidence(TypedPage(picture).content)
    let names = page.gapFeatures(page.findGaps()).names
    let tree = WrittenTree(
        nodes: [(feature: names.firstIndex(of: "gap") ?? 0, left: -1, right: -2, threshold: 1)], leaves: [-4, 4])
    let weights = writeWeights([("gap", writeTrees([tree], features: names.count))])
    guard let judges = Judges(weights) else { preconditionFailure("the weights are as tools/train writes them") }
    return JudgedPage(page, judges: judges)
}

extension JudgedPage {
    /// All text of the page.
    var region: TextRegion { TextRegion(Array(map.runs.indices), map: map) }
    /// The indices of the runs with these texts.
    func runs(_ texts: String...) -> [Int] { texts.compactMap { text in map.runs.firstIndex { $0.text == text } } }
}

/// A tree as `tools/train` writes it: a link to a node is its number, one to leaf `n` is `-1 - n`.
struct WrittenTree {
    var nodes: [(feature: Int, left: Int, right: Int, threshold: Float)] = []
    var leaves: [Float]
}

/// The bytes of a judge.
func writeTrees(_ trees: [WrittenTree], features: Int) -> [UInt8] {
    var bytes = littleEndian(UInt16(features)) + littleEndian(UInt16(trees.count))
    for tree in trees {
        bytes += littleEndian(UInt16(tree.nodes.count))
        for node in tree.nodes {
            bytes += littleEndian(UInt16(node.feature))
            for link in [node.left, node.right] { bytes += littleEndian(UInt16(bitPattern: Int16(link))) }
            bytes += littleEndian(node.threshold.bitPattern)
        }
        for leaf in tree.leaves { bytes += littleEndian(leaf.bitPattern) }
    }
    return bytes
}

/// The bytes of a file of weights.
func writeWeights(_ judges: [(question: String, trees: [UInt8])], provenance: String = "") -> [UInt8] {
    let text = Array(provenance.utf8)
    var bytes = Array("RGJ1".utf8) + littleEndian(UInt32(text.count)) + text + littleEndian(UInt16(judges.count))
    for judge in judges {
        bytes += littleEndian(UInt16(judge.question.utf8.count)) + Array(judge.question.utf8) + judge.trees
    }
    return bytes
}

private func littleEndian(_ value: some FixedWidthInteger) -> [UInt8] {
    (0..<(value.bitWidth / 8)).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
}
