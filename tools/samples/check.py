"""Check committed samples: is what truth.json says really in input.pdf?

    check.py [SAMPLES]

Looked at, for every table: the cells tile the grid; each cell's text is on the table's pages, a cell
cut by a page break on two of them; the first row stands on the first page and the last row on the
last or cut by the break before it; caption and notes are there; the cells due a repair are broken on
the page and no other number is.
"""
from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

import pdfplumber

from printed import broken_numbers, fold, stream
from tables import Placed, Table, read_placed

LARGEST = 500 * 1024


def main() -> None:
    samples = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[2] / "Samples"
    faults = 0
    for folder in sorted(p.parent for p in samples.glob("*/truth.json")):
        found = check_sample(folder)
        faults += len(found)
        print(folder.name, "right" if not found else "")
        for fault in found:
            print("   ", fault)
    raise SystemExit(faults > 0)


def check_sample(folder: Path) -> list[str]:
    pdf = folder / "input.pdf"
    faults = [f"{pdf.stat().st_size} bytes"] if pdf.stat().st_size > LARGEST else []
    placed = read_placed(json.loads((folder / "truth.json").read_text()))
    with pdfplumber.open(pdf) as document:
        for p in placed:
            faults += [f"{p.table.id}: {fault}" for fault in check_table(p, document.pages)]
    return faults


def check_table(placed: Placed, pages: list) -> list[str]:
    table, numbers = placed.table, placed.pages
    faults = tiling_faults(table)
    if not numbers or numbers != list(range(numbers[0], numbers[-1] + 1)):
        return faults + [f"pages {numbers}"]
    streams = {n: stream(pages[n - 1]) for n in numbers}
    for c in table.cells:
        if not any_holds(list(streams.values()), fold(c.text)):
            faults.append(f"r{c.row}c{c.column} {c.text!r} is not on pages {numbers}")
    for row, ends in ((0, numbers[:1]), (last_row(table), numbers[-2:])):
        for c in table.cells:
            if c.row == row and c.row_span == 1 and not any_holds([streams[n] for n in ends], fold(c.text)):
                faults.append(f"r{row}c{c.column} {c.text!r} is not on pages {ends}")
    first = stream(pages[numbers[0] - 1])
    faults += [f"caption {text!r}" for text in (table.title, table.form, table.department, table.unit)
               if fold(text) not in first]
    below = stream(pages[numbers[-1] - 1]) + "".join(stream(p) for p in pages[numbers[-1]:numbers[-1] + 1])
    faults += [f"note {note!r}" for note in table.notes if fold(note) not in below]
    due = Counter(c.text for c in placed.repairs)
    broken = broken_numbers(table, [pages[n - 1] for n in numbers])
    faults += [f"{n} is due a repair but whole" for n in due - broken]
    faults += [f"{n} is broken but due no repair" for n in broken - due]
    return faults


def tiling_faults(table: Table) -> list[str]:
    slots = [(r, c) for cell in table.cells for r in range(cell.row, cell.row + cell.row_span)
             for c in range(cell.column, cell.column + cell.column_span)]
    whole = [(r, c) for r in range(table.rows) for c in range(table.columns)]
    return [] if sorted(slots) == whole else ["cells do not tile the grid"]


def last_row(table: Table) -> int:
    return max(c.row for c in table.cells if c.text)


def any_holds(streams: list[str], text: str) -> bool:
    """Does one page hold the text, or one page its beginning and the next its end?"""
    if any(text in s for s in streams):
        return True
    return any(text[:k] in before and text[k:] in after
               for before, after in zip(streams, streams[1:]) for k in range(1, len(text)))


if __name__ == "__main__":
    main()
