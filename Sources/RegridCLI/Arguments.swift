public import ArgumentParser
public import Export
public import Regrid
public import TableModel

extension OutputFormat: ExpressibleByArgument {}
extension TableChoice: ExpressibleByArgument {}
extension InspectionStage: ExpressibleByArgument {}
extension InspectionFormat: ExpressibleByArgument {}
extension CSVDelimiter: ExpressibleByArgument {}
extension MarkdownTables: ExpressibleByArgument {}
extension MessageLanguage: ExpressibleByArgument {}
