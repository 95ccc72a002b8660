import Report

extension Document {
    /// Checks whether the figures add up; see `audit(_:profile:options:)`.
    public func audit(profile: ProfileChoice = .automatic, options: AuditOptions = AuditOptions()) -> Audit {
        Regrid.audit(self, profile: profile, options: options)
    }

    /// Every figure with what says what it is; see `figures(of:profile:)`.
    public func figures(profile: ProfileChoice = .automatic) -> [FigureRecord] {
        Regrid.figures(of: self, profile: profile)
    }

    /// The document in a format, the same bytes as from `regrid convert`.
    ///
    /// - Throws: `ExportError` where a workbook or database cannot be made, for want of memory or temporary files.
    public func exported(as format: OutputFormat, _ settings: FormatSettings = FormatSettings()) throws(ExportError)
        -> [UInt8]
    {
        try format.exporter(settings).stream(self)
    }

    /// A web page that shows each figure beside its place, with the findings of an audit, as `regrid report` writes it.
    ///
    /// - Parameters:
    ///   - pictures: the pages as PNG by number, such as `pictures(ofPages:of:longestSide:password:)` gives them; the page
    ///     shows tables alone where there are none.
    ///   - profile: what is known of its family; chosen by itself unless given.
    ///   - options: how sums are looked for, and the language of the findings.
    public func report(
        pictures: [Int: [UInt8]], profile: ProfileChoice = .automatic, options: AuditOptions = AuditOptions()
    ) -> [UInt8] {
        var audited = self
        audited.findings = audit(profile: profile, options: options).findings
        return writeReport(of: audited, pictures: pictures)
    }
}
