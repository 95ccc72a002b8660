"""Documents with truth: for each page the tables, and for each word of a survey the cell that holds it."""
import json
import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from placing import place_cells, read_words


@dataclass
class Document:
    """A PDF with the tables of its pages; ``group`` is what folds keep together: a style or a source."""
    name: str
    pdf: Path
    group: str
    corpus: str
    pages: dict = field(default_factory=dict)          # page -> tables with cells and their boxes
    readings: list = field(default_factory=list)       # all equally right readings of the document
    weight: float = 1.0
    unknown: set = field(default_factory=set)          # pages with a table whose cells were not all found


def load_corpus(path, without_headers=(), left_out=(), groups=None):
    """The documents of ``PATH/pdfs`` with ``PATH/truth``; the ICDAR-2013 set has its cell boxes in ``PATH/xml``.

    Cells without boxes are looked for on the page by their texts. ``without_headers``: kinds of documents whose header
    rows are not to be learned from; ``left_out``: names of documents with wrong truth; ``groups``: for documents by name
    the source that folds keep together.
    """
    path = Path(path)
    documents = []
    for truth in sorted((path / "truth").glob("*.json")):
        pdf = path / "pdfs" / (truth.stem + ".pdf")
        if not pdf.exists() or truth.stem in left_out:
            continue
        data = json.loads(truth.read_text())
        group = (groups or {}).get(truth.stem) or data.get("style") or f"{path.name}-{truth.stem}"
        document = Document(truth.stem, pdf, group, path.name)
        document.readings = [data["tables"], *data.get("alternatives", [])]
        structure = path / "xml" / f"{truth.stem}-str.xml"
        tables = competition_tables(structure) if structure.exists() else data["tables"]
        if data.get("kind") in without_headers:
            tables = [{k: v for k, v in t.items() if k != "headRows"} for t in tables]
        if not structure.exists() and not any("bbox" in c for t in tables for c in t["cells"]):
            words = read_words(pdf) if tables else []
            document.unknown = {t["page"] for t in tables if not place_cells(t, words[t["page"] - 1])}
        for table in tables:
            document.pages.setdefault(table["page"], []).append(table)
        documents.append(document)
    return documents


def competition_tables(path):
    """Tables of an ICDAR-2013 structure file; its y runs upwards, so boxes get ``flipped`` and need the page's height."""
    tables = []
    for table in ET.parse(path).getroot().iter("table"):
        by_page = {}
        for region in table.iter("region"):
            for cell in region.iter("cell"):
                box = cell.find("bounding-box")
                x0, y0, x1, y1 = (float(re.sub("ß", "0", box.get(k))) for k in ("x1", "y1", "x2", "y2"))
                row, column = int(cell.get("start-row")), int(cell.get("start-col"))
                last_row = int(cell.get("end-row") or row)
                last_column = int(cell.get("end-col") or cell.get("col-end") or column)
                by_page.setdefault(int(region.get("page")), []).append(dict(
                    row=row, column=column, rowSpan=last_row - row + 1, columnSpan=last_column - column + 1,
                    text=cell.findtext("content") or "", bbox=[x0, y0, x1, y1]))
        tables += [dict(page=page, cells=cells, flipped=True) for page, cells in by_page.items()]
    return tables


class Labels:
    """Which table and which cell of the truth each word of a page belongs to; -1 for none."""

    def __init__(self, words, tables, height):
        words = np.array(words, float).reshape(-1, 4)
        self.table = np.full(len(words), -1)
        self.cell = np.full(len(words), -1)
        self.header = np.zeros(len(words), bool)
        self.tables = tables
        self.has_headers = all("headRows" in t for t in tables) and bool(tables)
        x, y = (words[:, 0] + words[:, 2]) / 2, words[:, 3] - 0.5 * (words[:, 3] - words[:, 1])
        for number, table in enumerate(tables):
            for index, cell in enumerate(table["cells"]):
                box = cell.get("bbox")
                if not box:
                    continue
                if table.get("flipped"):
                    box = [box[0], height - box[3], box[2], height - box[1]]
                inside = (x > box[0] - 1) & (x < box[2] + 1) & (y > box[1] - 1) & (y < box[3] + 1)
                self.table[inside], self.cell[inside] = number, index
                self.header[inside] = cell["row"] < table.get("headRows", 0)

    def cell_of(self, word):
        return self.tables[self.table[word]]["cells"][self.cell[word]] if self.table[word] >= 0 else None
