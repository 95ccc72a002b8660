import CellTyping
import PDFReading
import TableLayout
public import TableModel
import TableRepair

/// The pages of a document, read one at a time, each as a document of its own.
///
/// A page is read when it is asked for and held by nobody afterwards, so memory does not grow with the document.
/// What needs the pages around it is not done: tables that go on overleaf stay apart, running heads stay among the
/// paragraphs, and repairs are proved from the page alone. Table ids count from `t1` on every page.
///
/// The sequence can be walked in plain and asynchronous loops, from several tasks and more than once; every walk reads
/// anew. Poppler reads one page at a time in a process, whatever the number of walks.
public struct PageSequence: Sequence, AsyncSequence, Sendable {
    let file: PDFFile
    let name: String
    let selection: SelectedPages
    let repairs: Bool

    /// How many pages will be read.
    public var pageCount: Int { selection.numbers.count }

    /// How many pages will be read.
    public var underestimatedCount: Int { pageCount }

    /// Starts a walk from the first chosen page.
    public func makeIterator() -> Iterator { Iterator(sequence: self) }

    /// Starts an asynchronous walk from the first chosen page.
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(pages: makeIterator()) }

    /// One walk over the pages.
    public struct Iterator: IteratorProtocol, Sendable {
        let sequence: PageSequence
        private var position = 0

        init(sequence: PageSequence) {
            self.sequence = sequence
        }

        /// Reads the next page; nil after the last.
        ///
        /// - Returns: a document that holds one page. A chosen page that does not exist is a finding of the first one.
        public mutating func next() -> Document? {
            let numbers = sequence.selection.numbers
            guard position < numbers.count else { return nil }
            defer { position += 1 }
            let page = layOutPage(sequence.file.page(numbers[position]))
            var document = Document(layOutDocument([page]), of: [page], name: sequence.name)
            if position == 0 { document.findings += sequence.selection.findings }
            return typeCells(of: sequence.repairs ? repairDocument(document) : document)
        }
    }

    /// One asynchronous walk over the pages; reading happens off the caller's actor.
    public struct AsyncIterator: AsyncIteratorProtocol, Sendable {
        var pages: Iterator

        /// Reads the next page; nil after the last.
        ///
        /// - Throws: `CancellationError` where the task is cancelled before the page is begun.
        @concurrent
        public mutating func next() async throws(CancellationError) -> Document? {
            if Task.isCancelled { throw CancellationError() }
            return pages.next()
        }

        /// Reads the next page, as `next()` does; nil after the last.
        public mutating func next(
            isolation actor: isolated (any Actor)?
        ) async throws(CancellationError) -> Document? {
            try await next()
        }
    }
}
