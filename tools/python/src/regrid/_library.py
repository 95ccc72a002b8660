"""The C library: `regrid.h` as ctypes sees it. Calls release the interpreter's lock."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Callable
from ctypes import POINTER, byref, c_bool, c_char_p, c_double, c_int, c_size_t, c_void_p

from ._errors import InvalidArgument, error

TABLES = {"all": 0, "ruled": 1, "aligned": 2}
FORMATS = {"json": 0, "csv": 1, "html": 2, "md": 3, "xlsx": 4}


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
        ("regrid_options_set_tables", c_int, [c_void_p, c_int]),
        ("regrid_options_set_area", c_int, [c_void_p, POINTER(c_double)]),
        ("regrid_options_set_columns", c_int, [c_void_p, POINTER(c_double), c_size_t]),
        ("regrid_extract_file", c_void_p, [c_char_p, c_void_p]),
        ("regrid_extract_bytes", c_void_p, [c_char_p, c_size_t, c_char_p, c_void_p]),
        ("regrid_read_json", c_void_p, [c_char_p, c_size_t]),
        ("regrid_document_free", None, [c_void_p]),
        ("regrid_document_write", c_void_p, [c_void_p, c_int, POINTER(c_size_t)]),
        ("regrid_document_write_table", c_void_p, [c_void_p, c_size_t, c_int, POINTER(c_size_t)]),
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
    length = c_size_t()
    if table is None:
        text = library.regrid_document_write(pointer, FORMATS[format], byref(length))
    else:
        text = library.regrid_document_write_table(pointer, table, FORMATS[format], byref(length))
    with Handle(text, library.regrid_string_free) as place:
        return ctypes.string_at(place, length.value)
