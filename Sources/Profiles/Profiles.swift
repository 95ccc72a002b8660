public import TableAudit
public import TableModel
import Yams

/// The profiles that come with the program, and reading of others.
public enum Profiles {
    /// The built-in profiles, in the order in which they are tried.
    public static let builtIn: [Profile] = [
        PackageResources.cn_final_accounts_yaml, PackageResources.cn_budget_yaml,
    ].compactMap { try? profile(from: $0) }

    /// The built-in profile of a name; nil for none.
    public static func profile(named name: String) -> Profile? {
        builtIn.first { $0.name == name }
    }

    /// The built-in profile most of whose forms a document holds; nil where it has too few of each.
    public static func choose(for document: Document) -> Profile? {
        builtIn.map { (profile: $0, count: $0.formCount(in: document)) }
            .filter { $0.count >= $0.profile.minimumForms }
            .max { $0.count < $1.count }?.profile
    }

    /// Reads a profile from YAML and adds the names of the code lists that it uses.
    ///
    /// - Parameter bytes: UTF-8 YAML with the keys of `Profile`.
    /// - Throws: `ProfileError` for bad YAML, a missing key, an unknown list of codes, a department that is no regular
    ///   expression, or a relation with a form that the profile does not have.
    public static func profile(from bytes: [UInt8]) throws(ProfileError) -> Profile {
        var profile: Profile
        do {
            profile = try YAMLDecoder().decode(Profile.self, from: String(decoding: bytes, as: UTF8.self))
            for list in profile.uses {
                guard let codes = lists[list] else { throw ProfileError(reason: "there is no list of codes \(list)") }
                let names = try YAMLDecoder().decode(
                    [String: String].self, from: String(decoding: codes, as: UTF8.self))
                profile.classification.merge(names) { own, _ in own }
            }
        } catch let error as ProfileError {
            throw error
        } catch let error as DecodingError {
            let (place, reason) = error.trouble
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

    private static let lists = ["cn-budget-codes": PackageResources.cn_budget_codes_yaml]
}

/// Why a profile could not be read.
public struct ProfileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, in words.
    public var reason: String

    /// What is wrong, in one line.
    public var description: String { "not a profile: \(reason)" }
}
