"""Formats that the library writes of documents and tables alike."""

from __future__ import annotations

from os import PathLike
from typing import Union, overload

Path = Union[str, "PathLike[str]"]


class Written:
    """What can be written in the formats of the library."""

    def _write(self, format: str) -> bytes:
        raise NotImplementedError

    @overload
    def to_csv(self, path: None = None) -> str: ...
    @overload
    def to_csv(self, path: Path) -> None: ...
    def to_csv(self, path: Path | None = None) -> str | None:
        """Writes CSV as `regrid convert` does, with an empty line between tables; gives the text without a path."""
        return save(self._write("csv"), path)

    @overload
    def to_html(self, path: None = None) -> str: ...
    @overload
    def to_html(self, path: Path) -> None: ...
    def to_html(self, path: Path | None = None) -> str | None:
        """Writes a web page that keeps merged cells; gives the text without a path."""
        return save(self._write("html"), path)

    @overload
    def to_markdown(self, path: None = None) -> str: ...
    @overload
    def to_markdown(self, path: Path) -> None: ...
    def to_markdown(self, path: Path | None = None) -> str | None:
        """Writes Markdown as `regrid convert` does; gives the text without a path."""
        return save(self._write("md"), path)

    def to_excel(self, path: Path) -> None:
        """Writes a workbook as `regrid convert --format xlsx` does: a sheet a table, figures as numbers."""
        save(self._write("xlsx"), path)


def save(content: bytes, path: Path | None) -> str | None:
    """Writes bytes to a file, or gives them as text where there is no path."""
    if path is None:
        return content.decode()
    with open(path, "wb") as file:
        file.write(content)
    return None
