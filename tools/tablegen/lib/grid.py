"""Grids: the content of a table, independent of how it is drawn.

A grid is {"rows", "columns", "headRows", "title", "unit", "notes", "cells": [cell]}, a cell
{"row", "column", "rowSpan", "columnSpan", "text", "indent"}; blank cells are left out.
"""

import re

NUMBER = re.compile(r"^[\(\-−–+~<>≤≥$€£¥±]*\s*[\d.,:/ \u00a0]*\d[\d.,:/ \u00a0]*\s*[%‰)a-zA-Z*†]{0,3}$")


def clean(text):
    return re.sub(r"[\s\u00a0\u200b\ufeff]+", " ", text or "").strip()


def numeric(text):
    return bool(NUMBER.match(text or "")) or text in ("-", "–", "—", "n/a", "N/A", "nil", "..", "...", "x", "F")


def make(rows, head=1, title="", unit="", notes=(), spans=()):
    """A grid of rows of strings. ``spans`` is [(row, column, rowSpan, columnSpan)]."""
    columns = max((len(r) for r in rows), default=0)
    big = {(r, c): (h, w) for r, c, h, w in spans}
    covered = {(r + i, c + j) for (r, c), (h, w) in big.items() for i in range(h) for j in range(w) if i or j}
    cells = []
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            text = str(text or "")
            indent = (len(text) - len(text.lstrip(" \u3000\u00a0"))) // 2
            if (r, c) in covered or not clean(text):
                continue
            h, w = big.get((r, c), (1, 1))
            cells.append({"row": r, "column": c, "rowSpan": h, "columnSpan": w, "text": clean(text), "indent": min(indent, 4)})
    return {
        "rows": len(rows),
        "columns": columns,
        "headRows": head,
        "title": clean(title),
        "unit": clean(unit),
        "notes": [clean(n) for n in notes if clean(n)],
        "cells": cells,
    }


def drop(grid, keep_blank_columns=False):
    """Without rows and columns that nothing distinguishes; cells keep everything else they have."""

    def axis(start, span, count):
        sets = [frozenset(i for i, c in enumerate(grid["cells"]) if c[start] <= k < c[start] + c[span]) for k in range(count)]
        kept = [k for k in range(count) if sets[k]]
        changed = True
        while changed:
            changed = False
            for i, k in enumerate(kept):
                near = [sets[kept[j]] for j in (i - 1, i + 1) if 0 <= j < len(kept)]
                if any(sets[k] <= s for s in near):
                    kept.pop(i)
                    changed = True
                    break
        return {k: i for i, k in enumerate(kept)}, len(kept)

    rows, n = axis("row", "rowSpan", grid["rows"])
    columns, m = (
        ({k: k for k in range(grid["columns"])}, grid["columns"]) if keep_blank_columns else axis("column", "columnSpan", grid["columns"])
    )
    cells = []
    for c in grid["cells"]:
        r = [rows[k] for k in range(c["row"], c["row"] + c["rowSpan"]) if k in rows]
        k = [columns[j] for j in range(c["column"], c["column"] + c["columnSpan"]) if j in columns]
        cells.append({**c, "row": min(r), "rowSpan": len(r), "column": min(k), "columnSpan": len(k)})
    head = sum(1 for k in rows if k < grid["headRows"])
    return {**grid, "rows": n, "columns": m, "cells": cells, "headRows": head}
