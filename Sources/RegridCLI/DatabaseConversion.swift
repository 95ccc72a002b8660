import Database
import Regrid
import TableModel

/// The conversion of documents into one database.
struct DatabaseConversion {
    /// The documents in the order of their rows.
    var inputs: [InputFile]
    /// The file of the database.
    var path: String
    /// How they are read.
    var command: ConvertCommand
    var password: String?

    /// Reads the documents in worker processes and writes each into the database as soon as those before it are written.
    func run(_ log: inout MessageLog) {
        command.workers.announce()
        do {
            let database = try TableDatabase(path: path)
            var index = 0
            try command.workers.pool.run(steps) { outcome in
                log.report(outcome)
                if !outcome.output.isEmpty {
                    var document = try Regrid.read(json: outcome.output)
                    let folder = inputs[index].folder
                    // Documents of the same name in different folders stay apart, as their files would.
                    if !folder.isEmpty { document.name = "\(folder)/\(document.name)" }
                    try database.replace(document)
                }
                index += 1
            }
        } catch {
            log.report(.failed(path, "cannot be written: \(error); choose another place"))
        }
    }

    /// A step for each input; of those with the same name only the first is converted.
    private var steps: [WorkerPool.Step] {
        var taken: [[UInt8]: String] = [:]
        return inputs.map { input in
            if let other = taken[input.output] {
                return .settled(
                    .failed(input.displayName, "it would replace \(other); convert it into another database"))
            }
            taken[input.output] = input.displayName
            return .run(
                WorkerPool.Job(input: input, arguments: command.readingWorkerArguments(for: input), password: password))
        }
    }
}
