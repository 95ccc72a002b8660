"""Titles, units and notes around tables, in arrangements that documents use: made, and measured.

    captionset.py make --out SET [--count 5] [--seed 1] [--font FONT.ttc]     NAME.pdf and NAME.truth.json each
    captionset.py score --set SET --predictions OUT [--list] [--unseen]       OUT: NAME.json as `regrid convert` writes

Contents are invented. Needs reportlab and, for Chinese, a TrueType font such as WenQuanYi Zen Hei. White space does
not count. `--list` shows what is wrong in the arrangements that may be tuned to; `--unseen` shows the others too.
"""
import argparse
import collections
import json
import random
import re
from pathlib import Path

import arrangements
import sheet


def make(options):
    options.out.mkdir(parents=True, exist_ok=True)
    for zh in (True, False):
        for arrange in arrangements.ALL:
            for number in range(options.count):
                name = f"{'zh' if zh else 'en'}-{arrange.__name__}-{number}"
                rng = random.Random(f"{options.seed} {name}")
                page = sheet.Sheet(options.out / f"{name}.pdf", zh, rng, options.font)
                tables = arrange(page)
                page.save()
                truth = {"arrangement": arrange.__name__, "tables": tables}
                (options.out / f"{name}.truth.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1))


def tight(value):
    return [tight(one) for one in value] if isinstance(value, list) else re.sub(r"\s", "", value)


def score(options):
    right, count = collections.Counter(), collections.Counter()
    for path in sorted(options.set.glob("*.truth.json")):
        truth, name = json.loads(path.read_text()), path.name.removesuffix(".truth.json")
        found = options.predictions / f"{name}.json"
        tables = json.loads(found.read_text())["tables"] if found.exists() else []
        group = "unseen" if truth["arrangement"] in arrangements.UNSEEN else "seen"
        for index, wanted in enumerate(truth["tables"]):
            got = tables[index] if len(tables) == len(truth["tables"]) else {}
            for key in ("title", "unit", "notes"):
                is_right = tight(got.get(key, "?")) == tight(wanted[key])
                for key_of in ((group, key), ("all", key), (group, truth["arrangement"])):
                    count[key_of] += 1
                    right[key_of] += is_right
                if not is_right and options.list and (group == "seen" or options.unseen):
                    print(f"{name} {index}: {key} {wanted[key]!r}, read {got.get(key, f'{len(tables)} tables')!r}")
    for key in sorted(count):
        if key[1] in ("title", "unit", "notes") or options.list and (key[0] == "seen" or options.unseen):
            print(f"{key[0]:7}{key[1]:22}{100 * right[key] / count[key]:6.1f} %  {right[key]} of {count[key]}")


parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
commands = parser.add_subparsers(required=True)
maker = commands.add_parser("make")
maker.add_argument("--out", type=Path, required=True)
maker.add_argument("--count", type=int, default=5, help="documents for each arrangement and language")
maker.add_argument("--seed", type=int, default=1)
maker.add_argument("--font", default="/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc", help="a TrueType font with Chinese")
maker.set_defaults(run=make)
scorer = commands.add_parser("score")
scorer.add_argument("--set", type=Path, required=True)
scorer.add_argument("--predictions", type=Path, required=True)
scorer.add_argument("--list", action="store_true")
scorer.add_argument("--unseen", action="store_true")
scorer.set_defaults(run=score)
chosen = parser.parse_args()
chosen.run(chosen)
