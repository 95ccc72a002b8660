import ArgumentParser
import FoundationEssentials
import TableModel

/// The language of findings and messages.
struct LanguageArguments: ParsableArguments {
    @Option(help: "The language of findings; that of the environment (LC_ALL, LC_MESSAGES, LANG) unless given.")
    var lang: MessageLanguage?

    /// The language given, else Chinese where the environment asks for it, else English.
    var language: MessageLanguage { lang ?? Self.language(of: ProcessInfo.processInfo.environment) }

    /// The language of an environment: the first of its settings that is not empty counts.
    static func language(of environment: [String: String]) -> MessageLanguage {
        let set = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        return set?.hasPrefix("zh") == true ? .chinese : .english
    }
}
