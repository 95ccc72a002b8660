extension Table {
    /// The headers above each column from the top level down to its own, a list for each column from left to right.
    ///
    /// A header that spans columns stands in the path of each of them; one that spans rows stands once; blank cells are
    /// left out. The lists are empty where the table has no header rows.
    public func headerPaths() -> [[String]] {
        guard headerRows > 0 else { return [[String]](repeating: [], count: columns) }
        let owners = slotOwners()
        return (0..<columns).map { column in
            var path: [String] = []
            var last = -1
            for row in 0..<min(headerRows, rows) {
                let owner = owners[row][column]
                guard owner >= 0, owner != last else { continue }
                last = owner
                if !cells[owner].text.isEmpty { path.append(cells[owner].text) }
            }
            return path
        }
    }
}
