"""Tables as sheets of a workbook."""

from __future__ import annotations

from os import PathLike
from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font

if TYPE_CHECKING:
    from decimal import Decimal

    from ._model import Table


def write_workbook(tables: list[Table], path: str | PathLike[str]) -> None:
    """Writes each table to a sheet named after its id: merged cells, bold headings, figures as numbers.

    Figures look as they are printed, with their places, commas between thousands and percent signs. Texts never become
    formulas. A workbook keeps figures as floating point with 15 digits.
    """
    book = Workbook()
    book.remove(book.active)
    for table in tables:
        sheet = book.create_sheet(table.id)
        for cell in table.cells:
            place = sheet.cell(cell.row + 1, cell.column + 1)
            if cell.value is not None:
                place.value = cell.value
                place.number_format = _number_format(cell.value, cell.text)
            elif cell.text:
                place.value = ILLEGAL_CHARACTERS_RE.sub("\ufffd", cell.text)
                place.data_type = "s"
            if cell.row < table.header_rows:
                place.font = Font(bold=True)
            if cell.row_span > 1 or cell.column_span > 1:
                sheet.merge_cells(
                    start_row=cell.row + 1, start_column=cell.column + 1,
                    end_row=cell.row + cell.row_span, end_column=cell.column + cell.column_span)
    if not tables:
        book.create_sheet("no tables")
    book.save(path)


def _number_format(value: Decimal, text: str) -> str:
    """The format in which a figure looks as its text does; a percentage keeps its figure, so that 68.6% stays 68.6."""
    places = max(0, -int(value.as_tuple().exponent))
    whole = "#,##0" if "," in text or "，" in text else "0"
    percent = '"%"' if text.rstrip(" )）").endswith(("%", "％")) else ""
    return whole + ("." + "0" * places if places else "") + percent
