extension Cell {
    /// Records that the text was corrected by hand, as a repair by the rule `manual`.
    ///
    /// - Parameter before: the text that stood there, or the figure.
    package mutating func recordCorrection(of before: String) {
        raw = raw ?? before
        repairs.append(Repair(rule: "manual", before: before, after: text, because: "corrected by hand"))
    }

    /// Records a correction by hand where the last repair made another text than the cell has.
    package mutating func recordCorrectionOfRepair() {
        if let last = repairs.last, last.after != text { recordCorrection(of: last.after) }
    }

    /// Records a correction by hand where the text is another figure than the one given beside it in JSON.
    package mutating func recordCorrection(ofValue value: String?) {
        guard let value, let known = ExactDecimal(value), let written = WrittenNumber(text) else { return }
        if written.value != known { recordCorrection(of: value) }
    }
}
