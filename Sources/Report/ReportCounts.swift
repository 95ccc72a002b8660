public import TableModel

/// What a report holds, in numbers.
public struct ReportCounts: Hashable, Sendable {
    /// How many tables.
    public var tables: Int
    /// How many repairs.
    public var repairs: Int
    /// How many warnings and errors.
    public var doubts: Int

    /// Makes counts.
    public init(tables: Int, repairs: Int, doubts: Int) {
        self.tables = tables
        self.repairs = repairs
        self.doubts = doubts
    }

    /// Counts what a document holds.
    public init(of document: Document) {
        self.init(
            tables: document.tables.count,
            repairs: document.tables.reduce(0) { $0 + $1.cells.reduce(0) { $0 + $1.repairs.count } },
            doubts: document.findings.count { $0.severity > .info })
    }
}
