extension Profile {
    /// The department that the running text names, by the profile's pattern; nil where the pattern is missing, is no
    /// regular expression with a group, or matches nothing.
    func statedDepartment(in texts: [String]) -> String? {
        guard let department, let pattern = try? Regex(department) else { return nil }
        return texts.lazy.compactMap { text -> String? in
            guard let match = text.firstMatch(of: pattern), match.output.count > 1 else { return nil }
            return match.output[1].substring.map(String.init)
        }.first
    }
}
