extension JudgedPage {
    /// Gives every cell of a reading the extent over blank neighbours that the judges of spans find likeliest; of two
    /// that want the same slot the surer one has it.
    func settleSpans(_ reading: inout TextReading, options: SearchOptions) {
        guard judges.answers(.across) else { return }
        var frame = SpanFrame(reading, judged: self)
        for question in [Judges.Question.across, .down] {
            var wishes: [(odds: Double, cell: Int, extent: ClosedRange<Int>)] = []
            for (index, cell) in reading.cells.enumerated() {
                let (choices, features) =
                    question == .across
                    ? frame.columnChoices(of: cell, options: options) : frame.rowChoices(of: cell, options: options)
                let odds = judges.odds(question, features)
                guard let best = odds.indices.max(by: { odds[$0] < odds[$1] }) else { continue }
                wishes.append((odds[best], index, choices[best]))
                reading.spanOdds.append(odds[best])
            }
            for wish in wishes.sorted(by: { ($1.odds, $0.cell) < ($0.odds, $1.cell) }) {
                var cell = reading.cells[wish.cell]
                if question == .across { cell.columns = wish.extent } else { cell.rows = wish.extent }
                let slots = cell.rows.flatMap { row in cell.columns.map { row * reading.columnCount + $0 } }
                guard slots.allSatisfy({ frame.owners[$0] < 0 || frame.owners[$0] == wish.cell }) else { continue }
                for slot in frame.owners.indices where frame.owners[slot] == wish.cell { frame.owners[slot] = -1 }
                for slot in slots { frame.owners[slot] = wish.cell }
                reading.cells[wish.cell] = cell
            }
        }
    }
}
