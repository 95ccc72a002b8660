/// A number of at least 0 with a fixed number of decimals, cut and not rounded, so that only what is perfect reads 1.
struct Decimals: CustomStringConvertible {
    let description: String

    init(_ value: Double, digits: Int) {
        let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
        let (whole, fraction) = Int(value * Double(scale) + 1e-9).quotientAndRemainder(dividingBy: scale)
        let padded = String(fraction + scale).dropFirst()
        description = "\(whole).\(padded)"
    }
}
