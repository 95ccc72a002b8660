"""The tables that samples are made of, and the truth written beside each sample."""
from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

NUMBER = re.compile(r"[\d,.]+")


@dataclass(frozen=True)
class Cell:
    row: int
    column: int
    row_span: int
    column_span: int
    text: str


@dataclass(frozen=True)
class Table:
    id: str
    title: str
    form: str
    department_label: str
    department: str
    unit: str
    notes: tuple[str, ...]
    rows: int
    columns: int
    header_rows: int
    cells: tuple[Cell, ...]

    def at(self, row: int, column: int) -> Cell | None:
        """The cell whose upper left slot is here; None inside a merged cell."""
        return next((c for c in self.cells if (c.row, c.column) == (row, column)), None)

    def is_code(self, cell: Cell) -> bool:
        """A classification code: digits in the body, in a column whose heading says so."""
        headings = [c.text for c in self.cells if c.row < self.header_rows
                    and c.column <= cell.column < c.column + c.column_span]
        return (cell.row >= self.header_rows and cell.text.isdigit()
                and any("编码" in h or "代码" in h for h in headings))

    def side(self, cell: Cell) -> str:
        """Where a cell's text stands: `center`, `start` or `end` of the line."""
        if cell.row < self.header_rows or self.header_rows == 0 or cell.text in ("合计", "栏次"):
            return "center"
        return "end" if NUMBER.fullmatch(cell.text) and not self.is_code(cell) else "start"


@dataclass
class Placed:
    """A table as it stands in a finished sample."""
    table: Table
    pages: list[int] = field(default_factory=list)
    repairs: list[Cell] = field(default_factory=list)


def read_tables(directory: Path, document: str) -> dict[str, Table]:
    """The tables of one final account, by the last part of their id (`02`, `self`, `p1`)."""
    source = json.loads((directory / f"{document}.truth.json").read_text())
    return {t["id"].split("-")[1]: read_table(t) for t in source["tables"]}


def read_table(t: dict) -> Table:
    """A table of a final account or of a sample's truth."""
    named = re.match(r"单位名称：(\S+)", t.get("headline") or "")
    return Table(
        id=t["id"], title=t["title"], form=t["form"] or "", department_label=t.get("departmentLabel") or "",
        department=named[1] if named else t["department"] or "", unit=t["unit"] or "",
        notes=tuple(t["notes"]), rows=t["rows"], columns=t["columns"], header_rows=t["headerRows"],
        cells=tuple(Cell(c["row"], c["column"], c["rowSpan"], c["columnSpan"], c["text"]) for c in t["cells"]))


def read_placed(truth: dict) -> list[Placed]:
    """The tables of a sample's truth."""
    placed = []
    for t in truth["tables"]:
        table = read_table(t)
        placed.append(Placed(table, t["pages"], [table.at(r["row"], r["column"]) for r in t["repairs"]]))
    return placed


def tight(text: str) -> str:
    """Text without white space."""
    return re.sub(r"\s+", "", text)


def write_truth(path: Path, document: str, placed: list[Placed]) -> None:
    """One line a cell, so that a change shows as the cells it touches."""
    tables = []
    for p in placed:
        t = p.table
        head = {"id": t.id, "title": t.title, "form": t.form, "department": t.department, "unit": t.unit,
                "notes": t.notes, "pages": p.pages, "rows": t.rows, "columns": t.columns,
                "headerRows": t.header_rows}
        cells = [{"row": c.row, "column": c.column, "rowSpan": c.row_span, "columnSpan": c.column_span,
                  "text": c.text} for c in t.cells]
        repairs = [{"row": c.row, "column": c.column, "text": c.text} for c in p.repairs]
        tables.append("{" + line(head)[1:-1] + f',\n "cells":{listing(cells)},\n "repairs":{listing(repairs)}}}')
    path.write_text(f'{{"document":{line(document)},"tables":[\n' + ",\n".join(tables) + "\n]}\n")


def line(value) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def listing(values: list) -> str:
    return "[" + ",".join("\n  " + line(v) for v in values) + "]"
