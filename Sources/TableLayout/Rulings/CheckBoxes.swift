import Geometry

/// The pieces without those that make check boxes: small squares by themselves, whatever stands in them.
///
/// - Parameter textSize: the usual font size of the page in points.
func withoutCheckBoxes(_ pieces: [DrawnPiece], textSize: Double, options: RulingOptions) -> [DrawnPiece] {
    let sides = Interval(options.smallestCheckBox * textSize, options.largestCheckBox * textSize)
    func isSide(_ piece: DrawnPiece, _ axis: Axis) -> Bool {
        piece.axis == axis && sides.contains(piece.ruling.extent.length)
    }
    // Pages without check boxes mostly have no short level lines.
    guard textSize > 0, pieces.contains(where: { isSide($0, .horizontal) }),
        pieces.contains(where: { isSide($0, .vertical) })
    else { return pieces }
    let short = pieces.indices.filter { pieces[$0].ruling.extent.length <= sides.high }
    let found = groupTouching(short.map { pieces[$0].ruling.box }, gap: options.checkBoxGap).compactMap { group in
        isCheckBox(group.map { pieces[short[$0]].ruling }, sides: sides, options: options)
            ? group.map { short[$0] } : nil
    }
    guard !found.isEmpty, found.count <= options.mostAreas else { return pieces }
    var dropped = Set<Int>()
    for group in found {
        guard let box = group.map({ pieces[$0].ruling.box }).boundingBox() else { continue }
        let isAlone = !pieces.indices.contains { other in
            pieces[other].ruling.extent.length > sides.high
                && pieces[other].ruling.box.intersects(box, slack: options.checkBoxGap)
        }
        if isAlone { dropped.formUnion(group) }
    }
    return pieces.enumerated().filter { !dropped.contains($0.offset) }.map(\.element)
}

/// Groups boxes that touch, directly or by others between them: the indices of each group, ascending.
private func groupTouching(_ boxes: [Rect], gap: Double) -> [[Int]] {
    let order = boxes.indices.sorted { (boxes[$0].x0, $0) < (boxes[$1].x0, $1) }
    var parent = Array(boxes.indices)
    func root(_ index: Int) -> Int {
        var index = index
        while parent[index] != index {
            parent[index] = parent[parent[index]]
            index = parent[index]
        }
        return index
    }
    for (place, index) in order.enumerated() {
        for other in order[(place + 1)...] {
            if boxes[other].x0 > boxes[index].x1 + gap { break }
            guard boxes[index].intersects(boxes[other], slack: gap) else { continue }
            let (a, b) = (root(index), root(other))
            if a != b { parent[max(a, b)] = min(a, b) }
        }
    }
    let groups = Dictionary(grouping: boxes.indices, by: root)
    return groups.keys.sorted().compactMap { groups[$0] }
}

/// Whether lines that touch are the four sides of a small square.
private func isCheckBox(_ rulings: [Ruling], sides: Interval, options: RulingOptions) -> Bool {
    guard let box = rulings.map(\.box).boundingBox(), sides.contains(box.width), sides.contains(box.height),
        max(box.width, box.height) <= options.longestCheckBox * min(box.width, box.height)
    else { return false }
    return Axis.allCases.allSatisfy { axis in
        let across = box.extent(along: axis.across)
        return [across.low, across.high].allSatisfy { side in
            rulings.contains {
                $0.axis == axis && abs($0.position - side) <= options.checkBoxGap
                    && $0.extent.length >= options.wholeSide * box.extent(along: axis).length
            }
        }
    }
}
