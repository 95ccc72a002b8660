/// What a cell's text means.
public enum CellValue: Hashable, Sendable {
    /// Nothing, or a dash that stands for nothing; `0.00` is not blank.
    case blank
    /// Words, also with numbers in them.
    case text
    /// Digits that name a thing and are never added up, such as `2080502`.
    case code
    /// A number that names a row, a column or a year and is never added up, such as those of 行次 and 栏次.
    case label
    /// A figure with its exact value in `unit`, such as `万元` or `%`; an empty unit where the table gives none.
    case number(ExactDecimal, unit: String)
    /// A box by itself, ticked or not.
    case checkBox(isChecked: Bool)

    /// The exact value of a figure; nil for everything else.
    public var number: ExactDecimal? {
        if case .number(let value, _) = self { value } else { nil }
    }

    /// The unit of a figure, such as `万元` or `%`, empty where the table gives none; nil for everything else.
    public var unit: String? {
        if case .number(_, let unit) = self { unit } else { nil }
    }

    /// The kind in a word for programs: `blank`, `text`, `code`, `label`, `figure` or `check-box`.
    public var kind: String {
        switch self {
        case .blank: "blank"
        case .text: "text"
        case .code: "code"
        case .label: "label"
        case .number: "figure"
        case .checkBox: "check-box"
        }
    }
}
