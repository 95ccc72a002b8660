"""Final accounts as LibreOffice Calc prints them: one form a sheet."""
from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from office import document, font, font_faces, paragraph, print_pdf, tag
from tables import Cell, Table

RULE = "0.5pt solid #000000"


@dataclass(frozen=True)
class Sheet:
    """A form and how its sheet is set up; lengths in centimetres."""
    table: Table
    widths: tuple[float, ...]
    row_height: float = 0.62
    header_height: float = 0.62
    landscape: bool = True
    repeat_header: bool = False


@dataclass(frozen=True)
class Workbook:
    sheets: tuple[Sheet, ...]
    font: str
    size: float = 10


def print_workbook(book: Workbook, output: Path) -> None:
    flat = document(
        "spreadsheet", font_faces(book.font),
        tag("office:automatic-styles", None, *cell_styles(book), *sheet_styles(book), *page_layouts()),
        tag("office:master-styles", None, *(
            tag("style:master-page", {"style:name": name, "style:page-layout-name": f"layout-{name}"},
                tag("style:header", {"style:display": "false"}), tag("style:footer", {"style:display": "false"}))
            for name in ("landscape", "portrait"))),
        tag("office:body", None, tag("office:spreadsheet", None, *(
            sheet_markup(s, f"sheet{i}") for i, s in enumerate(book.sheets)))))
    print_pdf(flat, "fods", output)


def page_layouts() -> list[str]:
    """Paper that fits every sheet into the width of one page."""
    layouts = []
    for name, width, height in (("landscape", "29.7cm", "21cm"), ("portrait", "21cm", "29.7cm")):
        layouts.append(tag("style:page-layout", {"style:name": f"layout-{name}"}, tag(
            "style:page-layout-properties",
            {"fo:page-width": width, "fo:page-height": height, "style:print-orientation": name,
             "fo:margin": "1.5cm", "style:scale-to-X": "1", "style:scale-to-Y": "0",
             "style:table-centering": "horizontal"})))
    return layouts


def cell_styles(book: Workbook) -> list[str]:
    looks = {  # name: (horizontal, vertical, ruled, wrapped, size, bold)
        "title": ("center", "middle", False, False, 16, True),
        "left": ("start", "middle", False, False, book.size, False),
        "right": ("end", "middle", False, False, book.size, False),
        "note": ("start", "top", False, True, book.size, False),
        "center": ("center", "middle", True, True, book.size, False),
        "start": ("start", "top", True, True, book.size, False),
        "end": ("end", "top", True, True, book.size, False),
    }
    styles = []
    for name, (across, down, ruled, wrapped, size, bold) in looks.items():
        styles.append(tag(
            "style:style", {"style:name": name, "style:family": "table-cell"},
            tag("style:table-cell-properties",
                {"fo:border": RULE if ruled else "none", "fo:wrap-option": "wrap" if wrapped else "no-wrap",
                 "style:vertical-align": down, "style:text-align-source": "fix", "fo:padding": "0.04cm"}),
            tag("style:paragraph-properties", {"fo:text-align": across}), font(book.font, size, bold)))
    return styles


def sheet_styles(book: Workbook) -> list[str]:
    styles = []
    for i, sheet in enumerate(book.sheets):
        page = "landscape" if sheet.landscape else "portrait"
        styles.append(tag("style:style", {"style:name": f"sheet{i}", "style:family": "table",
                                          "style:master-page-name": page}))
        for c, width in enumerate(sheet.widths):
            styles.append(tag("style:style", {"style:name": f"sheet{i}-c{c}", "style:family": "table-column"},
                              tag("style:table-column-properties", {"style:column-width": f"{width}cm"})))
        for name, height in (("body", sheet.row_height), ("header", sheet.header_height),
                             ("caption", 0.7), ("note", note_height(sheet, book.size))):
            styles.append(tag("style:style", {"style:name": f"sheet{i}-{name}", "style:family": "table-row"},
                              tag("style:table-row-properties",
                                  {"style:row-height": f"{height}cm", "style:use-optimal-row-height": "false"})))
    return styles


def note_height(sheet: Sheet, size: float) -> float:
    """Room for the longest note, wrapped over the width of the grid."""
    character = size * 2.54 / 72
    longest = max((len(n) for n in sheet.table.notes), default=0)
    return (int(longest * character * 1.1 / sum(sheet.widths)) + 1) * character * 1.5


def sheet_markup(sheet: Sheet, name: str) -> str:
    table = sheet.table
    heads = [body_row(sheet, name, r) for r in range(table.header_rows)]
    body = [body_row(sheet, name, r) for r in range(table.header_rows, table.rows)]
    department = f"{table.department_label}：{table.department}"
    return tag(
        "table:table", {"table:name": table.form, "table:style-name": name},
        *(tag("table:table-column", {"table:style-name": f"{name}-c{c}"}) for c in range(table.columns)),
        wide_row(sheet, f"{name}-caption", "title", table.title),
        edge_row(sheet, f"{name}-caption", "", table.form),
        edge_row(sheet, f"{name}-caption", department, f"单位：{table.unit}"),
        tag("table:table-header-rows", None, *heads) if sheet.repeat_header else "".join(heads),
        *body, *(wide_row(sheet, f"{name}-note", "note", note) for note in table.notes))


def text_cell(style: str, text: str, spans: dict[str, str] | None = None) -> str:
    attributes = {"table:style-name": style} | (spans or {})
    if not text:
        return tag("table:table-cell", attributes)
    return tag("table:table-cell", attributes | {"office:value-type": "string"}, paragraph(text))


def covered(style: str) -> str:
    return tag("table:covered-table-cell", {"table:style-name": style})


def wide_row(sheet: Sheet, row_style: str, style: str, text: str) -> str:
    """A row whose one cell spans the sheet."""
    columns = sheet.table.columns
    spans = {"table:number-columns-spanned": str(columns), "table:number-rows-spanned": "1"}
    return tag("table:table-row", {"table:style-name": row_style},
               text_cell(style, text, spans), *(covered(style) for _ in range(columns - 1)))


def edge_row(sheet: Sheet, row_style: str, left: str, right: str) -> str:
    """A row with text in its first and last cells that runs out over the empty ones between."""
    between = [tag("table:table-cell")] * (sheet.table.columns - 2)
    return tag("table:table-row", {"table:style-name": row_style},
               text_cell("left", left), *between, text_cell("right", right))


def body_row(sheet: Sheet, name: str, row: int) -> str:
    table = sheet.table
    cells = []
    for column in range(table.columns):
        cell = table.at(row, column)
        if cell:
            spans = {"table:number-columns-spanned": str(cell.column_span),
                     "table:number-rows-spanned": str(cell.row_span)}
            cells.append(text_cell(table.side(cell), cell.text, spans))
        else:
            cells.append(covered(table.side(owner(table, row, column))))
    height = "header" if row < table.header_rows else "body"
    return tag("table:table-row", {"table:style-name": f"{name}-{height}"}, *cells)


def owner(table: Table, row: int, column: int) -> Cell:
    return next(c for c in table.cells if c.row <= row < c.row + c.row_span
                and c.column <= column < c.column + c.column_span)
