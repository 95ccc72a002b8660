import TableModel
import Testing

@Suite("Numbers as written")
struct WrittenNumberTests {
    @Test(arguments: [
        ("1,112.44", "1112.44"), ("22172721.00", "22172721.00"), ("-5", "-5"), ("−5", "-5"), ("(5.10)", "-5.10"),
        ("（5.10）", "-5.10"), ("１，１１２．４４", "1112.44"), ("¥ 3.00", "3.00"), ("￥3.00", "3.00"),
        ("68.6%", "68.6"), ("100％", "100"), ("+2", "2"), ("¥-5", "-5"), ("￥ −5.00", "-5.00"), ("-¥5", "-5"),
        ("¥(5.10)", "-5.10"), ("（¥5.10）", "-5.10"), ("¥+5%", "5"), ("0.00", "0.00"), (" 7 ", "7"),
    ])
    func reads(text: String, value: String) throws {
        #expect(try #require(WrittenNumber(text)).value.description == value)
    }

    @Test(arguments: [
        "", "-", "1,11", "1,1127.44", "1112,440.00", "208050 2", "1, 112.44", "05", "2024-12", "1.2.3", "12.", ".5",
        "3人", "(5", "%", ",123", "¥", "¥-", "¥¥5", "¥-¥5", "-¥-5", "5¥", "(¥5",
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
    }
}
