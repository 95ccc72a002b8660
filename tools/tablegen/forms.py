"""Chinese forms as contents: the tables of final accounts become a pool for generate.py.

    forms.py --truth FILE [FILE ...] --out POOL [--seed S] [--shifts N]

A truth file is {"tables": [{"title", "form", "department", "departmentLabel", "unit", "notes", "rows", "columns", "headerRows",
"cells"}]}. Every table is given ``--shifts`` times: as it is, and with other figures, rows left out and texts shortened, so that
what is learned is the form and not the figures. Some documents hold two forms one after the other, some an explanation around them.
"""

import argparse
import json
import random
import re
from pathlib import Path

from lib import words
from lib.grid import clean, numeric

FIGURE = re.compile(r"^-?\d{1,3}(,\d{3})*\.\d+$")
CODE = re.compile(r"^\d{3,7}$")


def grid_of(table):
    """A grid of a truth table: blank cells left out, texts cleaned."""
    cells = [
        {**{k: c[k] for k in ("row", "column", "rowSpan", "columnSpan")}, "text": clean(c["text"]), "indent": 0}
        for c in table["cells"]
        if clean(c["text"])
    ]
    head = table["headerRows"]
    unit = f"单位：{table['unit']}" if table["unit"] else ""
    return {
        "rows": table["rows"],
        "columns": table["columns"],
        "headRows": head,
        "title": table["title"],
        "unit": unit,
        "form": table["form"],
        "department": (f"{table['departmentLabel']}：{table['department']}" if table["department"] else ""),
        "notes": [clean(n) for n in table["notes"]],
        "cells": cells,
    }


def other_figures(grid, rng):
    """The same form of another office: figures of other sizes, some of them gone."""
    size = rng.choice((0.01, 0.1, 1, 1, 10))
    cells = []
    for c in grid["cells"]:
        text = c["text"]
        if c["row"] >= grid["headRows"] and FIGURE.match(text):
            value = float(text.replace(",", "")) * size * rng.uniform(0.5, 1.5)
            if rng.random() < 0.06:
                text = rng.choice(("0.00", "-", ""))
            else:
                text = f"{value:,.2f}"
        if text:
            cells.append({**c, "text": text})
    return {**grid, "cells": cells}


def fewer_rows(grid, rng):
    """Some body rows that hold no span left out."""
    spanned = {r for c in grid["cells"] if c["rowSpan"] > 1 for r in range(c["row"], c["row"] + c["rowSpan"])}
    free = [r for r in range(grid["headRows"] + 1, grid["rows"]) if r not in spanned]
    gone = set(rng.sample(free, int(len(free) * rng.choice((0, 0.2, 0.5, 0.7)))))
    place = {r: i for i, r in enumerate(r for r in range(grid["rows"]) if r not in gone)}
    return {**grid, "rows": len(place), "cells": [{**c, "row": place[c["row"]]} for c in grid["cells"] if c["row"] not in gone]}


def clip_heads(grid):
    """Header cells end with the header."""
    n = grid["headRows"]
    return {**grid, "cells": [{**c, "rowSpan": min(c["rowSpan"], n - c["row"])} if c["row"] < n else c for c in grid["cells"]]}


def usable(grid):
    return grid["rows"] > 3 and sum(numeric(c["text"]) for c in grid["cells"]) > 3


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--truth", type=Path, nargs="+", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--shifts", type=int, default=4)
    arguments = parser.parse_args()
    rng = random.Random(arguments.seed)
    contents = []
    for path in arguments.truth:
        for number, table in enumerate(json.loads(path.read_text())["tables"]):
            for shift in range(arguments.shifts):
                grid = grid_of(table)
                if shift and usable(grid):
                    grid = fewer_rows(other_figures(grid, rng), rng)
                if shift and rng.random() < 0.5:
                    grid = clip_heads(grid)
                if shift:
                    grid["department"] = grid["department"] and f"{grid['department'].split('：')[0]}：{words.office(rng)}"
                blocks = [{"table": grid}]
                for text in range(rng.choice((0, 0, 1, 2))):
                    blocks.insert(rng.choice((0, len(blocks))), {"p": words.zh_account(rng)})
                if rng.random() < 0.3:
                    blocks.insert(0, {"h": rng.choice(("第二部分 部门决算表", "二、收支情况", "附件", "决算公开表", "（三）支出情况"))})
                contents.append(
                    {
                        "source": f"{path.name}#{number}.{shift}",
                        "lang": "zh",
                        "kind": "forms" if table.get("form") else "selfeval",
                        "reader": path.name,
                        "blocks": blocks,
                    }
                )
    arguments.out.write_text("".join(json.dumps(c, ensure_ascii=False) + "\n" for c in contents))
    print(len(contents), "contents")


if __name__ == "__main__":
    main()
