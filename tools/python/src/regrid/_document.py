"""Documents: what was read from one PDF."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator
from decimal import Decimal
from functools import cached_property
from typing import Any, NamedTuple, overload

from . import _library
from ._errors import InvalidArgument
from ._hints import Hinting, missing
from ._source import Origin
from ._table import Table
from ._values import Audit, BBox, Paragraph, finding_from
from ._writing import Path, Written, save


class Page(NamedTuple):
    """A page that was read, with its size as displayed, in points, and the tables that are on it, also in part."""

    page_number: int
    width: float
    height: float
    tables: tuple[Table, ...]

    def find_tables(self) -> list[Table]:
        """The tables, as pdfplumber calls them."""
        return list(self.tables)

    def extract_tables(self) -> list[list[list[str]]]:
        """The texts of all tables; a table of several pages is given whole."""
        return [table.extract() for table in self.tables]

    def extract_table(self) -> list[list[str]] | None:
        """The texts of the largest table; None where there is none."""
        largest = max(self.tables, key=lambda table: table.rows * table.columns, default=None)
        return None if largest is None else largest.extract()

    def __getattr__(self, name: str) -> Any:
        raise missing("Page", name)


class Document(Written, Hinting):
    """What was read from one PDF.

    `document[0]`, `len(document)` and a loop over the document are about its tables; `document["t2"]` is the table with
    that id or form number. Nothing stays open: a `with` block is allowed and not needed.
    """

    def __init__(self, data: bytes, origin: Origin | None = None):
        self._json = data
        self._origin = origin
        parsed = json.loads(data)
        self.name: str = parsed["document"]
        #: The tables in reading order.
        self.tables = [Table(self, index, table) for index, table in enumerate(parsed["tables"])]
        self.pages = [
            Page(p["number"], p["width"], p["height"], tuple(t for t in self.tables if p["number"] in t.pages))
            for p in parsed["pages"]
        ]
        #: The running text outside the tables, in reading order.
        self.paragraphs = [Paragraph(p["page"], BBox(*p["bbox"]), p["text"]) for p in parsed["paragraphs"]]
        #: What is doubtful or went wrong, in the order of pages.
        self.findings = [finding_from(finding) for finding in parsed["findings"]]

    def audit(self, *, profile: str | None = None, language: str = "en") -> Audit:
        """Checks whether the figures add up, as `regrid audit` does.

        profile: what is known of the document: a built-in one such as `"cn-final-accounts"`, or `"none"`; chosen by the
            forms of the document unless given.
        language: that of the messages, `"en"` or `"zh"`.
        """
        with _library.document_from_json(self._json) as document:
            audited, bound, figures = _library.audited(document, profile, language)
        with audited as document:
            findings = json.loads(_library.written(document, "json"))["findings"]
        return Audit(tuple(finding_from(finding) for finding in findings), bound, figures)

    def dataset(self, *, profile: str | None = None) -> list[dict[str, Any]]:
        """Every figure with what says what it is, as `regrid dataset` lists them; `pandas.DataFrame` takes the list."""
        with _library.document_from_json(self._json) as document:
            records = json.loads(_library.dataset(document, profile))
        return [{**record, "value": Decimal(record["value"])} for record in records]

    def extract_tables(self) -> list[list[list[str]]]:
        """The texts of all tables; see `Table.extract`."""
        return [table.extract() for table in self.tables]

    @overload
    def __getitem__(self, key: int | str) -> Table: ...
    @overload
    def __getitem__(self, key: slice) -> list[Table]: ...
    def __getitem__(self, key: int | str | slice) -> Table | list[Table]:
        if not isinstance(key, str):
            return self.tables[key]
        for table in self.tables:
            if key in (table.id, table.form):
                return table
        raise KeyError(f"no table has the id or form number {key!r}")

    def __len__(self) -> int:
        return len(self.tables)

    def __bool__(self) -> bool:
        return True

    def __iter__(self) -> Iterator[Table]:
        return iter(self.tables)

    def __enter__(self) -> Document:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    @overload
    def to_json(self, path: None = None) -> str: ...
    @overload
    def to_json(self, path: Path) -> None: ...
    def to_json(self, path: Path | None = None) -> str | None:
        """Writes everything that is known, as `regrid convert` does; gives the text without a path."""
        return save(self._json, path)

    def __getstate__(self) -> dict[str, Any]:
        # Where it came from is left out: bytes and passwords do not belong into a pickle.
        return {**self.__dict__, "_origin": None}

    def _repr_html_(self) -> str:
        rows = "".join(
            f"<tr><td>{html.escape(t.id)}</td><td>{html.escape(t.form)}</td><td>{html.escape(t.title)}</td>"
            f"<td>{', '.join(map(str, t.pages))}</td><td>{t.rows} × {t.columns}</td><td>{t.confidence:g}</td></tr>"
            for t in self.tables)
        heads = "".join(f"<th>{name}</th>" for name in ("id", "form", "title", "pages", "shape", "confidence"))
        return f"<table><caption>{html.escape(self.name)}</caption><tr>{heads}</tr>{rows}</table>"

    def __repr__(self) -> str:
        return f"<regrid.Document {self.name!r} pages={len(self.pages)} tables={len(self.tables)}>"

    def _write(self, format: str, table: int | None = None) -> bytes:
        with _library.document_from_json(self._json) as document:
            return _library.written(document, format, table)

    @cached_property
    def _kinds(self) -> list[list[tuple[str, str]]]:
        with _library.document_from_json(self._json) as document:
            return _library.kinds(document)

    def _paint(self, page_number: int, longest_side: float, source: Any) -> bytes:
        origin = self._origin if source is None else Origin(source)
        if origin is None:
            raise InvalidArgument("the document does not know its PDF any more; give it as source")
        return origin.paint(page_number, longest_side)
