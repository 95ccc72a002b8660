/// A sum of decision trees: the log-odds that the answer to one question about one place is yes.
///
/// Gradient-boosted trees as LightGBM trains them; a node goes left where the feature is at most its threshold.
struct BoostedTrees: Hashable, Sendable {
    private struct Node: Hashable, Sendable {
        var feature: Int32
        var threshold: Float
        /// The next node, or a leaf where negative: leaf `-1 - n` is `leaves[n]`.
        var left: Int32
        var right: Int32
    }

    /// How many features a row has.
    let featureCount: Int
    private var nodes: [Node] = []
    private var leaves: [Float] = []
    /// The first node of each tree; a leaf where negative.
    private var roots: [Int32] = []

    /// No sum goes beyond this: what a judge has not seen often enough it cannot be surer of.
    static let limit = 8.0

    /// Reads trees: the number of features and of trees, then for each tree the number of its nodes, its nodes and its
    /// leaves, all little endian; nil where the bytes are too few, or name a feature or node that is not there or not behind the node that leads to it.
    init?(_ reader: inout ByteReader) {
        guard let features = reader.readUInt16(), let trees = reader.readUInt16() else { return nil }
        featureCount = Int(features)
        for _ in 0..<trees {
            guard let count = reader.readUInt16() else { return nil }
            let firstNode = Int32(nodes.count)
            let firstLeaf = Int32(leaves.count)
            roots.append(count == 0 ? -1 - firstLeaf : firstNode)
            for number in 0..<Int32(count) {
                // A node leads to nodes behind it or to leaves, so that no tree runs in a circle.
                func link(_ raw: UInt16) -> Int32? {
                    let value = Int32(Int16(bitPattern: raw))
                    if value >= 0 { return value > number && value < Int32(count) ? firstNode + value : nil }
                    return -1 - value <= Int32(count) ? value - firstLeaf : nil
                }
                guard let feature = reader.readUInt16(), feature < features,
                    let left = reader.readUInt16().flatMap(link),
                    let right = reader.readUInt16().flatMap(link), let threshold = reader.readFloat()
                else { return nil }
                nodes.append(Node(feature: Int32(feature), threshold: threshold, left: left, right: right))
            }
            for _ in 0...count {
                guard let leaf = reader.readFloat() else { return nil }
                leaves.append(leaf)
            }
        }
    }

    /// The log-odds for each row of `table`.
    func odds(_ table: FeatureTable) -> [Double] {
        precondition(
            table.rowCount == 0 || table.names.count == featureCount, "the judge was trained on these features")
        // `init` checked every link and feature, so that no index needs to be checked again.
        return unsafe nodes.withUnsafeBufferPointer { nodes in
            unsafe leaves.withUnsafeBufferPointer { leaves in
                unsafe table.values.withUnsafeBufferPointer { values in
                    (0..<table.rowCount).map { row in
                        let start = row * featureCount
                        var sum: Float = 0
                        for root in roots {
                            var next = root
                            while next >= 0 {
                                let node = unsafe nodes[Int(next)]
                                let value = unsafe values[start + Int(node.feature)]
                                next = value <= node.threshold ? node.left : node.right
                            }
                            unsafe sum += leaves[Int(-1 - next)]
                        }
                        return Double(sum).clamped(to: -BoostedTrees.limit...BoostedTrees.limit)
                    }
                }
            }
        }
    }
}

/// Reads little-endian numbers one after the other.
struct ByteReader {
    private let bytes: [UInt8]
    private var next = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func readUInt8() -> UInt8? {
        guard next < bytes.count else { return nil }
        defer { next += 1 }
        return bytes[next]
    }

    mutating func readUInt16() -> UInt16? {
        guard let low = readUInt8(), let high = readUInt8() else { return nil }
        return UInt16(low) | UInt16(high) << 8
    }

    mutating func readUInt32() -> UInt32? {
        guard let low = readUInt16(), let high = readUInt16() else { return nil }
        return UInt32(low) | UInt32(high) << 16
    }

    mutating func readFloat() -> Float? { readUInt32().map(Float.init(bitPattern:)) }

    mutating func readText(count: Int) -> String? {
        guard count >= 0, next + count <= bytes.count else { return nil }
        defer { next += count }
        return String(decoding: bytes[next..<(next + count)], as: UTF8.self)
    }
}
