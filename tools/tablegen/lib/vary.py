"""What differs between two documents of one style: fonts, sizes, spacing, margins, paper.

A style's option ``vary`` gives ranges; the style sheet reads them as --text, --size, --lead, --pad, --side, --font, --stub.
    text, size   points of running text and of tables        lead   line height of tables
    pad, side    padding of cells above and below, left and right, in px
    margin       page margins in mm                          fonts  families, one of which is chosen
    stub         greatest width of the first column in em    wide   columns from which the page lies on its side
"""

DEFAULTS = {
    "text": [9, 11],
    "size": [7.5, 10],
    "lead": [1.15, 1.5],
    "pad": [1, 4],
    "side": [3, 9],
    "margin": [13, 26],
    "stub": [9, 30],
    "wide": 9,
}
SONG = ['"AR PL UMing CN"', '"Noto Serif CJK SC"', '"Liberation Serif","AR PL UMing CN"', '"AR PL UKai CN"']
HEI = [
    '"WenQuanYi Micro Hei"',
    '"Noto Sans CJK SC"',
    '"WenQuanYi Zen Hei"',
    '"Liberation Sans","Noto Sans CJK SC"',
    'Carlito,"WenQuanYi Micro Hei"',
]
SANS = ['"Liberation Sans"', "Carlito", '"Open Sans"', "Roboto", "Lato", '"Liberation Sans Narrow"', '"DejaVu Sans"']
SERIF = ['"Liberation Serif"', "Caladea", '"EB Garamond"', '"Bitstream Charter"', "FreeSerif", '"C059"']
FAMILIES = {
    "song": SONG,
    "hei": HEI,
    "zh": SONG + HEI,
    "sans": SANS,
    "serif": SERIF,
    "latin": SANS + SERIF,
    "mono": ['"Liberation Mono"', '"DejaVu Sans Mono"', "Inconsolata"],
}

BASE = """*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{font-family:var(--font);font-size:var(--text);line-height:1.45;margin:0}p{margin:0 0 .7em}h1{font-size:1.4em;margin:.5em 0}h2{font-size:1.15em;margin:.8em 0 .3em}
table{border-collapse:collapse;border-spacing:0;font-size:var(--size);line-height:var(--lead)}.tablebox{margin:.8em 0 1.1em}
th,td{text-align:left;vertical-align:top;padding:var(--pad) var(--side)}.num,.sign{text-align:right}thead th{text-align:center;vertical-align:middle}
tbody .stub .t{display:inline-block;max-width:var(--stub)}.title{text-align:center;font-weight:700}.line{display:flex;justify-content:space-between;font-size:.85em}
.form,.unit{text-align:right;font-size:.85em}.note{font-size:.8em}.across{display:flex;gap:7mm;align-items:flex-start;margin:.6em 0}.across>*{flex:1;min-width:0}
.in1 .t{padding-left:1.2em}.in2 .t{padding-left:2.4em}.in3 .t{padding-left:3.6em}.in4 .t{padding-left:4.8em}
"""


def between(rng, pair):
    return pair[0] + (pair[1] - pair[0]) * rng.random()


def sheet(style, rng, lang, columns):
    """The style sheet of one document: the base, this document's measures, the style's own rules."""
    v = {**DEFAULTS, **style["vary"]}
    names = v.get("fonts", "zh" if lang == "zh" else "latin")
    font = rng.choice(FAMILIES[names])
    if lang == "zh" and "CJK" not in font and "AR PL" not in font and "WenQuanYi" not in font:
        font += ',"Noto Sans CJK SC"'
    paper = v.get("paper") or ("A4" if lang == "zh" else rng.choice(("A4", "letter")))
    turn = " landscape" if columns >= v["wide"] else ""
    numbers = {
        "text": f"{between(rng, v['text']):.1f}pt",
        "size": f"{between(rng, v['size']):.1f}pt",
        "lead": f"{between(rng, v['lead']):.2f}",
        "pad": f"{between(rng, v['pad']):.1f}px",
        "side": f"{between(rng, v['side']):.1f}px",
        "stub": f"{between(rng, v['stub']):.1f}em",
    }
    margin = between(rng, v["margin"])
    return (
        BASE
        + f"@page{{size:{paper}{turn};margin:{margin:.0f}mm {between(rng, v['margin']):.0f}mm}}"
        + ":root{"
        + "".join(f"--{k}:{n};" for k, n in numbers.items())
        + f"--font:{font}"
        + "}"
        + style["css"]
    )
