/// Which evidence of a table counts.
public enum TableChoice: String, Hashable, Sendable, CaseIterable {
    /// Lines, shading, structure tags and text together.
    case all
    /// Only tables with lines or shading.
    case ruled
    /// Only text, as if nothing were drawn around it.
    case aligned
}
