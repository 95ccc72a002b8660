import SystemPackage

/// Where bytes of names that are no UTF-8 stand in a text: scalars of the last plane, which no name has.
private let escapes: ClosedRange<UInt32> = 0x10FF00...0x10FFFF

/// A file name as text: bytes that are no UTF-8, as in GBK names, are kept so that `fileNameBytes` gives them back.
func fileNameText(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    var rest = bytes[...]
    while let first = rest.first {
        let length = [1, 2, 3, 4].first { String(validating: rest.prefix($0), as: UTF8.self)?.isEmpty == false }
        let scalar = length.flatMap { String(validating: rest.prefix($0), as: UTF8.self)?.unicodeScalars.first }
        if let length, let scalar, !escapes.contains(scalar.value) {
            text.append(scalar)
            rest.removeFirst(length)
        } else {
            if let escape = Unicode.Scalar(escapes.lowerBound + UInt32(first)) { text.append(escape) }
            rest.removeFirst()
        }
    }
    return String(text)
}

/// The bytes of a name or path as the system knows it.
func fileNameBytes(_ text: String) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar in
        escapes.contains(scalar.value) ? [UInt8(scalar.value - escapes.lowerBound)] : Array(String(scalar).utf8)
    }
}

/// A name as people see it: what is no UTF-8 becomes U+FFFD.
func fileNameShown(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { escapes.contains($0.value) ? "\u{FFFD}" : $0 }
    return String(String.UnicodeScalarView(scalars))
}

/// Whether a name has bytes that are no UTF-8.
func isOddFileName(_ text: String) -> Bool {
    text.unicodeScalars.contains { escapes.contains($0.value) }
}

extension FilePath {
    /// The bytes of the path.
    var bytes: [UInt8] {
        unsafe withPlatformString { text in
            unsafe UnsafeBufferPointer(start: text, count: length).map(UInt8.init(bitPattern:))
        }
    }

    /// The path that a text of `fileNameText` stands for.
    init(fileName text: String) {
        unsafe self.init(platformString: fileNameBytes(text).map(CChar.init(bitPattern:)) + [0])
    }
}

extension CommandLine {
    /// The arguments behind the program's name, with bytes that are no UTF-8 as `fileNameText` keeps them.
    static var exactArguments: [String] {
        (1..<max(1, Int(argc))).compactMap { index in
            guard let argument = unsafe unsafeArgv[index] else { return nil }
            let count = unsafe FilePath(platformString: argument).length
            let bytes = unsafe UnsafeBufferPointer(start: argument, count: count).map(UInt8.init(bitPattern:))
            return fileNameText(bytes)
        }
    }
}
