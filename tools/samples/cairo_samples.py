"""Samples drawn glyph by glyph."""
from __future__ import annotations

import unicodedata
from pathlib import Path

import rules
from canvas import (
    BLACK, INVISIBLE, LANDSCAPE, PORTRAIT, ROTATED_270, ROTATED_90, TURNED_MATRIX, UPRIGHT, Canvas)
from fonts import SANS, SERIF, ZEN_HEI
from ruled import MARGIN, Drawing, Frame, Style
from tables import NUMBER, Cell, Placed, Table, read_tables

PERFORMANCE = (5, 18, 23, 27, 17, 26, 26, 14)
KANGXI = {unicodedata.normalize("NFKC", chr(c)): chr(c) for c in range(0x2F00, 0x2FD6)}
COMPATIBILITY = {unicodedata.normalize("NFKC", c): c for c in "年理"}


def spaced_digits(truth: Path, output: Path) -> list[Placed]:
    """Numbers with gaps and broken over lines; labels spread over their cells."""
    t, canvas = read_tables(truth, "002"), Canvas(output)
    expenditure = Style(SERIF, rules.cell_sides, typing=gaps_in_numbers)
    economic = Style(SERIF, rules.cell_sides, size=8, row_height=13.6, typing=spaces_in_numbers, spread=is_short_label)
    small = Style(SERIF, rules.cell_sides, row_height=22)
    placed = [Drawing(canvas, *drawing).draw() for drawing in (
        (t["03"], (8, 8, 12, 110, 19) + (44,) * 5, expenditure, LANDSCAPE),
        (t["06"], (32, 90, 40) * 3, economic, LANDSCAPE),
        (t["07"], (12, 12, 12, 100) + (50,) * 6, expenditure, LANDSCAPE),
        (t["09"], (40,) * 12, small, LANDSCAPE))]
    canvas.finish()
    return placed


def is_amount(table: Table, cell: Cell) -> bool:
    return (cell.row >= table.header_rows and "." in cell.text and bool(NUMBER.fullmatch(cell.text)))


def gaps_in_numbers(table: Table, cell: Cell, line: str) -> tuple[str, tuple[float, ...]]:
    """A gap of position only after the comma of every amount in columns beyond the first."""
    if is_amount(table, cell) and "," in line and cell.column > 4:
        return line, tuple(0.55 if c == "," else 0 for c in line)
    return line, ()


def spaces_in_numbers(table: Table, cell: Cell, line: str) -> tuple[str, tuple[float, ...]]:
    """`1, 112. 44` with space glyphs in amounts over a hundred, and between the characters of one label."""
    if is_amount(table, cell) and len(line) > 5:
        return line.replace(",", ", ").replace(".", ". "), ()
    if line == "因公出国（境）费用":
        return " ".join(line), ()
    return line, ()


def is_short_label(table: Table, cell: Cell) -> bool:
    return (cell.row >= table.header_rows and cell.column_span == 1 and len(cell.text) < 7
            and not NUMBER.fullmatch(cell.text))


def turned_watermark(truth: Path, output: Path) -> list[Placed]:
    """A watermark over every page; pages turned by /Rotate and by the matrix of their content."""
    t, canvas = read_tables(truth, "000"), Canvas(output, watermark="武汉市东西湖区决算公开")
    style = Style(ZEN_HEI, rules.cell_sides, underlay=shaded_header)
    placed = [Drawing(canvas, *drawing).draw() for drawing in (
        (t["01"], (150, 26, 60) * 2, style, PORTRAIT),
        (t["02"], (14, 14, 14, 130) + (56,) * 7, style, ROTATED_90),
        (t["03"], (14, 14, 14, 130) + (62,) * 6, style, ROTATED_270),
        (t["04"], (130, 26, 60, 130, 26) + (66,) * 4, style, TURNED_MATRIX))]
    canvas.finish()
    return placed


def shaded_header(canvas: Canvas, frame: Frame, cells: list[Cell]) -> None:
    if frame.rows.start == 0:
        canvas.box(frame.xs[0], frame.ys[0], frame.xs[-1] - frame.xs[0], frame.ys[3] - frame.ys[0], (0.93, 0.95, 0.98))


def hidden_and_doubled(truth: Path, output: Path) -> list[Placed]:
    """Odd rules, odd code points, bold by painting twice, hidden text, and pages without a table."""
    t, canvas = read_tables(truth, "001"), Canvas(output)
    draw_contents(canvas, {"编制说明": 2, t["01"].title: 3, t["04"].title: 4, t["p1"].title: 6})
    draw_boxed_text(canvas)
    radicals = Style(SANS, rules.strokes, typing=radicals_in_labels, underlay=under_the_table,
                     title_bold=True, bold=is_total)
    doubled = Style(SERIF, rules.doubled_and_dashed, row_height=13.2, size=8, title_bold=True, bold=is_total)
    crumbly = Style(ZEN_HEI, rules.crumbs, size=8, row_height=26)
    placed = [Drawing(canvas, *drawing).draw() for drawing in (
        (t["01"], (150, 26, 60) * 2, radicals, PORTRAIT),
        (t["04"], (130, 26, 60, 130, 26) + (66,) * 4, doubled, LANDSCAPE),
        (t["p1"], PERFORMANCE, crumbly, PORTRAIT))]
    canvas.finish()
    return placed


def radicals_in_labels(table: Table, cell: Cell, line: str) -> tuple[str, tuple[float, ...]]:
    return "".join(KANGXI.get(c, COMPATIBILITY.get(c, c)) for c in line), ()


def is_total(table: Table, cell: Cell) -> bool:
    return cell.row >= table.rows - 1 or any(c.row == cell.row and c.text == "本年收入合计" for c in table.cells)


def under_the_table(canvas: Canvas, frame: Frame, cells: list[Cell]) -> None:
    """Text that nobody sees: below an opaque fill, and invisible over the first rows."""
    canvas.text(frame.xs[0] + 20, frame.ys[6] - 4, "草稿第三版", SERIF, 9)
    canvas.box(frame.xs[0], frame.ys[0], frame.xs[-1] - frame.xs[0], frame.ys[-1] - frame.ys[0], rules.WHITE)
    rules.white_lines(canvas, frame, cells)
    canvas.text(frame.xs[3] + 40, frame.ys[9] - 4, "内部资料", SERIF, 9, colour=INVISIBLE)


def draw_contents(canvas: Canvas, entries: dict[str, int]) -> None:
    """A contents page with dotted leaders inside a page frame."""
    canvas.begin_page(PORTRAIT)
    width, height = PORTRAIT.width - 2 * MARGIN, PORTRAIT.height - 2 * MARGIN
    for inset, weight in ((0, 1.2), (4, 0.5)):
        canvas.context.set_line_width(weight)
        canvas.context.rectangle(MARGIN + inset, MARGIN + inset, width - 2 * inset, height - 2 * inset)
        canvas.context.stroke()
    canvas.text(PORTRAIT.width / 2 - 24, 110, "目 录", SERIF, 18)
    for index, (title, page) in enumerate(entries.items()):
        y, end = 160 + 26 * index, PORTRAIT.width - MARGIN - 50
        canvas.text(MARGIN + 30, y, title, SERIF, 11)
        x = MARGIN + 34 + canvas.width(title, SERIF, 11)
        canvas.text(x, y, "." * int((end - x) / canvas.width(".", SERIF, 11)), SERIF, 11)
        canvas.text(end + 4, y, str(page), SERIF, 11)


def draw_boxed_text(canvas: Canvas) -> None:
    """Two boxed paragraphs side by side, and lines to fill in: boxes, but no table."""
    canvas.begin_page(PORTRAIT)
    canvas.text(MARGIN, 80, "编制说明", SERIF, 16)
    paragraphs = ("本套报表根据部门决算数据编制，金额单位为万元，", "保留两位小数，因四舍五入可能存在尾数误差。",
                  "没有数据的表格以空表列示，并附文字说明。")
    canvas.context.set_line_width(0.8)
    canvas.context.rectangle(MARGIN, 100, PORTRAIT.width - 2 * MARGIN, 84)
    canvas.context.stroke()
    for index, line in enumerate(paragraphs):
        canvas.text(MARGIN + 12, 124 + 22 * index, line, SERIF, 11)
    for index, label in enumerate(("编制人：", "复核人：", "联系电话：")):
        y = 240 + 30 * index
        canvas.text(MARGIN, y, label, SERIF, 11)
        canvas.line(MARGIN + 60, y + 3, MARGIN + 220, y + 3)


def filled_and_turned(truth: Path, output: Path) -> list[Placed]:
    """Fills instead of rules: a dark head, every second row shaded; a table set sideways beside upright text."""
    key, t, canvas = read_tables(truth, "000")["key"], read_tables(truth, "001"), Canvas(output)
    dark = Style(SANS, rules.below_the_head, underlay=dark_head, row_height=19, colour=white_in_the_head)
    zebra = Style(SERIF, rules.uprights_and_head, underlay=every_second_row, row_height=13.5, size=8)
    turned = Style(ZEN_HEI, rules.strokes, row_height=20)
    placed = [Drawing(canvas, *drawing).draw() for drawing in (
        (key, (30, 120, 160, 200), dark, PORTRAIT),
        (t["05"], (60, 190, 80, 80, 80), zebra, PORTRAIT),
        (t["07"], (60, 110, 80, 60, 60, 60, 60, 80), turned, TURNED_MATRIX))]
    canvas.context.set_matrix(UPRIGHT)
    for index, line in enumerate(READING * 6):
        canvas.text(290, 100 + 20 * index, line, SERIF, 10)
    canvas.finish()
    return placed


READING = ("本套报表根据部门决算数据编制，金额单位为万元，", "保留两位小数，因四舍五入可能存在尾数误差。",
           "没有数据的表格以空表列示，并附文字说明。")
NAVY = (0.1, 0.15, 0.35)


def dark_head(canvas: Canvas, frame: Frame, cells: list[Cell]) -> None:
    """A fill for each cell of the first row, no rule around it."""
    for cell in cells:
        if cell.row == 0:
            x0, y0, x1, y1 = frame.box(cell)
            canvas.box(x0, y0, x1 - x0, y1 - y0, NAVY)


def white_in_the_head(table: Table, cell: Cell) -> tuple[float, float, float]:
    return rules.WHITE if cell.row < table.header_rows else BLACK


def every_second_row(canvas: Canvas, frame: Frame, cells: list[Cell]) -> None:
    """A pale fill from side to side behind every second row of the body."""
    for row in frame.rows:
        if row >= rules.HEAD and row % 2:
            y0, y1 = frame.ys[row - frame.rows.start], frame.ys[row - frame.rows.start + 1]
            canvas.box(frame.xs[0], y0, frame.xs[-1] - frame.xs[0], y1 - y0, (0.9, 0.93, 0.97))


SAMPLES = {
    "cairo-spaced-digits": spaced_digits,
    "cairo-turned-watermark": turned_watermark,
    "cairo-hidden-and-doubled": hidden_and_doubled,
    "cairo-filled-and-turned": filled_and_turned,
}
