import Geometry

/// Divides rulings into connected groups: two belong to one group where they cross or touch.
///
/// - Returns: groups with lines of both directions, from top to bottom and left to right.
func groupRulings(_ rulings: [Ruling], options: GridOptions) -> [[Ruling]] {
    let horizontal = rulings.filter { $0.axis == .horizontal }
    let vertical = rulings.filter { $0.axis == .vertical }
    var parent = Array(0..<(horizontal.count + vertical.count))
    func root(_ index: Int) -> Int {
        var index = index
        while parent[index] != index {
            parent[index] = parent[parent[index]]
            index = parent[index]
        }
        return index
    }
    let slack = options.touchDistance
    for (v, upright) in vertical.enumerated() {
        for (h, level) in horizontal.enumerated() {
            if level.position < upright.extent.low - slack { continue }
            if level.position > upright.extent.high + slack { break }
            guard level.extent.contains(upright.position, slack: slack) else { continue }
            let a = root(h)
            let b = root(horizontal.count + v)
            if a != b { parent[max(a, b)] = min(a, b) }
        }
    }
    var groups: [Int: [Ruling]] = [:]
    for (index, ruling) in (horizontal + vertical).enumerated() { groups[root(index), default: []].append(ruling) }
    return groups.values
        .filter { group in Axis.allCases.allSatisfy { axis in group.contains { $0.axis == axis } } }
        .sorted { left, right in
            let a = left.map(\.box).boundingBox() ?? left[0].box
            let b = right.map(\.box).boundingBox() ?? right[0].box
            return (a.y0, a.x0, a.y1, a.x1) < (b.y0, b.x0, b.y1, b.x1)
        }
}
