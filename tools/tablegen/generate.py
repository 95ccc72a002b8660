"""PDF tables with exact truth, from real contents in the styles of other programs.

    generate.py --count N [--seed S] --out DIR [--styles DIR] --pool FILE ... [--shares html,sheet,tex,word]

Writes ``DIR/pdfs/NAME.pdf`` and ``DIR/truth/NAME.json``: the interchange format of `regrid inspect --tables`, one
table for each page region, with ``route``, ``style``, ``source``, ``lang``, ``kind`` for each document and
``headRows`` and cell boxes besides. The same seed, count and pool give the same documents.
"""

import argparse
import json
import random
import shutil
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
from lib import page as html_route, sheet as sheet_route, tex as tex_route, word as word_route
from lib.contents import pool
from lib.truth import Unsure, tables

SHARES = (150, 48, 42, 0)


class Contents:
    """The contents of a pool, given out evenly over its readers; short ones get text around them."""

    def __init__(self, contents, rng):
        self.rng = rng
        self.by_reader = defaultdict(list)
        for c in contents:
            self.by_reader[c["reader"]].append(c)
        self.order = {r: rng.sample(v, len(v)) for r, v in self.by_reader.items()}
        self.given = Counter()
        self.texts = defaultdict(list)
        for c in contents:
            part = [b for b in c["blocks"] if "table" not in b]
            if len(part) >= 3:
                self.texts[c["lang"]].append(part)

    def take(self, fits):
        """One content that ``fits``: from the reader that gave least so far."""
        names = sorted(self.order, key=lambda r: (self.given[r] / len(self.by_reader[r]), r))
        for name in names:
            for i, c in enumerate(self.order[name]):
                if fits(c):
                    self.given[name] += 1
                    self.order[name].append(self.order[name].pop(i))
                    return self.dress(json.loads(json.dumps(c)))
        return None

    def dress(self, content):
        """Paragraphs, headings and lists around a table that came alone; sometimes a second table."""
        rng = self.rng
        blocks = content["blocks"]
        zh = content["lang"] == "zh"
        for i, b in enumerate(blocks):  # a title, a unit line, a note as people set them
            if "table" not in b:
                continue
            grid = b["table"]
            if not grid["title"] and i and "h" in blocks[i - 1] and rng.random() < 0.4:
                grid["title"] = (f"表{rng.randint(1, 30)} " if zh else f"Table {rng.randint(1, 30)}. ") + blocks[i - 1]["h"]
            if not grid["unit"] and content["kind"] in ("finance", "stat") and rng.random() < 0.25:
                grid["unit"] = rng.choice(("单位：元", "单位：万元") if zh else ("(in thousands)", "(Dollars in millions)", "(€ million)"))
            short = [x["p"] for x in blocks if "p" in x and 30 < len(x["p"]) < 220]
            if not grid["notes"] and short and rng.random() < 0.3:
                grid["notes"] = [("注：" if zh else rng.choice(("Note: ", "1. ", "Source: ", "* "))) + rng.choice(short)]
        plain = [b for b in blocks if "table" not in b]
        if len(blocks) == 1 and "table" in blocks[0] and rng.random() < 0.3:
            other = [
                c
                for c in self.by_reader[content["reader"]]
                if c["lang"] == content["lang"] and len(c["blocks"]) == 1 and "table" in c["blocks"][0] and c["source"] != content["source"]
            ]
            if other:
                more = json.loads(json.dumps(rng.choice(other)))
                if blocks[0]["table"]["rows"] + more["blocks"][0]["table"]["rows"] < 60:
                    blocks += more["blocks"]
                    content["source"] += " + " + more["source"]
        if len(plain) < 2 and self.texts[content["lang"]]:
            text = list(rng.choice(self.texts[content["lang"]]))[: rng.randint(2, 8)]
            k = rng.randint(1, len(text))
            content["blocks"] = text[:k] + blocks + text[k:]
        blocks = content["blocks"]  # of headers in a row only the last stays
        content["blocks"] = [b for i, b in enumerate(blocks) if not ("h" in b and i + 1 < len(blocks) and "h" in blocks[i + 1])]
        return content


def fits(style, plain=False):
    """Contents for a style; ``plain`` without markup and parts beside each other, which only pages of a browser can show."""

    def fit(c):
        marked = plain and any("html" in b or "across" in b for b in c["blocks"])
        return not marked and c["lang"] in style.get("lang", ["en", "zh"]) and (not style.get("kinds") or c["kind"] in style["kinds"])

    return fit


def cycle(styles, count, rng):
    out = []
    while styles and len(out) < count:
        out += rng.sample(styles, len(styles))
    return out[:count]


def save(out, name, pdf, result, content, route, style):
    readings, sizes = result
    shutil.copy(pdf, out / "pdfs" / f"{name}.pdf")
    data = {
        "document": name,
        "route": route,
        "style": style["file"],
        "styleName": style.get("name", ""),
        "source": content["source"],
        "kind": content["kind"],
        "lang": content["lang"],
        "pages": len(sizes),
        "tables": readings[0],
    }
    if readings[1:]:
        data["alternatives"] = readings[1:]
    (out / "truth" / f"{name}.json").write_text(json.dumps(data, ensure_ascii=False, indent=0) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--styles", type=Path, default=HERE / "styles" / "dev", help="a folder of style files")
    parser.add_argument("--pool", type=Path, nargs="+", required=True, help="contents as JSON lines")
    parser.add_argument("--count", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", required=True)
    parser.add_argument("--shares", help="documents by route, e.g. 150,48,42,0; scaled to --count")
    parser.add_argument("--pages", type=int, default=6, help="longer documents are left out")
    arguments = parser.parse_args()
    rng = random.Random(arguments.seed)
    shares = [int(x) for x in arguments.shares.split(",")] if arguments.shares else list(SHARES)
    shares += [0] * (len(SHARES) - len(shares))
    if arguments.count:
        shares = [round(s * arguments.count / sum(shares)) for s in shares]
    out = Path(arguments.out)
    for part in ("pdfs", "truth"):
        (out / part).mkdir(parents=True, exist_ok=True)
    contents = Contents(pool(arguments.pool), rng)
    folder = arguments.styles
    failed = Counter()
    work = Path(tempfile.mkdtemp(prefix="rendered-"))

    def attempt(style, route, number, make, choose):
        for _ in range(14):
            content = contents.take(choose)
            if not content:
                print("nothing fits", style["file"])
                return
            try:
                pdf, result = make(content, style)
                if len(result[1]) > arguments.pages or not result[0] or not result[0][0]:
                    raise Unsure("too many pages")
                save(out, f"{route[0]}{number:03}-{style['file']}", pdf, result, content, route, style)
                return
            except Unsure as problem:
                failed[f"{route}: {str(problem)[:24]}"] += 1
            except Exception as problem:  # a page the browser or reader cannot do
                failed[f"{route}: {type(problem).__name__} {str(problem)[:60]}"] += 1

    with html_route.Browser() as browser:

        def chromium(content, style):
            numbers = html_route.Numbers()
            markup, grids = html_route.compose(content, style, rng, numbers)
            browser.print(markup, work / "a.pdf")
            browser.print(html_route.coded(markup, numbers.k), work / "b.pdf")
            return work / "a.pdf", tables(work / "a.pdf", work / "b.pdf", grids, style)

        for i, style in enumerate(cycle(html_route.load_styles(folder), shares[0], rng)):
            attempt(style, "html", i, chromium, fits(style))
    print("html done", dict(failed), flush=True)

    def latex(content, style):
        runs = 3 if style["env"] == "longtable" else 1
        source, grids = tex_route.document(content, style, False)
        coded, _ = tex_route.document(content, style, True)
        a = tex_route.typeset(source, work, "a", runs)
        b = tex_route.typeset(coded, work, "b", runs)
        return a, tables(a, b, grids, style)

    for i, style in enumerate(cycle(tex_route.load_styles(folder), shares[2], rng) if shares[2] else []):
        attempt(style, "tex", i, latex, lambda c, s=style: fits(s, plain=True)(c) and c["lang"] == "en")
    print("tex done", dict(failed), flush=True)

    def sheet(content, style, path):
        a, b = path.with_suffix(".a.xlsx"), path.with_suffix(".b.xlsx")
        grids = sheet_route.workbook(content, style, a, False, rng)
        sheet_route.workbook(content, style, b, True, rng)
        return grids, a, b

    def word(content, style, path):
        a, b = path.with_suffix(".a.docx"), path.with_suffix(".b.docx")
        grids = word_route.document(content, style, a, False)
        word_route.document(content, style, b, True)
        return grids, a, b

    def office(route, styles, share, make):
        """All documents of a route that LibreOffice prints; twice as many as wanted, because some fall out."""
        jobs = []
        for i, style in enumerate(cycle(styles, share * 2, rng)):
            content = contents.take(fits(style, plain=True))
            try:
                jobs.append((style, content, *make(content, style, work / f"{route}{i}")))
            except Unsure as problem:
                failed[f"{route}: {str(problem)[:24]}"] += 1
        sheet_route.convert([p for job in jobs for p in job[3:]], work)
        done = Counter()
        for style, content, grids, a, b in jobs:
            number = sum(done.values())
            if number >= share or done[style["file"]] >= -(-share // len(styles)):
                continue
            try:
                texts = {"texts": "pdf"} if route == "sheet" else {}
                result = tables(a.with_suffix(".pdf"), b.with_suffix(".pdf"), grids, {**style, **texts})
                if len(result[1]) > arguments.pages:
                    raise Unsure("too many pages")
                save(out, f"{route[0]}{number:03}-{style['file']}", a.with_suffix(".pdf"), result, content, route, style)
                done[style["file"]] += 1
            except Unsure as problem:
                failed[f"{route}: {str(problem)[:24]}"] += 1
            except Exception as problem:
                failed[f"{route}: {type(problem).__name__} {str(problem)[:60]}"] += 1

    office("sheet", sheet_route.load_styles(folder), shares[1], sheet)
    office("word", word_route.load_styles(folder), shares[3], word)
    shutil.rmtree(work, ignore_errors=True)
    files = sorted((out / "truth").glob("*.json"))
    data = [json.loads(f.read_text()) for f in files]
    print(
        f"{len(files)} documents, {sum(d['pages'] for d in data)} pages, {sum(len(d['tables']) for d in data)} tables, "
        f"{sum(len(t['cells']) for d in data for t in d['tables'])} cells"
    )
    print("by route", dict(Counter(d["route"] for d in data)), "by language", dict(Counter(d["lang"] for d in data)))
    print("left out:", dict(failed.most_common(25)))


if __name__ == "__main__":
    main()
