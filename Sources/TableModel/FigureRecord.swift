/// One figure of one table with everything that says what it is: a row of a long table over many documents.
public struct FigureRecord: Hashable, Sendable {
    /// The document's name.
    public var document: String
    /// The department that the figure is of; empty where the document does not say.
    public var department: String
    /// The year, of four digits; empty where the document does not say.
    public var year: String
    /// The form's printed number, else the name that the profile gives it; empty for neither.
    public var form: String
    /// The table's `id` within the document.
    public var table: String
    /// The table's title.
    public var title: String
    /// The page of the cell, from 1.
    public var page: Int
    /// The row, from 0.
    public var row: Int
    /// The column, from 0.
    public var column: Int
    /// The code beside the figure, joined over the columns of its levels; empty for none.
    public var code: String
    /// What the row is called; empty for nothing.
    public var name: String
    /// The headers above the figure, from the top.
    public var columnPath: [String]
    /// The exact value.
    public var value: ExactDecimal
    /// The unit of the value, such as `万元`; empty for none.
    public var unit: String
    /// Whether the text was repaired.
    public var isRepaired: Bool
    /// The ids (`f1`, `f2`, … in the order of the audit) of the findings that name the cell.
    public var findings: [String]

    /// Makes a record; see the properties.
    public init(
        document: String, department: String, year: String, form: String, table: String, title: String, page: Int,
        row: Int, column: Int, code: String, name: String, columnPath: [String], value: ExactDecimal, unit: String,
        isRepaired: Bool, findings: [String]
    ) {
        self.document = document
        self.department = department
        self.year = year
        self.form = form
        self.table = table
        self.title = title
        self.page = page
        self.row = row
        self.column = column
        self.code = code
        self.name = name
        self.columnPath = columnPath
        self.value = value
        self.unit = unit
        self.isRepaired = isRepaired
        self.findings = findings
    }
}
