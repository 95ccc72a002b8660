"""Charts and diagrams as SVG: bars, lines, pies, areas, flow charts, maps. None of them is a table."""

import math

from . import words
from .looks import ACCENT
from .page import esc


def text(x, y, t, size=9, anchor="start", more=""):
    return f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" text-anchor="{anchor}" {more}>{esc(t)}</text>'


def ticks(top, count):
    step = 10 ** math.floor(math.log10(top / count))
    step = next(s * step for s in (1, 2, 2.5, 5, 10) if s * step * count >= top)
    return [step * i for i in range(count + 1)]


def labels(rng, texts, lang, count):
    zh = lang == "zh"
    kind = rng.choice(("years", "months", "words", "quarters"))
    if kind == "years":
        first = rng.randint(1990, 2015)
        return [f"{first + i}{'年' if zh and count < 8 else ''}" for i in range(count)]
    if kind == "months":
        return [f"{i % 12 + 1}月" if zh else "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()[i % 12] for i in range(count)]
    if kind == "quarters":
        return [(f"{i % 4 + 1}季度" if zh else f"Q{i % 4 + 1}") for i in range(count)]
    return [texts.short(lang, 8 if zh else 10) for _ in range(count)]


def axes(rng, texts, lang, width=440, height=230):
    """A bar, line or area chart with axis labels, and a legend where it has several series."""
    count, series = rng.randint(4, 12), rng.randint(1, 3)
    kind = rng.choice(("bars", "lines", "area", "stack"))
    values = [[rng.uniform(5, 100) for _ in range(count)] for _ in range(series)]
    scale = rng.choice((1, 1, 10, 1000))
    top = max(map(sum, zip(*values))) if kind == "stack" else max(map(max, values))
    marks = ticks(top * scale, rng.choice((4, 5, 6)))
    left, right, up, down = 52, width - 12, 28, height - 42
    y = lambda v: down - (down - up) * v * scale / marks[-1]
    step = (right - left) / count
    colours = rng.sample(ACCENT, series)
    out = [f'<svg viewBox="0 0 {width} {height}" width="{rng.choice((60, 75, 90, 100))}%">']
    for m in marks:
        at = down - (down - up) * m / marks[-1]
        if rng.random() < 0.9:
            out.append(f'<line x1="{left}" x2="{right}" y1="{at:.1f}" y2="{at:.1f}" stroke="#ccc" stroke-width=".6"/>')
        out.append(text(left - 5, at + 3, f"{m:,.0f}" + ("%" if scale == 1 and marks[-1] <= 100 else ""), 8, "end"))
    out.append(f'<path d="M{left} {up}V{down}H{right}" fill="none" stroke="#333"/>')
    names = labels(rng, texts, lang, count)
    turn = any(len(n) > 6 for n in names) and rng.random() < 0.5
    for i, n in enumerate(names):
        x = left + step * (i + 0.5)
        out.append(text(x, down + 13, n, 7.5, "end" if turn else "middle", f'transform="rotate(-35 {x:.1f} {down + 13})"' if turn else ""))
    base = [0] * count
    shown = rng.random() < 0.4
    for s, row in enumerate(values):
        points = [(left + step * (i + 0.5), y(v)) for i, v in enumerate(row)]
        if kind in ("bars", "stack"):
            for i, v in enumerate(row):
                w = step * 0.7 / (1 if kind == "stack" else series)
                x = left + step * i + step * 0.15 + (0 if kind == "stack" else s * w)
                at = y(base[i] + v) if kind == "stack" else y(v)
                h = y(base[i]) - at if kind == "stack" else down - at
                out.append(f'<rect x="{x:.1f}" y="{at:.1f}" width="{w:.1f}" height="{h:.1f}" fill="{colours[s]}"/>')
                if shown and kind == "bars" and series < 3:
                    out.append(text(x + w / 2, at - 2, f"{v * scale:,.{1 if scale == 1 else 0}f}", 6.5, "middle"))
                base[i] += v if kind == "stack" else 0
        else:
            path = "M" + "L".join(f"{a:.1f} {b:.1f}" for a, b in points)
            if kind == "area" and not s:
                out.append(f'<path d="{path}L{points[-1][0]:.1f} {down}L{points[0][0]:.1f} {down}Z" fill="{colours[s]}" opacity=".3"/>')
            out.append(f'<path d="{path}" fill="none" stroke="{colours[s]}" stroke-width="1.6"/>')
            if shown:
                out += [text(a, b - 4, f"{v * scale:,.0f}", 6.5, "middle") for (a, b), v in zip(points, row)]
    if series > 1:
        across = rng.random() < 0.6
        for s in range(series):
            x, at = (left + 20 + s * 120, height - 8) if across else (right - 95, up + 6 + 13 * s)
            out.append(
                f'<rect x="{x}" y="{at - 7}" width="8" height="8" fill="{colours[s]}"/>' + text(x + 12, at, texts.short(lang, 14), 8)
            )
    if rng.random() < 0.5:
        out.append(text(width / 2, 14, texts.h(lang)[:40], 10, "middle", 'font-weight="bold"'))
    if rng.random() < 0.4:
        out.append(
            text(
                12,
                (up + down) / 2,
                "金额（万元）" if lang == "zh" else rng.choice(("Percent", "Thousands of units", "Index")),
                8,
                "middle",
                f'transform="rotate(-90 12 {(up + down) / 2:.0f})"',
            )
        )
    return "".join(out) + "</svg>"


def pie(rng, texts, lang, size=220):
    """A pie or ring with labels around it or a legend beside it."""
    shares = [rng.uniform(1, 10) for _ in range(rng.randint(3, 7))]
    total, at, legend = sum(shares), -math.pi / 2, rng.random() < 0.5
    out, r, cx, cy = [f'<svg viewBox="0 0 {size * 2} {size}" width="{rng.choice((60, 80))}%">'], size * 0.38, size * 0.75, size / 2
    for i, s in enumerate(shares):
        end = at + 2 * math.pi * s / total
        colour = ACCENT[i % len(ACCENT)]
        x0, y0, x1, y1 = cx + r * math.cos(at), cy + r * math.sin(at), cx + r * math.cos(end), cy + r * math.sin(end)
        out.append(
            f'<path d="M{cx} {cy}L{x0:.1f} {y0:.1f}A{r} {r} 0 {int(end - at > math.pi)} 1 {x1:.1f} {y1:.1f}Z" fill="{colour}" stroke="#fff"/>'
        )
        middle = (at + end) / 2
        share, name = f"{100 * s / total:.1f}%", texts.short(lang, 12)
        if legend:
            out.append(
                f'<rect x="{size * 1.3}" y="{24 + 18 * i}" width="9" height="9" fill="{colour}"/>'
                + text(size * 1.3 + 14, 32 + 18 * i, f"{name} {share}")
            )
        else:
            x, y = cx + 1.15 * r * math.cos(middle), cy + 1.15 * r * math.sin(middle)
            out.append(text(x, y, f"{name}, {share}", 8, "start" if math.cos(middle) > 0 else "end"))
        at = end
    return "".join(out) + "</svg>"


def flow(rng, texts, lang, width=440):
    """Boxes joined by arrows, in levels like an organisation chart."""
    levels, out, y = rng.randint(3, 5), [], 20
    above = None
    for level in range(levels):
        n = 1 if level == 0 else rng.randint(2, 4)
        w, centres = width / n * 0.78, [width / n * (i + 0.5) for i in range(n)]
        for c in centres:
            rx = rng.choice((0, 0, 6))
            out.append(f'<rect x="{c - w / 2:.1f}" y="{y}" width="{w:.1f}" height="34" rx="{rx}" fill="#f6f6f6" stroke="#333"/>')
            out.append(text(c, y + 21, texts.short(lang, 16)[: int(w / 6)], 8.5, "middle"))
            if above:
                p = min(above, key=lambda a: abs(a - c))
                out.append(f'<path d="M{p:.1f} {y - 30}V{y - 14}H{c:.1f}V{y}" fill="none" stroke="#333"/>')
        above = centres
        y += 64
    return f'<svg viewBox="0 0 {width} {y}" width="{rng.choice((70, 90, 100))}%">' + "".join(out) + "</svg>"


def map_(rng, texts, lang, width=420, height=300):
    """Patches with place names and figures upon them."""
    out = [f'<svg viewBox="0 0 {width} {height}" width="90%">']
    for i in range(rng.randint(10, 22)):
        x, y, r = rng.uniform(40, width - 40), rng.uniform(30, height - 30), rng.uniform(20, 50)
        points = " ".join(
            f"{x + r * rng.uniform(0.7, 1.2) * math.cos(a * 0.9):.0f},{y + r * rng.uniform(0.7, 1.2) * math.sin(a * 0.9):.0f}"
            for a in range(7)
        )
        out.append(f'<polygon points="{points}" fill="{rng.choice(ACCENT)}" fill-opacity=".18" stroke="#777" stroke-width=".6"/>')
        out.append(text(x, y, rng.choice(words.ZH_PLACES) if lang == "zh" else rng.choice(words.CITIES), rng.choice((7, 8, 9)), "middle"))
        if rng.random() < 0.4:
            out.append(text(x, y + 10, f"{rng.uniform(1, 99):.1f}", 7, "middle"))
    return "".join(out) + text(12, height - 8, "0    50    100 km", 8) + "</svg>"
