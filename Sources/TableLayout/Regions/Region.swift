import Geometry

/// An area that may hold a table, with the lines drawn in it.
struct Region: Hashable {
    var box: Rect
    var rulings: [Ruling]

    /// The level rulings.
    var level: [Ruling] { rulings.filter { $0.axis == .horizontal } }
    /// The upright rulings.
    var upright: [Ruling] { rulings.filter { $0.axis == .vertical } }

    /// Makes a region from all rulings of a page that lie in `box`.
    init(box: Rect, among rulings: [Ruling], slack: Double) {
        self.box = box
        self.rulings = rulings.filter { box.contains($0.box, slack: slack) }
    }
}
