"""Writes correct documents with invented figures that add up, to measure false accusations of `regrid audit`.

    python3 tools/auditset/make.py OUT            # OUT/NAME.json for each document, as a conversion writes it
    python3 tools/auditset/make.py --text OUT     # OUT/NAME.txt, the form that the tests read
    python3 tools/auditset/make.py --first 100 OUT  # other figures
"""

import argparse
import json
import pathlib

import statements as s
import tables as t

FAMILIES = {
    "balance-sheet": s.balance_sheet,
    "balance-sheet-plain": lambda seed: s.balance_sheet(seed, notes=False, minority=False),
    "balance-sheet-halves": s.balance_halves,
    "balance-sheet-small": s.balance_small,
    "income-statement": s.income_statement,
    "income-statement-plain": lambda seed: s.income_statement(seed, notes=False),
    "income-statement-old": s.income_old,
    "cash-flow": s.cash_flow,
    "cash-flow-plain": lambda seed: s.cash_flow(seed, notes=False),
    "equity-changes": s.equity_changes,
    "cash-flow-supplement": s.supplement,
    "statements": lambda seed: s.balance_sheet(seed) + s.income_statement(seed) + s.cash_flow(seed) + s.equity_changes(seed),
    "ageing": t.ageing,
    "ageing-parts": lambda seed: t.ageing(seed | 1),
    "net-columns": t.net_columns,
    "fixed-assets": t.fixed_assets,
    "movements": t.movements,
    "bad-debts": t.bad_debts,
    "largest": t.largest,
    "business": t.business,
    "changes": t.changes,
    "changes-back": lambda seed: t.changes(seed, order="前-后"),
    "nonrecurring": t.nonrecurring,
    "segments": t.segments,
    "quarters": t.quarters,
    "key-figures": t.key_figures,
    "admission": t.admission,
    "admission-first": lambda seed: t.admission(seed, first=True),
    "admission-plain": t.admission_plain,
    "students": t.students,
    "districts": t.districts,
    "districts-rounded": lambda seed: t.districts(seed, rounded=True),
    "revenue": t.revenue,
    "traffic": t.traffic,
    "repeated-total": t.repeated_total,
    "purchases": t.purchases,
    "leases": t.leases,
    "notes": lambda seed: sum((f(seed) for f in (t.ageing, t.net_columns, t.fixed_assets, t.movements, t.bad_debts, t.largest)), []),
    "english-balance": t.english_balance,
    "english-income": t.english_income,
    "english-cash": t.english_cash,
    "english-survey": t.english_survey,
}


def as_text(tables):
    """Tables as lines: `== title | unit | header rows`, then a line a row."""
    parts = []
    for table in tables:
        rows = "\n".join(" | ".join(row) for row in table["rows"])
        parts.append(f"== {table['title']} | {table['unit']} | {table['header']}\n{rows}\n")
    return "\n".join(parts)


def as_document(name, tables):
    """Tables as the JSON of a conversion."""
    out = []
    for number, table in enumerate(tables, 1):
        cells, owners = [], {}
        for r, texts in enumerate(table["rows"]):
            for c, text in enumerate(texts):
                if text in "<^" and text:
                    owner = owners[(r, c - 1) if text == "<" else (r - 1, c)]
                    owner["columnSpan"] = max(owner["columnSpan"], c - owner["column"] + 1)
                    owner["rowSpan"] = max(owner["rowSpan"], r - owner["row"] + 1)
                else:
                    owner = {"row": r, "column": c, "rowSpan": 1, "columnSpan": 1, "text": text, "page": number,
                             "bbox": [50 + 90 * c, 80 + 16 * r, 140 + 90 * c, 96 + 16 * r]}
                    cells.append(owner)
                owners[(r, c)] = owner
        box = [50, 80, 50 + 90 * len(table["rows"][0]), 80 + 16 * len(table["rows"])]
        out.append({"id": f"t{number}", "page": number, "pages": [number], "bbox": box,
                    "regions": [{"page": number, "bbox": box}], "title": table["title"], "form": "", "department": "",
                    "unit": table["unit"], "notes": [], "evidence": "ruled", "confidence": 1,
                    "rows": len(table["rows"]), "columns": len(table["rows"][0]), "headerRows": table["header"], "cells": cells})
    pages = [{"number": n + 1, "width": 595.3, "height": 841.9} for n in range(len(tables))]
    return {"document": f"{name}.pdf", "pages": pages, "tables": out, "paragraphs": [], "findings": []}


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("out", type=pathlib.Path)
    arguments.add_argument("--text", action="store_true", help="write the form that the tests read")
    arguments.add_argument("--first", type=int, default=1, help="the first seed; each document has the next one")
    options = arguments.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    for seed, (name, make) in enumerate(FAMILIES.items(), options.first):
        tables = make(seed)
        if options.text:
            (options.out / f"{name}.txt").write_text(as_text(tables), encoding="utf-8")
        else:
            text = json.dumps(as_document(name, tables), ensure_ascii=False)
            (options.out / f"{name}.json").write_text(text, encoding="utf-8")


main()
