"""What a document holds: plain values, made from the library's JSON when they are first asked for."""

from __future__ import annotations

import json
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, overload

from . import _library
from ._writing import Path, Written, save

if TYPE_CHECKING:
    import pandas


class BBox(NamedTuple):
    """A rectangle in points from the top left corner of the page."""

    x0: float
    top: float
    x1: float
    bottom: float


class Page(NamedTuple):
    """A page that was read, with its size as displayed, in points."""

    page_number: int
    width: float
    height: float


class Repair(NamedTuple):
    """One change of a cell's text, with its proof."""

    rule: str
    before: str
    after: str
    because: str


class Cell(NamedTuple):
    """A rectangle of slots."""

    row: int
    column: int
    row_span: int
    column_span: int
    #: The text, repairs included; empty for a blank cell.
    text: str
    #: The exact figure; None where the text is no figure.
    value: Decimal | None
    page_number: int
    bbox: BBox
    #: The text before repairs; None where nothing was repaired.
    raw: str | None
    repairs: tuple[Repair, ...]


class Region(NamedTuple):
    """The part of a table that lies on one page."""

    page_number: int
    bbox: BBox


class Paragraph(NamedTuple):
    """A heading or paragraph outside the tables."""

    page_number: int
    bbox: BBox
    text: str


class CellReference(NamedTuple):
    """A cell that a finding speaks of."""

    table: str
    row: int
    column: int
    page_number: int
    bbox: BBox


class Finding(NamedTuple):
    """Something doubtful or wrong, in words and with its place."""

    #: `info`, `warning` or `error`.
    severity: str
    #: A fixed word for programs, such as `no-text-layer`.
    code: str
    message: str
    #: None for the whole document.
    page_number: int | None
    #: The id of the table that it speaks of; None for none.
    table: str | None
    cells: tuple[CellReference, ...]


class Table(Written):
    """A table: cells that tile a grid, with caption and notes."""

    def __init__(self, document: Document, index: int, data: dict[str, Any]):
        self._document = document
        self._index = index
        self._data = data
        self.id: str = data["id"]
        self.regions = [Region(r["page"], BBox(*r["bbox"])) for r in data["regions"]]
        #: The page on which the table starts, and its area there.
        self.page_number = self.regions[0].page_number
        self.bbox = self.regions[0].bbox
        self.pages: list[int] = data["pages"]
        self.title: str = data["title"]
        self.form: str = data["form"]
        self.department: str = data["department"]
        self.unit: str = data["unit"]
        self.notes: list[str] = data["notes"]
        #: What the walls were drawn from: `ruled`, `aligned`, `tagged` or `mixed`.
        self.evidence: str = data["evidence"]
        self.confidence: float = data["confidence"]
        self.rows: int = data["rows"]
        self.columns: int = data["columns"]
        #: How many rows at the top hold headings only.
        self.header_rows: int = data["headerRows"]
        #: For each column its headings, from the top level down.
        self.column_headers: list[list[str]] = data["columnHeaders"]

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        return self.rows, self.columns

    @cached_property
    def cells(self) -> list[Cell]:
        """The cells by row and then column; they cover every slot exactly once."""
        return [_cell(cell) for cell in self._data["cells"]]

    def extract(self) -> list[list[str]]:
        """The texts row by row; a merged cell's text stands in its first slot, its other slots are empty."""
        return self._grid("text", "")

    @cached_property
    def df(self) -> pandas.DataFrame:
        """`to_frame()`, made once: what is changed in it stays."""
        return self.to_frame()

    def to_frame(self, *, header: bool = True, values: bool = False) -> pandas.DataFrame:
        """The table as a pandas frame, merged cells as in `extract`.

        header: whether the header rows become column names: the headings above a column from top to bottom, joined
            by " / ", and "Unnamed: 0" as pandas has it where there are none; the second of a name ends in " (2)".
            Otherwise, and where there are no header rows, all rows are rows and columns are numbered.
        values: whether figures are exact decimals (68.6% is 68.6), and blank cells and dashes None, in columns that
            hold figures and blanks only; otherwise everything is text.
        """
        import pandas

        top = self.header_rows if header else 0
        texts = self.extract()[top:]
        columns = [list(column) for column in zip(*texts)] if texts else [[] for _ in range(self.columns)]
        if values:
            figures = [list(column) for column in zip(*self._grid("value", None)[top:])]
            for index, column in enumerate(columns):
                values_here = figures[index]
                if any(values_here) and all(v or _is_blank(text) for v, text in zip(values_here, column)):
                    columns[index] = [None if v is None else Decimal(v) for v in values_here]
        frame = pandas.DataFrame(dict(enumerate(columns)))
        if top:
            frame.columns = pandas.Index(self._column_names())
        return frame

    def to_parquet(self, path: Path) -> None:
        """Writes `to_frame(values=True)` through pandas and pyarrow; column names are texts there."""
        self.to_frame(values=True).rename(columns=str).to_parquet(path, engine="pyarrow")

    def __repr__(self) -> str:
        return f"<regrid.Table {self.id} {self.title!r} {self.rows}x{self.columns} pages={self.pages}>"

    def _write(self, format: str) -> bytes:
        return self._document._write(format, self._index)

    def _grid(self, key: str, empty: Any) -> list[list[Any]]:
        grid = [[empty] * self.columns for _ in range(self.rows)]
        for cell in self._data["cells"]:
            grid[cell["row"]][cell["column"]] = cell.get(key, empty)
        return grid

    def _column_names(self) -> list[str]:
        names: list[str] = []
        for column, path in enumerate(self.column_headers):
            base = " / ".join(path) or f"Unnamed: {column}"
            name, number = base, 2
            while name in names:
                name, number = f"{base} ({number})", number + 1
            names.append(name)
        return names


class Document(Written):
    """What was read from one PDF."""

    def __init__(self, data: bytes):
        self._json = data
        parsed = json.loads(data)
        self.name: str = parsed["document"]
        self.pages = [Page(p["number"], p["width"], p["height"]) for p in parsed["pages"]]
        #: The tables in reading order.
        self.tables = [Table(self, index, table) for index, table in enumerate(parsed["tables"])]
        #: The running text outside the tables, in reading order.
        self.paragraphs = [Paragraph(p["page"], BBox(*p["bbox"]), p["text"]) for p in parsed["paragraphs"]]
        #: What is doubtful or went wrong, in the order of pages.
        self.findings = [_finding(finding) for finding in parsed["findings"]]

    @overload
    def to_json(self, path: None = None) -> str: ...
    @overload
    def to_json(self, path: Path) -> None: ...
    def to_json(self, path: Path | None = None) -> str | None:
        """Writes everything that is known, as `regrid convert` does; gives the text without a path."""
        return save(self._json, path)

    def __repr__(self) -> str:
        return f"<regrid.Document {self.name!r} pages={len(self.pages)} tables={len(self.tables)}>"

    def _write(self, format: str, table: int | None = None) -> bytes:
        with _library.document_from_json(self._json) as document:
            return _library.written(document, format, table)


def _is_blank(text: str) -> bool:
    """Whether nothing stands there, or only dashes, as for nothing."""
    return not text.strip("-–—−－")


def _cell(data: dict[str, Any]) -> Cell:
    value = data.get("value")
    return Cell(
        data["row"], data["column"], data["rowSpan"], data["columnSpan"], data["text"],
        None if value is None else Decimal(value), data["page"], BBox(*data["bbox"]), data.get("raw"),
        tuple(Repair(r["rule"], r["before"], r["after"], r["because"]) for r in data.get("repairs", ())),
    )


def _finding(data: dict[str, Any]) -> Finding:
    return Finding(
        data["severity"], data["code"], data["message"], data.get("page"), data.get("table"),
        tuple(
            CellReference(c["table"], c["row"], c["column"], c["page"], BBox(*c["bbox"])) for c in data["cells"]
        ),
    )
