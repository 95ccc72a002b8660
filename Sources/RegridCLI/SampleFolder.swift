import FoundationEssentials

/// A document whose extraction is checked, with the files that say what it should give.
struct Sample: Hashable, Sendable {
    /// What reports call it: the path of the file or folder below the samples' folder, without ending.
    var name: String
    /// The path of the PDF.
    var document: String
    /// The paths of the files that say what it should give; empty for none.
    var expectations: [String]
    /// Where an accepted output goes.
    var golden: String
}

/// A folder of samples: `NAME.pdf` beside `NAME.json` or `NAME.truth.json`, and folders `NAME` that hold `input.pdf`
/// and `expected.json` or `truth.json`.
struct SampleFolder: Sendable {
    /// Documents whose names differ in the case of their ending alone, so that their files would be the same.
    struct Clash: Hashable, Sendable {
        var name: String
        var documents: [String]
        var golden: String
    }

    /// The samples by name.
    let samples: [Sample]
    /// What is no sample because it is two, by name.
    let clashes: [Clash]

    /// Looks for samples in the folder at `path`; the folders in it are looked at, those below are not.
    init(_ path: String) throws {
        let files = FileManager.default
        let found = try files.contentsOfDirectory(atPath: path).sorted().compactMap { entry -> Sample? in
            let place = "\(path)/\(entry)"
            let document: String
            let golden: String
            let truth: String
            let name: String
            if entry.lowercased().hasSuffix(".pdf") {
                name = String(entry.dropLast(4))
                document = place
                golden = "\(path)/\(name).json"
                truth = "\(path)/\(name).truth.json"
            } else {
                name = entry
                document = "\(place)/input.pdf"
                golden = "\(place)/expected.json"
                truth = "\(place)/truth.json"
            }
            guard files.fileExists(atPath: document) else { return nil }
            return Sample(
                name: name, document: document, expectations: [golden, truth].filter(files.fileExists), golden: golden)
        }
        let rivals = Dictionary(grouping: found, by: \.golden)
        samples = found.filter { rivals[$0.golden]?.count == 1 }.sorted { $0.name < $1.name }
        clashes = rivals.filter { $1.count > 1 }.map { golden, rivals in
            Clash(name: rivals[0].name, documents: rivals.map(\.document), golden: golden)
        }.sorted { $0.name < $1.name }
    }
}
