"""Pages without tables, in the layout of a set: what stands there is text, lists, charts, forms, formulas.

    plain.py --pool FILE [--count N] [--seed S] --out DIR [--only KIND ...]

The truth of each document is an empty list of tables. The same seed, count and pool give the same documents.
"""

import argparse
import json
import random
import shutil
import tempfile
from pathlib import Path

from lib import plain_forms, plain_html, plain_tex
from lib.contents import pool
from lib.looks import look
from lib.page import Browser
from lib.texts import Texts
from lib.tex import typeset
from lib.truth import Unsure, glyphs

HTML = {**plain_html.PAGES, **plain_forms.PAGES}
KINDS = sorted(HTML) + sorted(plain_tex.PAGES)


def typeset_html(kind, rng, texts, lang, browser, folder):
    body, css = HTML[kind](rng, texts, lang)
    style = look(rng, lang, landscape=kind == "slide" or (kind == "dashboard" and rng.random() < 0.5))
    browser.print(
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><style>{style}{css}</style></head><body>{body}</body></html>',
        folder / "a.pdf",
    )
    return folder / "a.pdf"


def make(kind, rng, texts, lang, browser, folder):
    """(PDF, pages): at most four pages with text on each."""
    if kind in HTML:
        pdf = typeset_html(kind, rng, texts, lang, browser, folder)
    else:
        pdf = typeset(plain_tex.PAGES[kind](rng, texts), folder, "a", 2)
    pages, _ = glyphs(pdf)
    if len(pages) > 4 or not all(pages):
        raise Unsure("too long, or a blank page")
    return pdf, len(pages)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--pool", type=Path, required=True, help="contents as JSON lines: their running text is used")
    parser.add_argument("--count", type=int, default=250)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--only", nargs="*", choices=KINDS)
    arguments = parser.parse_args()
    rng = random.Random(arguments.seed)
    texts = Texts(pool(arguments.pool), rng)
    for part in ("pdfs", "truth"):
        (arguments.out / part).mkdir(parents=True, exist_ok=True)
    kinds = arguments.only or KINDS
    work = Path(tempfile.mkdtemp(prefix="plain-"))
    made = 0
    with Browser() as browser:
        for i in range(arguments.count):
            kind = kinds[i % len(kinds)]
            lang = "en" if kind in plain_tex.PAGES or (i // len(kinds)) % 2 == 0 else "zh"
            for _ in range(6):
                try:
                    pdf, pages = make(kind, rng, texts, lang, browser, work)
                except Unsure as problem:
                    print(kind, problem)
                    continue
                name = f"n{i:03}-{kind}"
                shutil.copy(pdf, arguments.out / "pdfs" / f"{name}.pdf")
                truth = {
                    "document": name,
                    "route": "html" if kind in HTML else "tex",
                    "style": f"plain-{kind}",
                    "styleName": kind,
                    "source": "invented",
                    "kind": "plain",
                    "lang": lang,
                    "pages": pages,
                    "tables": [],
                }
                (arguments.out / "truth" / f"{name}.json").write_text(json.dumps(truth, ensure_ascii=False, indent=0) + "\n")
                made += 1
                break
    shutil.rmtree(work, ignore_errors=True)
    print(f"{made} documents of {len(kinds)} kinds")


if __name__ == "__main__":
    main()
