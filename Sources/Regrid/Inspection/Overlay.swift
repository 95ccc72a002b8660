import Export
import FoundationEssentials
import Geometry

/// Draws outlines over a picture of the page; the description of each shows where the pointer rests.
///
/// - Parameters:
///   - picture: a PNG of the page; nil leaves the ground white.
///   - width: the page's width in points.
///   - height: the page's height in points.
/// - Returns: an SVG whose unit is the point.
func drawOverlay(_ things: [InspectedThing], picture: [UInt8]?, width: Double, height: Double) -> String {
    let (width, height) = (write(width), write(height))
    var lines = [
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)pt\" height=\"\(height)pt\" "
            + "viewBox=\"0 0 \(width) \(height)\">"
    ]
    if let picture {
        let data = Data(picture).base64EncodedString()
        lines.append(
            "<image width=\"\(width)\" height=\"\(height)\" preserveAspectRatio=\"none\" "
                + "href=\"data:image/png;base64,\(data)\"/>")
    }
    // Outlines lie over text of any colour: filled just enough to be distinguished and to catch the pointer.
    lines.append("<g fill=\"#06f\" fill-opacity=\"0.08\" stroke=\"#e03\" stroke-width=\"0.5\">")
    for thing in things where !thing.outlines.isEmpty {
        let path = thing.outlines.map {
            "M\(write($0.x0)) \(write($0.y0))H\(write($0.x1))V\(write($0.y1))H\(write($0.x0))Z"
        }
        lines.append("<path d=\"\(path.joined())\"><title>\(escapeMarkup(thing.text))</title></path>")
    }
    return (lines + ["</g>", "</svg>", ""]).joined(separator: "\n")
}
