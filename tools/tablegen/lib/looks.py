"""Looks of pages: fonts, sizes, margins, headings, chosen at random for pages whose style is their kind of content."""

LATIN = [
    '"Liberation Serif"',
    '"Liberation Sans"',
    "Carlito",
    "Caladea",
    "Roboto",
    "Lato",
    '"Open Sans"',
    '"DejaVu Sans"',
    '"DejaVu Serif"',
    '"EB Garamond"',
    "FreeSerif",
    '"Bitstream Charter"',
    '"Latin Modern Roman"',
    '"Liberation Sans Narrow"',
]
CJK = ['"AR PL UMing CN"', '"AR PL UKai CN"', '"WenQuanYi Zen Hei"', '"WenQuanYi Micro Hei"', '"Noto Sans CJK SC"', '"Noto Serif CJK SC"']
INK = ["#000", "#111", "#222", "#333", "#1a1a1a", "#2d2d2d"]
ACCENT = ["#1f4e79", "#b00020", "#00695c", "#5b2c6f", "#c55a11", "#37474f", "#0b57d0", "#2e7d32"]


def look(rng, lang, landscape=False):
    """Style sheet of a page, with --accent and --soft for what the kinds draw."""
    zh = lang == "zh"
    size = rng.choice((9, 9.5, 10, 10.5, 11, 12) if not zh else (9, 10, 10.5, 11, 12, 14))
    leading = rng.choice((1.15, 1.25, 1.35, 1.45, 1.6) if not zh else (1.3, 1.5, 1.7, 1.9))
    paper = rng.choice(("A4", "A4", "letter")) if not zh else "A4"
    sides = [rng.randint(14, 32) for _ in range(4)]
    family = f"{rng.choice(CJK)}" if zh and rng.random() < 0.5 else f"{rng.choice(LATIN)},{rng.choice(CJK)}"
    accent = rng.choice(ACCENT)
    heads = rng.choice(
        (
            "",
            f"h1,h2{{color:{accent}}}",
            "h1{text-align:center}",
            f"h1{{border-bottom:1.5px solid {accent};padding-bottom:3px}}",
            "h1,h2{font-weight:400}",
            f"h2{{border-left:4px solid {accent};padding-left:6px}}",
            "h2{font-style:italic}",
            f"h1{{background:{accent};color:#fff;padding:4px 8px}}",
            "h1,h2{font-variant:small-caps}",
        )
    )
    paragraph = rng.choice(
        (
            "p{margin:0 0 .8em}",
            "p{margin:0;text-indent:1.5em}",
            "p{margin:0 0 .5em;text-align:justify}",
            "p{margin:0;text-indent:2em;text-align:justify}",
        )
    )
    if zh:
        paragraph = rng.choice(
            ("p{margin:0;text-indent:2em}", "p{margin:0 0 .5em;text-indent:2em;text-align:justify}", "p{margin:0 0 .8em}")
        )
    return f"""*{{-webkit-print-color-adjust:exact;print-color-adjust:exact;box-sizing:border-box}}
@page{{size:{paper}{" landscape" if landscape else ""};margin:{" ".join(f"{s}mm" for s in sides)}}}
:root{{--accent:{accent};--soft:{rng.choice(("#eef3f8", "#f3f3f3", "#fdf6e3", "#f0f7f0"))};--line:{rng.choice(("#000", "#888", "#bbb"))}}}
body{{font:{size}pt/{leading} {family},serif;color:{rng.choice(INK)};margin:0}}
h1{{font-size:1.5em;margin:.3em 0 .6em}}h2{{font-size:1.2em;margin:1em 0 .4em}}h1,h2,h3{{break-after:avoid;line-height:1.25}}
{paragraph}{heads}ul,ol{{margin:.3em 0 .9em}}svg{{max-width:100%}}figure{{margin:.8em 0;break-inside:avoid}}figcaption{{font-size:.88em;margin-top:.3em}}
"""
