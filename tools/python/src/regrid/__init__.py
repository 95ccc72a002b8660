"""Rebuild tables from born-digital PDFs.

    import regrid

    document = regrid.open("accounts.pdf", pages="1-3,7")
    print(document.tables[0].df)

`regrid.open` reads a whole document; `regrid.iter_pages` and `regrid.iter_tables` go through a document page by page
without holding it. Coordinates are points from the top left corner of the page as displayed, and a `bbox` is
`(x0, top, x1, bottom)`; pages count from 1, rows and columns from 0.
"""

from ._document import Document, Page
from ._errors import (
    BadJSON,
    EmptyFile,
    Error,
    InvalidArgument,
    MissingFile,
    NoSuchPage,
    NotAPDF,
    PasswordNeeded,
    UnreadableFile,
    WrongPassword,
)
from ._hints import missing
from ._images import TableImage
from ._library import version
from ._reading import inspect, iter_pages, iter_tables, open, read_json
from ._table import Table
from ._values import Audit, BBox, Cell, CellReference, Finding, Paragraph, Region, Repair

__version__ = version()

__all__ = [
    "Audit", "BBox", "BadJSON", "Cell", "CellReference", "Document", "EmptyFile", "Error", "Finding", "InvalidArgument",
    "MissingFile", "NoSuchPage", "NotAPDF", "Page", "Paragraph", "PasswordNeeded", "Region", "Repair", "Table",
    "TableImage", "UnreadableFile", "WrongPassword", "inspect", "iter_pages", "iter_tables", "open", "read_json",
]


def __getattr__(name: str) -> object:
    raise missing("module", name)
