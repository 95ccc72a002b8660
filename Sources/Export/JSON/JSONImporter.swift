internal import FoundationEssentials
public import TableModel

/// Reads the JSON contract back into a document, such as the output of an earlier conversion corrected by hand.
public struct JSONImporter: Sendable {
    /// The largest grid that is read, in slots: a hundred times the largest table seen, and small enough that a
    /// mistyped row count costs an error instead of the machine's memory.
    package static let mostSlots = 5_000_000

    /// Makes the importer; it has no settings.
    public init() {}

    /// Reads one document; keys that the contract does not name are passed over. What a cell's text means follows from
    /// the text, not from `value`: a text that was corrected since, so that it is another figure, gets a repair by the rule
    /// `manual`.
    ///
    /// Cells may stand in any order in the text; those of the document stand by row and then column.
    ///
    /// - Parameter bytes: UTF-8 JSON as `JSONExporter` writes it; `paragraphs` may be missing, and so may the keys that
    ///   it leaves out.
    /// - Throws: `JSONImportError` where the text is no JSON, a key is missing or has the wrong type, or a table's
    ///   cells do not tile its grid or its id is that of another.
    public func document(from bytes: [UInt8]) throws(JSONImportError) -> Document {
        let contract: DocumentContract
        do {
            contract = try JSONDecoder().decode(DocumentContract.self, from: Data(bytes))
        } catch let error as DecodingError {
            throw JSONImportError(place: error.trouble.place, reason: error.trouble.reason)
        } catch {
            throw JSONImportError(place: "", reason: "\(error)")
        }
        var ids: Set<String> = []
        for table in contract.document.tables {
            guard ids.insert(table.id).inserted else {
                throw JSONImportError(place: "table \(table.id)", reason: "another table has the same id")
            }
            let problem =
                table.rows * table.columns > Self.mostSlots
                ? "\(table.rows) x \(table.columns) slots are more than the \(Self.mostSlots) that can be read"
                : table.checkInvariants().first
            if let problem { throw JSONImportError(place: "table \(table.id)", reason: problem) }
        }
        return contract.document
    }
}

/// Why a text could not be read as the JSON contract.
public struct JSONImportError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Where the trouble is, such as `tables[0].cells[3].row`; empty for the text as a whole.
    public var place: String
    /// What is wrong there.
    public var reason: String

    /// The place and what is wrong with it, in one line.
    public var description: String { place.isEmpty ? reason : "\(place): \(reason)" }

    init(place: String, reason: String) {
        self.place = place
        self.reason = reason
    }
}
