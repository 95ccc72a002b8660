internal import FoundationEssentials
public import TableAudit
public import TableModel

/// The profiles that come with the program, and reading of others.
public enum Profiles {
    /// The built-in profiles, in the order in which they are tried.
    public static let builtIn = builtInNames.compactMap(profile(named:))

    /// The names of the built-in profiles, in the order in which they are tried; known without reading them.
    package static let builtInNames = ["cn-final-accounts", "cn-budget"]

    /// The built-in profile of a name; nil for none.
    public static func profile(named name: String) -> Profile? {
        source(of: name).flatMap { try? profile(from: $0) }
    }

    private static func source(of name: String) -> [UInt8]? {
        switch name {
        case "cn-final-accounts": PackageResources.cn_final_accounts_json5
        case "cn-budget": PackageResources.cn_budget_json5
        default: nil
        }
    }

    /// The built-in profile most of whose forms a document holds; nil where it has too few of each.
    public static func choose(for document: Document) -> Profile? {
        builtIn.map { (profile: $0, count: $0.formCount(in: document)) }
            .filter { $0.count >= $0.profile.minimumForms }
            .max { $0.count < $1.count }?.profile
    }

    /// Reads a profile from JSON and adds the names of the code lists that it uses.
    ///
    /// - Parameter bytes: UTF-8 JSON with the keys of `Profile`; JSON5, with comments, bare keys and commas at the end.
    /// - Throws: `ProfileError` for bad JSON, a missing key, an unknown list of codes, a department that is no regular
    ///   expression, or a relation with a form that the profile does not have.
    public static func profile(from bytes: [UInt8]) throws(ProfileError) -> Profile {
        var profile: Profile
        do {
            profile = try decode(bytes)
            for list in profile.uses {
                guard let codes = codeList(named: list) else {
                    throw ProfileError(reason: "there is no list of codes \(list)")
                }
                let names: [String: String] = try decode(codes)
                profile.classification.merge(names) { own, _ in own }
            }
        } catch let error as ProfileError {
            throw error
        } catch let error as DecodingError {
            let (place, reason) = error.trouble
            if case .dataCorrupted = error, place.isEmpty {
                throw ProfileError(
                    reason: "the file is not JSON or JSON5: it must hold one object in braces, with texts in quotes")
            }
            throw ProfileError(reason: place.isEmpty ? reason : "\(place): \(reason)")
        } catch {
            throw ProfileError(reason: "\(error)")
        }
        if let department = profile.department {
            do {
                _ = try Regex(department)
            } catch {
                throw ProfileError(reason: "department is no regular expression: \(error)")
            }
        }
        if let form = profile.unknownForms.first { throw ProfileError(reason: "there is no form \(form)") }
        return profile
    }

    private static func decode<Value: Decodable>(_ bytes: [UInt8]) throws -> Value {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        return try decoder.decode(Value.self, from: Data(bytes))
    }

    private static func codeList(named name: String) -> [UInt8]? {
        name == "cn-budget-codes" ? PackageResources.cn_budget_codes_json5 : nil
    }
}

/// Why a profile could not be read.
public struct ProfileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, in words.
    public var reason: String

    /// What is wrong, in one line.
    public var description: String { "not a profile: \(reason)" }
}
