"""Where a document comes from: a path, bytes or a file object."""

from __future__ import annotations

import errno
import os
from typing import IO, Any, Union

from . import _library
from ._errors import InvalidArgument, MissingFile, UnreadableFile
from ._library import STAGES, Handle, encoded, library

Source = Union[str, "os.PathLike[str]", bytes, bytearray, memoryview, IO[bytes]]


class Origin:
    """A PDF that can be read again, with its password."""

    def __init__(self, source: Source, name: str | None = None, password: str | None = None):
        self._path: str | None = None
        self._data = b""
        self._password = password
        if isinstance(source, (str, os.PathLike)):
            if name is not None:
                raise InvalidArgument("name is for documents from bytes; one from a path has the file's name")
            self._path = os.fsdecode(source)
            return
        if isinstance(source, (bytes, bytearray, memoryview)):
            data: Any = bytes(source)
        elif hasattr(source, "read"):
            data = source.read()
            if name is None and isinstance(getattr(source, "name", None), str):
                name = os.path.basename(source.name)
        else:
            raise InvalidArgument(f"a path, bytes or a binary file is needed, not {type(source).__name__}")
        if not isinstance(data, bytes):
            raise InvalidArgument("the file is open as text; open it with mode 'rb'")
        self._data = data
        self._name = name or "document.pdf"

    def read(self, for_path: Any, for_bytes: Any, options: int, free: Any) -> Handle:
        """What the library makes of the PDF."""
        return self._checked(lambda: Handle(
            for_path(self._encoded_path, options) if self._path is not None
            else for_bytes(self._data, len(self._data), encoded(self._name, "the name"), options), free))

    def paint(self, page: int, longest_side: float) -> bytes:
        """A page as PNG."""
        return self._shown(library.regrid_paint_file, library.regrid_paint_bytes, page, longest_side)

    def inspect(self, page: int, stage: str, svg: bool) -> str:
        """What one stage of the reading makes of a page."""
        if stage not in STAGES:
            raise InvalidArgument(f"there is no stage {stage!r}; choose one of {', '.join(STAGES)}")
        return self._shown(library.regrid_inspect_file, library.regrid_inspect_bytes, page, STAGES[stage], svg).decode()

    def _shown(self, for_path: Any, for_bytes: Any, *arguments: Any) -> bytes:
        with Handle(library.regrid_options_new(), library.regrid_options_free) as options:
            if self._password is not None:
                library.regrid_options_set_password(options, encoded(self._password, "the password"))
            if self._path is not None:
                return self._checked(lambda: _library.given(for_path, self._encoded_path, *arguments, options))
            return _library.given(for_bytes, self._data, len(self._data), *arguments, options)

    @property
    def _encoded_path(self) -> bytes:
        return encoded(self._path or "", "the path")

    def _checked(self, read: Any) -> Any:
        try:
            return read()
        except UnreadableFile as failure:
            if self._path is None or os.path.exists(self._path):
                raise
            raise MissingFile(errno.ENOENT, os.strerror(errno.ENOENT), self._path) from failure
