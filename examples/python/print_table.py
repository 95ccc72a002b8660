"""Prints the second table of a PDF: a line a row, tabs between texts."""

import sys

import regrid

for row in regrid.open(sys.argv[1]).tables[1].extract():
    print("\t".join(row))
