public import CRegrid
import Regrid

/// `regrid_inspect_file` of `regrid.h`.
@c @implementation
public func regrid_inspect_file(
    _ path: UnsafePointer<CChar>?, _ page: Int, _ stage: regrid_stage, _ svg: Bool, _ options: OpaquePointer?,
    _ length: UnsafeMutablePointer<Int>?
) -> UnsafeMutablePointer<CChar>! {
    unsafe show(of: { () throws(Failure) in unsafe try Source(path: path) }, length) { (source) throws(Failure) in
        unsafe try inspect(source, page, stage, svg, options)
    }
}

/// `regrid_inspect_bytes` of `regrid.h`.
@c @implementation
public func regrid_inspect_bytes(
    _ bytes: UnsafeRawPointer?, _ size: Int, _ page: Int, _ stage: regrid_stage, _ svg: Bool,
    _ options: OpaquePointer?, _ length: UnsafeMutablePointer<Int>?
) -> UnsafeMutablePointer<CChar>! {
    unsafe show(of: { () throws(Failure) in unsafe try Source(bytes: bytes, size: size) }, length) {
        (source) throws(Failure) in
        unsafe try inspect(source, page, stage, svg, options)
    }
}

/// `regrid_paint_file` of `regrid.h`.
@c @implementation
public func regrid_paint_file(
    _ path: UnsafePointer<CChar>?, _ page: Int, _ longestSide: Double, _ options: OpaquePointer?,
    _ length: UnsafeMutablePointer<Int>?
) -> UnsafeMutablePointer<CChar>! {
    unsafe show(of: { () throws(Failure) in unsafe try Source(path: path) }, length) { (source) throws(Failure) in
        unsafe try paint(source, page, longestSide, options)
    }
}

/// `regrid_paint_bytes` of `regrid.h`.
@c @implementation
public func regrid_paint_bytes(
    _ bytes: UnsafeRawPointer?, _ size: Int, _ page: Int, _ longestSide: Double, _ options: OpaquePointer?,
    _ length: UnsafeMutablePointer<Int>?
) -> UnsafeMutablePointer<CChar>! {
    unsafe show(of: { () throws(Failure) in unsafe try Source(bytes: bytes, size: size) }, length) {
        (source) throws(Failure) in
        unsafe try paint(source, page, longestSide, options)
    }
}

/// Hands over what `make` shows of a PDF; NULL where something fails.
private func show(
    of source: () throws(Failure) -> Source, _ length: UnsafeMutablePointer<Int>?,
    make: (Source) throws(Failure) -> [UInt8]
) -> UnsafeMutablePointer<CChar>? {
    unsafe resultOrFailure { () throws(Failure) in unsafe handOver(try make(source()), length) }
}

private func inspect(
    _ source: Source, _ page: Int, _ stage: regrid_stage, _ svg: Bool, _ options: OpaquePointer?
) throws(Failure) -> [UInt8] {
    let stages = InspectionStage.allCases
    guard stages.indices.contains(Int(stage.rawValue)) else {
        throw .invalidArgument("there is no stage \(stage.rawValue)")
    }
    let password = unsafe RegridABI.options(options).password
    return try readOrFail { () throws(ExtractionError) in
        let shown = try source.inspect(
            page: page, stage: stages[Int(stage.rawValue)], format: svg ? .svg : .text, password: password)
        return Array(shown.utf8)
    }
}

/// The longest side of a picture in pixels at most, which keeps it below 300 MB in memory.
private let longestPicture = 10_000.0

private func paint(
    _ source: Source, _ page: Int, _ longestSide: Double, _ options: OpaquePointer?
) throws(Failure) -> [UInt8] {
    guard longestSide >= 1, longestSide <= longestPicture else {
        throw .invalidArgument("a picture's longest side is from 1 to \(Int(longestPicture)) pixels")
    }
    let password = unsafe RegridABI.options(options).password
    let pictures = try readOrFail { () throws(ExtractionError) in
        try source.pictures(ofPages: [page], longestSide: longestSide, password: password)
    }
    guard let picture = pictures[page] else {
        throw Failure(status: REGRID_NO_SUCH_PAGE, message: "there is no page \(page), or it cannot be painted")
    }
    return picture
}
