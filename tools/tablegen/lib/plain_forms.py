"""Pages without tables, second part: letters, forms, cards, code, questions, screens, formulas."""

from . import charts, words
from .page import esc


def ps(texts, lang, n):
    return "".join(f"<p>{esc(t)}</p>" for t in texts.ps(lang, n))


def block(rng, zh):
    return "<br>".join(map(esc, words.address(rng, zh)))


def letter(rng, texts, lang):
    zh = lang == "zh"
    refs = (
        ""
        if rng.random() < 0.4
        else ("<p class=r>" + esc(f"文号：{rng.randint(1, 90)}号" if zh else f"Our ref.: {rng.randint(1000, 99999)}/KV") + "</p>")
    )
    head = f"<div class=s>{block(rng, zh)}</div><div class=a>{block(rng, zh)}</div><p class=r>{words.date(rng, zh)}</p>{refs}"
    greeting = f"{words.person(rng, zh)}：" if zh else f"Dear {words.person(rng, zh)},"
    two = f"<div class=two><div>______________<br>{words.person(rng, zh)}</div><div>______________<br>{words.person(rng, zh)}</div></div>"
    close = two if rng.random() < 0.5 else f"<p class=r>{words.office(rng) if zh else 'Yours sincerely,'}<br>{words.person(rng, zh)}</p>"
    foot = ""
    if rng.random() < 0.5:
        foot = "<div class=f>" + "".join(f"<div>{block(rng, zh)}</div>" for _ in range(rng.choice((2, 3, 4)))) + "</div>"
    side = rng.choice(("right", "left"))
    return (
        f"{head}<h2>{esc(texts.h(lang))}</h2><p>{esc(greeting)}</p>{ps(texts, lang, rng.randint(2, 4))}{close}{foot}",
        f".s{{text-align:{side};margin-bottom:12mm}}.a{{margin-bottom:8mm}}.r{{text-align:right}}.two{{display:flex;justify-content:space-between;margin:12mm 0}}"
        ".f{display:flex;justify-content:space-between;font-size:.75em;border-top:1px solid var(--line);margin-top:15mm;padding-top:2mm}",
    )


def notice(rng, texts, lang):
    """A notice of an office: number, red rule, body, office and date at the right; in English a memorandum."""
    if lang == "zh":
        head = f"<h1>{words.office(rng)}文件</h1><p class=m>〔{rng.randint(2015, 2025)}〕{rng.randint(1, 99)}号</p><hr><h2>关于{rng.choice(words.ZH_WORKS)}的通知</h2>"
        items = "".join(f"<p>{n}、{esc(texts.h(lang))}</p><p>{esc(texts.p(lang))}</p>" for n in "一二三四"[: rng.randint(2, 4)])
        end = f"<p class=r>{words.office(rng)}</p><p class=r>{words.date(rng, True)}</p>"
        return (
            f"{head}<p>各有关单位：</p>{items}{end}",
            "h1{color:#d00;text-align:center;border:0;background:none;letter-spacing:.2em}hr{border:0;border-top:2px solid #d00}"
            ".m,h2{text-align:center}.r{text-align:right;margin-right:2em}",
        )
    head = f"<h1>MEMORANDUM</h1><p>TO: {words.person(rng, 0)}<br>FROM: {words.person(rng, 0)}<br>DATE: {words.date(rng, 0)}<br>SUBJECT: {esc(texts.h(lang))}</p><hr>"
    return head + ps(texts, lang, rng.randint(3, 5)), ""


def form(rng, texts, lang):
    zh, parts = lang == "zh", []
    names = (
        ["姓名", "地址", "联系电话", "身份证号码", "单位名称", "申请事项", "日期", "备注"]
        if zh
        else ["Full name", "Address", "Telephone", "Date of birth", "Employer", "Purpose of the request", "Signature", "Date"]
    )
    for i in range(rng.randint(2, 4)):
        parts.append(f"<h2>{esc(texts.h(lang))}</h2>" + ps(texts, lang, rng.choice((0, 1))))
        for n in rng.sample(names, rng.randint(3, 6)):
            if rng.random() < 0.25:
                boxes = "&emsp;".join(f"□ {esc(texts.short(lang, 14))}" for _ in range(rng.randint(2, 4)))
                parts.append(f"<div class=q>{n}{'：' if zh else ':'} {boxes}</div>")
            else:
                parts.append(f"<div class=q>{n}{'：' if zh else ':'}{'_' * rng.randint(20, 55)}</div>")
    return f"<h1>{esc(texts.h(lang))}</h1>" + "".join(parts), ".q{margin:.7em 0}"


def cards(rng, texts, lang):
    n = rng.choice((2, 3))
    border = rng.choice(
        (
            "border:1px solid #ccc",
            "background:var(--soft)",
            "border:1.5px solid var(--accent);border-radius:6px",
            "border-top:3px solid var(--accent)",
        )
    )
    body = "".join(
        f"<div class=k><h3>{esc(texts.h(lang))}</h3><p>{esc(texts.li(lang)[: rng.randint(80, 300)])}</p></div>"
        for _ in range(n * rng.randint(2, 3))
    )
    return (
        f"<h1>{esc(texts.h(lang))}</h1>{ps(texts, lang, 1)}<div class=g>{body}</div>{ps(texts, lang, rng.randint(0, 2))}",
        f".g{{display:grid;grid-template-columns:repeat({n},1fr);gap:{rng.randint(3, 7)}mm;margin:.8em 0}}.k{{{border};padding:3mm;font-size:.9em;break-inside:avoid}}h3{{margin:0 0 .3em;font-size:1em}}",
    )


def brochure(rng, texts, lang):
    """Text beside a picture, a quotation, steps with large figures, text in the margin."""
    parts = []
    for i in range(rng.randint(3, 5)):
        kind = rng.choice(("picture", "quote", "step", "margin"))
        text = ps(texts, lang, 1)
        parts.append(
            {
                "picture": f"<div class=b><div class=i></div><div><h2>{esc(texts.h(lang))}</h2>{text}</div></div>",
                "quote": f"<blockquote>{esc(texts.li(lang))}<br>— {words.person(rng, lang == 'zh')}</blockquote>{text}",
                "step": f"<h2>{i + 1:02}</h2><h3>{esc(texts.h(lang))}</h3>{text}",
                "margin": f"<div class=m><aside>{esc(texts.li(lang)[:120])}</aside><div>{text}{ps(texts, lang, 1)}</div></div>",
            }[kind]
        )
    return (
        f"<h1>{esc(texts.h(lang))}</h1>" + "".join(parts),
        ".b,.m{display:flex;gap:6mm;margin:1em 0}.i{flex:0 0 40%;background:var(--soft);border:1px solid #bbb;min-height:35mm}blockquote{border-left:3px solid var(--accent);"
        "margin:1em 0;padding-left:1em;font-size:1.15em}aside{flex:0 0 26%;font-size:.8em;color:var(--accent)}",
    )


def offer(rng, texts, lang):
    """The address part of an invoice or offer, with text instead of items."""
    zh = lang == "zh"
    left, right = (
        f"<div><b>{'收件单位' if zh else rng.choice(('Bill to', 'Sold to', 'Customer'))}</b><br>{block(rng, zh)}</div>",
        f"<div><b>{'发货地址' if zh else rng.choice(('Ship to', 'From', 'Remit to'))}</b><br>{block(rng, zh)}</div>",
    )
    number = f"<p class=n>{'编号：' if zh else 'Offer No. '}{rng.randint(10000, 999999)}<br>{words.date(rng, zh)}</p>"
    title = (
        rng.choice(("报价函", "委托书", "付款通知"))
        if zh
        else rng.choice(("OFFER", "Order confirmation", "Payment reminder", "Statement of work"))
    )
    return (
        f"<div class=t><div class=logo></div><h1>{title}</h1></div>{number}<div class=t>{left}{right}</div>{ps(texts, lang, rng.randint(2, 4))}"
        f"<p class=n><b>{'合计：' if zh else 'Total due: $ '}{words.amount(rng)}</b></p>{ps(texts, lang, 1)}",
        ".t{display:flex;justify-content:space-between;margin:0 0 8mm}.logo{width:35mm;height:14mm;background:var(--accent)}.n{text-align:right}h1{background:none;border:0}",
    )


CODE = """def parse(line, table):
    name, value = line.split("=", 1)
    if name in table:
        raise KeyError(name)      # twice
    table[name] = value.strip()
    return table

for (int i = 0; i < n; i++) {
    total += items[i].price * items[i].count;
    if (total > limit) break;
}
SELECT name, SUM(amount) AS total
  FROM orders JOIN customers ON orders.customer = customers.id
 WHERE year >= 2019
 GROUP BY name ORDER BY total DESC;
server:
  port: 8080
  log:
    level: info
$ tar -xzf release-2.4.1.tar.gz && cd release-2.4.1
$ ./configure --prefix=/usr/local && make -j4
public static void main(String[] args) {
    System.out.println("ready");
}""".splitlines()


def code(rng, texts, lang):
    parts, numbers = [f"<h1>{esc(texts.h(lang))}</h1>"], rng.random() < 0.3
    for _ in range(rng.randint(2, 4)):
        at = rng.randint(0, len(CODE) - 8)
        lines = (CODE * 2)[at : at + rng.randint(5, 18)]
        listing = "\n".join((f"{i + 1:>3}  " if numbers else "") + esc(t) for i, t in enumerate(lines))
        parts.append(ps(texts, lang, rng.randint(1, 2)) + f"<pre>{listing}</pre>")
    box = rng.choice(
        ("background:#f5f5f5;padding:8px", "border:1px solid #ccc;padding:6px", "border-left:3px solid #aaa;padding-left:8px", "")
    )
    font = rng.choice(('"Liberation Mono"', '"DejaVu Sans Mono"', "Inconsolata"))
    return "".join(parts), f"pre{{font:.82em/1.35 {font},monospace;{box};white-space:pre-wrap}}"


def questions(rng, texts, lang):
    """An interview, or an examination with choices in a row."""
    zh, parts = lang == "zh", []
    exam = rng.random() < 0.6
    for i in range(rng.randint(5, 10)):
        if exam:
            gap = rng.choice(("&emsp;&emsp;", "</span><span>", "<br>"))
            choices = f"<div class=o><span>{gap.join(f'{letter}. {esc(texts.short(lang, 16))}' for letter in 'ABCD')}</span></div>"
            parts.append(f"<div class=q>{i + 1}{'．' if zh else '.'} {esc(texts.li(lang)[:160])}{'（　　）' if zh else ''}</div>{choices}")
        else:
            parts.append(
                f"<div class=q><b>{'问：' if zh else 'Q: '}</b>{esc(texts.li(lang)[:160])}</div><div class=q><b>{'答：' if zh else 'A: '}</b>{esc(texts.p(lang))}</div>"
            )
    return (
        f"<h1>{esc(texts.h(lang))}</h1>" + "".join(parts),
        ".q{margin:.6em 0 .2em;padding-left:1.6em;text-indent:-1.6em;text-align:left}.o{display:flex;justify-content:space-between;padding:0 2em 0 1.6em;flex-wrap:wrap}",
    )


def screen(rng, texts, lang):
    """A window of a program: menus, buttons, a side bar, text."""
    short = lambda: esc(texts.short(lang, 14))
    menu = "".join(f"<span>{short()}</span>" for _ in range(rng.randint(4, 7)))
    side = "".join(f"<div>{short()}</div>" for _ in range(rng.randint(5, 10)))
    buttons = "".join(f"<button>{short()}</button>" for _ in range(rng.randint(2, 4)))
    window = f"<div class=w><div class=bar>{menu}</div><div class=row><div class=side>{side}</div><div class=main><h3>{esc(texts.h(lang))}</h3>{ps(texts, lang, 1)}{buttons}</div></div></div>"
    return (
        f"<h1>{esc(texts.h(lang))}</h1>{ps(texts, lang, 2)}{window}{ps(texts, lang, rng.randint(1, 3))}",
        ".w{border:1px solid #999;border-radius:4px;font:.8em/1.4 'Liberation Sans','Noto Sans CJK SC';margin:1em 0;break-inside:avoid}.bar{background:#e7e7e7;display:flex;gap:5mm;padding:2mm 3mm}"
        ".row{display:flex}.side{flex:0 0 26%;background:var(--soft);padding:2mm 3mm}.main{padding:3mm}button{font:inherit;margin:2mm}",
    )


def slide(rng, texts, lang):
    picture = rng.choice((charts.axes, charts.flow, charts.pie))(rng, texts, lang) if rng.random() < 0.6 else ""
    items = "".join(f"<li>{esc(t[:110])}</li>" for t in texts.lis(lang, rng.randint(3, 5)))
    page = lambda: (
        f"<section><h1>{esc(texts.h(lang))}</h1><div class=row><ul>{items}</ul><div>{picture}</div></div><footer>{words.date(rng, lang == 'zh')} · {rng.randint(2, 40)}</footer></section>"
    )
    return (
        page() + page(),
        "section{break-after:page;font-size:1.4em}.row{display:flex;gap:8mm}.row>*{flex:1}footer{font-size:.5em;color:#777;margin-top:8mm}",
    )


MATH = [
    "<mrow><mi>x</mi><mo>=</mo><mfrac><mrow><mo>−</mo><mi>b</mi><mo>±</mo><msqrt><msup><mi>b</mi><mn>2</mn></msup><mo>−</mo><mn>4</mn><mi>a</mi><mi>c</mi></msqrt></mrow><mrow><mn>2</mn><mi>a</mi></mrow></mfrac></mrow>",
    "<mrow><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><msub><mi>w</mi><mi>i</mi></msub><mo>(</mo><msub><mi>y</mi><mi>i</mi></msub><mo>−</mo><mi>f</mi><mo>(</mo><msub><mi>x</mi><mi>i</mi></msub><mo>)</mo><mo>)</mo></mrow>",
    "<mrow><msub><mi>S</mi><mi>t</mi></msub><mo>=</mo><msub><mi>S</mi><mn>0</mn></msub><msup><mi>e</mi><mrow><mi>r</mi><mi>t</mi></mrow></msup><mo>+</mo><mfrac><mi>σ</mi><msqrt><mi>t</mi></msqrt></mfrac></mrow>",
    "<mrow><mi>A</mi><mo>=</mo><mo>(</mo><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr></mtable><mo>)</mo></mrow>",
]


def formulas(rng, texts, lang):
    parts = [f"<h1>{esc(texts.h(lang))}</h1>"]
    for i in range(rng.randint(3, 7)):
        number = f"<span class=n>({rng.randint(1, 4)}.{i + 1})</span>" if rng.random() < 0.7 else ""
        parts.append(ps(texts, lang, 1) + f"<div class=m><math display=block>{rng.choice(MATH)}</math>{number}</div>")
    return "".join(parts) + ps(texts, lang, 1), ".m{position:relative;margin:.6em 0}.n{position:absolute;right:0;top:30%}"


PAGES = {f.__name__: f for f in (letter, notice, form, cards, brochure, offer, code, questions, screen, slide, formulas)}
