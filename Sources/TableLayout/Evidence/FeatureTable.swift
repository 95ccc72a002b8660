/// Numbers about places of one kind, a row a place, in the order in which the judge was trained.
public struct FeatureTable: Hashable, Sendable {
    /// The name of each column.
    public private(set) var names: [String] = []
    /// The numbers, row by row.
    public private(set) var values: [Float] = []
    /// How many rows there are.
    public private(set) var rowCount = 0

    /// Adds one row; `fill` gives its numbers in the same order for every row.
    mutating func addRow(_ fill: (inout FeatureRow) -> Void) {
        var row = FeatureRow(values: values, names: rowCount == 0 ? [] : nil)
        values = []
        fill(&row)
        values = row.values
        if let first = row.names { names = first }
        rowCount += 1
        assert(values.count == rowCount * names.count, "every row has the same features")
    }

    /// The table with some of its rows.
    func selecting(_ rows: [Int]) -> FeatureTable {
        var part = FeatureTable()
        part.names = names
        for row in rows { part.values += values[(row * names.count)..<((row + 1) * names.count)] }
        part.rowCount = rows.count
        return part
    }

    /// Adds the rows of a table with the same features.
    mutating func append(_ other: FeatureTable) {
        if rowCount == 0 { names = other.names }
        values += other.values
        rowCount += other.rowCount
    }
}

/// One row of a `FeatureTable` that is being written.
struct FeatureRow {
    fileprivate var values: [Float]
    fileprivate var names: [String]?

    /// Adds a number.
    mutating func add(_ name: StaticString, _ value: Double) {
        values.append(Float(value))
        names?.append(name.description)
    }

    /// Adds a count.
    mutating func add(_ name: StaticString, _ value: Int) { add(name, Double(value)) }

    /// Adds 1 for yes and 0 for no.
    mutating func add(_ name: StaticString, _ value: Bool) { add(name, value ? 1.0 : 0.0) }
}
