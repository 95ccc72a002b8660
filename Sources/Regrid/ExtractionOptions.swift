/// What to read and how; the defaults suit nearly every document.
public struct ExtractionOptions: Hashable, Sendable {
    /// The pages to read; nil reads all.
    public var pages: PageSelection?
    /// The user or owner password of an encrypted document.
    public var password: String?
    /// Whether a table that goes on over pages becomes one table; default true.
    public var joinsPages: Bool
    /// Whether broken codes and figures are mended where there is proof; default true.
    public var repairs: Bool

    /// Makes options; every argument has the default that suits most documents.
    public init(
        pages: PageSelection? = nil, password: String? = nil, joinsPages: Bool = true, repairs: Bool = true
    ) {
        self.pages = pages
        self.password = password
        self.joinsPages = joinsPages
        self.repairs = repairs
    }
}
