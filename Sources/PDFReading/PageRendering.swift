import CPopplerGLib
import Synchronization

/// Paints a page as a viewer shows it, through poppler-glib and cairo.
///
/// Opens the document anew, so that reading without pictures never pays for it.
///
/// - Parameters:
///   - number: the page, from 1.
///   - longestSide: the length of the picture's longer side in pixels; 2000, which shows 4 point text on A4 clearly
///     and keeps a picture below 16 MB in memory whatever size the page claims.
/// - Returns: the picture as PNG; nil where there is no such page or cairo cannot hold it.
public func renderPage(
    _ number: Int, of source: PDFSource, password: String? = nil, longestSide: Double = 2000
) throws(PDFOpenError) -> [UInt8]? {
    let picture: Result<[UInt8]?, PDFOpenError> = poppler.withLock { _ in
        do throws(PDFOpenError) {
            let document = unsafe try openDocument(source, password: password)
            defer { unsafe g_object_unref(UnsafeMutableRawPointer(document)) }
            guard let page = unsafe poppler_document_get_page(document, Int32(number - 1)) else { return .success(nil) }
            defer { unsafe g_object_unref(UnsafeMutableRawPointer(page)) }
            return .success(unsafe paint(page, longestSide: longestSide))
        } catch {
            return .failure(error)
        }
    }
    return try picture.get()
}

private func openDocument(_ source: PDFSource, password: String?) throws(PDFOpenError) -> OpaquePointer {
    var error: UnsafeMutablePointer<GError>?
    let document: OpaquePointer?
    switch source {
    case .path(let path):
        let absolute = unsafe g_canonicalize_filename(path, nil)
        defer { unsafe g_free(absolute) }
        let address = unsafe g_filename_to_uri(absolute, nil, nil)
        defer { unsafe g_free(address) }
        unsafe document = unsafe poppler_document_new_from_file(address, password, &error)
    case .bytes(let content):
        let bytes = unsafe g_bytes_new(content, gsize(content.count))
        defer { unsafe g_bytes_unref(bytes) }
        unsafe document = unsafe poppler_document_new_from_bytes(bytes, password, &error)
    }
    if let document = unsafe document { return unsafe document }
    defer { unsafe g_clear_error(&error) }
    throw .damaged(reason: unsafe error.map { unsafe String(cString: $0.pointee.message) } ?? "")
}

private func paint(_ page: OpaquePointer, longestSide: Double) -> [UInt8]? {
    var width = 0.0
    var height = 0.0
    unsafe poppler_page_get_size(page, &width, &height)
    guard width > 0, height > 0 else { return nil }
    let scale = longestSide / max(width, height)
    let surface = unsafe cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, Int32(max(1, width * scale)), Int32(max(1, height * scale)))
    defer { unsafe cairo_surface_destroy(surface) }
    let context = unsafe cairo_create(surface)
    defer { unsafe cairo_destroy(context) }
    unsafe cairo_set_source_rgb(context, 1, 1, 1)
    unsafe cairo_paint(context)
    unsafe cairo_scale(context, scale, scale)
    unsafe poppler_page_render(page, context)
    var png: [UInt8] = []
    let status = unsafe withUnsafeMutablePointer(to: &png) { target in
        unsafe cairo_surface_write_to_png_stream(
            surface,
            { target, bytes, count in
                unsafe target?.assumingMemoryBound(to: [UInt8].self).pointee.append(
                    contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
                return CAIRO_STATUS_SUCCESS
            }, target)
    }
    return status == CAIRO_STATUS_SUCCESS ? png : nil
}
