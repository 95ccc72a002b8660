"""Contents to print: real tables with the text around them, kept as JSON lines.

A content is {"source", "lang", "kind", "reader", "blocks"}, a block being {"h": text}, {"p": text}, {"li": [text, ...]} or
{"table": grid}; contents that only HTML can show have {"html": markup} and {"across": [blocks, blocks]} too.
"""

import json
import re
from pathlib import Path

from .grid import drop, numeric

SYMBOL = re.compile(r"^([$€£¥]|US\$|%|\)|\)%|pts|bps|%\))$")


def pool(path):
    """All contents of a file of JSON lines, or of several."""
    paths = path if isinstance(path, list) else [path]
    return [json.loads(line) for p in paths for line in Path(p).read_text().splitlines()]


def split_symbols(grid, closing=False):
    """Each column of figures with a currency sign becomes two: the sign, the figure; with ``closing`` also brackets and % behind it."""
    mark, end = re.compile(r"^(US\$|[$€£¥])\s*(?=[\d(—–-])"), re.compile(r"(?<=\d)(\)%?|%)$")
    single = [c for c in grid["cells"] if c["columnSpan"] == 1 and c["row"] >= grid["headRows"] and numeric(mark.sub("", c["text"]))]
    before = {c["column"] for c in single if mark.match(c["text"])}
    behind = {c["column"] for c in single if closing and end.search(c["text"])}
    if not before and not behind:
        return grid
    at, place = 0, {}
    for k in range(grid["columns"]):
        place[k] = at
        at += 1 + (k in before) + (k in behind)
    place[grid["columns"]] = at
    parts = {id(c) for c in single}
    cells = []
    for c in grid["cells"]:
        k = c["column"]
        if k not in before | behind or c["columnSpan"] > 1 or c["row"] < grid["headRows"]:
            cells.append({**c, "column": place[k], "columnSpan": place[k + c["columnSpan"]] - place[k]})
            continue
        own = place[k] + (k in before)
        text = c["text"]
        if id(c) in parts and k in before and mark.match(text):
            cells.append({**c, "column": own - 1, "text": mark.match(text).group(1), "sign": True})
            text = mark.sub("", text)
        if id(c) in parts and k in behind and end.search(text):
            cells.append({**c, "column": own + 1, "text": end.search(text).group(1), "sign": True})
            text = end.sub("", text)
        cells.append({**c, "column": own, "text": text})
    return {**grid, "columns": at, "cells": cells}


def space_out(grid):
    """A blank column before each column but the first, as filing agents put there."""
    n = grid["columns"]
    if n > 8:
        return grid
    return {
        **grid,
        "columns": 2 * n - 1,
        "cells": [{**c, "column": 2 * c["column"], "columnSpan": 2 * c["columnSpan"] - 1} for c in grid["cells"]],
    }


def join_symbols(grid):
    """Currency signs, percent signs and closing brackets join the figure beside them."""
    at = {(c["row"], c["column"]): c for c in grid["cells"] if c["rowSpan"] == 1}
    ends = {(c["row"], c["column"] + c["columnSpan"]): c for c in grid["cells"] if c["rowSpan"] == 1}
    gone = set()
    out = [dict(c) for c in grid["cells"]]
    index = {id(c): i for i, c in enumerate(grid["cells"])}
    for i, c in enumerate(grid["cells"]):
        if c["rowSpan"] != 1 or not SYMBOL.match(c["text"]):
            continue
        opening = c["text"] in "$€£¥US$"
        other = at.get((c["row"], c["column"] + c["columnSpan"])) if opening else ends.get((c["row"], c["column"]))
        if other is None or index[id(other)] in gone or not re.search(r"\d|^[—–-]", other["text"]):
            continue
        j = index[id(other)]
        a, b = (i, j) if opening else (j, i)
        left = min(out[a]["column"], out[b]["column"])
        right = max(out[a]["column"] + out[a]["columnSpan"], out[b]["column"] + out[b]["columnSpan"])
        if opening:
            text = c["text"] + " " + out[j]["text"]
        else:
            text = out[j]["text"] + c["text"]
        box = union(out[i].get("box"), out[j].get("box"))
        out[j].update(text=text, column=left, columnSpan=right - left)
        if box:
            out[j]["box"] = box
        gone.add(i)
    joined = {**grid, "cells": [c for i, c in enumerate(out) if i not in gone]}
    return drop(joined)


def union(a, b):
    if not a or not b:
        return a or b
    return [min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])]
