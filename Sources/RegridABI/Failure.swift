import CRegrid
import Regrid

/// A failure on its way to the calling thread's last status and message.
struct Failure: Error {
    var status: regrid_status
    var message: String

    static func invalidArgument(_ message: String) -> Failure {
        Failure(status: REGRID_INVALID_ARGUMENT, message: message)
    }

    func leave() {
        unsafe regrid_leave_failure(status, message)
    }
}

extension Failure {
    init(_ error: ExtractionError) {
        status =
            switch error {
            case .unreadable: REGRID_UNREADABLE
            case .empty: REGRID_EMPTY
            case .notAPDF: REGRID_NOT_A_PDF
            case .passwordNeeded: REGRID_PASSWORD_NEEDED
            case .wrongPassword: REGRID_WRONG_PASSWORD
            case .noSuchPage: REGRID_NO_SUCH_PAGE
            }
        message = error.description
    }
}

/// The pointer that `make` gives; NULL where it fails, with the failure left for the calling thread.
func pointerOrFailure(_ make: () throws(Failure) -> OpaquePointer) -> OpaquePointer? {
    do throws(Failure) {
        return unsafe try make()
    } catch {
        error.leave()
        return nil
    }
}

/// Runs a part of the library whose errors the C side should see.
func translatingErrors<Result>(_ run: () throws(ExtractionError) -> Result) throws(Failure) -> Result {
    do {
        return try run()
    } catch {
        throw Failure(error)
    }
}

/// A caller's text; `what` names the argument in the failure.
func text(_ characters: UnsafePointer<CChar>?, _ what: String) throws(Failure) -> String {
    guard let characters = unsafe characters else { throw .invalidArgument("\(what) is NULL") }
    guard let text = unsafe String(validatingCString: characters) else {
        throw .invalidArgument("\(what) is not UTF-8")
    }
    return text
}
