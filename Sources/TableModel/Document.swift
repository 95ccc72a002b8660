public import Geometry

/// A page of the document that was read.
public struct PageSize: Hashable, Sendable, Codable {
    /// The page number, from 1.
    public var number: Int
    /// Width as displayed, in points.
    public var width: Double
    /// Height as displayed, in points.
    public var height: Double

    /// Makes a page size in points.
    public init(number: Int, width: Double, height: Double) {
        self.number = number
        self.width = width
        self.height = height
    }
}

/// A heading or paragraph outside the tables.
public struct TextBlock: Hashable, Sendable {
    /// The page on which it starts, from 1.
    public var page: Int
    /// Its area on that page, in page space.
    public var box: Rect
    /// Its text, lines joined.
    public var text: String

    /// Makes a block of running text.
    public init(page: Int, box: Rect, text: String) {
        self.page = page
        self.box = box
        self.text = text
    }
}

/// What was read from one PDF.
public struct Document: Hashable, Sendable {
    /// The document's name, as given: a file name without its folder.
    public var name: String
    /// The pages read, in order.
    public var pages: [PageSize]
    /// The tables in reading order.
    public var tables: [Table]
    /// The running text outside the tables, in reading order.
    public var paragraphs: [TextBlock]
    /// What is doubtful or went wrong, in the order of pages.
    public var findings: [Finding]

    /// Makes a document.
    public init(
        name: String, pages: [PageSize] = [], tables: [Table] = [], paragraphs: [TextBlock] = [],
        findings: [Finding] = []
    ) {
        self.name = name
        self.pages = pages
        self.tables = tables
        self.paragraphs = paragraphs
        self.findings = findings
    }
}
