public import CRegrid
import Geometry
import Regrid
import Synchronization
import TableModel

/// `regrid_options_new` of `regrid.h`.
@c @implementation
public func regrid_options_new() -> OpaquePointer! {
    unsafe handOver(HeldOptions())
}

/// `regrid_options_free` of `regrid.h`.
@c @implementation
public func regrid_options_free(_ options: OpaquePointer?) {
    unsafe takeBack(options, as: HeldOptions.self)
}

/// `regrid_options_set_pages` of `regrid.h`.
@c @implementation
public func regrid_options_set_pages(_ options: OpaquePointer?, _ pages: UnsafePointer<CChar>?) -> regrid_status {
    unsafe change(options) { (options) throws(Failure) in
        guard let pages = unsafe pages else {
            options.pages = nil
            return
        }
        guard let selection = PageSelection(unsafe try text(pages, "pages")) else {
            throw .invalidArgument("write pages as numbers and ranges from 1 on, such as 1-3,7 or 7-")
        }
        options.pages = selection
    }
}

/// `regrid_options_set_password` of `regrid.h`.
@c @implementation
public func regrid_options_set_password(
    _ options: OpaquePointer?, _ password: UnsafePointer<CChar>?
) -> regrid_status {
    unsafe change(options) { (options) throws(Failure) in
        options.password = if let password = unsafe password { unsafe try text(password, "password") } else { nil }
    }
}

/// `regrid_options_set_join` of `regrid.h`.
@c @implementation
public func regrid_options_set_join(_ options: OpaquePointer?, _ join: Bool) -> regrid_status {
    unsafe change(options) { $0.joinsPages = join }
}

/// `regrid_options_set_repair` of `regrid.h`.
@c @implementation
public func regrid_options_set_repair(_ options: OpaquePointer?, _ repair: Bool) -> regrid_status {
    unsafe change(options) { $0.repairs = repair }
}

/// `regrid_options_set_visible_only` of `regrid.h`.
@c @implementation
public func regrid_options_set_visible_only(_ options: OpaquePointer?, _ visibleOnly: Bool) -> regrid_status {
    unsafe change(options) { $0.visibleOnly = visibleOnly }
}

/// `regrid_options_set_tables` of `regrid.h`.
@c @implementation
public func regrid_options_set_tables(_ options: OpaquePointer?, _ tables: regrid_table_choice) -> regrid_status {
    unsafe change(options) { (options) throws(Failure) in
        options.tables =
            switch tables {
            case REGRID_ALL_TABLES: .all
            case REGRID_RULED_TABLES: .ruled
            case REGRID_ALIGNED_TABLES: .aligned
            default: throw .invalidArgument("there is no choice of tables \(tables.rawValue)")
            }
    }
}

/// `regrid_options_set_area` of `regrid.h`.
@c @implementation
public func regrid_options_set_area(_ options: OpaquePointer?, _ area: UnsafePointer<regrid_box>?) -> regrid_status {
    unsafe change(options) { (options) throws(Failure) in
        guard let area = unsafe area else {
            options.area = nil
            return
        }
        let box = unsafe area.pointee
        guard box.x0 < box.x1, box.y0 < box.y1 else {
            throw .invalidArgument("an area needs x0 < x1 and y0 < y1")
        }
        options.area = Rect(x0: box.x0, y0: box.y0, x1: box.x1, y1: box.y1)
    }
}

/// `regrid_options_set_columns` of `regrid.h`.
@c @implementation
public func regrid_options_set_columns(
    _ options: OpaquePointer?, _ columns: UnsafePointer<Double>?, _ count: Int
) -> regrid_status {
    unsafe change(options) { (options) throws(Failure) in
        let columns = unsafe Array(try list(columns, count, "columns"))
        guard columns.allSatisfy(\.isFinite) else { throw .invalidArgument("a column's place is no finite number") }
        options.columns = columns
    }
}

/// The options that a caller gave, or the usual ones for NULL.
func options(_ pointer: OpaquePointer?) -> ExtractionOptions {
    guard let held = unsafe try? look(at: pointer, as: HeldOptions.self, "options") else { return ExtractionOptions() }
    return held.options.withLock { $0 }
}

private func change(
    _ pointer: OpaquePointer?, _ change: (inout ExtractionOptions) throws(Failure) -> Void
) -> regrid_status {
    do throws(Failure) {
        let held = unsafe try look(at: pointer, as: HeldOptions.self, "options")
        var options = held.options.withLock { $0 }
        try change(&options)
        held.options.withLock { $0 = options }
        return REGRID_OK
    } catch {
        error.leave()
        return error.status
    }
}
