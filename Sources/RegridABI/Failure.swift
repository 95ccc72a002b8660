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
            case .notAPDF, .otherFormat, .unreadablePage: REGRID_NOT_A_PDF
            case .passwordNeeded: REGRID_PASSWORD_NEEDED
            case .wrongPassword: REGRID_WRONG_PASSWORD
            case .noSuchPage: REGRID_NO_SUCH_PAGE
            }
        message = error.description
    }
}

/// The pointer that `make` gives; NULL where it fails, with the failure left for the calling thread.
func resultOrFailure<Pointer>(_ make: () throws(Failure) -> Pointer) -> Pointer? {
    do throws(Failure) {
        return try make()
    } catch {
        error.leave()
        return nil
    }
}
