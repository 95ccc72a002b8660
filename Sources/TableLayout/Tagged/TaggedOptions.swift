/// Thresholds for tables that a document's structure tags name. Lengths are in ems (multiples of the font size), shares
/// from 0 to 1.
///
/// Defaults are measured on tagged documents of Word, Excel, InDesign and LibreOffice Writer.
public struct TaggedOptions: Hashable, Sendable {
    /// Texts of two neighbouring rows may overlap by this much; 0.3 em. The boxes of ascenders and descenders of solid
    /// lines overlap by about 0.1.
    public var rowOverlap = 0.3
    /// Texts of two neighbouring columns may overlap by this much; 0.1 em, the side bearing of a letter.
    public var columnOverlap = 0.1
    /// At least this share of the glyphs in a table's box are tagged as its own; 0.97. The rest are marks that programs
    /// leave untagged, such as bullets and check boxes.
    public var ownShare = 0.97
    /// A drawn grid that holds at least this share of a tagged table's glyphs shows the same table; 0.9.
    public var drawnShare = 0.9
    /// A grid parts a tagged cell like the tags where at least this share of its letters and digits lie in one cell of the
    /// grid; 0.8. A raised mark of a note may reach into the row above.
    public var settledShare = 0.8
    /// A table without tagged headers whose cells hold this many lines on average in two columns is running text that
    /// was laid out with a table; 3.
    public var proseLines = 3.0
    /// A larger grid is not looked at, in slots of one page; 200,000. A page of dense figures has about 3,000.
    public var mostSlots = 200_000
    /// How sure a table is that is read by its tags, before lines and gaps are asked; 0.95.
    public var confidence = 0.95
    /// A table that only tags show has at least this many records; 3.
    public var fewestRecords = 3
    /// Columns of this many characters a line on average hold running text; 25 (img2table 2).
    public var proseLength = 25.0
    /// How much surer headers above the columns make a table; one without is this share as sure, 0.85.
    public var headlessConfidence = 0.85

    /// Makes the defaults.
    public init() {}
}
