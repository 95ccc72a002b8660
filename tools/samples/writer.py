"""Final accounts as LibreOffice Writer prints them: running text with tables between."""
from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from office import document, font, font_faces, paragraph, print_pdf, tag
from tables import Table

RULE = "0.5pt solid #000000"
TEXT_WIDTH = {"portrait": 17.0, "landscape": 25.7}


@dataclass(frozen=True)
class Setting:
    """How one table is set; column widths are shares of the text width."""
    table: Table
    widths: tuple[float, ...]
    landscape: bool = False
    repeat_header: bool = False
    rows_break: bool = False
    size: float = 9


@dataclass(frozen=True)
class Account:
    """A whole document: `text` in the notation of the files in `data/`."""
    cover: tuple[str, ...]
    text: str
    settings: dict[str, Setting]
    font: str
    contents: bool = True


def print_account(account: Account, output: Path) -> None:
    body = cover_markup(account) + text_markup(account)
    print_pdf(document(
        "text", font_faces(account.font),
        tag("office:styles", None, *paragraph_styles(account.font)),
        tag("office:automatic-styles", None, *page_layouts(), *section_styles(), *cell_styles(),
            *(s for name, setting in account.settings.items() for s in table_styles(name, setting))),
        tag("office:master-styles", None, *master_pages()),
        tag("office:body", None, tag("office:text", None, *body))), "fodt", output)


def paragraph_styles(family: str) -> list[str]:
    leader = {"style:leader-style": "dotted", "style:leader-text": "."}
    keep = {"fo:keep-with-next": "always"}
    looks = {  # name: (size, bold, paragraph properties, tab stops)
        "cover": (26, True, {"fo:text-align": "center", "fo:margin-top": "5cm"}, ""),
        "heading1": (16, True, {"fo:text-align": "center", "fo:margin-top": "0.6cm",
                                "fo:margin-bottom": "0.4cm"} | keep, ""),
        "heading2": (13, True, {"fo:margin-top": "0.3cm"} | keep, ""),
        "text": (12, False, {"fo:text-align": "justify", "fo:text-indent": "0.85cm", "fo:line-height": "150%"}, ""),
        "box": (11, False, {"fo:border": RULE, "fo:padding": "0.2cm", "fo:margin-top": "0.4cm"}, ""),
        "contents": (12, False, {"fo:line-height": "140%"}, tab_stop("portrait", leader)),
        "title": (15, True, {"fo:text-align": "center", "fo:margin-top": "0.3cm"} | keep, ""),
        "form": (10, False, {"fo:text-align": "end"} | keep, ""),
        "unit-portrait": (10, False, keep, tab_stop("portrait")),
        "unit-landscape": (10, False, keep, tab_stop("landscape")),
        "note": (10, False, {"fo:text-align": "start"}, ""),
        "footer": (9, False, {"fo:text-align": "center"}, ""),
    }
    return [tag("style:style", {"style:name": name, "style:family": "paragraph"},
                tag("style:paragraph-properties", {"fo:orphans": "0", "fo:widows": "0"} | given, tabs),
                font(family, size, bold)) for name, (size, bold, given, tabs) in looks.items()]


def tab_stop(page: str, leader: dict[str, str] | None = None) -> str:
    """A tab at the right end of the line."""
    stop = {"style:position": f"{TEXT_WIDTH[page]}cm", "style:type": "right"}
    return tag("style:tab-stops", None, tag("style:tab-stop", stop | (leader or {})))


def page_layouts() -> list[str]:
    layouts = []
    for name, width, height in (("portrait", "21cm", "29.7cm"), ("landscape", "29.7cm", "21cm")):
        layouts.append(tag("style:page-layout", {"style:name": f"layout-{name}"}, tag(
            "style:page-layout-properties",
            {"fo:page-width": width, "fo:page-height": height, "style:print-orientation": name, "fo:margin": "2cm"}),
            tag("style:footer-style", None, tag("style:header-footer-properties", {"fo:min-height": "0.8cm"}))))
    return layouts


def master_pages() -> list[str]:
    footer = tag("style:footer", None, paragraph("- ", "footer", tag("text:page-number"), " -"))
    return [tag("style:master-page", {"style:name": name, "style:page-layout-name": f"layout-{name}"}, footer)
            for name in TEXT_WIDTH]


def section_styles() -> list[str]:
    """Paragraph styles that begin a new page of the other direction."""
    return [tag("style:style", {"style:name": f"{parent}-{page}", "style:family": "paragraph",
                                "style:parent-style-name": parent, "style:master-page-name": page})
            for page in TEXT_WIDTH for parent in ("title", "heading1")]


def cell_styles() -> list[str]:
    return [tag("style:style", {"style:name": "slot", "style:family": "table-cell"},
                tag("style:table-cell-properties", {"fo:border": RULE, "fo:padding": "0.05cm",
                                                    "style:vertical-align": "middle"}))]


def table_styles(name: str, setting: Setting) -> list[str]:
    page = "landscape" if setting.landscape else "portrait"
    scale = TEXT_WIDTH[page] / sum(setting.widths)
    styles = [
        tag("style:style", {"style:name": f"t{name}", "style:family": "table"},
            tag("style:table-properties", {"style:width": f"{TEXT_WIDTH[page]}cm", "table:align": "margins",
                                           "table:border-model": "collapsing"})),
        tag("style:style", {"style:name": f"t{name}-row", "style:family": "table-row"},
            tag("style:table-row-properties", {"fo:keep-together": "auto" if setting.rows_break else "always"}))]
    styles += [tag("style:style", {"style:name": f"t{name}-c{c}", "style:family": "table-column"},
                   tag("style:table-column-properties", {"style:column-width": f"{w * scale:.3f}cm"}))
               for c, w in enumerate(setting.widths)]
    for align in ("center", "start", "end"):
        styles.append(tag("style:style", {"style:name": f"t{name}-{align}", "style:family": "paragraph",
                                          "style:parent-style-name": "note"},
                          tag("style:paragraph-properties", {"fo:text-align": align}),
                          tag("style:text-properties", {f"{p}:font-size{s}": f"{setting.size}pt" for p, s in (
                              ("fo", ""), ("style", "-asian"), ("style", "-complex"))})))
    return styles


def cover_markup(account: Account) -> list[str]:
    parts = [paragraph(line, "cover") for line in account.cover]
    if account.contents:
        parts.append(paragraph("目 录", "heading1-portrait"))
        for mark, line in enumerate(account.text.splitlines()):
            if line.startswith("#"):
                parts.append(contents_line(line.lstrip("# "), mark))
            elif line.startswith("="):
                parts += [contents_line(f"附表 {account.settings[n].table.title}", f"t{n}") for n in line[1:].split()]
    return parts


def contents_line(text: str, mark: object) -> str:
    page = tag("text:bookmark-ref", {"text:reference-format": "page", "text:ref-name": f"mark{mark}"}, "0")
    return paragraph(text, "contents", tag("text:tab"), page)


def text_markup(account: Account) -> list[str]:
    """`# ` and `## ` begin headings, `[` a boxed paragraph, `= ` names the tables that follow."""
    parts, page = [], None
    for number, line in enumerate(account.text.splitlines()):
        if line.startswith("="):
            for name in line[1:].split():
                setting = account.settings[name]
                wanted = "landscape" if setting.landscape else "portrait"
                parts += captioned(name, setting, turn=wanted != page)
                page = wanted
        elif line.startswith("#"):
            style = "heading2" if line.startswith("##") else "heading1"
            if style == "heading1" and page != "portrait":
                style, page = "heading1-portrait", "portrait"
            parts.append(paragraph(line.lstrip("# "), style, tag("text:bookmark", {"text:name": f"mark{number}"})))
        else:
            parts.append(paragraph(line.lstrip("["), "box" if line.startswith("[") else "text"))
    return parts


def captioned(name: str, setting: Setting, turn: bool) -> list[str]:
    """Title, form, department and unit, the table, its notes."""
    table, page = setting.table, "landscape" if setting.landscape else "portrait"
    mark = tag("text:bookmark", {"text:name": f"markt{name}"})
    parts = [paragraph(table.title, f"title-{page}" if turn else "title", mark)]
    if table.form:
        parts.append(paragraph(table.form, "form"))
    left = f"{table.department_label}：{table.department}" if table.department else ""
    right = (tag("text:tab") + f"单位：{table.unit}") if table.unit else ""
    if left or right:
        parts.append(paragraph(left, f"unit-{page}", right))
    parts.append(table_markup(name, setting))
    return parts + [paragraph(note, "note") for note in table.notes]


def table_markup(name: str, setting: Setting) -> str:
    table = setting.table
    rows = [row_markup(name, table, r) for r in range(table.rows)]
    head, body = rows[:table.header_rows], rows[table.header_rows:]
    if setting.repeat_header:
        head = [tag("table:table-header-rows", None, *head)]
    return tag("table:table", {"table:name": table.id, "table:style-name": f"t{name}"},
               *(tag("table:table-column", {"table:style-name": f"t{name}-c{c}"}) for c in range(table.columns)),
               *head, *body)


def row_markup(name: str, table: Table, row: int) -> str:
    slots = []
    for column in range(table.columns):
        cell = table.at(row, column)
        if cell is None:
            slots.append(tag("table:covered-table-cell"))
            continue
        slots.append(tag("table:table-cell", {
            "table:style-name": "slot", "office:value-type": "string",
            "table:number-columns-spanned": str(cell.column_span),
            "table:number-rows-spanned": str(cell.row_span)}, paragraph(cell.text, f"t{name}-{table.side(cell)}")))
    return tag("table:table-row", {"table:style-name": f"t{name}-row"}, *slots)
