"""Contents as HTML pages, in the styles of ``styles/HALF/*.css``, printed with Chromium.

A style file begins with a comment that holds its options as JSON:
    name        what the style is taken after
    lang        languages it is used for
    rowRules, columnRules   whether all rows or columns of the body are parted by rules
    symbols     "split": currency signs stand in a column of their own; "both": closing brackets and % as well
    leaders     dots lead from the label to the figures
    repeat      the header is repeated on each page
    decimal     figures are aligned at the point
    side        a paragraph stands beside the table
    section     "span": section rows are one cell over all columns
    caps        header texts are printed in capitals
    kinds       kinds of contents it is used for (all without)
    vary        measures that differ from document to document (``vary.py``); without it the style sheet stands alone
    spacers     a blank column stands before each column of figures
"""

import html
import json
import re
from pathlib import Path

from .contents import space_out, split_symbols
from .grid import numeric
from .truth import colour
from . import vary

TOTAL = re.compile(r"^(grand |sub)?total|^net (income|sales|loss)|^合计|^总计|^小计|合计$|总计$", re.I)


def load_styles(folder):
    styles = []
    for path in sorted(Path(folder).glob("*.css")):
        text = path.read_text()
        options = json.loads(re.match(r"/\*(.*?)\*/", text, re.S).group(1))
        styles.append({**options, "file": path.stem, "css": text})
    return styles


def esc(text):
    return html.escape(text, quote=False)


class Numbers:
    """Gives the cells of a document their numbers."""

    def __init__(self):
        self.k = 0

    def next(self):
        self.k += 1
        return self.k


def furniture(grid, style):
    """Title, form number, department and unit above a table, in the order of the style."""
    title = f'<div class="title">{esc(grid["title"])}</div>' if grid["title"] else ""
    unit = grid["unit"]
    if not grid.get("department") and not grid.get("form"):
        return title + (f'<div class="unit">{esc(unit)}</div>' if unit else "")
    form = f'<div class="form">{esc(grid["form"])}</div>' if grid["form"] else ""
    line = f'<div class="line"><span>{esc(grid["department"])}</span><span>{esc(unit)}</span></div>'
    if style.get("furniture") == "one line":
        form, line = (
            "",
            f'<div class="line"><span>{esc(grid["department"])}</span><span>{esc(grid["form"])}</span><span>{esc(unit)}</span></div>',
        )
    return form + title + line if style.get("furniture") == "form first" else title + form + line


def table_html(grid, style, numbers, rng):
    """(markup, the grid as drawn). Blank slots become blank cells."""
    if style.get("symbols"):
        grid = split_symbols(grid, closing=style["symbols"] == "both")
    if style.get("spacers"):
        grid = space_out(grid)
    columns = grid["columns"]
    figures = {}
    for k in range(columns):
        own = [c["text"] for c in grid["cells"] if c["column"] == k and c["row"] >= grid["headRows"] and c["columnSpan"] == 1]
        figures[k] = len(own) > 0 and sum(map(numeric, own)) >= 0.6 * len(own)
    after = {}
    if style.get("decimal"):
        for c in grid["cells"]:
            if c["row"] >= grid["headRows"] and c["columnSpan"] == 1 and figures[c["column"]]:
                m = re.search(r"\.(\d+)\D*$", c["text"])
                after[c["column"]] = max(after.get(c["column"], 0), len(m.group(1)) + 1 if m else 0)
    at = {(c["row"], c["column"]): c for c in grid["cells"]}
    taken, drawn, rows = set(), [], []
    heads = max([c["row"] + c["rowSpan"] for c in grid["cells"] if c["row"] < grid["headRows"]], default=0)
    for r in range(grid["rows"]):  # a row span ends with its row group: the header takes in all rows it reaches
        own = [c for c in grid["cells"] if c["row"] == r]
        head = r < heads
        first = at.get((r, 0))
        kind = []
        if not head and first:
            if len(own) == 1 and first["columnSpan"] == 1 and columns > 2 and not numeric(first["text"]):
                kind.append("section")
                if style.get("section") == "span":
                    first["columnSpan"] = columns
            if TOTAL.search(first["text"]):
                kind.append("total")
        out, c = [], 0
        while c < columns:
            if (r, c) in taken:
                c += 1
                continue
            cell = at.get((r, c))
            if not cell:
                out.append('<td class="blank"></td>' if not head else '<th class="blank"></th>')
                c += 1
                continue
            h, w = cell["rowSpan"], cell["columnSpan"]
            if not head:
                h = min(h, grid["rows"] - r)
            taken |= {(r + i, c + j) for i in range(h) for j in range(w)}
            k = numbers.next()
            drawn.append({**cell, "k": k, "rowSpan": h})
            names = ["stub" if c == 0 else "num" if figures.get(c) and w == 1 else "text"]
            if cell.get("sign"):
                names = ["sign"]
            if w > 1:
                names.append("wide")
            if h > 1:
                names.append("tall")
            if cell.get("indent"):
                names.append(f"in{cell['indent']}")
            extra = ""
            if style.get("decimal") and "num" in names and not head and c in after:
                m = re.search(r"\.(\d+)\D*$", cell["text"])
                lack = after[c] - (len(m.group(1)) + 1 if m else 0)
                extra = f' style="padding-right:calc(var(--pr,8px) + {0.53 * lack:.2f}em)"'
            tag = "th" if head else "td"
            spans = (f' rowspan="{h}"' if h > 1 else "") + (f' colspan="{w}"' if w > 1 else "")
            out.append(f'<{tag} data-k="{k}" class="{" ".join(names)}"{spans}{extra}><span class="t">{esc(cell["text"])}</span></{tag}>')
            c += w
        rows.append(f'<tr class="{" ".join(kind)}">' + "".join(out) + "</tr>")
    n = heads
    head = f"<thead>{''.join(rows[:n])}</thead>" if n else ""
    markup = f"<table>{head}<tbody>{''.join(rows[n:])}</tbody></table>"
    before = furniture(grid, style)
    notes = "".join(f'<div class="note">{esc(n)}</div>' for n in grid["notes"])
    return f'<div class="tablebox">{before}{markup}{notes}</div>', {**grid, "cells": drawn}


def compose(content, style, rng, numbers):
    """(HTML, grids) of a content in a style."""
    grids = []
    blocks = list(content["blocks"])
    side = None
    if style.get("side"):
        for i, b in enumerate(blocks):
            if "p" in b and 60 < len(b["p"]) < 500:
                side = blocks.pop(i)["p"]
                break
    heading = ["h1"]

    def markup_of(b):
        nonlocal side
        if "h" in b:
            level = heading.pop() if heading else "h2"
            return f"<{level}>{esc(b['h'])}</{level}>"
        if "p" in b:
            return f"<p>{esc(b['p'])}</p>"
        if "li" in b:
            return "<ul>" + "".join(f"<li>{esc(i)}</li>" for i in b["li"]) + "</ul>"
        if "html" in b:
            return b["html"]
        if "across" in b:
            return '<div class="across">' + "".join("<div>" + "".join(map(markup_of, part)) + "</div>" for part in b["across"]) + "</div>"
        markup, grid = table_html(b["table"], style, numbers, rng)
        grids.append(grid)
        if side:
            markup = f'<div class="beside"><aside>{esc(side)}</aside>{markup}</div>'
            side = None
        return markup

    body = "".join(map(markup_of, blocks))
    repeat = "" if style.get("repeat") else "thead{display:table-row-group}"
    base = """*{-webkit-print-color-adjust:exact;print-color-adjust:exact} tr{break-inside:avoid}
.title,.unit,.form,.line,thead{break-after:avoid} h1,h2{break-after:avoid}"""
    css = (
        vary.sheet(style, rng, content["lang"], max((g["columns"] for g in grids), default=0))
        if style.get("vary") is not None
        else style["css"]
    )
    page = f"""<!doctype html><html lang="{content["lang"]}"><head><meta charset="utf-8"><style>{base}
{css}
{repeat}</style></head><body class="{content["lang"]}">{body}</body></html>"""
    return page, grids


def coded(page, count):
    """The same page with a colour for each cell."""
    rules = ["html,html *,html *::before,html *::after{color:#000!important;-webkit-text-fill-color:#000!important}"]
    for k in range(1, count + 1):
        name = "#%02x%02x%02x" % colour(k)
        sel = f'html [data-k="{k}"]'
        rules.append(f"{sel},{sel} *,{sel}::after,{sel} *::after{{color:{name}!important;-webkit-text-fill-color:{name}!important}}")
    return page.replace("</head>", "<style>" + "\n".join(rules) + "</style></head>", 1)


class Browser:
    """One Chromium for all documents, without network and scripts."""

    def __enter__(self):
        from playwright.sync_api import sync_playwright

        self.play = sync_playwright().start()
        self.browser = self.play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        context = self.browser.new_context(java_script_enabled=False, offline=True)
        self.page = context.new_page()
        return self

    def __exit__(self, *_):
        self.browser.close()
        self.play.stop()

    def print(self, markup, path):
        self.page.set_content(markup, wait_until="load", timeout=20000)
        self.page.pdf(path=str(path), print_background=True, prefer_css_page_size=True, tagged=False, outline=False)
