"""Boxes for the cells of a truth that has none: the words of the page that make up each cell's text."""
import collections
import html
import re
import subprocess
import unicodedata

import numpy as np

WORD = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>')
MOST_PLACES = 40          # ways to place a short text such as `-` that are looked at, to bound the time
LEAST_PLACED = 0.97       # share of a table's cells with text; with fewer found its page is not learned from


def key(text):
    return "".join(unicodedata.normalize("NFKC", text).split())


def read_words(pdf):
    """For each page its words as (box, key), by ``pdftotext -bbox``."""
    text = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
    return [[(tuple(map(float, w[:4])), key(html.unescape(w[4]))) for w in WORD.findall(page)]
            for page in text.split("<page ")[1:]]


def places_of(text, words):
    """All ways to make up a text from words that follow each other on a line or on the next lines of a column."""
    found = []
    for start, (box, word) in enumerate(words):
        if not word or not text.startswith(word):
            continue
        used, rest = [start], text[len(word):]
        while rest:
            last = words[used[-1]][0]
            x0 = min(words[u][0][0] for u in used)
            height = last[3] - last[1]

            def cost(index):
                b = words[index][0]
                if abs(b[1] - last[1]) < 0.5 * height:
                    return b[0] - last[2] if b[0] > last[0] else 1e9
                down = b[1] - last[1]
                return 1000 + 20 * down + abs(b[0] - x0) if 0 < down < 4 * height else 1e9
            choices = [i for i, (_, w) in enumerate(words) if w and i not in used and rest.startswith(w)]
            best = min(choices, key=cost, default=None)
            if best is None or cost(best) >= 1e9:
                break
            used.append(best)
            rest = rest[len(words[best][1]):]
        if not rest:
            found.append(used)
    return found[:MOST_PLACES]


def box_of(used, words):
    boxes = np.array([words[u][0] for u in used])
    return [*boxes[:, :2].min(0), *boxes[:, 2:].max(0)]


def place_cells(table, words):
    """Gives each cell of a table its box; says whether (nearly) all cells with text were found.

    Cells with few places come first; the others take what lies nearest to their row and column.
    """
    x0, y0, x1, y1 = table["bbox"]
    inside = [w for w in words
              if x0 - 4 < (w[0][0] + w[0][2]) / 2 < x1 + 4 and y0 - 4 < (w[0][1] + w[0][3]) / 2 < y1 + 4]
    cells = [c for c in table["cells"] if key(c["text"])]
    choices = {id(c): places_of(key(c["text"]), inside) for c in cells}
    taken, rows, columns = set(), collections.defaultdict(list), collections.defaultdict(list)
    placed = 0

    def misfit(cell, used):
        box = box_of(used, inside)
        cost = 0.0
        near = [(abs(r - cell["row"]), r) for r in rows]
        for _, row in sorted(near)[:4]:
            there = np.median(rows[row])
            here = (box[1] + box[3]) / 2
            if row == cell["row"]:
                cost += abs(here - there)
            elif (row < cell["row"]) != (there < here):
                cost += 50 + abs(here - there)
        for column in columns:
            there = np.median(columns[column])
            here = (box[0] + box[2]) / 2
            if column == cell["column"]:
                cost += abs(here - there)
            elif (column < cell["column"]) != (there < here):
                cost += 50 + abs(here - there)
        return cost

    for cell in sorted(cells, key=lambda c: (len(choices[id(c)]), -len(c["text"]), c["row"], c["column"])):
        free = [u for u in choices[id(cell)] if not taken & set(u)]
        if not free:
            continue
        used = min(free, key=lambda u: (misfit(cell, u), u))
        taken |= set(used)
        cell["bbox"] = box_of(used, inside)
        placed += 1
        if cell.get("rowSpan", 1) == 1:
            rows[cell["row"]].append((cell["bbox"][1] + cell["bbox"][3]) / 2)
        if cell.get("columnSpan", 1) == 1:
            columns[cell["column"]].append((cell["bbox"][0] + cell["bbox"][2]) / 2)
    return placed >= LEAST_PLACED * len(cells)
