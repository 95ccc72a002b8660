"""Ways in: whole documents, and documents page by page."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from ctypes import c_double
from operator import index
from typing import IO, Any, SupportsIndex, Union

from . import _library
from ._errors import InvalidArgument
from ._library import TABLES, Handle, encoded, library
from ._model import Document, Table

Source = Union[str, "os.PathLike[str]", bytes, bytearray, memoryview, IO[bytes]]
Pages = Union[str, SupportsIndex, Iterable[SupportsIndex], None]


def open(
    source: Source, *, pages: Pages = None, password: str | None = None, join: bool = True, repair: bool = True,
    tables: str = "all", area: Sequence[float] | None = None, columns: Sequence[float] = (), name: str | None = None,
) -> Document:
    """Reads every table of a PDF.

    source: a path, the bytes of a PDF, or a binary file object, which is read to its end.
    pages: the pages to read, as `"1-3,7"`, a number, or numbers; None or `"all"` reads all.
    password: the user or owner password of an encrypted document.
    join: whether a table that goes on over pages becomes one table.
    repair: whether broken codes and figures are repaired where there is proof.
    tables: which evidence of a table counts: `"all"`, `"ruled"` (lines and shading) or `"aligned"` (text alone).
    area: where the tables are on every page read, as a `bbox`; None looks everywhere.
    columns: the places of the walls between columns, in points from the page's left side; none lets them be found.
    name: what a document from bytes is called; otherwise it has the file's name.

    Raises a `regrid.Error` where nothing can be read; trouble on single pages becomes findings.
    """
    with _options(pages, password, join, repair, tables, area, columns) as options:
        pointer = _call(source, name, library.regrid_extract_file, library.regrid_extract_bytes, options)
    with _library.document(pointer) as document:
        return Document(_library.written(document, "json"))


def iter_pages(
    source: Source, *, pages: Pages = None, password: str | None = None, repair: bool = True, tables: str = "all",
    area: Sequence[float] | None = None, columns: Sequence[float] = (), name: str | None = None,
) -> Iterator[Document]:
    """Reads a PDF page by page; each page is a document of its own and is not held.

    Tables that continue on the next page stay apart, repairs are proved from the page alone, and table ids start from `t1` on
    every page. The arguments are those of `open`. The document is opened at once, so that errors show here.
    """
    with _options(pages, password, False, repair, tables, area, columns) as options:
        pointer = _call(source, name, library.regrid_pages_open_file, library.regrid_pages_open_bytes, options)
    return _walk(Handle(pointer, library.regrid_pages_free))


def iter_tables(
    source: Source, *, pages: Pages = None, password: str | None = None, repair: bool = True, tables: str = "all",
    area: Sequence[float] | None = None, columns: Sequence[float] = (), name: str | None = None,
) -> Iterator[Table]:
    """Reads the tables of a PDF page by page, as `iter_pages` does."""
    walk = iter_pages(
        source, pages=pages, password=password, repair=repair, tables=tables, area=area, columns=columns, name=name)
    return (table for page in walk for table in page.tables)


def read_json(json: str | bytes) -> Document:
    """Reads a document from the JSON of an earlier reading; raises `BadJSON` where it is none."""
    data = json.encode() if isinstance(json, str) else bytes(json)
    with _library.document_from_json(data) as document:
        return Document(_library.written(document, "json"))


def _walk(opened: Handle) -> Iterator[Document]:
    with opened as pages:
        while pointer := library.regrid_pages_next(pages):
            with _library.document(pointer) as page:
                document = Document(_library.written(page, "json"))
            yield document


def _options(
    pages: Pages, password: str | None, join: bool, repair: bool, tables: str, area: Sequence[float] | None,
    columns: Sequence[float],
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


def _call(source: Source, name: str | None, for_path: Any, for_bytes: Any, options: int) -> int | None:
    if isinstance(source, (str, os.PathLike)):
        if name is not None:
            raise InvalidArgument("name is for documents from bytes; one from a path has the file's name")
        return for_path(encoded(os.fsdecode(source), "the path"), options)
    if isinstance(source, (bytes, bytearray, memoryview)):
        data = bytes(source)
    elif hasattr(source, "read"):
        data = source.read()
        if name is None and isinstance(getattr(source, "name", None), str):
            name = os.path.basename(source.name)
    else:
        raise InvalidArgument(f"a path, bytes or a binary file is needed, not {type(source).__name__}")
    if not isinstance(data, bytes):
        raise InvalidArgument("the file is open as text; open it with mode 'rb'")
    return for_bytes(data, len(data), encoded(name or "document.pdf", "the name"), options)
