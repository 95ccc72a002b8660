"""Invented contents as a pool for generate.py: tables of business papers, alone or mixed with what stands around them.

    invent.py --pool FILE [FILE ...] --count N [--seed S] [--mixed] --out POOL

The running text comes from ``--pool``. With ``--mixed`` every content has a layout: a table beside text, a chart or a list, two tables
beside or directly under each other, address and key lines above a table, a sum below it.
"""

import argparse
import json
import random
from pathlib import Path

from lib import charts, papers, statements, words
from lib.contents import pool
from lib.page import esc
from lib.texts import Texts

KINDS = {**statements.KINDS, **papers.KINDS}
SHARES = {"statement": 4, "segments": 2, "invoice": 2, "grouped": 2}  # other kinds: 1
NARROW = ("codes", "grouped", "crosstab", "prices", "statement")


def table(rng, zh, names=None, columns=99, rows=99):
    """A grid of one of the kinds, at most so large."""
    names = names or [n for n in KINDS for _ in range(SHARES.get(n, 1))]
    while True:
        name = rng.choice(names)
        grid = KINDS[name](rng, zh)
        if grid["columns"] <= columns and 3 <= grid["rows"] <= rows:
            return name, grid


def caption(rng, texts, lang, grid):
    kind = rng.random()
    if kind < 0.35:
        grid["title"] = (f"表{rng.randint(1, 20)} " if lang == "zh" else rng.choice(("", f"Table {rng.randint(1, 20)}. "))) + texts.h(lang)
    if rng.random() < 0.2:
        grid["unit"] = "单位：元" if lang == "zh" else rng.choice(("(in thousands)", "(Dollars in millions)", "EUR"))
    if rng.random() < 0.2:
        grid["notes"] = [("注：" if lang == "zh" else rng.choice(("Note: ", "¹ ", "Source: "))) + texts.li(lang)[:150]]
    return {"table": grid}


def keys(rng, zh):
    """Lines of a name and a value, each one run of text; at the left, or at both sides of the page."""
    names = (
        ("编号", "日期", "单位", "联系人", "开户行")
        if zh
        else ("Invoice no.", "Date", "Customer no.", "Terms", "Prepared by", "Account number")
    )
    value = lambda n: (
        words.date(rng, zh)
        if n in ("日期", "Date")
        else words.person(rng, zh)
        if n in ("联系人", "Prepared by")
        else words.office(rng)
        if n == "单位"
        else str(rng.randint(10000, 9999999))
    )
    lines = [f"<div>{n}{'：' if zh else ': '}{esc(value(n))}</div>" for n in rng.sample(names, rng.randint(2, 4))]
    if rng.random() < 0.5:
        return {"html": "<div style='margin:1em 0'>" + "".join(lines) + "</div>"}
    return {
        "html": "<div style='display:flex;justify-content:space-between;margin:1em 0'><div>"
        + "".join(lines[:2])
        + "</div><div>"
        + "".join(lines[2:])
        + "</div></div>"
    }


def addresses(rng, zh):
    block = lambda: "<div>" + "<br>".join(map(esc, words.address(rng, zh))) + "</div>"
    return {
        "html": f"<div style='display:flex;justify-content:{rng.choice(('space-between', 'flex-start;gap:30mm'))};margin:0 0 8mm'>{block()}{block() if rng.random() < 0.6 else ''}</div>"
    }


def due(rng, zh):
    label = rng.choice(("应付金额：", "合计金额：")) if zh else rng.choice(("Amount due: $ ", "Please pay ", "Balance due: € "))
    return {"html": f"<div style='text-align:right;margin:4mm 0'><b>{label}{words.amount(rng)}</b></div>"}


def layouts(rng, texts, lang):
    """(name, blocks) of a page in one of the layouts."""
    zh = lang == "zh"
    name = rng.choice(
        (
            "beside text",
            "beside text",
            "two beside",
            "two under",
            "two under",
            "chart beside",
            "chart above",
            "list beside",
            "keys above",
            "paper",
            "paper",
            "three small",
        )
    )
    head = [{"h": texts.h(lang)}] if rng.random() < 0.6 else []
    text = lambda n: [{"p": t} for t in texts.ps(lang, n)]
    small = lambda: caption(rng, texts, lang, table(rng, zh, NARROW, 4, 14)[1])
    side = lambda part: {"across": rng.sample([[small()], part], 2)}
    chart = {"html": rng.choice((charts.axes, charts.axes, charts.pie))(rng, texts, lang)}
    if name == "beside text":
        blocks = [side(text(rng.randint(1, 2)))]
    elif name == "two beside":
        blocks = text(rng.randint(0, 1)) + [{"across": [[small()], [small()]]}]
    elif name == "two under":
        between = rng.choice(([], [{"p": texts.li(lang)[:90]}], [{"h": texts.h(lang)}]))
        first, second = (caption(rng, texts, lang, table(rng, zh, rows=16)[1]) for _ in range(2))
        if not between and not second["table"]["title"]:
            second["table"]["title"] = texts.h(lang)
        blocks = [first, *between, second]
    elif name == "chart beside":
        blocks = [side([chart])]
    elif name == "chart above":
        blocks = rng.sample([chart, caption(rng, texts, lang, table(rng, zh, rows=16)[1])], 2)
    elif name == "list beside":
        blocks = [side([{"li": [t[:90] for t in texts.lis(lang, rng.randint(3, 6))]}])]
    elif name == "keys above":
        blocks = [keys(rng, zh), {"table": table(rng, zh, ("account", "ledger", "invoice", "statement"), rows=30)[1]}]
    elif name == "paper":
        blocks = (
            [addresses(rng, zh), keys(rng, zh), {"table": table(rng, zh, ("invoice", "account", "prices"), rows=24)[1]}]
            + ([due(rng, zh)] if rng.random() < 0.6 else [])
            + text(rng.randint(0, 2))
        )
    else:
        blocks = [x for _ in range(3) for x in (small(), *text(rng.choice((0, 1))))]
        for b in blocks:
            if "table" in b and not b["table"]["title"]:
                b["table"]["title"] = texts.h(lang)
    return name, head + text(rng.randint(0, 1)) + blocks + text(rng.randint(0, 2))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--pool", type=Path, nargs="+", required=True)
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--mixed", action="store_true")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    rng = random.Random(arguments.seed)
    texts = Texts(pool(arguments.pool), rng)
    contents = []
    for i in range(arguments.count):
        lang = "zh" if rng.random() < 0.35 else "en"
        if arguments.mixed:
            kind, blocks = layouts(rng, texts, lang)
        else:
            kind, grid = table(rng, lang == "zh")
            before = rng.choice(([], [{"p": texts.p(lang)}], [{"h": texts.h(lang)}, {"p": texts.p(lang)}]))
            blocks = before + [caption(rng, texts, lang, grid)] + [{"p": t} for t in texts.ps(lang, rng.choice((0, 0, 1, 2)))]
        contents.append({"source": f"invented {arguments.seed}.{i}", "lang": lang, "kind": kind, "reader": kind, "blocks": blocks})
    arguments.out.write_text("".join(json.dumps(c, ensure_ascii=False) + "\n" for c in contents))
    print(len(contents), "contents")


if __name__ == "__main__":
    main()
