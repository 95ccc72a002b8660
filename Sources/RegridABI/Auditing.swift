public import CRegrid
import Export
import Profiles
import Regrid
import TableAudit
import TableModel

/// `regrid_document_audit` of `regrid.h`.
@c @implementation
public func regrid_document_audit(
    _ document: OpaquePointer?, _ profile: UnsafePointer<CChar>?, _ language: UnsafePointer<CChar>?,
    _ bound: UnsafeMutablePointer<Int>?, _ figures: UnsafeMutablePointer<Int>?
) -> OpaquePointer! {
    unsafe resultOrFailure { () throws(Failure) in
        var document = unsafe try look(at: document, as: HeldDocument.self, "document").document
        var options = AuditOptions()
        if let language = unsafe language {
            options.language = try choice(unsafe text(language, "language"), "language")
        }
        let audit = Regrid.audit(document, profile: unsafe try choice(profile), options: options)
        document.findings = audit.findings
        if let bound = unsafe bound { unsafe bound.pointee = audit.bound.count }
        if let figures = unsafe figures { unsafe figures.pointee = audit.figures }
        return unsafe handOver(HeldDocument(document))
    }
}

/// `regrid_document_dataset` of `regrid.h`.
@c @implementation
public func regrid_document_dataset(
    _ document: OpaquePointer?, _ profile: UnsafePointer<CChar>?, _ format: regrid_format,
    _ length: UnsafeMutablePointer<Int>?
) -> UnsafeMutablePointer<CChar>! {
    unsafe resultOrFailure { () throws(Failure) in
        let document = unsafe try look(at: document, as: HeldDocument.self, "document").document
        let dataset: DatasetFormat
        switch format {
        case REGRID_CSV: dataset = .csv
        case REGRID_JSON: dataset = .json
        default: throw .invalidArgument("a dataset is written as CSV or JSON only")
        }
        return unsafe handOver(dataset.write(Regrid.figures(of: document, profile: try choice(profile))), length)
    }
}

/// The profile that a caller names; chosen by the document for NULL.
private func choice(_ profile: UnsafePointer<CChar>?) throws(Failure) -> ProfileChoice {
    guard let profile = unsafe profile else { return .automatic }
    let name = unsafe try text(profile, "profile")
    if name == "none" { return .none }
    guard let known = Profiles.profile(named: name) else {
        let names = Profiles.builtIn.map(\.name).joined(separator: ", ")
        throw .invalidArgument("there is no profile \(name); choose one of \(names), none")
    }
    return .profile(known)
}

/// The case that a caller names.
private func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, _ what: String
) throws(Failure) -> Choice {
    guard let choice = Choice(rawValue: name) else {
        let names = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        throw .invalidArgument("there is no \(what) \(name); choose one of \(names)")
    }
    return choice
}
