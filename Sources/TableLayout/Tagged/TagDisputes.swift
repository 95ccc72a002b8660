import Geometry

/// How many tagged cells a grid parts otherwise than the tags do: their text lies in several cells of the grid, or most of
/// it in the same cell as that of another.
func countDisputes(_ tagged: TaggedGrid, with grid: Grid, options: TaggedOptions) -> Int {
    let owners = findOwners(of: mergeSlots(grid), in: grid)
    var counts: [Int: [Int: Int]] = [:]
    for place in tagged.places {
        let slot = grid.slot(at: place.place)
        counts[place.cell, default: [:]][owners[slot.row][slot.column], default: 0] += 1
    }
    let mains = counts.compactMapValues { $0.max { ($0.value, $1.key) < ($1.value, $0.key) } }
    let members = Dictionary(mains.map { ($0.value.key, 1) }, uniquingKeysWith: +)
    return mains.count { cell, main in
        let total = counts[cell, default: [:]].values.reduce(0, +)
        return members[main.key, default: 0] > 1 || Double(main.value) < options.settledShare * Double(total)
    }
}
