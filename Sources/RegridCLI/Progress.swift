import Glibc

/// A line on a terminal that says how many documents are done, how fast, and how long the rest takes.
struct Progress {
    private let count: Int
    private let start = ContinuousClock.now
    private let log = MessageLog()

    init(of count: Int) {
        self.count = count
    }

    /// Shows how many have ended.
    func show(_ done: Int) {
        let elapsed = start.duration(to: .now) / .seconds(1)
        var text = "\(done) of \(count) documents done"
        if done > 0, done < count, elapsed > 0 {
            let rate = Double(done) / elapsed
            let rest = Int((Double(count - done) / rate).rounded(.up))
            text += ", \(oneDecimal(rate)) a second, \(rest) s left"
        }
        log.showProgress(text)
    }

    /// Takes the line away.
    func end() {
        log.endProgress()
    }
}

/// A number with one decimal.
func oneDecimal(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
}
