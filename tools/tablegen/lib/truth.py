"""Truth from two renderings: the real one, and one whose cells each have a text colour of their own.

A colour moves nothing, so the glyphs of both PDFs lie at the same places; the second tells which cell
each glyph belongs to, on which page, also where a header is repeated. Whatever disagrees is thrown away.
"""

import re
import unicodedata
from collections import Counter, defaultdict

import pymupdf

from .grid import clean, drop, numeric
from .contents import join_symbols

pymupdf.TOOLS.set_small_glyph_heights(True)
pymupdf.TOOLS.mupdf_display_errors(False)


class Unsure(Exception):
    """This document's truth is in doubt: leave the document out."""


def colour(k):
    """The colour of cell ``k`` (from 1), black being no cell."""
    return ((k >> 12) & 63) * 4, ((k >> 6) & 63) * 4, (k & 63) * 4


def cell_of(rgb):
    r, g, b = rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255
    if any(min(v % 4, 4 - v % 4) > 1 for v in (r, g, b)):
        raise Unsure(f"colour {rgb:06x} is none of ours")
    r, g, b = (round(v / 4) for v in (r, g, b))
    return r << 12 | g << 6 | b


def glyphs(path):
    """Per page: [(character, x0, y0, x1, y1, origin, colour)], in content order."""
    pages, sizes = [], []
    with pymupdf.open(path) as document:
        for page in document:
            out = []
            for block in page.get_text("rawdict", flags=pymupdf.TEXT_PRESERVE_WHITESPACE)["blocks"]:
                for line in block.get("lines", ()):
                    for span in line["spans"]:
                        for ch in span["chars"]:
                            out.append((ch["c"], *ch["bbox"], ch["origin"], span["color"]))
            pages.append(out)
            sizes.append((page.rect.width, page.rect.height))
    return pages, sizes


def same(real, coded):
    """Whether both renderings have the same glyphs at the same places."""

    def key(page):
        return Counter((g[0], round(g[5][0]), round(g[5][1])) for g in page if g[0].strip())

    if len(real) != len(coded):
        return False
    for a, b in zip(real, coded):
        a, b = key(a), key(b)
        if sum(a.values()) != sum(b.values()) or sum(((a - b) + (b - a)).values()) > 0.01 * sum(a.values()):
            return False
    return True


def letters(text):
    text = unicodedata.normalize("NFKC", text).replace("\u00ad", "")
    return re.sub(r"\s+", "", text)


def tables(real_pdf, coded_pdf, grids, style):
    """The readings of a document, best first: each a list of tables in the interchange format.

    ``grids`` have cells with a ``k``; ``style`` may have rowRules, columnRules, leaders, texts ("pdf": the
    truth's text is the printed one).
    """
    real, sizes = glyphs(real_pdf)
    coded, _ = glyphs(coded_pdf)
    if not same(real, coded):
        raise Unsure("the two renderings differ")
    boxes, texts = defaultdict(dict), defaultdict(dict)
    for number, page in enumerate(coded, 1):
        width, height = sizes[number - 1]
        for ch, x0, y0, x1, y1, origin, rgb in page:
            k = cell_of(rgb)
            if not k:
                continue
            texts[k].setdefault(number, []).append((ch, origin))
            if not ch.strip():
                continue
            if x0 < -1 or y0 < -1 or x1 > width + 1 or y1 > height + 1:
                raise Unsure(f"{ch!r} lies off page {number}")
            box = boxes[k].get(number)
            boxes[k][number] = [min(box[0], x0), min(box[1], y0), max(box[2], x1), max(box[3], y1)] if box else [x0, y0, x1, y1]
    found = []
    for grid in grids:
        pages = defaultdict(list)
        for c in grid["cells"]:
            seen = boxes.get(c["k"], {})
            if not seen:
                raise Unsure(f"no glyphs of {c['text'][:40]!r}")
            want = letters(c["text"])
            for number in seen:
                got = letters("".join(ch for ch, _ in texts[c["k"]][number]))
                if style.get("texts") == "pdf":
                    if "###" in got:
                        raise Unsure("a figure too wide for its column")
                    text = clean("".join(ch for ch, _ in texts[c["k"]][number]))
                    if not numeric(c["text"]) and letters(text) != want:
                        raise Unsure(f"text {got[:40]!r} is not {want[:40]!r}")
                    c = {**c, "text": text if letters(text) != want else c["text"]}
                elif got != want:
                    if style.get("leaders") and re.sub(r"[.…·]+$", "", got) == re.sub(r"[.…·]+$", "", want):
                        pass
                    elif style.get("caps") and got.lower() == want.lower():
                        c = {**c, "text": c["text"].upper() if got == want.upper() else c["text"]}
                    elif sorted(got) != sorted(want):
                        raise Unsure(f"text {got[:60]!r} is not {want[:60]!r}")
                if len(seen) > 1 and c["row"] >= grid["headRows"]:
                    raise Unsure("a body cell on two pages")
                pages[number].append({**c, "box": seen[number]})
        for number, cells in sorted(pages.items()):
            found.append(part(grid, number, cells, style))
    disjoint(found)
    heights = sorted(g[4] - g[2] for t in found for g in coded[t["page"] - 1] if cell_of(g[6]) and g[0].strip())
    if heights[len(heights) // 2] < 3.6:
        raise Unsure("too small to read")
    return readings(found, style), sizes


def part(grid, number, cells, style):
    """What a page shows of a grid."""
    rows = sorted({c["row"] for c in cells})
    position = {r: i for i, r in enumerate(rows)}
    out = []
    for c in cells:
        span = [position[r] for r in range(c["row"], c["row"] + c["rowSpan"]) if r in position]
        out.append({**c, "row": min(span), "rowSpan": len(span)})
    piece = {"rows": len(rows), "columns": grid["columns"], "cells": out, "headRows": sum(r < grid["headRows"] for r in rows)}
    tops = []
    for r in range(len(rows)):  # rows follow each other downwards
        own = [c["box"] for c in out if c["row"] == r and c["rowSpan"] == 1]
        if own:
            tops.append(sum(b[1] + b[3] for b in own) / 2 / len(own))
    if any(b <= a for a, b in zip(tops, tops[1:])):
        raise Unsure("rows out of order: a table in two parts on one page")
    piece = drop(piece, keep_blank_columns=False)
    if piece["rows"] < 2 or piece["columns"] < 2:
        raise Unsure("one row or column of a table alone on a page")
    box = None
    for c in out:
        b = c["box"]
        box = [min(box[0], b[0]), min(box[1], b[1]), max(box[2], b[2]), max(box[3], b[3])] if box else list(b)
    return {**piece, "page": number, "bbox": box}


def disjoint(found):
    """No two cells' texts may lie on each other."""
    for t in found:
        cells = t["cells"]
        for i, a in enumerate(cells):
            for b in cells[i + 1 :]:
                x = min(a["box"][2], b["box"][2]) - max(a["box"][0], b["box"][0])
                y = min(a["box"][3], b["box"][3]) - max(a["box"][1], b["box"][1])
                if x > 1.5 and y > 3:
                    raise Unsure(f"{a['text'][:30]!r} and {b['text'][:30]!r} lie on each other")


def shrink(table, style, head=False):
    """Spans that nothing on the page shows: a text that stays in its first column or row."""
    cells = [dict(c) for c in table["cells"]]
    lefts = {}
    for c in cells:
        if c["columnSpan"] == 1:
            lefts[c["column"]] = min(lefts.get(c["column"], 1e9), c["box"][0])
    widths = {}
    for c in cells:
        if c["columnSpan"] == 1:
            widths[c["column"]] = max(widths.get(c["column"], 0), c["box"][2])
    for c in cells:
        is_head = c["row"] < table["headRows"]
        if c["columnSpan"] > 1 and not style.get("columnRules") and not is_head:
            if c["column"] in widths and c["box"][2] <= widths[c["column"]] + 1 and abs(c["box"][0] - lefts[c["column"]]) < 40:
                c["columnSpan"] = 1
        if c["rowSpan"] > 1 and not style.get("rowRules") and is_head == head:
            for r in range(c["row"], c["row"] + c["rowSpan"]):
                near = [o["box"] for o in cells if o is not c and o["row"] == r and o["rowSpan"] == 1]
                if near and all(abs((b[1] + b[3]) - (c["box"][1] + c["box"][3])) / 2 < 3 for b in near):
                    c["row"], c["rowSpan"] = r, 1
                    break
    return drop({**table, "cells": cells})


def readings(found, style):
    """Ways to read the same page that are equally right, the plainest first."""
    joined = [join_symbols(t) for t in found]
    shown = [shrink(t, style) for t in joined]
    headed = [shrink(t, style, head=True) for t in shown]
    apart = [shrink(t, style) for t in found]
    out, keys = [], set()
    for reading in (shown, joined, headed, apart, found):
        tidy = [
            {
                "page": t["page"],
                "bbox": [round(v, 2) for v in t["bbox"]],
                "rows": t["rows"],
                "columns": t["columns"],
                "headRows": t["headRows"],
                "cells": [
                    {
                        "row": c["row"],
                        "column": c["column"],
                        "rowSpan": c["rowSpan"],
                        "columnSpan": c["columnSpan"],
                        "text": c["text"],
                        "bbox": [round(v, 2) for v in c["box"]],
                    }
                    for c in sorted(t["cells"], key=lambda c: (c["row"], c["column"]))
                ],
            }
            for t in reading
        ]
        key = repr(tidy)
        if key not in keys and all(t["rows"] > 1 and t["columns"] > 1 for t in tidy):
            keys.add(key)
            out.append(tidy)
    return out
