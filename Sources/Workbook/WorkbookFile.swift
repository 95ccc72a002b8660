internal import CXlsxWriter
internal import Glibc

/// Why a workbook could not be made.
public struct WorkbookError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What the library said.
    public var reason: String

    /// That no workbook came out, and why.
    public var description: String { "the workbook cannot be made: \(reason)" }
}

/// A workbook of libxlsxwriter that is being written to a file in memory.
@safe
final class WorkbookFile {
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private let file: CInt
    private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = unsafe [:]

    /// - Parameter title: the document's name, for the properties.
    init(title: String) throws(WorkbookError) {
        let file = unsafe regrid_memory_file("workbook")
        guard file >= 0 else { throw WorkbookError(reason: "no file in memory can be made") }
        guard let workbook = unsafe workbook_new("/proc/self/fd/\(file)") else {
            close(file)
            throw WorkbookError(reason: "no memory is left")
        }
        self.file = file
        unsafe self.workbook = unsafe workbook
        unsafe workbook_unset_default_url_format(workbook)
        setProperties(title: title)
    }

    deinit { close(file) }

    /// The first second of 1980, the oldest that a ZIP archive can hold, so that equal documents give equal bytes.
    private static let creationTime = 315_532_800

    private func setProperties(title: String) {
        unsafe sheetText(title).withCString { text in
            var properties = unsafe lxw_doc_properties()
            unsafe properties.title = UnsafeMutablePointer(mutating: text)
            unsafe properties.created = Self.creationTime
            unsafe workbook_set_properties(workbook, &properties)
        }
    }

    /// Adds a sheet; its name must be allowed and unlike all others.
    func addSheet(named name: String) throws(WorkbookError) -> Sheet {
        guard let sheet = unsafe workbook_add_worksheet(workbook, name) else {
            throw WorkbookError(reason: "the sheet \(name) cannot be added")
        }
        return unsafe Sheet(sheet, of: self)
    }

    /// Ends the workbook and gives its bytes; nothing may be written afterwards.
    func finish() throws(WorkbookError) -> [UInt8] {
        let outcome = unsafe workbook_close(workbook)
        guard outcome == LXW_NO_ERROR else {
            throw WorkbookError(reason: unsafe String(cString: lxw_strerror(outcome)))
        }
        let size = Int(lseek(file, 0, SEEK_END))
        var done = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: max(0, size)) { buffer, count in
            while done < size {
                let step = unsafe pread(file, buffer.baseAddress.map { unsafe $0 + done }, size - done, done)
                guard step > 0 else { break }
                done += step
            }
            count = done
        }
        guard size > 0, done == size else { throw WorkbookError(reason: "the file in memory cannot be read back") }
        return bytes
    }

    /// The library's format for a style, made when it is first asked for.
    func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
        if let known = unsafe formats[style] { return unsafe known }
        guard let format = unsafe workbook_add_format(workbook) else { return nil }
        unsafe formats[style] = unsafe format
        switch style.alignment {
        case .left: unsafe format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
        case .center: unsafe format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
        case .right: unsafe format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
        }
        if style.hasBorder {
            unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
            unsafe format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
        }
        if style.wraps { unsafe format_set_text_wrap(format) }
        if style.isBold { unsafe format_set_bold(format) }
        if style.isLink {
            unsafe format_set_font_color(format, Self.linkColor)
            unsafe format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
        }
        if let color = Self.color(of: style.mark) { unsafe format_set_bg_color(format, color) }
        unsafe format_set_font_size(format, style.fontSize)
        // A text keeps its format when someone types into its cell: a code stays text.
        unsafe format_set_num_format(format, style.numberFormat.isEmpty ? "@" : style.numberFormat)
        return unsafe format
    }

    private static let linkColor: lxw_color_t = 0x0563C1

    private static func color(of mark: CellStyle.Mark) -> lxw_color_t? {
        switch mark {
        case .none: nil
        case .heading: 0xE7EDF3
        case .repaired: 0xDFF0D8
        case .doubtful: 0xFCE4C4
        }
    }
}
