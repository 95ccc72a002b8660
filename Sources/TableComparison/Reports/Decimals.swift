/// A number of at least 0 with a fixed number of decimals, cut and not rounded, so that only what is perfect reads 1.
///
/// What is less or no number reads 0; what is larger than any length on a page, that bound.
struct Decimals: CustomStringConvertible {
    let description: String

    private static let largest = 1e9

    init(_ value: Double, digits: Int) {
        let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
        let bounded = value > 0 ? min(value, Self.largest) : 0
        let (whole, fraction) = Int(bounded * Double(scale) + 1e-9).quotientAndRemainder(dividingBy: scale)
        let padded = String(fraction + scale).dropFirst()
        description = "\(whole).\(padded)"
    }
}
