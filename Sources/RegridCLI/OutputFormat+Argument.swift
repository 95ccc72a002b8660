public import ArgumentParser
public import Export

extension OutputFormat: ExpressibleByArgument {}
