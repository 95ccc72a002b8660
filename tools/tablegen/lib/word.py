"""Contents as Word documents, printed with LibreOffice: tables in Word's own styles, or columns set with tab stops.

A style file ``*.word.json`` has: name, lang, font, east (font of ideographs), size, and either table (name of a table style; "Normal Table"
draws nothing) with align (left, center), banding, bold (first column), narrow (as wide as its texts), repeat; or tabs (true) with leaders,
underline (header), gap (in em).
"""

import json
from pathlib import Path

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from .grid import numeric
from .page import TOTAL
from .sheet import width_of
from .truth import Unsure, colour


def load_styles(folder):
    return [{**json.loads(p.read_text()), "file": p.name.split(".")[0]} for p in sorted(Path(folder).glob("*.word.json"))]


class Writer:
    """A document that is written with or without a colour for each cell."""

    def __init__(self, content, style, coded):
        self.style, self.coded, self.k = style, coded, 0
        self.document = Document()
        normal = self.document.styles["Normal"]
        normal.font.name, normal.font.size = style["font"], Pt(style["size"])
        normal.element.rPr.rFonts.set(qn("w:eastAsia"), style.get("east", "AR PL UMing CN"))
        normal.paragraph_format.space_after = Pt(style.get("after", 6))
        section = self.document.sections[0]
        wide = max((b["table"]["columns"] for b in content["blocks"] if "table" in b), default=0) >= style.get("wide", 8)
        section.page_width, section.page_height = (Mm(297), Mm(210)) if wide else (Mm(210), Mm(297))
        section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
        for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
            setattr(section, side, Mm(style.get("margin", 24)))
        self.room = (section.page_width - section.left_margin - section.right_margin) / Pt(1)

    def run(self, paragraph, text, k=None, **look):
        run = paragraph.add_run(text)
        for name, value in look.items():
            setattr(run, name, value)
        if self.coded:
            run.font.color.rgb = RGBColor(*colour(k)) if k else RGBColor(0, 0, 0)
        return run

    def paragraph(self, text, name=None, align=None, **look):
        p = self.document.add_paragraph(style=name)
        p.alignment = align
        self.run(p, text, **look)

    def number(self):
        self.k += 1
        return self.k

    def table(self, grid):
        """A table of Word's own; the grid as drawn."""
        style, drawn = self.style, []
        table = self.document.add_table(grid["rows"], grid["columns"])
        table.style = style["table"]
        table.autofit = bool(style.get("narrow"))
        table.alignment = WD_TABLE_ALIGNMENT.CENTER if style.get("align") == "center" else None
        look = table._tbl.tblPr.find(qn("w:tblLook"))
        for name, on in (("firstColumn", style.get("bold")), ("noHBand", not style.get("banding")), ("lastRow", False), ("noVBand", True)):
            look.set(qn("w:" + name), "1" if on else "0")
        widths = [4] * grid["columns"]
        for c in grid["cells"]:
            if c["columnSpan"] == 1:
                widths[c["column"]] = max(widths[c["column"]], min(width_of(c["text"]), 30))
        figures = self.figures(grid)
        slots = [row.cells for row in table.rows]  # once, before any merge: every access counts all cells anew
        for row in slots:
            for k, cell in enumerate(row):
                narrow = style["size"] * (0.55 * widths[k] + 1.6)
                cell.width = Pt(narrow if style.get("narrow") else self.room * widths[k] / sum(widths))
                cell.paragraphs[0].paragraph_format.space_after = Pt(style.get("cell", 0))
        for c in grid["cells"]:
            first = slots[c["row"]][c["column"]]
            if c["rowSpan"] * c["columnSpan"] > 1:
                first = first.merge(slots[c["row"] + c["rowSpan"] - 1][c["column"] + c["columnSpan"] - 1])
            p = first.paragraphs[0]
            head = c["row"] < grid["headRows"]
            p.alignment = (
                WD_ALIGN_PARAGRAPH.CENTER
                if head and (c["columnSpan"] > 1 or style.get("centred"))
                else WD_ALIGN_PARAGRAPH.RIGHT
                if c["column"] in figures and c["columnSpan"] == 1
                else None
            )
            p.paragraph_format.left_indent = Pt(9 * c["indent"]) if c.get("indent") and c["column"] == 0 else None
            k = self.number()
            total = any(TOTAL.search(o["text"]) for o in grid["cells"] if o["row"] == c["row"] and o["column"] == 0)
            self.run(
                p, c["text"], k, **({"bold": True} if (head and style.get("heads")) or (total and not head and style.get("totals")) else {})
            )
            drawn.append({**c, "k": k})
        for row in table.rows[: grid["headRows"]] if style.get("repeat") else []:
            row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        self.document.add_paragraph()
        return {**grid, "cells": drawn}

    @staticmethod
    def figures(grid):
        own = {}
        for c in grid["cells"]:
            if c["columnSpan"] == 1 and c["row"] >= grid["headRows"]:
                own.setdefault(c["column"], []).append(numeric(c["text"]))
        return {k for k, v in own.items() if sum(v) > 0.6 * len(v)}

    def tabs(self, grid):
        """A paragraph for each row, its cells after tab stops; the grid as drawn."""
        if any(c["rowSpan"] > 1 or (c["columnSpan"] > 1 and c["row"] >= grid["headRows"]) for c in grid["cells"]):
            raise Unsure("spans between tab stops")
        em, style, drawn = self.style["size"] * 0.56, self.style, []
        widths = [2] * grid["columns"]
        for c in grid["cells"]:
            share = 1 if c["columnSpan"] == 1 else 1.0 / c["columnSpan"]
            for k in range(c["column"], c["column"] + c["columnSpan"]):
                widths[k] = max(widths[k], (width_of(c["text"]) + 2 * c.get("indent", 0)) * share)
        gap, figures = style.get("gap", 3), self.figures(grid)
        lefts = [sum(widths[:k]) + gap * k for k in range(grid["columns"] + 1)]
        if lefts[-1] * em > self.room:
            raise Unsure("too wide for tab stops")
        for r in range(grid["rows"]):
            row = sorted((c for c in grid["cells"] if c["row"] == r), key=lambda c: c["column"])
            p = self.document.add_paragraph()
            p.paragraph_format.space_after = Pt(style.get("cell", 0))
            p.paragraph_format.left_indent = Pt(0)
            for c in row:
                k, w = c["column"], c["columnSpan"]
                if k or w > 1:
                    end = lefts[k] + sum(widths[k : k + w]) + gap * (w - 1)
                    right = k in figures and w == 1
                    at, kind = (
                        (end, WD_TAB_ALIGNMENT.RIGHT)
                        if right
                        else ((lefts[k] + end) / 2, WD_TAB_ALIGNMENT.CENTER)
                        if w > 1
                        else (lefts[k], WD_TAB_ALIGNMENT.LEFT)
                    )
                    led = style.get("leaders") and right and r >= grid["headRows"] and c is row[min(1, len(row) - 1)]
                    p.paragraph_format.tab_stops.add_tab_stop(Pt(at * em), kind, WD_TAB_LEADER.DOTS if led else WD_TAB_LEADER.SPACES)
                    self.run(p, "\t")
                elif c.get("indent"):
                    p.paragraph_format.left_indent = Pt(em * 2 * c["indent"])
                number = self.number()
                head = r < grid["headRows"]
                self.run(
                    p,
                    c["text"],
                    number,
                    **({"bold": True} if head and style.get("heads") else {}),
                    **({"underline": True} if head and style.get("underline") else {}),
                )
                drawn.append({**c, "k": number})
        self.document.add_paragraph()
        return {**grid, "cells": drawn}


def document(content, style, path, coded):
    """Writes the document; returns the grids with numbered cells."""
    writer, grids = Writer(content, style, coded), []
    first = True
    for b in content["blocks"]:
        if "h" in b:
            writer.paragraph(b["h"], "Heading 1" if first else "Heading 2")
            first = False
        elif "p" in b:
            writer.paragraph(b["p"])
        elif "li" in b:
            for item in b["li"]:
                writer.paragraph(item, "List Bullet")
        else:
            grid = b["table"]
            if grid["title"]:
                writer.paragraph(grid["title"], align=WD_ALIGN_PARAGRAPH.CENTER, bold=True)
            if grid.get("form"):
                writer.paragraph(grid["form"], align=WD_ALIGN_PARAGRAPH.RIGHT)
            line = "　　".join(t for t in (grid.get("department"), grid["unit"]) if t)
            if line:
                writer.paragraph(line, align=WD_ALIGN_PARAGRAPH.RIGHT)
            grids.append(writer.tabs(grid) if style.get("tabs") else writer.table(grid))
            for note in grid["notes"]:
                writer.paragraph(note, italic=True)
    writer.document.save(path)
    return grids
