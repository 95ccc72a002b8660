public import ArgumentParser
public import Export
public import Regrid

extension OutputFormat: ExpressibleByArgument {}
extension InspectionStage: ExpressibleByArgument {}
extension InspectionFormat: ExpressibleByArgument {}
