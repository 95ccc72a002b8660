import Testing

@testable import TableLayout

/// Rows of two features, `x` and `y`.
private func table(_ rows: [(x: Double, y: Double)]) -> FeatureTable {
    var table = FeatureTable()
    for values in rows {
        table.addRow { row in
            row.add("x", values.x)
            row.add("y", values.y)
        }
    }
    return table
}

@Suite("Boosted trees")
struct BoostedTreesTests {
    /// `x` up to 1.5 is worth 2; else `y` up to 0.1 costs 1, and more is worth 0.25.
    private static let tree = WrittenTree(
        nodes: [(feature: 0, left: -1, right: 1, threshold: 1.5), (feature: 1, left: -2, right: -3, threshold: 0.1)],
        leaves: [2, -1, 0.25])
    private static let bytes = writeTrees([tree, WrittenTree(leaves: [0.5])], features: 2)

    private func read(_ bytes: [UInt8]) -> BoostedTrees? {
        var reader = ByteReader(bytes)
        return BoostedTrees(&reader)
    }

    @Test func oddsAreTheSumOfTheLeavesReached() throws {
        let judge = try #require(read(Self.bytes))
        #expect(judge.featureCount == 2)
        #expect(judge.odds(table([(1.5, 9), (1.6, 0.1), (1.6, 0.2), (-7, -7)])) == [2.5, -0.5, 0.75, 2.5])
        #expect(judge.odds(FeatureTable()) == [])
    }

    @Test func noSumGoesBeyondEight() throws {
        let judge = try #require(
            read(writeTrees([WrittenTree(nodes: Self.tree.nodes, leaves: [70, -70, 7])], features: 2)))
        #expect(judge.odds(table([(0, 0), (2, 0), (2, 1)])) == [8, -8, 7])
    }

    /// The same two trees as `encode_model` of `tools/train/weights.py` writes them; the threshold 0.1 became the next
    /// smaller float.
    @Test func whatTheTrainingWritesIsRead() throws {
        let written: [UInt8] = [
            2, 0, 2, 0, 2, 0, 0, 0, 255, 255, 1, 0, 0, 0, 192, 63, 1, 0, 254, 255, 253, 255, 204, 204, 204, 61, 0, 0, 0,
            64, 0, 0, 128, 191, 0, 0, 128, 62, 0, 0, 0, 0, 0, 63,
        ]
        let judge = try #require(read(written))
        #expect(judge.odds(table([(1.5, 0), (2, 0.09), (2, 0.11)])) == [2.5, -0.5, 0.75])
    }

    @Test func bytesThatAreTooFewAreRefused() {
        for count in Self.bytes.indices { #expect(read(Array(Self.bytes.prefix(count))) == nil) }
    }

    @Test(
        "Links to what is not there or lies before, and features that are not there, are refused",
        arguments: [
            (feature: 2, left: -1, right: 1), (feature: 0, left: -4, right: 1), (feature: 0, left: -1, right: 2),
            (feature: 0, left: -1, right: 0),
        ])
    func damagedNodes(feature: Int, left: Int, right: Int) {
        var tree = Self.tree
        #expect(read(writeTrees([tree], features: 2)) != nil)
        tree.nodes[0].feature = feature
        tree.nodes[0].left = left
        tree.nodes[0].right = right
        #expect(read(writeTrees([tree], features: 2)) == nil)
    }
}

@Suite("Files of weights")
struct WeightsTests {
    private let trees = writeTrees([WrittenTree(leaves: [0.5])], features: 2)

    @Test func aFileSaysWhereItComesFromAndWhatItAnswers() throws {
        let judges = try #require(Judges(writeWeights([("gap", trees), ("row", trees)], provenance: "seed 1")))
        #expect(judges.provenance == "seed 1")
        #expect(Judges.Question.allCases.filter(judges.answers) == [.gap, .row])
        #expect(judges.odds(.gap, table([(1, 2), (3, 4)])) == [0.5, 0.5])
        // To a question that nobody was trained for the answer is open.
        #expect(judges.odds(.whole, table([(1, 2), (3, 4)])) == [0, 0])
    }

    @Test func otherFilesAreRefused() {
        let bytes = writeWeights([("gap", trees)], provenance: "seed 1")
        #expect(Judges(bytes) != nil)
        for count in bytes.indices { #expect(Judges(Array(bytes.prefix(count))) == nil) }
        #expect(Judges([UInt8](repeating: 255, count: 64)) == nil)
        #expect(Judges(writeWeights([("colour", trees)])) == nil)
    }
}

@Suite("Tables of features")
struct FeatureTableTests {
    @Test func rowsAreKeptInOrder() {
        let whole = table([(1, 2), (3, 4), (5, 6)])
        #expect(whole.names == ["x", "y"])
        #expect(whole.values == [1, 2, 3, 4, 5, 6])
        #expect(whole.rowCount == 3)
    }

    @Test func countsAndAnswersAreNumbers() {
        var table = FeatureTable()
        table.addRow { row in
            row.add("count", 7)
            row.add("yes", true)
            row.add("no", false)
        }
        #expect(table.values == [7, 1, 0])
    }

    @Test func rowsAreChosenAndAdded() {
        var part = table([(1, 2), (3, 4), (5, 6)]).selecting([2, 0])
        #expect(part == table([(5, 6), (1, 2)]))
        part.append(table([(7, 8)]))
        #expect(part == table([(5, 6), (1, 2), (7, 8)]))
        var empty = FeatureTable()
        empty.append(part)
        #expect(empty == part)
    }
}
