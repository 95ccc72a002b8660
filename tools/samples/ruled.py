"""Ruled tables drawn on a canvas, with the difficulties of a sample."""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import accumulate

from canvas import BLACK, Canvas, PageKind
from tables import NUMBER, Cell, Placed, Table

MARGIN = 42
PADDING = 2.5
RULE = 0.6
NOT_FIRST = "）、，。”；："


@dataclass(frozen=True)
class Frame:
    """A run of a table's rows on one page: where its tracks have their edges."""
    rows: range
    xs: list[float]
    ys: list[float]

    def box(self, cell: Cell) -> tuple[float, float, float, float]:
        first = cell.row - self.rows.start
        return (self.xs[cell.column], self.ys[first],
                self.xs[cell.column + cell.column_span], self.ys[first + cell.row_span])


Rules = Callable[[Canvas, Frame, list[Cell]], None]
Typing = Callable[[Table, Cell, str], tuple[str, tuple[float, ...]]]


@dataclass(frozen=True)
class Style:
    """How a table is drawn. `typing` turns a line of a cell into what is typed and its extra gaps in em."""
    family: str
    rules: Rules
    size: float = 9
    row_height: float = 15
    typing: Typing = lambda table, cell, line: (line, ())
    spread: Callable[[Table, Cell], bool] = lambda table, cell: False
    bold: Callable[[Table, Cell], bool] = lambda table, cell: False
    colour: Callable[[Table, Cell], tuple[float, ...]] = lambda table, cell: BLACK
    underlay: Rules = lambda canvas, frame, cells: None
    title_bold: bool = False


@dataclass
class Drawing:
    """One table on its way over the pages."""
    canvas: Canvas
    table: Table
    widths: tuple[float, ...]
    style: Style
    kind: PageKind
    placed: Placed = field(init=False)

    def draw(self) -> Placed:
        """Begin a page, draw caption, rows and notes; go on over as many pages as it takes."""
        self.placed = Placed(self.table)
        self.canvas.begin_page(self.kind)
        top, bottom = self.draw_caption(MARGIN), self.kind.height - MARGIN
        scale = (self.kind.width - 2 * MARGIN) / sum(self.widths)
        xs = list(accumulate((w * scale for w in self.widths), initial=MARGIN))
        heights, row = self.row_heights(xs), 0
        while row < self.table.rows:
            ys, end = [top], row
            while end < self.table.rows and ys[-1] + heights[end] <= bottom:
                ys.append(ys[-1] + heights[end])
                end += 1
            self.draw_frame(Frame(range(row, end), xs, ys))
            row, top = end, MARGIN
            if row < self.table.rows:
                self.canvas.begin_page(self.kind)
        self.draw_notes(ys[-1])
        return self.placed

    def draw_caption(self, y: float) -> float:
        table, family, canvas = self.table, self.style.family, self.canvas
        centred = (self.kind.width - canvas.width(table.title, family, 15)) / 2
        for shift in (0, 0.35) if self.style.title_bold else (0,):
            canvas.text(centred + shift, y + 15, table.title, family, 15)
        y += 32
        if table.form:
            self.text_at_right(table.form, y)
            y += 14
        if table.department:
            canvas.text(MARGIN, y, f"{table.department_label}：{table.department}", family, 9)
        if table.unit:
            self.text_at_right(f"单位：{table.unit}", y)
        return y + 5

    def text_at_right(self, text: str, y: float) -> None:
        width = self.canvas.width(text, self.style.family, 9)
        self.canvas.text(self.kind.width - MARGIN - width, y, text, self.style.family, 9)

    def draw_notes(self, y: float) -> None:
        for note in self.table.notes:
            for line in self.wrap(note, self.kind.width - 2 * MARGIN):
                y += self.style.size * 1.4
                self.canvas.text(MARGIN, y, line, self.style.family, self.style.size)

    def row_heights(self, xs: list[float]) -> list[float]:
        """Room for the longest cell of each row; cells over several rows take what there is."""
        heights = [self.style.row_height] * self.table.rows
        for cell in self.table.cells:
            if cell.row_span == 1:
                lines = self.wrap(cell.text, xs[cell.column + cell.column_span] - xs[cell.column] - 2 * PADDING)
                heights[cell.row] = max(heights[cell.row], len(lines) * self.style.size * 1.15 + 2 * PADDING)
        return heights

    def wrap(self, text: str, width: float) -> list[str]:
        """Break anywhere, but for closing marks, which stay with what they close."""
        lines = [""]
        for character in text:
            fits = self.canvas.width(lines[-1] + character, self.style.family, self.style.size) <= width
            if fits or not lines[-1] or character in NOT_FIRST:
                lines[-1] += character
            else:
                lines.append(character)
        return lines

    def draw_frame(self, frame: Frame) -> None:
        cells = [c for c in self.table.cells if c.row in frame.rows]
        self.style.underlay(self.canvas, frame, cells)
        self.style.rules(self.canvas, frame, cells)
        for cell in cells:
            self.draw_cell(cell, frame.box(cell))
        self.placed.pages.append(self.canvas.page)

    def draw_cell(self, cell: Cell, box: tuple[float, float, float, float]) -> None:
        style, canvas = self.style, self.canvas
        x0, y0, x1, y1 = box
        room = x1 - x0 - 2 * PADDING
        lines = self.wrap(cell.text, room)
        broken = len(lines) > 1
        baseline = (y0 + y1 - len(lines) * style.size * 1.15) / 2 + style.size * 0.95
        for line in lines:
            typed, ems = style.typing(self.table, cell, line)
            gaps = tuple(e * style.size for e in ems)
            if style.spread(self.table, cell) and len(typed) > 1:
                free = room - canvas.width(typed, style.family, style.size)
                gaps = (free / (len(typed) - 1),) * (len(typed) - 1)
            broken = broken or typed != line or bool(ems)
            width = canvas.width(typed, style.family, style.size) + sum(gaps)
            starts = {"start": x0 + PADDING, "center": (x0 + x1 - width) / 2, "end": x1 - PADDING - width}
            x = starts[self.table.side(cell)]
            for shift in (0, 0.3) if style.bold(self.table, cell) else (0,):
                canvas.text(x + shift, baseline, typed, style.family, style.size, gaps,
                            style.colour(self.table, cell))
            baseline += style.size * 1.15
        if broken and NUMBER.fullmatch(cell.text):
            self.placed.repairs.append(cell)
