"""Checks a set: every text of the truth lies in the text layer inside its box, rows and columns follow each other; draws pages with their truth.

    check.py SET [--remove] [--draw N --out DIR --seed S] [--only NAME ...]

``--remove`` takes the documents with a problem out of the set.

The check reads the PDFs with pdfplumber (pdfminer), not with the engine that made the truth.
"""

import argparse
import json
import logging
import random
import re
import sys
import unicodedata
from pathlib import Path

import pdfplumber
import pymupdf

logging.disable(logging.ERROR)  # pdfminer on fonts without boxes


# fonts that have one glyph for an ideograph and its radical: the text layer then names the radical
RADICALS = str.maketrans("⻔⻬⻓⻋⻅⻉⻛⻜⻢⻥⻦⻨⻩⻮⻰⻚⻙⻤⻣⻝⻘⻄⻆⺠戶", "门齐长车见贝风飞马鱼鸟麦黄齿龙页韦鬼骨食青西角民户")


def letters(text):
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text).translate(RADICALS))


def out_of_order(table):
    """Columns that reach into each other, and rows: the truth then names other places than the page shows."""
    found = []
    for start, span, low, high, count, slack in (
        ("column", "columnSpan", 0, 2, table["columns"], 2),
        ("row", "rowSpan", 1, 3, table["rows"], 3),
    ):
        ends = [-1e9] * count  # how far the texts reach that end in a track
        for c in table["cells"]:
            last = c[start] + c[span] - 1
            ends[last] = max(ends[last], c["bbox"][high])
        for c in table["cells"]:
            before = max(ends[: c[start]], default=-1e9)
            if c["bbox"][low] < before - slack:
                found.append((start, c["row"], c["column"], c["text"][:30]))
    return found


def check(set_dir, show=25):
    cells = bad = outside = 0
    problems = []
    for path in sorted(Path(set_dir).glob("truth/*.json")):
        data = json.loads(path.read_text())
        with pdfplumber.open(Path(set_dir) / "pdfs" / f"{path.stem}.pdf") as pdf:
            for t in data["tables"]:
                page = pdf.pages[t["page"] - 1]
                taken = set()
                problems += [(path.stem, t["page"], "out of order", *p) for p in out_of_order(t)[:2]]
                for c in t["cells"]:
                    cells += 1
                    x0, y0, x1, y1 = c["bbox"]
                    own = "".join(
                        ch["text"]
                        for ch in page.chars
                        if x0 - 1.5 <= (ch["x0"] + ch["x1"]) / 2 <= x1 + 1.5 and y0 - 2 <= (ch["top"] + ch["bottom"]) / 2 <= y1 + 2
                    )
                    a, b = letters(own), letters(c["text"])
                    if a != b and sorted(a) != sorted(b) and a.strip(".…·") != b.strip(".…·"):
                        bad += 1
                        problems.append((path.stem, t["page"], c["row"], c["column"], b[:40], a[:60]))
                    if not (
                        t["bbox"][0] - 0.1 <= x0 and t["bbox"][1] - 0.1 <= y0 and x1 <= t["bbox"][2] + 0.1 and y1 <= t["bbox"][3] + 0.1
                    ):
                        outside += 1
                    for r in range(c["row"], c["row"] + c["rowSpan"]):
                        for k in range(c["column"], c["column"] + c["columnSpan"]):
                            if (r, k) in taken or r >= t["rows"] or k >= t["columns"]:
                                problems.append((path.stem, "overlap or outside grid", r, k))
                            taken.add((r, k))
    print(f"{cells} cells, {bad} texts not alone in their box ({100 * bad / max(cells, 1):.2f} %), {outside} outside their table")
    for p in problems[:show]:
        print("  ", p)
    return problems


def draw(set_dir, stems, out):
    Path(out).mkdir(parents=True, exist_ok=True)
    for stem, number in stems:
        data = json.loads((Path(set_dir) / "truth" / f"{stem}.json").read_text())
        document = pymupdf.open(Path(set_dir) / "pdfs" / f"{stem}.pdf")
        page = document[number - 1]
        for t in data["tables"]:
            if t["page"] != number:
                continue
            page.draw_rect(pymupdf.Rect(t["bbox"]) + (-3, -3, 3, 3), color=(1, 0, 0), width=1)
            lefts, tops = {}, {}
            for c in t["cells"]:
                x0, y0, x1, y1 = c["bbox"]
                page.draw_rect(
                    pymupdf.Rect(x0 - 1, y0 - 0.5, x1 + 1, y1 + 0.5),
                    color=(0, 0.5, 1) if c["rowSpan"] * c["columnSpan"] == 1 else (1, 0.4, 0),
                    width=0.5,
                )
                if c["columnSpan"] == 1:
                    lefts[c["column"]] = min(lefts.get(c["column"], 1e9), x0)
                if c["rowSpan"] == 1:
                    tops[c["row"]] = min(tops.get(c["row"], 1e9), y0)
            for k, x in lefts.items():
                page.insert_text((x, t["bbox"][1] - 4), f"c{k}", fontsize=5, color=(1, 0, 0))
            for r, y in tops.items():
                page.insert_text((max(t["bbox"][0] - 14, 1), y + 6), f"r{r}", fontsize=5, color=(1, 0, 0))
            for c in t["cells"]:
                if c["rowSpan"] * c["columnSpan"] > 1:
                    page.insert_text((c["bbox"][0], c["bbox"][1]), f"{c['rowSpan']}x{c['columnSpan']}", fontsize=5, color=(1, 0.4, 0))
        page.get_pixmap(dpi=80).save(str(Path(out) / f"{stem}-p{number}.png"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("set")
    parser.add_argument("--draw", type=int, default=0)
    parser.add_argument("--remove", action="store_true")
    parser.add_argument("--only", nargs="*")
    parser.add_argument("--out", default="overlays")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    if not arguments.draw and not arguments.only:
        problems = check(arguments.set)
        stems = sorted({p[0] for p in problems}) if arguments.remove else []
        for stem in stems:
            for part, end in (("pdfs", "pdf"), ("truth", "json")):
                (Path(arguments.set) / part / f"{stem}.{end}").unlink()
        print(f"{len(stems)} documents removed" if arguments.remove else "")
        sys.exit(1 if problems and not arguments.remove else 0)
    pages = sorted({(p.stem, t["page"]) for p in Path(arguments.set).glob("truth/*.json") for t in json.loads(p.read_text())["tables"]})
    if arguments.only:
        pages = [p for p in pages if p[0] in arguments.only]
    if arguments.draw:
        pages = random.Random(arguments.seed).sample(pages, min(arguments.draw, len(pages)))
    draw(arguments.set, pages, arguments.out)
    print(*pages, sep="\n")


if __name__ == "__main__":
    main()
