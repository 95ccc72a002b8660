import Geometry

/// How many tagged cells a grid parts otherwise than the tags do: their text lies in several cells of the grid, or one
/// cell of the grid holds text of several.
func countDisputes(_ tagged: TaggedGrid, with grid: Grid) -> Int {
    let owners = findOwners(of: mergeSlots(grid), in: grid)
    var owned: [Int: Set<Int>] = [:]
    var shared: [Int: Set<Int>] = [:]
    for place in tagged.places {
        let slot = grid.slot(at: place.place)
        let owner = owners[slot.row][slot.column]
        owned[place.cell, default: []].insert(owner)
        shared[owner, default: []].insert(place.cell)
    }
    return owned.count { _, owners in owners.count > 1 || owners.contains { shared[$0, default: []].count > 1 } }
}
