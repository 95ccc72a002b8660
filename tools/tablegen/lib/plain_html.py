"""Pages without tables, as HTML: each kind is a function ``(rng, texts, lang) -> (body, style sheet)``."""

from . import charts, words
from .page import esc


def ps(texts, lang, n):
    return "".join(f"<p>{esc(t)}</p>" for t in texts.ps(lang, n))


def prose(rng, texts, lang):
    parts = [f"<h1>{esc(texts.h(lang))}</h1>"]
    for _ in range(rng.randint(2, 5)):
        parts.append(f"<h2>{esc(texts.h(lang))}</h2>" + ps(texts, lang, rng.randint(1, 4)))
    return "".join(parts), ""


def columns(rng, texts, lang):
    n = rng.choice((2, 2, 3))
    rule = rng.choice(("", ";column-rule:1px solid var(--line)"))
    body = "".join(f"<h2>{esc(texts.h(lang))}</h2>" + ps(texts, lang, rng.randint(1, 4)) for _ in range(rng.randint(3, 6)))
    return (
        f"<h1>{esc(texts.h(lang))}</h1><div class=c>{body}</div>",
        f".c{{column-count:{n};column-gap:{rng.choice((4, 6, 8, 12))}mm{rule};font-size:{rng.choice((0.85, 0.92, 1))}em}}",
    )


def newspaper(rng, texts, lang):
    parts = []
    for _ in range(rng.randint(5, 9)):
        picture = (
            f'<div style="background:var(--soft);height:{rng.randint(15, 40)}mm;border:1px solid #aaa"></div><small>{esc(texts.li(lang)[:90])}</small>'
            if rng.random() < 0.4
            else ""
        )
        parts.append(
            f"<h2>{esc(texts.h(lang))}</h2><div class=by>{esc(words.person(rng, lang == 'zh'))}</div>{picture}{ps(texts, lang, rng.randint(1, 2))}"
        )
    return (
        f"<h1>{esc(texts.h(lang))}</h1><div class=c>{''.join(parts)}</div>",
        ".c{column-count:3;column-gap:5mm;font-size:.82em;text-align:justify}.by{font-style:italic;font-size:.9em}h1{font-size:2.4em;text-align:center}",
    )


def numbered(rng, lang, i):
    if lang == "zh":
        return rng.choice(("一、二、三、四、五、六、七、八、九、十、".split("、"),))[i % 10] + "、"
    return f"{i + 1}."


def lists(rng, texts, lang):
    parts = [f"<h1>{esc(texts.h(lang))}</h1>"]
    for _ in range(rng.randint(2, 4)):
        items = texts.lis(lang, rng.randint(3, 9))
        style = rng.choice(("ul", "ol", "hand", "nested"))
        parts.append(f"<h2>{esc(texts.h(lang))}</h2>" + ps(texts, lang, rng.choice((0, 1))))
        if style == "hand":
            mark = rng.choice(("({})", "{})", "（{}）", "{}、", "§ {}"))
            parts.append(
                "".join(f"<div class=hang>{mark.format(i + 1)}{rng.choice((' ', '&emsp;'))}{esc(t)}</div>" for i, t in enumerate(items))
            )
        elif style == "nested":
            parts.append(
                "<ul>"
                + "".join(
                    f"<li>{esc(t)}<ul>" + "".join(f"<li>{esc(x)}</li>" for x in texts.lis(lang, rng.randint(1, 3))) + "</ul></li>"
                    for t in items[:4]
                )
                + "</ul>"
            )
        else:
            kind = rng.choice(("decimal", "lower-alpha", "upper-roman", "cjk-ideographic" if lang == "zh" else "decimal"))
            parts.append(
                f'<{style} style="list-style-type:{kind if style == "ol" else rng.choice(("disc", "square", "circle"))}">'
                + "".join(f"<li>{esc(t)}</li>" for t in items)
                + f"</{style}>"
            )
    return "".join(parts), ".hang{padding-left:2em;text-indent:-2em;margin:.2em 0}"


def list_columns(rng, texts, lang):
    n = rng.choice((2, 2, 3))
    short = rng.random() < 0.5
    items = [texts.short(lang, 28) if short else texts.li(lang)[: rng.choice((60, 120))] for _ in range(rng.randint(12, 30))]
    tag = rng.choice(("ul", "ol"))
    body = f"<{tag} class=c>" + "".join(f"<li>{esc(t)}</li>" for t in items) + f"</{tag}>"
    return (
        f"<h1>{esc(texts.h(lang))}</h1>{ps(texts, lang, rng.randint(1, 2))}{body}{ps(texts, lang, rng.randint(1, 3))}",
        f".c{{column-count:{n};column-gap:8mm}}li{{break-inside:avoid}}",
    )


def contents(rng, texts, lang, leaders=True):
    page, rows = 1, []
    for i in range(rng.randint(5, 9)):
        rows.append((0, (numbered(rng, lang, i) + (" " if lang == "en" else "")) + texts.h(lang), page))
        for j in range(rng.randint(0, 5)):
            page += rng.randint(0, 6)
            rows.append((1, (f"{i + 1}.{j + 1} " if lang == "en" else f"（{'一二三四五六'[j]}）") + texts.h(lang), page))
        page += rng.randint(1, 8)
    bold = rng.random() < 0.5
    body = "".join(f'<div class="row l{d}"><span>{esc(t)}</span><i></i><span>{p}</span></div>' for d, t, p in rows)
    css = ".row{display:flex;align-items:baseline;margin:.25em 0}.l1{padding-left:1.8em}i{flex:1;overflow:hidden;white-space:nowrap;font-style:normal;direction:rtl}"
    mark = rng.choice((" .", ".", "…", "·"))
    css += f'i::after{{content:"{mark * 200}"}}' if leaders else ""
    css += ".l0{font-weight:700}" if bold else ""
    return f"<h1>{'目　录' if lang == 'zh' else rng.choice(('Contents', 'Table of Contents', 'CONTENTS'))}</h1>{body}", css


def contents_bare(rng, texts, lang):
    return contents(rng, texts, lang, leaders=False)


def bibliography(rng, texts, lang):
    zh, out = lang == "zh", []
    style = rng.choice(("[{}] ", "{}. ", ""))
    for i in range(rng.randint(10, 24)):
        who = ("，" if zh else ", ").join(words.person(rng, zh) for _ in range(rng.randint(1, 3)))
        year, pages = rng.randint(1975, 2024), rng.randint(1, 300)
        what = texts.h(lang)
        if zh:
            t = f"{who}. {what}[J]. {rng.choice(words.ZH_PLACES)}学报, {year}, {rng.randint(1, 40)}({rng.randint(1, 12)}): {pages}-{pages + 9}."
        else:
            t = rng.choice(
                (
                    f"{who}. {what}. Journal of {texts.short('en', 20)} {rng.randint(1, 60)}({rng.randint(1, 12)}), {pages}–{pages + 14} ({year}).",
                    f"{who} ({year}). {what}. {rng.choice(words.CITIES)}: University Press. doi:10.{rng.randint(1000, 9999)}/{rng.randint(10000, 99999)}",
                )
            )
        out.append(f"<div class=hang>{style.format(i + 1)}{esc(t)}</div>")
    css = f".hang{{padding-left:2.2em;text-indent:-2.2em;margin:.3em 0;font-size:{rng.choice((0.85, 0.95))}em}}"
    if rng.random() < 0.4:
        css += ".c{column-count:2}"
    return ps(texts, lang, rng.randint(0, 2)) + f"<h1>{'参考文献' if zh else 'References'}</h1><div class=c>{''.join(out)}</div>", css


def chart_page(rng, texts, lang):
    parts = [f"<h1>{esc(texts.h(lang))}</h1>" + ps(texts, lang, 1)]
    for i in range(rng.randint(1, 3)):
        chart = rng.choice((charts.axes, charts.axes, charts.pie))(rng, texts, lang)
        caption = (f"图{i + 1} " if lang == "zh" else f"Figure {i + 1}: ") + texts.h(lang)
        parts.append(f"<figure>{chart}<figcaption>{esc(caption)}</figcaption></figure>" + ps(texts, lang, rng.randint(0, 2)))
    return "".join(parts), ""


def dashboard(rng, texts, lang):
    cells = "".join(
        f"<div class=d><h3>{esc(texts.h(lang)[:34])}</h3>{rng.choice((charts.axes, charts.axes, charts.pie))(rng, texts, lang)}</div>"
        for _ in range(rng.choice((4, 6)))
    )
    tiles = "".join(
        f"<div class=k><b>{words.amount(rng, rng.choice((0, 1)))}</b><br><small>{esc(texts.short(lang, 18))}</small></div>"
        for _ in range(rng.choice((0, 3, 4)))
    )
    return (
        f"<h1>{esc(texts.h(lang))}</h1><div class=t>{tiles}</div><div class=g>{cells}</div>",
        ".g{display:grid;grid-template-columns:1fr 1fr;gap:5mm}.d,.k{border:1px solid #ddd;padding:3mm}h3{font-size:1em;margin:0}.t{display:flex;gap:4mm;margin-bottom:4mm}"
        ".k{flex:1;text-align:center}.k b{font-size:1.6em}svg{width:100%}",
    )


def diagrams(rng, texts, lang):
    body = "".join(
        f"<figure>{rng.choice((charts.flow, charts.map_))(rng, texts, lang)}<figcaption>{esc(texts.h(lang))}</figcaption></figure>"
        + ps(texts, lang, rng.randint(0, 2))
        for _ in range(rng.choice((1, 2)))
    )
    return f"<h1>{esc(texts.h(lang))}</h1>{body}", ""


def verse(rng, texts, lang):
    lines, parts = (words.POEM_ZH if lang == "zh" else words.POEM_EN), []
    for _ in range(rng.randint(2, 5)):
        own = rng.sample(lines, rng.choice((4, 4, 8)))
        mark = "，。" if lang == "zh" else ("", "")
        parts.append(
            f"<h2>{esc(texts.h(lang)[:30])}</h2><div class=v>"
            + "".join(f"<div>{esc(t)}{mark[i % 2]}</div>" for i, t in enumerate(own))
            + "</div>"
        )
    flow = rng.choice(("", "column-count:2"))
    return f"<div style='{flow}'>" + "".join(parts) + "</div>", rng.choice(
        (".v,h2{text-align:center}", ".v{margin-left:3em}", ".v div:nth-child(even){padding-left:2em}")
    ) + ".v{break-inside:avoid}"


def index(rng, texts, lang):
    n, entries = rng.choice((2, 3)), []
    for _ in range(rng.randint(50, 110)):
        pages = ", ".join(str(p) for p in sorted(rng.sample(range(1, 400), rng.choice((1, 1, 2, 3)))))
        entries.append(f"<div class=e>{esc(texts.short(lang, 26))}{'，' if lang == 'zh' else ', '}{pages}</div>")
    if lang == "en":
        entries.sort()
    return (
        f"<h1>{'索引' if lang == 'zh' else 'Index'}</h1><div class=c>{''.join(entries)}</div>",
        f".c{{column-count:{n};column-gap:7mm;font-size:.88em}}.e{{padding-left:1.5em;text-indent:-1.5em}}",
    )


PAGES = {
    f.__name__.replace("_", "-"): f
    for f in (
        prose,
        columns,
        newspaper,
        lists,
        list_columns,
        contents,
        contents_bare,
        bibliography,
        chart_page,
        dashboard,
        diagrams,
        verse,
        index,
    )
}
