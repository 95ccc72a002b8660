import Confinement
import Glibc

/// Ctrl-C and its like: workers are ended, temporary files removed, and then the program ends as the signal says.
enum StopSignals {
    /// Readable once a signal has come; negative where signals end the program at once.
    static let descriptor = catch_stop_signals()

    /// The signal that came, if any.
    static var caught: Int32? {
        let signal = caught_stop_signal()
        return signal == 0 ? nil : signal
    }

    /// Ends the program as a signal that came would have.
    static func obey() {
        if let caught { end_by_signal(caught) }
    }
}
