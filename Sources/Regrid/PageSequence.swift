import CellTyping
import PDFReading
import TableLayout
public import TableModel
import TableRepair

/// The pages of a document, one at a time, each as a document of its own.
///
/// At most three pages are held, so memory does not grow with the document: the pages before and after are looked at to
/// see what continues. What needs more than that is not done: tables that continue on the next page stay apart, and
/// repairs are proved from the page alone. Table ids count from `t1` on every page.
///
/// The sequence can be walked in plain and asynchronous loops, from several tasks and more than once; every walk reads
/// anew. Poppler reads one page at a time in a process, whatever the number of walks.
public struct PageSequence: Sequence, AsyncSequence, Sendable {
    let file: PDFFile
    let name: String
    let selection: SelectedPages
    let options: ExtractionOptions

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
        /// The pages laid out that are still needed: the one before, the current one, and the one after.
        private var window: [PageLayout] = []
        /// How many pages have been read.
        private var read = 0
        /// How many pages have been given.
        private var given = 0

        init(sequence: PageSequence) {
            self.sequence = sequence
        }

        /// Reads on; nil after the last page.
        ///
        /// - Returns: a document that holds one page. A chosen page that does not exist is a finding of the first one.
        public mutating func next() -> Document? {
            let numbers = sequence.selection.numbers
            guard given < numbers.count else { return nil }
            while read < numbers.count, read <= given + 1 {
                window.append(layOutPage(sequence.file.page(numbers[read]), options: sequence.options.layout))
                read += 1
            }
            var document = document(ofPage: numbers[given])
            if given == 0 { document.findings += sequence.selection.findings }
            window.removeAll { $0.number < numbers[given] }
            given += 1
            return typeCells(of: sequence.options.repairs ? repairDocument(document) : document)
        }

        private func document(ofPage number: Int) -> Document {
            let layout = layOutDocument(
                window, joinsPages: false, keeping: number, options: sequence.options.layout)
            return Document(layout, of: window.filter { $0.number == number }, name: sequence.name)
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
