/// The version of the library and the command line, as in `0.1.0`.
public let version = "0.1.0"
