"""Rebuild tables from born-digital PDFs.

    import regrid

    document = regrid.open("accounts.pdf", pages="1-3,7")
    print(document.tables[0].df)

`regrid.open` reads a whole document; `regrid.iter_pages` and `regrid.iter_tables` go through a document page by page
without holding it. Coordinates are points from the top left corner of the page as displayed, and a `bbox` is
`(x0, top, x1, bottom)`; pages count from 1, rows and columns from 0.
"""

from ._errors import (
    BadJSON,
    EmptyFile,
    Error,
    InvalidArgument,
    NoSuchPage,
    NotAPDF,
    PasswordNeeded,
    UnreadableFile,
    WrongPassword,
)
from ._library import version
from ._model import BBox, Cell, CellReference, Document, Finding, Page, Paragraph, Region, Repair, Table
from ._reading import iter_pages, iter_tables, open, read_json

__version__ = version()

__all__ = [
    "BBox", "BadJSON", "Cell", "CellReference", "Document", "EmptyFile", "Error", "Finding", "InvalidArgument",
    "NoSuchPage", "NotAPDF", "Page", "Paragraph", "PasswordNeeded", "Region", "Repair", "Table", "UnreadableFile",
    "WrongPassword", "iter_pages", "iter_tables", "open", "read_json",
]
