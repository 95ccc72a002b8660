/// The language of messages for people.
public enum MessageLanguage: String, Hashable, Sendable, Codable, CaseIterable {
    /// English.
    case english = "en"
    /// Chinese.
    case chinese = "zh"

    /// The text of the two that is in this language.
    package func pick(_ english: String, _ chinese: String) -> String { self == .english ? english : chinese }
}
