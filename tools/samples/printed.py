"""What really stands in a finished PDF: where each table lies and which numbers are broken."""
from __future__ import annotations

import math
import unicodedata
from collections import Counter
from pathlib import Path

import pikepdf
import pdfplumber

from tables import NUMBER, Cell, Placed, Table, tight


def fix_dates(pdf: Path) -> None:
    """Take out what differs from run to run: dates, random ids, metadata streams."""
    with pikepdf.open(pdf, allow_overwriting_input=True) as document:
        for key in ("/CreationDate", "/ModDate"):
            document.docinfo[key] = "D:20250101000000Z"
        for holder, key in ((document.trailer, "/DocChecksum"), (document.trailer, "/ID"),
                            (document.Root, "/Metadata")):
            if key in holder:
                del holder[key]
        document.save(pdf, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)


def measure(pdf: Path, tables: list[Table]) -> list[Placed]:
    """Find the pages of captioned tables and the numbers that layout broke in them.

    A ruled grid belongs to the caption before it in reading order.
    """
    placed = [Placed(t) for t in tables]
    with pdfplumber.open(pdf) as document:
        current = -1
        for page in document.pages:
            captions = [(y, text) for y, text in lines(page)]
            grids = [(t.bbox[1], None) for t in page.find_tables() if len(t.cells) > 3]
            for _, text in sorted(captions + grids, key=lambda mark: mark[0]):
                if text is not None:
                    is_next = current + 1 < len(tables) and text == tight(tables[current + 1].title)
                    current += is_next
                elif current >= 0 and page.page_number not in placed[current].pages:
                    placed[current].pages.append(page.page_number)
        for p in placed:
            p.repairs = broken_cells(p.table, [document.pages[n - 1] for n in p.pages])
    return placed


def lines(page) -> list[tuple[float, str]]:
    return [(line["top"], tight(line["text"])) for line in page.extract_text_lines(return_chars=False)]


def broken_cells(table: Table, pages: list) -> list[Cell]:
    """The number cells that are not printed in one piece."""
    broken, wanted = broken_numbers(table, pages), Counter(c.text for c in table.cells)
    for number, times in broken.items():
        if times != wanted[number]:
            raise ValueError(f"{table.id}: {number} is printed whole and broken")
    return [c for c in table.cells if c.text in broken]


def broken_numbers(table: Table, pages: list) -> Counter[str]:
    """How often each number of a table is not printed in one piece."""
    printed = Counter(n for page in pages for n in whole_numbers(page))
    return Counter(c.text for c in table.cells if NUMBER.fullmatch(c.text)) - printed


def whole_numbers(page) -> list[str]:
    """The numbers painted in one go: each character where the one before it ends, whatever the direction."""
    text, before = "", None
    for char in page.dedupe_chars().chars:
        text += char["text"] if before is None or follows(before, char) else f" {char['text']}"
        before = char
    return NUMBER.findall(text)


def follows(before: dict, char: dict, tolerance: float = 1.5) -> bool:
    a, b, _, _, x, y = before["matrix"]
    length = math.hypot(a, b)
    across, up = char["matrix"][4] - x, char["matrix"][5] - y
    along, aside = (a * across + b * up) / length, (a * up - b * across) / length
    extent = before["width"] if abs(a) > abs(b) else before["height"]
    return abs(along - extent) < tolerance and abs(aside) < tolerance


def stream(page) -> str:
    """The characters of a page in the order in which they were painted, each once, without white space."""
    return fold("".join(c["text"] for c in page.dedupe_chars().chars))


def fold(text: str) -> str:
    return tight(unicodedata.normalize("NFKC", text))
