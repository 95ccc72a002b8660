"""Contents as workbooks, printed with LibreOffice without grid lines.

A style file ``*.sheet.json`` has: name, font, size, header {bold, fill, color, border, align}, body
{border, columns, bands}, bottom, repeat, wrap, widths ("fit", "even", "tight"), orientation, fit, centre, title
{bold, size, merge}, footer, indent, numbers, heights (rows as high as their wrapped texts), wide (columns
from which the page lies on its side).
"""

import json
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from .grid import numeric
from .page import TOTAL
from .truth import colour

FIGURE = re.compile(r"^-?\d{1,3}(,\d{3})*(\.\d+)?$|^-?\d+(\.\d+)?$")


def load_styles(folder):
    return [{**json.loads(p.read_text()), "file": p.name.split(".")[0]} for p in sorted(Path(folder).glob("*.sheet.json"))]


def side(kind):
    return Side(style=kind, color="FF000000") if kind else Side()


def width_of(text):
    return sum(2 if ord(ch) > 0x2E7F else 1 for ch in text)


def figure(text):
    """(value, number format) of a text that is a figure, else (text, None)."""
    if not FIGURE.match(text) or re.match(r"^0\d", text) or len(text) > 14 or re.match(r"^(19|20)\d\d$", text):
        return text, None
    places = len(text.split(".")[1]) if "." in text else 0
    form = ("#,##0" if "," in text else "0") + ("." + "0" * places if places else "")
    return float(text.replace(",", "")) if places else int(text.replace(",", "")), form


def fit_heights(sheet, grid, top, size):
    """Row heights for wrapped texts: LibreOffice fits none that hold merged cells."""
    lines = [1.0] * grid["rows"]
    for c in sorted(grid["cells"], key=lambda c: c["rowSpan"]):
        width = sum(sheet.column_dimensions[get_column_letter(1 + c["column"] + i)].width for i in range(c["columnSpan"]))
        need = -(-width_of(c["text"]) * 1.15 // max(width - 1.5, 2))
        own = range(c["row"], min(c["row"] + c["rowSpan"], grid["rows"]))
        lack = (need - sum(lines[r] for r in own)) / len(own)
        for r in own:
            lines[r] += max(lack, 0)
    for r, n in enumerate(lines):
        sheet.row_dimensions[top + r].height = size * (1.32 * n + 0.4)


def workbook(content, style, path, coded, rng):
    """Writes the workbook; returns the grids with numbered cells. ``rng`` must be alike in both passes."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Sheet1" if content["lang"] == "en" else "表1"
    font, size = style["font"], style["size"]
    body_font = {"name": font, "size": size}
    row, grids, tops, k = 1, [], [], 0
    widths = {}

    def put(r, c, text, bold=False, big=0, k=None, color=None, italic=False):
        cell = sheet.cell(r, c)
        cell.value = text
        rgb = "FF%02X%02X%02X" % colour(k) if coded and k else ("FF000000" if coded else "FF" + (color or "000000"))
        cell.font = Font(**{**body_font, "size": size + big}, bold=bold, italic=italic, color=rgb)
        return cell

    head = style.get("header", {})
    body = style.get("body", {})
    for b in content["blocks"]:
        if "h" in b:
            put(row, 1, b["h"][:90], bold=True, big=2)
            row += 1
        elif "p" in b and style.get("text"):
            columns = max((g["table"]["columns"] for g in content["blocks"] if "table" in g), default=6)
            sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=columns)
            cell = put(row, 1, b["p"][:420])
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            sheet.row_dimensions[row].height = size * 1.5 * (1 + width_of(b["p"][:420]) // 70)
            row += 2
        elif "li" in b and style.get("text"):
            for item in b["li"][:4]:
                put(row, 1, "- " + item[:80])
                row += 1
            row += 1
        elif "table" in b:
            grid = b["table"]
            columns = grid["columns"]
            t = style.get("title", {})
            if grid["title"]:
                cell = put(row, 1, grid["title"][:100], bold=t.get("bold", False), big=t.get("size", 0))
                if t.get("merge"):
                    sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=columns)
                    cell.alignment = Alignment(horizontal="center")
                row += 1
            if grid.get("form"):
                put(row, columns, grid["form"]).alignment = Alignment(horizontal="right")
                row += 1
            if grid.get("department"):
                put(row, 1, grid["department"])
            if grid["unit"]:
                put(row, columns, grid["unit"]).alignment = Alignment(horizontal="right")
            if grid["unit"] or grid.get("department"):
                row += 1
            top, drawn = row, []
            labels = {}
            for c in grid["cells"]:
                if c["columnSpan"] == 1 and c["row"] >= grid["headRows"]:
                    labels.setdefault(c["column"], []).append(numeric(c["text"]))
            for c in grid["cells"]:
                k += 1
                r, q = top + c["row"], 1 + c["column"]
                is_head = c["row"] < grid["headRows"]
                own = labels.get(c["column"], [])
                of_figures = own and sum(own) > 0.6 * len(own) and not is_head
                value, form = figure(c["text"]) if of_figures and style.get("numbers", True) else (c["text"], None)
                total = not is_head and any(TOTAL.search(o["text"]) for o in grid["cells"] if o["row"] == c["row"] and o["column"] == 0)
                cell = put(
                    r,
                    q,
                    value,
                    bold=(is_head and head.get("bold")) or (total and style.get("totals")),
                    k=k,
                    color=head.get("color") if is_head else None,
                )
                if form:
                    cell.number_format = form
                elif isinstance(value, str) and value[:1] in "=+-@":
                    cell.data_type = "s"
                align = head.get("align") if is_head else ("right" if of_figures and not form else None)
                cell.alignment = Alignment(
                    horizontal=align,
                    vertical="center" if is_head else style.get("vertical", "top"),
                    wrap_text=bool(style.get("wrap")) or (is_head and c["rowSpan"] * c["columnSpan"] > 1),
                    indent=c.get("indent", 0) if c["column"] == 0 else 0,
                )
                if c["rowSpan"] * c["columnSpan"] > 1:
                    sheet.merge_cells(start_row=r, start_column=q, end_row=r + c["rowSpan"] - 1, end_column=q + c["columnSpan"] - 1)
                elif not is_head or style["widths"] == "fit":
                    widths[q] = max(widths.get(q, 0), min(width_of(c["text"]), 34 if style.get("wrap") else 60))
                drawn.append({**c, "k": k})
            for r in range(grid["rows"]):
                for q in range(1, columns + 1):
                    cell = sheet.cell(top + r, q)
                    is_head = r < grid["headRows"]
                    kind = body.get("border") if not is_head else head.get("between")
                    over, under = None, kind
                    if r == 0:
                        over = head.get("top")
                    if r == grid["headRows"] - 1:
                        under = head.get("border")
                    if r == grid["rows"] - 1:
                        under = style.get("bottom") or under
                    upright = (head if is_head else body).get("columns")
                    if over or under or upright:
                        cell.border = Border(top=side(over), bottom=side(under), left=side(upright), right=side(upright))
                    if is_head and head.get("fill"):
                        cell.fill = PatternFill("solid", fgColor="FF" + head["fill"])
                    elif not is_head and body.get("bands") and (r - grid["headRows"]) % 2:
                        cell.fill = PatternFill("solid", fgColor="FF" + body["bands"])
            if style.get("repeat") and not grids and grid["headRows"]:
                sheet.print_title_rows = f"{top}:{top + grid['headRows'] - 1}"
            row = top + grid["rows"]
            for n in grid["notes"]:
                put(row, 1, n[:160], italic=style.get("italicNotes", False))
                row += 1
            row += 2
            tops.append((top, grid))
            grids.append({**grid, "cells": drawn})
    most = max((g["columns"] for g in grids), default=1)
    for q in range(1, most + 1):
        w = widths.get(q, 8)
        if style["widths"] == "even" and q > 1:
            w = max(max(v for c, v in widths.items() if c > 1), 8) if len(widths) > 1 else 10
            w = min(w, 22)
        sheet.column_dimensions[get_column_letter(q)].width = w * 1.12 + style.get("pad", 2)
    for top, grid in tops if style.get("heights") else []:
        fit_heights(sheet, grid, top, size)
    wide = most >= style.get("wide", 99)
    sheet.page_setup.orientation = "landscape" if wide else style.get("orientation", "portrait")
    sheet.page_setup.paperSize = style.get("paper", 9)
    if style.get("fit", True):
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.print_options.gridLines = False
    sheet.print_options.horizontalCentered = bool(style.get("centre"))
    if style.get("footer"):
        sheet.oddFooter.center.text = style["footer"]
    if style.get("pageHeader"):
        sheet.oddHeader.left.text = style["pageHeader"]
    book.save(path)
    return grids


def convert(paths, out):
    """All workbooks to PDF with one LibreOffice."""
    profile = tempfile.mkdtemp(prefix="lo-")
    for i in range(0, len(paths), 30):
        subprocess.run(
            [
                "nice",
                "soffice",
                f"-env:UserInstallation=file://{profile}",
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                str(out),
                *map(str, paths[i : i + 30]),
            ],
            capture_output=True,
            timeout=600,
        )
    shutil.rmtree(profile, ignore_errors=True)
