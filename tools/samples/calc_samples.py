"""Samples printed by LibreOffice Calc."""
from __future__ import annotations

from pathlib import Path

from calc import Sheet, Workbook, print_workbook
from fonts import SERIF, ZEN_HEI
from printed import measure
from tables import Placed, read_tables

# In these widths six digits of a code fit side by side, the seventh does not.
ZEN_HEI_CODE = (0.5,) * 3
SERIF_CODE = (0.43,) * 3


def narrow_codes(truth: Path, output: Path) -> list[Placed]:
    """Codes broken over two lines, the second clipped away by a row that is too low."""
    t = read_tables(truth, "000")
    return print_sheets(output, ZEN_HEI, (
        Sheet(t["01"], (6.2, 1.2, 2.6, 6.2, 1.2, 2.6), row_height=0.6, landscape=False),
        Sheet(t["02"], ZEN_HEI_CODE + (5.2,) + (2.2,) * 7, row_height=0.5, header_height=0.95),
        Sheet(t["03"], ZEN_HEI_CODE + (5.2,) + (2.3,) * 6, row_height=0.5, header_height=0.95),
        Sheet(t["06"], (1.9, 5, 2) * 3, row_height=0.5, header_height=0.95),
        Sheet(t["07"], ZEN_HEI_CODE + (4.5,) + (2.4,) * 6, row_height=0.7, header_height=0.95)))


def repeated_header(truth: Path, output: Path) -> list[Placed]:
    """Forms over several pages, each page with the heading rows again."""
    t = read_tables(truth, "001")
    return print_sheets(output, SERIF, (
        Sheet(t["02"], (sum(SERIF_CODE),) + (7,) + (3,) * 7, row_height=0.98, header_height=0.95, repeat_header=True),
        Sheet(t["05"], (2.2, 9, 3.4, 3.4, 3.4), row_height=0.8, landscape=False, repeat_header=True),
        Sheet(t["09"], (2.3,) * 12, header_height=1.1)))


def header_once(truth: Path, output: Path) -> list[Placed]:
    """Forms over several pages without their heading rows on the later ones."""
    t = read_tables(truth, "002")
    return print_sheets(output, SERIF, (
        Sheet(t["03"], SERIF_CODE + (6,) + (2.6,) * 6, row_height=0.72, header_height=1.45),
        Sheet(t["05"], SERIF_CODE + (7.5,) + (3.2,) * 3, row_height=0.56, header_height=1.45, landscape=False),
        Sheet(t["08"], SERIF_CODE + (7.5,) + (3.2,) * 3, header_height=1.45, landscape=False)))


def print_sheets(output: Path, font: str, sheets: tuple[Sheet, ...]) -> list[Placed]:
    print_workbook(Workbook(sheets, font), output)
    return measure(output, [s.table for s in sheets])


SAMPLES = {
    "calc-narrow-codes": narrow_codes,
    "calc-repeated-header": repeated_header,
    "calc-header-once": header_once,
}
