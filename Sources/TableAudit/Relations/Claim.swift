/// What a relation says, for messages in any language.
enum Claim: Hashable {
    /// A code is the sum of the codes one level below it.
    case codesBelow(code: String)
    /// A total line is the sum of the highest codes.
    case highestCodes(label: String)
    /// A column is the sum of others.
    case columns(heading: String)
    /// A column is the difference of two others.
    case difference(heading: String)
    /// A line is a sum of others.
    case lines(label: String, Lines)
    /// Two sides of a row, or two total lines, are equal.
    case equal(label: String, other: String)
    /// A profile says so, in its own words; for a repeated relation the row at hand.
    case profile(about: String, row: String)

    /// Which lines a line is the sum of.
    enum Lines: Hashable {
        /// Those above it since the total or heading before.
        case section
        /// Those above it from a line on.
        case above
        /// The totals right above it.
        case totals
        /// The first of two totals above it less the second.
        case difference
        /// The line before and those marked as added and taken away.
        case marked
        /// Those of its own level of numbering above it.
        case numbered
        /// Those below it.
        case below
        /// The totals below it.
        case totalsBelow
        /// The parts named below it.
        case parts
    }
}
