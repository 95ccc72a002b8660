import PageReader
func probe() -> Int32 { regrid_reader_probe() }
