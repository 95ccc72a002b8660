import Profiles
@_exported public import TableAudit
public import TableModel

/// Which profile a document is held against.
public enum ProfileChoice: Hashable, Sendable {
    /// The built-in profile whose forms the document has; none where there is no such.
    case automatic
    /// No profile: sums are found from the document alone.
    case none
    /// A given profile.
    case profile(Profile)

    /// The profile for a document; nil for none.
    public func profile(for document: Document) -> Profile? {
        switch self {
        case .automatic: Profiles.choose(for: document)
        case .none: nil
        case .profile(let profile): profile
        }
    }
}

/// Checks whether a document's figures add up; see `auditDocument`.
///
/// The findings of the reading and repairing come first, those of the audit after them, all in the language of the options.
///
/// - Parameters:
///   - document: what was read from a PDF or from JSON, perhaps corrected by hand; its cells need not be typed.
///   - profile: what is known of its family; chosen by itself unless given.
///   - options: how sums are looked for, and the language of the findings.
public func audit(
    _ document: Document, profile: ProfileChoice = .automatic, options: AuditOptions = AuditOptions()
) -> Audit {
    var audit = auditDocument(document, profile: profile.profile(for: document), options: options)
    audit.findings = (document.findings + audit.findings).map { finding in
        var finding = finding
        finding.message = finding.message(in: options.language)
        return finding
    }
    return audit
}

/// Lists every figure of a document with what says what it is, and audits it to name the findings; see
/// `listFigures`.
///
/// - Parameters:
///   - document: what was read from a PDF or from JSON.
///   - profile: what is known of its family; with one only its forms are listed.
public func figures(of document: Document, profile: ProfileChoice = .automatic) -> [FigureRecord] {
    listFigures(of: document, profile: profile.profile(for: document))
}

/// Lists the sums that hold in a document, by table, and the figures that none binds; see `explainSums`.
///
/// - Parameters:
///   - document: what was read from a PDF or from JSON.
///   - profile: what is known of its family; chosen by itself unless given.
///   - options: how sums are looked for, and the language of the texts.
public func explain(
    _ document: Document, profile: ProfileChoice = .automatic, options: AuditOptions = AuditOptions()
) -> [ExplainedTable] {
    explainSums(of: document, profile: profile.profile(for: document), options: options)
}
