/// One figure of a form in two years or versions.
public struct FigureComparison: Hashable, Sendable {
    /// The form's number or name; the title without its year where the form has none.
    public var form: String
    /// The code beside the figure; empty for none.
    public var code: String
    /// What the row is called.
    public var name: String
    /// The headers above the figure.
    public var column: String
    /// The unit, of now where it is there.
    public var unit: String
    /// The figure of then; nil where there is none.
    public var then: FigureRecord?
    /// The figure of now; nil where there is none.
    public var now: FigureRecord?

    /// Makes a pair; see the properties.
    public init(
        form: String, code: String, name: String, column: String, unit: String, then: FigureRecord?, now: FigureRecord?
    ) {
        self.form = form
        self.code = code
        self.name = name
        self.column = column
        self.unit = unit
        self.then = then
        self.now = now
    }

    /// Now less then; nil where one of them is missing or their units differ.
    public var difference: ExactDecimal? {
        guard let then, let now, then.unit == now.unit else { return nil }
        return now.value - then.value
    }
}
