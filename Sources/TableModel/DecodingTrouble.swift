extension DecodingError {
    /// Where in a JSON text the trouble is, such as `tables[0].cells[3].row`, empty for the text as a whole; and
    /// what is wrong there.
    package var trouble: (place: String, reason: String) {
        switch self {
        case .keyNotFound(let key, let context): (Self.path(context.codingPath + [key]), "the key is missing")
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            (Self.path(context.codingPath), context.debugDescription)
        @unknown default: ("", "\(self)")
        }
    }

    private static func path(_ keys: [any CodingKey]) -> String {
        keys.reduce("") { path, key in
            if let index = key.intValue { return "\(path)[\(index)]" }
            return path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)"
        }
    }
}
