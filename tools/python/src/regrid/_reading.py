"""Ways in: whole documents, and documents page by page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from ctypes import c_double
from operator import index
from typing import SupportsIndex, Union

from . import _library
from ._document import Document
from ._errors import InvalidArgument
from ._library import TABLES, Handle, encoded, library
from ._source import Origin, Source
from ._table import Table

Pages = Union[str, SupportsIndex, Iterable[SupportsIndex], None]


def open(
    source: Source, *, pages: Pages = None, password: str | None = None, join: bool = True, repair: bool = True,
    tables: str = "all", area: Sequence[float] | None = None, columns: Sequence[float] = (), name: str | None = None,
    visible_only: bool = False,
) -> Document:
    """Reads every table of a PDF.

    source: a path, the bytes of a PDF, or a binary file object, which is read to its end.
    pages: the pages to read, as `"1-3,7"`, `"7-"` (to the end), a number, or numbers; None or `"all"` reads all.
    password: the user or owner password of an encrypted document.
    join: whether a table that goes on over pages becomes one table.
    repair: whether broken codes and figures are repaired where there is proof.
    tables: which evidence of a table counts: `"all"`, `"ruled"` (lines and shading) or `"aligned"` (text alone).
    area: where the tables are on every page read, as a `bbox`; None looks everywhere.
    columns: the places of the walls between columns, in points from the page's left side; none lets them be found.
    name: what a document from bytes is called; otherwise it has the file's name.
    visible_only: whether text that a cell is too small to show is left out.

    Raises a `regrid.Error` where nothing can be read; trouble on single pages becomes findings.
    """
    origin = Origin(source, name, password)
    with _options(pages, password, join, repair, tables, area, columns, visible_only) as options:
        opened = origin.read(
            library.regrid_extract_file, library.regrid_extract_bytes, options, library.regrid_document_free)
    with opened as document:
        return Document(_library.written(document, "json"), origin)


def iter_pages(
    source: Source, *, pages: Pages = None, password: str | None = None, repair: bool = True, tables: str = "all",
    area: Sequence[float] | None = None, columns: Sequence[float] = (), name: str | None = None,
    visible_only: bool = False,
) -> Iterator[Document]:
    """Reads a PDF page by page; each page is a document of its own and is not held.

    Tables that continue on the next page stay apart, repairs are proved from the page alone, and table ids start from `t1` on
    every page. The arguments are those of `open`. The document is opened at once, so that errors show here.
    """
    origin = Origin(source, name, password)
    with _options(pages, password, False, repair, tables, area, columns, visible_only) as options:
        opened = origin.read(
            library.regrid_pages_open_file, library.regrid_pages_open_bytes, options, library.regrid_pages_free)
    return _walk(opened, origin)


def iter_tables(
    source: Source, *, pages: Pages = None, password: str | None = None, repair: bool = True, tables: str = "all",
    area: Sequence[float] | None = None, columns: Sequence[float] = (), name: str | None = None,
    visible_only: bool = False,
) -> Iterator[Table]:
    """Reads the tables of a PDF page by page, as `iter_pages` does."""
    walk = iter_pages(
        source, pages=pages, password=password, repair=repair, tables=tables, area=area, columns=columns, name=name,
        visible_only=visible_only)
    return (table for page in walk for table in page.tables)


def read_json(json: str | bytes) -> Document:
    """Reads a document from the JSON of an earlier reading; raises `BadJSON` where it is none."""
    data = json.encode() if isinstance(json, str) else bytes(json)
    with _library.document_from_json(data) as document:
        return Document(_library.written(document, "json"))


def inspect(
    source: Source, page: int, stage: str = "tables", *, svg: bool = False, password: str | None = None,
) -> str:
    """What one stage of the reading makes of a page, as `regrid inspect` shows it.

    stage: `"glyphs"`, `"words"`, `"rulings"`, `"candidates"`, `"grid"` or `"tables"`.
    svg: whether it is drawn over a picture of the page; otherwise it is text with one thing a line.
    """
    return Origin(source, password=password).inspect(page, stage, svg)


def _walk(opened: Handle, origin: Origin) -> Iterator[Document]:
    with opened as pages:
        while pointer := library.regrid_pages_next(pages):
            with _library.document(pointer) as page:
                document = Document(_library.written(page, "json"), origin)
            yield document


def _options(
    pages: Pages, password: str | None, join: bool, repair: bool, tables: str, area: Sequence[float] | None,
    columns: Sequence[float], visible_only: bool,
) -> Handle:
    if tables not in TABLES:
        raise InvalidArgument(f"there is no choice of tables {tables!r}; choose one of {', '.join(TABLES)}")
    if area is not None and len(area) != 4:
        raise InvalidArgument("an area has four sides: x0, top, x1, bottom")
    selection = _selection(pages)
    secret = None if password is None else encoded(password, "the password")
    sides = None if area is None else (c_double * 4)(*area)
    walls = (c_double * len(columns))(*columns)
    made = Handle(library.regrid_options_new(), library.regrid_options_free)
    options = made.pointer
    for status in (
        library.regrid_options_set_pages(options, selection),
        library.regrid_options_set_password(options, secret),
        library.regrid_options_set_join(options, join),
        library.regrid_options_set_repair(options, repair),
        library.regrid_options_set_visible_only(options, visible_only),
        library.regrid_options_set_tables(options, TABLES[tables]),
        library.regrid_options_set_area(options, sides),
        library.regrid_options_set_columns(options, walls, len(columns)),
    ):
        if status:
            with made:
                _library.raise_last()
    return made


def _selection(pages: Pages) -> bytes | None:
    if pages is None:
        return None
    if isinstance(pages, str):
        return None if pages == "all" else encoded(pages, "the choice of pages")
    try:
        numbers = list(map(index, pages if isinstance(pages, Iterable) else [pages]))
    except TypeError as failure:
        raise InvalidArgument(f'pages are a text such as "1-3,7", a number, or numbers, not {pages!r}') from failure
    return ",".join(map(str, numbers)).encode()
