import ArgumentParser
import Glibc
import Regrid
import SystemPackage

/// The password of encrypted documents.
struct PasswordArguments: ParsableArguments {
    @Option(
        help: """
            The password of encrypted documents. Unless given it is that of the environment variable REGRID_PASSWORD, or \
            asked for on a terminal.
            """)
    var password: String?

    @Option(
        name: .customLong("password-file"),
        help: ArgumentHelp(
            "A file with the password, whose line end does not count; other people cannot see it as they see arguments.",
            valueName: "file"))
    var file: String?

    func validate() throws {
        if password != nil, file != nil { throw ValidationError("give --password or --password-file, not both") }
    }

    /// The password, from wherever it is.
    func read() throws(ExtractionError) -> String? {
        guard let file else { return password ?? environmentPassword }
        do {
            let source = try FileDescriptor.open(FilePath(fileName: file), .readOnly)
            let bytes = try source.closeAfter { try source.readToEnd() }
            return String(String(decoding: bytes, as: UTF8.self).prefix { !$0.isNewline })
        } catch {
            throw .unreadable(path: file, reason: "\(error)")
        }
    }
}

private var environmentPassword: String? {
    guard let text = unsafe getenv("REGRID_PASSWORD") else { return nil }
    return unsafe String(cString: text)
}

/// What `read` gives with a password; where none was given and the document needs one, it is asked for on the terminal.
///
/// Nothing is asked where standard input or standard error is no terminal, as in workers.
func askingForPassword<Result>(
    _ password: String?, of name: String, read: (String?) throws -> Result
) throws -> Result {
    do {
        return try read(password)
    } catch ExtractionError.passwordNeeded {
        guard let answer = askPassword(of: name) else { throw ExtractionError.passwordNeeded }
        return try read(answer)
    }
}

/// What the user types, which the terminal does not show; nil for nothing.
func askPassword(of name: String) -> String? {
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else { return nil }
    _ = try? FileDescriptor.standardError.writeAll("\(oneLine("Password of \(name)")): ".utf8)
    var settings = termios()
    let isKnown = unsafe tcgetattr(STDIN_FILENO, &settings) == 0
    let before = settings
    settings.c_lflag &= ~tcflag_t(ECHO)
    if isKnown { unsafe _ = tcsetattr(STDIN_FILENO, TCSADRAIN, &settings) }
    let isAnswered = waitForInput()
    let answer = isAnswered ? readLine() ?? "" : ""
    var restored = before
    if isKnown { unsafe _ = tcsetattr(STDIN_FILENO, TCSADRAIN, &restored) }
    _ = try? FileDescriptor.standardError.writeAll("\n".utf8)
    StopSignals.obey()
    return answer.isEmpty ? nil : answer
}

/// Waits for a line on standard input; false where the program is to stop instead.
private func waitForInput() -> Bool {
    var waiting = [STDIN_FILENO, StopSignals.descriptor].filter { $0 >= 0 }.map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let forever: Int32 = -1
    while unsafe poll(&waiting, nfds_t(waiting.count), forever) < 0, errno == EINTR, StopSignals.caught == nil {}
    return StopSignals.caught == nil
}
