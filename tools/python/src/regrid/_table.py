"""Tables: cells that tile a grid, made from the library's JSON when they are first asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any, overload

from ._errors import InvalidArgument
from ._hints import Hinting
from ._images import TableImage
from ._values import BBox, Cell, Region, cell_from
from ._writing import Path, Written

if TYPE_CHECKING:
    import pandas

    from ._document import Document


class Table(Written, Hinting):
    """A table: cells that tile a grid, with caption and notes.

    `table[row, column]` is the cell that covers a slot, `table[row]` the cells that cover a row's slots, and a loop over
    the table goes through its rows; `len(table)` is their number.
    """

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
        #: The currency that the caption names, such as `人民币`; empty for none.
        self.currency: str = data.get("currency", "")
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
        kinds = self._document._kinds[self._index]
        return [cell_from(cell, kind) for cell, kind in zip(self._data["cells"], kinds)]

    @cached_property
    def _slots(self) -> list[list[Cell]]:
        slots: list[list[Any]] = [[None] * self.columns for _ in range(self.rows)]
        for cell in self.cells:
            for row in slots[cell.row : cell.row + cell.row_span]:
                row[cell.column : cell.column + cell.column_span] = [cell] * cell.column_span
        return slots

    @overload
    def __getitem__(self, place: tuple[int, int]) -> Cell: ...
    @overload
    def __getitem__(self, place: int) -> list[Cell]: ...
    def __getitem__(self, place: int | tuple[int, int]) -> Cell | list[Cell]:
        if isinstance(place, tuple):
            row, column = place
            return self._slots[row][column]
        return list(self._slots[place])

    def __len__(self) -> int:
        return self.rows

    def __bool__(self) -> bool:
        return True

    def __iter__(self) -> Iterator[list[Cell]]:
        return map(list, self._slots)

    @property
    def page(self) -> int:
        """The page on which the table starts, as Camelot calls it."""
        return self.page_number

    @property
    def data(self) -> list[list[str]]:
        """The texts row by row, as Camelot calls them; see `extract`."""
        return self.extract()

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

    def to_image(self, page_number: int | None = None, *, longest_side: float = 1400, source: Any = None) -> TableImage:
        """A picture of a page with the table's cells drawn over it.

        page_number: which of the table's pages; the first unless given.
        longest_side: the length of the picture's longer side in pixels.
        source: the PDF, for a document that does not know where it came from, such as one from JSON.
        """
        number = self.page_number if page_number is None else page_number
        if number not in self.pages:
            raise InvalidArgument(f"the table is on the pages {', '.join(map(str, self.pages))}, not on {number}")
        size = next(page for page in self._document.pages if page.page_number == number)
        boxes = tuple(cell.bbox for cell in self.cells if cell.page_number == number)
        return TableImage(self._document._paint(number, longest_side, source), size.width, size.height, boxes)

    def _repr_html_(self) -> str:
        return "".join(re.findall(r"<table.*</table>", self.to_html(), re.DOTALL))

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


def _is_blank(text: str) -> bool:
    """Whether nothing stands there, or only dashes, as for nothing."""
    return not text.strip("-–—−－")
