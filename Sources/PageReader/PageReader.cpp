#include "PageReader.h"
#include <poppler-config.h>
#include <OutputDev.h>
int regrid_reader_probe(void) { return sizeof(OutputDev) > 0; }
