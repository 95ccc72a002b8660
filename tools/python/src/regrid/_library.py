"""The C library: `regrid.h` as ctypes sees it. Calls release the interpreter's lock."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Callable
from ctypes import POINTER, Structure, byref, c_bool, c_char_p, c_double, c_int, c_size_t, c_void_p

from ._errors import InvalidArgument, error

TABLES = {"all": 0, "ruled": 1, "aligned": 2}
FORMATS = {"json": 0, "csv": 1, "html": 2, "md": 3, "xlsx": 4}
STAGES = {"glyphs": 0, "words": 1, "rulings": 2, "candidates": 3, "grid": 4, "tables": 5}


class _Cell(Structure):
    """The start of `regrid_cell`, up to what the JSON does not say."""

    _fields_ = [
        *[(name, c_size_t) for name in ("row", "column", "row_span", "column_span")],
        *[(name, c_char_p) for name in ("text", "raw", "value")], ("page", c_size_t), ("bbox", c_double * 4),
        ("repairs", c_void_p), ("repair_count", c_size_t), ("hidden", c_char_p), ("kind", c_char_p), ("unit", c_char_p),
    ]


class _Table(Structure):
    """The start of `regrid_table`."""

    _fields_ = [
        *[(name, c_char_p) for name in ("id", "title", "form", "department", "unit")], ("notes", c_void_p),
        ("note_count", c_size_t), ("regions", c_void_p), ("region_count", c_size_t), ("evidence", c_char_p),
        ("confidence", c_double), *[(name, c_size_t) for name in ("rows", "columns", "header_rows")],
        ("cells", POINTER(POINTER(_Cell))), ("cell_count", c_size_t),
    ]


class _Contents(Structure):
    """The start of `regrid_contents`."""

    _fields_ = [
        ("name", c_char_p), ("pages", c_void_p), ("page_count", c_size_t), ("tables", POINTER(POINTER(_Table))),
        ("table_count", c_size_t),
    ]


def _load() -> ctypes.CDLL:
    path = os.path.join(os.path.dirname(__file__), "libRegridC.so.0")
    try:
        library = ctypes.CDLL(path)
    except OSError as failure:
        needed = "libpoppler126, libxlsxwriter4 and libsqlite3-0"
        raise ImportError(f"{failure}; regrid needs, on Debian 12, the packages {needed}") from failure
    for name, result, arguments in [
        ("regrid_version", c_char_p, []),
        ("regrid_last_status", c_int, []),
        ("regrid_last_message", c_char_p, []),
        ("regrid_options_new", c_void_p, []),
        ("regrid_options_free", None, [c_void_p]),
        ("regrid_options_set_pages", c_int, [c_void_p, c_char_p]),
        ("regrid_options_set_password", c_int, [c_void_p, c_char_p]),
        ("regrid_options_set_join", c_int, [c_void_p, c_bool]),
        ("regrid_options_set_repair", c_int, [c_void_p, c_bool]),
        ("regrid_options_set_visible_only", c_int, [c_void_p, c_bool]),
        ("regrid_options_set_tables", c_int, [c_void_p, c_int]),
        ("regrid_options_set_area", c_int, [c_void_p, POINTER(c_double)]),
        ("regrid_options_set_columns", c_int, [c_void_p, POINTER(c_double), c_size_t]),
        ("regrid_extract_file", c_void_p, [c_char_p, c_void_p]),
        ("regrid_extract_bytes", c_void_p, [c_char_p, c_size_t, c_char_p, c_void_p]),
        ("regrid_read_json", c_void_p, [c_char_p, c_size_t]),
        ("regrid_document_free", None, [c_void_p]),
        ("regrid_document_write", c_void_p, [c_void_p, c_int, POINTER(c_size_t)]),
        ("regrid_document_write_table", c_void_p, [c_void_p, c_size_t, c_int, POINTER(c_size_t)]),
        ("regrid_document_contents", POINTER(_Contents), [c_void_p]),
        ("regrid_document_audit", c_void_p, [c_void_p, c_char_p, c_char_p, POINTER(c_size_t), POINTER(c_size_t)]),
        ("regrid_document_dataset", c_void_p, [c_void_p, c_char_p, c_int, POINTER(c_size_t)]),
        ("regrid_inspect_file", c_void_p, [c_char_p, c_size_t, c_int, c_bool, c_void_p, POINTER(c_size_t)]),
        ("regrid_inspect_bytes", c_void_p, [
            c_char_p, c_size_t, c_size_t, c_int, c_bool, c_void_p, POINTER(c_size_t)]),
        ("regrid_paint_file", c_void_p, [c_char_p, c_size_t, c_double, c_void_p, POINTER(c_size_t)]),
        ("regrid_paint_bytes", c_void_p, [c_char_p, c_size_t, c_size_t, c_double, c_void_p, POINTER(c_size_t)]),
        ("regrid_string_free", None, [c_void_p]),
        ("regrid_pages_open_file", c_void_p, [c_char_p, c_void_p]),
        ("regrid_pages_open_bytes", c_void_p, [c_char_p, c_size_t, c_char_p, c_void_p]),
        ("regrid_pages_next", c_void_p, [c_void_p]),
        ("regrid_pages_free", None, [c_void_p]),
    ]:
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    return library


library = _load()


def version() -> str:
    """The library's version."""
    return library.regrid_version().decode()


def raise_last() -> None:
    """Raises what went wrong last in this thread."""
    raise error(library.regrid_last_status(), library.regrid_last_message().decode(errors="replace"))


class Handle:
    """A pointer of the library that is given back when the `with` block ends, or nothing holds it any more."""

    def __init__(self, pointer: int | None, free: Callable[[int], None]):
        self.pointer = pointer
        self._free = free
        if not pointer:
            raise_last()

    def __enter__(self) -> int:
        return self.pointer

    def __exit__(self, *_: object) -> None:
        self.__del__()

    def __del__(self) -> None:
        pointer, self.pointer = self.pointer, None
        if pointer:
            self._free(pointer)


def encoded(text: str, what: str) -> bytes:
    """A text for the library, whose texts end at the first zero."""
    if "\0" in text:
        raise InvalidArgument(f"{what} holds a zero character")
    return os.fsencode(text)


def document(pointer: int | None) -> Handle:
    """A document that is freed when the `with` block ends."""
    return Handle(pointer, library.regrid_document_free)


def document_from_json(json: bytes) -> Handle:
    """A document read from JSON."""
    return document(library.regrid_read_json(json, len(json)))


def written(pointer: int, format: str, table: int | None = None) -> bytes:
    """A document in a format, or one table of it."""
    if format not in FORMATS:
        raise InvalidArgument(f"there is no format {format!r}; choose one of {', '.join(FORMATS)}")
    if table is None:
        return given(library.regrid_document_write, pointer, FORMATS[format])
    return given(library.regrid_document_write_table, pointer, table, FORMATS[format])


def given(function: Callable[..., int | None], *arguments: object) -> bytes:
    """The bytes that a function of the library gives."""
    length = c_size_t()
    with Handle(function(*arguments, byref(length)), library.regrid_string_free) as place:
        return ctypes.string_at(place, length.value)


def kinds(pointer: int) -> list[list[tuple[str, str]]]:
    """Kind and unit of each cell, by table, in the order of the cells."""
    contents = library.regrid_document_contents(pointer).contents
    tables = (contents.tables[index].contents for index in range(contents.table_count))
    return [
        [
            (cell.kind.decode(), cell.unit.decode())
            for cell in (table.cells[index].contents for index in range(table.cell_count))
        ]
        for table in tables
    ]


def audited(pointer: int, profile: str | None, language: str) -> tuple[Handle, int, int]:
    """A document with the findings of an audit, how many figures are bound, and how many there are."""
    bound, figures = c_size_t(), c_size_t()
    found = document(library.regrid_document_audit(
        pointer, _optional(profile, "the profile"), encoded(language, "the language"), byref(bound), byref(figures)))
    return found, bound.value, figures.value


def dataset(pointer: int, profile: str | None) -> bytes:
    """All figures of a document, as JSON."""
    return given(library.regrid_document_dataset, pointer, _optional(profile, "the profile"), FORMATS["json"])


def _optional(text: str | None, what: str) -> bytes | None:
    return None if text is None else encoded(text, what)
