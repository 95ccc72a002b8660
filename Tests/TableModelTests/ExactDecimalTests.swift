import TableModel
import Testing

@Suite("Exact decimals")
struct ExactDecimalTests {
    @Test(arguments: [("1112.40", "1112.40"), ("-0.05", "-0.05"), ("0", "0"), ("007.10", "7.10")])
    func printsWithItsPlaces(text: String, printed: String) throws {
        #expect(try #require(ExactDecimal(text)).description == printed)
    }

    @Test(arguments: ["", "-", ".5", "5.", "1.2.3", "1,000", "1e3", "1234567890123456", "0.1234567", "٣"])
    func refuses(text: String) {
        #expect(ExactDecimal(text) == nil)
    }

    @Test func addsWhereBinaryFractionsDrift() throws {
        let cent = try #require(ExactDecimal("0.01"))
        let sum = (0..<1000).reduce(ExactDecimal.zero) { total, _ in total + cent }
        #expect(sum == ExactDecimal("10"))
        #expect(sum.description == "10.00")
    }

    @Test func comparesAmountsNotPlaces() throws {
        let short = try #require(ExactDecimal("1.5"))
        let long = try #require(ExactDecimal("1.50"))
        #expect(short == long)
        #expect(Set([short, long]).count == 1)
        #expect(try -long < #require(ExactDecimal("-1.49")))
    }
}
