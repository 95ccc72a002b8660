import ArgumentParser

/// What is wrong with the words of a command line before they are taken for arguments.
struct UsageProblem: Hashable, Sendable {
    /// What is wrong and what to do.
    var message: String
    /// The command that is meant; nil for none.
    var command: String?

    /// The lines for standard error, as those of other wrong usage.
    var description: String {
        let known = RegridCommand.configuration.subcommands.first { $0.configuration.commandName == command }
        let help = ["regrid", command].compactMap { $0 }.joined(separator: " ")
        return """
            Error: \(oneLine(message))
            \(known.map { "Usage: \(RegridCommand.usageString(for: $0))" } ?? "Usage: regrid <subcommand>")
              See '\(help) --help' for more information.

            """
    }
}

/// Finds a command that does not exist, a document in its place, or an option that its command does not have; nil where
/// all names are known.
///
/// This comes before all other checks, which would otherwise take what follows a misspelled option for documents.
func findUsageProblem(in arguments: [String]) -> UsageProblem? {
    guard let first = arguments.first, !first.hasPrefix("-"), first != "help" else { return nil }
    let commands = RegridCommand.configuration.subcommands
    guard let command = commands.first(where: { $0.configuration.commandName == first }) else {
        let shown = commands.filter { $0.configuration.shouldDisplay }.compactMap { $0.configuration.commandName }
        if let meant = nearest(to: first, among: shown) {
            return UsageProblem(message: "There is no command '\(first)'. Did you mean '\(meant)'?")
        }
        let advice = "Commands are \(shown.joined(separator: ", "))."
        guard looksLikeDocument(first) else {
            return UsageProblem(message: "There is no command '\(first)'. \(advice)")
        }
        return UsageProblem(
            message: "A command is missing before '\(fileNameShown(first))', such as 'regrid convert "
                + "\(fileNameShown(first))'. \(advice)")
    }
    let known = optionNames(of: command)
    for word in arguments.dropFirst() {
        if word == "--" { break }
        guard word.hasPrefix("--"), !word.hasPrefix("---") else { continue }
        let name = String(word.prefix { $0 != "=" })
        if known.contains(name) { continue }
        let meant = nearest(to: name, among: known).map { " Did you mean '\($0)'?" } ?? ""
        return UsageProblem(message: "Unknown option '\(name)'.\(meant)", command: first)
    }
    return nil
}

private func looksLikeDocument(_ word: String) -> Bool {
    let name = word.lowercased()
    return name.hasSuffix(".pdf") || name.hasSuffix(".json") || word.contains("/") || OutputFolder.exists(word)
}

/// The long options that the help of a command names, in alphabetical order.
private func optionNames(of command: any ParsableCommand.Type) -> [String] {
    let help = RegridCommand.helpMessage(for: command, includeHidden: true, columns: 1000)
    let words = help.split { !($0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "-") }
    let always = ["--help", "--help-hidden", "--version", "--experimental-dump-help"]
    return Set(words.filter { $0.hasPrefix("--") }.map(String.init) + always).sorted()
}

/// The name that was likely meant: the fewest letters added, left out, replaced or swapped, and at most a third of them.
func nearest(to word: String, among names: [String]) -> String? {
    let close = names.map { (name: $0, distance: spellingDistance(word, $0)) }
    let best = close.min { $0.distance < $1.distance }
    return best.flatMap { $0.distance <= max(1, $0.name.count / 3) ? $0.name : nil }
}

/// How many letters are added, left out, replaced or swapped with their neighbour between two spellings.
private func spellingDistance(_ first: String, _ second: String) -> Int {
    let (a, b) = (Array(first), Array(second))
    var rows = [Array(0...b.count)]
    for i in 1..<(a.count + 1) {
        var row = [i]
        for j in 1..<(b.count + 1) {
            var cost = min(row[j - 1], rows[i - 1][j]) + 1
            cost = min(cost, rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
            if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { cost = min(cost, rows[i - 2][j - 2] + 1) }
            row.append(cost)
        }
        rows.append(row)
    }
    return rows[a.count][b.count]
}
