import TableModel
import Testing

@Suite("Numbers as written")
struct WrittenNumberTests {
    @Test(arguments: [
        ("1,112.44", "1112.44"), ("22172721.00", "22172721.00"), ("-5", "-5"), ("−5", "-5"), ("(5.10)", "-5.10"),
        ("（5.10）", "-5.10"), ("１，１１２．４４", "1112.44"), ("¥ 3.00", "3.00"), ("￥3.00", "3.00"),
        ("68.6%", "68.6"), ("100％", "100"), ("+2", "2"), ("¥-5", "-5"), ("￥ −5.00", "-5.00"), ("-¥5", "-5"),
        ("¥(5.10)", "-5.10"), ("（¥5.10）", "-5.10"), ("¥+5%", "5"), ("0.00", "0.00"), (" 7 ", "7"),
        ("$5.00", "5.00"), ("$1,234.56", "1234.56"), ("-$20.00", "-20.00"), ("($7.50)", "-7.50"), ("US$ 3.10", "3.10"),
        ("€12.00", "12.00"), ("£8.50", "8.50"), ("12.00 €", "12.00"), ("5¥", "5"), ("EUR 7", "7"), ("7 USD", "7"),
        ("HK$(3.00)", "-3.00"), ("＄５．００", "5.00"), ("3.5‰", "3.5"), ("12.5%", "12.5"), ("1,234.5¹", "1234.5"),
        ("35.8*", "35.8"), ("12†", "12"), ("(1,234.00) ²", "-1234.00"),
    ])
    func reads(text: String, value: String) throws {
        #expect(try #require(WrittenNumber(text)).value.description == value)
    }

    @Test(arguments: [
        "", "-", "1,11", "1,1127.44", "1112,440.00", "208050 2", "1, 112.44", "05", "2024-12", "1.2.3", "12.", ".5",
        "3人", "(5", "%", ",123", "¥", "¥-", "¥¥5", "¥-¥5", "-¥-5", "(¥5", "¥5¥", "$", "US$", "$5 USD", "*", "USDA5",
    ])
    func refuses(text: String) {
        #expect(WrittenNumber(text) == nil)
    }

    @Test func tellsHabits() throws {
        #expect(try #require(WrittenNumber("1,112.44")).groupsThousands == true)
        #expect(try #require(WrittenNumber("1112.44")).groupsThousands == false)
        #expect(try #require(WrittenNumber("112.44")).groupsThousands == nil)
        #expect(try #require(WrittenNumber("5%")).isPercent)
        #expect(try !#require(WrittenNumber("5")).isPercent)
        #expect(try #require(WrittenNumber("5‰")).unit == "‰")
    }

    @Test(arguments: [
        ("1.112,44", "1112.44"), ("12,00 €", "12.00"), ("-3,5%", "-3.5"), ("1 234 567,8", "1234567.8"),
        ("1.234", "1234"),
        ("1,234", "1.234"),
    ])
    func readsDecimalCommas(text: String, value: String) throws {
        #expect(try #require(WrittenNumber(text, decimalSign: .comma)).value.description == value)
    }

    @Test(arguments: [
        ("1,11", true), ("913.59万元", true), ("(5", true), ("12 %", true), ("5 people", false), ("-", false),
    ])
    func brokenFiguresAreMadeLikeFigures(text: String, isFigure: Bool) {
        #expect(WrittenNumber.isMadeLikeOne(text) == isFigure)
    }
}
