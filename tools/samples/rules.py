"""Ways in which programmes draw the rules of a table."""
from __future__ import annotations

import math

from canvas import Canvas
from ruled import RULE, Frame
from tables import Cell

WHITE = (1, 1, 1)
HEAD = 3  # rows of the heads of most forms


def cell_sides(canvas: Canvas, frame: Frame, cells: list[Cell]) -> None:
    """A thin filled rectangle for each side of each cell, with gaps at the corners."""
    gap = 0.5
    for cell in cells:
        x0, y0, x1, y1 = frame.box(cell)
        for y in (y0, y1):
            canvas.box(x0 + gap, y - RULE / 2, x1 - x0 - 2 * gap, RULE)
        for x in (x0, x1):
            canvas.box(x - RULE / 2, y0 + gap, RULE, y1 - y0 - 2 * gap)


def strokes(canvas: Canvas, frame: Frame, cells: list[Cell]) -> None:
    for x0, y0, x1, y1 in sides(frame, cells):
        canvas.line(x0, y0, x1, y1)


def doubled_and_dashed(canvas: Canvas, frame: Frame, cells: list[Cell]) -> None:
    """Two lines around the table, dashes between the rows, whole lines between the columns."""
    left, right, top, bottom = frame.xs[0], frame.xs[-1], frame.ys[0], frame.ys[-1]
    for x0, y0, x1, y1 in sides(frame, cells):
        inner = y0 == y1 and y0 not in (top, bottom)
        if inner or x0 not in (left, right):
            canvas.line(x0, y0, x1, y1, dash=(2, 1.5) if inner else ())
    for out in (0, 2):
        for y in (top - out, bottom + out):
            canvas.line(left - out, y, right + out, y, width=0.7)
        for x in (left - out, right + out):
            canvas.line(x, top - out, x, bottom + out, width=0.7)


def crumbs(canvas: Canvas, frame: Frame, cells: list[Cell]) -> None:
    """Each rule as hundreds of small rectangles; one stands also where tracks cross inside a merged cell."""
    step = 2
    for x0, y0, x1, y1 in sides(frame, cells):
        for k in range(math.ceil((x1 - x0) / step)):
            canvas.box(x0 + k * step, y0 - RULE / 2, min(step, x1 - x0 - k * step), RULE)
        for k in range(math.ceil((y1 - y0) / step)):
            canvas.box(x0 - RULE / 2, y0 + k * step, RULE, min(step, y1 - y0 - k * step))
    for cell in cells:
        for row in range(cell.row + 1, cell.row + cell.row_span):
            for column in range(cell.column + 1, cell.column + cell.column_span):
                canvas.box(frame.xs[column] - RULE / 2, frame.ys[row - frame.rows.start] - RULE / 2, RULE, RULE)


def below_the_head(canvas: Canvas, frame: Frame, cells: list[Cell]) -> None:
    """Lines around all cells but those of the first row, which a fill marks."""
    body = [c for c in cells if c.row > 0]
    border = frame.ys[1] if frame.rows.start == 0 else None
    for x0, y0, x1, y1 in sides(frame, body):
        if not y0 == y1 == border:
            canvas.line(x0, y0, x1, y1)


def uprights_and_head(canvas: Canvas, frame: Frame, cells: list[Cell]) -> None:
    """Upright lines between all columns; level ones in the head and at both ends only."""
    ends = (frame.ys[0], frame.ys[-1])
    head = frame.ys[max(0, HEAD - frame.rows.start)]
    for x0, y0, x1, y1 in sides(frame, cells):
        if y0 != y1 or y0 <= head or y0 in ends:
            canvas.line(x0, y0, x1, y1)


def sides(frame: Frame, cells: list[Cell]) -> list[tuple[float, float, float, float]]:
    """The sides of all cells, each once where two cells of one size share it."""
    found = {}
    for cell in cells:
        x0, y0, x1, y1 = frame.box(cell)
        found |= dict.fromkeys([(x0, y0, x1, y0), (x0, y1, x1, y1), (x0, y0, x0, y1), (x1, y0, x1, y1)])
    return list(found)


def white_lines(canvas: Canvas, frame: Frame, cells: list[Cell]) -> None:
    """Lines nobody sees: white ones, and a black one painted over, in the middle of every column."""
    for x0, x1 in zip(frame.xs, frame.xs[1:]):
        canvas.line((x0 + x1) / 2, frame.ys[0], (x0 + x1) / 2, frame.ys[-1], colour=WHITE)
    for y0, y1 in zip(frame.ys, frame.ys[1:]):
        canvas.line(frame.xs[0], (y0 + y1) / 2, frame.xs[-1], (y0 + y1) / 2)
        canvas.box(frame.xs[0], (y0 + y1) / 2 - 1, frame.xs[-1] - frame.xs[0], 2, WHITE)
