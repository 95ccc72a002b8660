"""Contents as LaTeX documents: tabular and longtable, mostly with booktabs.

A style file ``*.tex.json`` has: name, preamble, size (command before a table), env (tabular, tabularstar,
longtable), top, mid, bottom, group (rule under column groups), row (between rows), total (before a total
row), float, stretch, sep, twocolumn, bands, columns (extra column markup: "|" between), caption (above, below).
"""

import json
import re
import subprocess
from pathlib import Path

from .grid import numeric
from .page import TOTAL
from .truth import Unsure, colour

PLAIN = {
    "\\": r"\textbackslash{}",
    "&": r"\&",
    "%": r"\%",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "–": r"\textendash{}",
    "—": r"\textemdash{}",
    "’": "'",
    "‘": "`",
    "“": r"\textquotedblleft{}",
    "”": r"\textquotedblright{}",
    '"': r"\textquotedblright{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    "•": r"\textbullet{}",
    "¢": r"\textcent{}",
    "£": r"\pounds{}",
    "€": r"\texteuro{}",
    "°": r"\textdegree{}",
    "±": r"\textpm{}",
    "…": r"\ldots{}",
    "½": r"\textonehalf{}",
    "¼": r"\textonequarter{}",
    "®": r"\textregistered{}",
    "×": r"\texttimes{}",
    "†": r"\textdagger{}",
}


def load_styles(folder):
    return [{**json.loads(p.read_text()), "file": p.name.split(".")[0]} for p in sorted(Path(folder).glob("*.tex.json"))]


def escape(text):
    out = []
    for ch in text:
        if ch in PLAIN:
            out.append(PLAIN[ch])
        elif ord(ch) < 0x180 and (ch.isprintable()):
            out.append(ch)
        else:
            raise Unsure(f"LaTeX lacks {ch!r}")
    return "".join(out)


def document(content, style, coded):
    """(source, grids)"""
    parts, grids, k = [], [], 0

    def ink(k, text):
        r, g, b = colour(k) if coded else (0, 0, 0)
        return rf"\textcolor[RGB]{{{r},{g},{b}}}{{{escape(text)}}}"

    first = True
    for b in content["blocks"]:
        if "h" in b:
            parts.append((r"\section*{%s}" if first else r"\subsection*{%s}") % escape(b["h"]))
            first = False
        elif "p" in b:
            parts.append(escape(b["p"]) + "\n")
        elif "li" in b:
            parts.append(r"\begin{itemize}" + "".join(r"\item " + escape(i) + "\n" for i in b["li"]) + r"\end{itemize}")
        else:
            grid, drawn = b["table"], []
            text = []
            cells = {(c["row"], c["column"]): c for c in grid["cells"]}
            n = grid["columns"]
            own = {
                q: [c["text"] for c in grid["cells"] if c["column"] == q and c["columnSpan"] == 1 and c["row"] >= grid["headRows"]]
                for q in range(n)
            }
            longest = {q: max(map(len, own[q]), default=1) for q in range(n)}
            total_width = sum(min(v, 30) for v in longest.values())
            letters = []
            room = style.get("chars", 88)
            for q in range(n):
                if longest[q] > 26 or (longest[q] > 14 and total_width > room):
                    letters.append(
                        r">{\raggedright\arraybackslash}p{%.3f\linewidth}" % max(0.1, min(0.4, min(longest[q], 45) / room * 0.8))
                    )
                elif own[q] and sum(map(numeric, own[q])) > 0.6 * len(own[q]):
                    letters.append(style.get("figures", "r"))
                else:
                    letters.append("l")
            if total_width > 1.3 * room:
                raise Unsure("too wide for the page")
            for r in range(grid["rows"]):
                if r == grid["headRows"] and r:
                    text.append(style.get("mid", ""))
                    if style["env"] == "longtable" and style.get("repeat"):
                        text.append(r"\endhead")
                elif r > grid["headRows"]:
                    label = cells.get((r, 0))
                    if label and TOTAL.search(label["text"]) and style.get("total"):
                        text.append(style["total"])
                    elif style.get("row"):
                        text.append(style["row"])
                line, rules, q = [], [], 0
                while q < n:
                    c = cells.get((r, q))
                    if not c:
                        line.append("")
                        q += 1
                        continue
                    k += 1
                    drawn.append({**c, "k": k, "text": c["text"].replace("'", "’").replace('"', "”")})
                    body = ink(k, c["text"])
                    if r < grid["headRows"] and style.get("bold"):
                        body = r"\textbf{" + body + "}"
                    if c.get("indent"):
                        body = r"\hspace{%.1fem}" % (0.9 * c["indent"]) + body
                    if c["rowSpan"] > 1:
                        if c["columnSpan"] > 1:
                            raise Unsure("a block in LaTeX")
                        width = letters[q][letters[q].rfind("p{") + 2 : -1] if "p{" in letters[q] else "*"
                        body = r"\multirow{%d}{%s}{%s}" % (c["rowSpan"], width, body)
                    if c["columnSpan"] > 1:
                        body = r"\multicolumn{%d}{%s}{%s}" % (c["columnSpan"], "c" if r < grid["headRows"] else "l", body)
                        if r < grid["headRows"] - 1 and style.get("group"):
                            rules.append(style["group"] + "{%d-%d}" % (q + 1, q + c["columnSpan"]))
                    elif r < grid["headRows"] and c["rowSpan"] == 1 and letters[q] == "r":
                        pass
                    line.append(body)
                    q += c["columnSpan"]
                text.append(" & ".join(line) + r" \\" + "".join(rules))
            bar = style.get("columns", "")
            spec = bar.join(letters)
            if style.get("trim"):
                spec = "@{}" + spec + "@{}"
            rows = "\n".join([style.get("top", "")] + text + [style.get("bottom", "")])
            title = grid["title"] or ""
            caption = r"\caption{%s}" % escape(title[:150]) if title and style.get("caption") else ""
            size = style.get("size", "")
            if style["env"] == "longtable":
                parts.append(
                    "{%s\n\\begin{longtable}{%s}\n%s%s\n\\end{longtable}}" % (size, spec, caption + (r"\\" if caption else ""), rows)
                )
            else:
                env = (
                    ("tabular*", r"{\linewidth}{@{\extracolsep{\fill}}" + spec + "}")
                    if style["env"] == "tabularstar"
                    else ("tabular", "{" + spec + "}")
                )
                table = "\\begin{%s}%s\n%s\n\\end{%s}" % (env[0], env[1], rows, env[0])
                note = "".join("\n\n{\\footnotesize %s}" % escape(t) for t in grid["notes"][:3])
                if style.get("float"):
                    above, below = (caption, "") if style.get("caption") == "above" else ("", caption)
                    parts.append(
                        "\\begin{table}[%s]\\centering%s%s\n%s%s%s\\end{table}" % (style["float"], size, above, table, note, below)
                    )
                else:
                    parts.append(
                        "\\begin{center}%s%s\n%s\\end{center}"
                        % (size, (r"\textbf{%s}\\[4pt]" % escape(title)) if title else "", table + note)
                    )
            grids.append({**grid, "cells": drawn})
    source = "\n".join(
        [
            style["preamble"],
            style.get("fontenc", r"\usepackage[T1]{fontenc}") + r"\usepackage[utf8]{inputenc}\usepackage{textcomp}",
            r"\input{glyphtounicode}\pdfgentounicode=1" if style.get("unicode", 1) else "",
            r"\usepackage{booktabs,multirow,longtable,array}",
            r"\renewcommand{\arraystretch}{%s}\setlength{\tabcolsep}{%s}" % (style.get("stretch", 1), style.get("sep", "6pt")),
            r"\begin{document}",
            *parts,
            r"\end{document}",
            "",
        ]
    )
    return source, grids


def typeset(source, folder, name, runs):
    path = Path(folder) / f"{name}.tex"
    path.write_text(source)
    pdf = path.with_suffix(".pdf")
    pdf.unlink(missing_ok=True)
    for _ in range(runs):
        done = subprocess.run(
            ["pdflatex", "-interaction=batchmode", "-halt-on-error", path.name], cwd=folder, capture_output=True, timeout=60
        )
    if done.returncode or not pdf.exists():
        log = path.with_suffix(".log").read_text(errors="replace")
        m = re.search(r"^! .*", log, re.M)
        raise Unsure("LaTeX: " + (m.group(0) if m else "failed"))
    log = path.with_suffix(".log").read_text(errors="replace")
    if any(float(m) > 12 for m in re.findall(r"Overfull \\hbox \(([\d.]+)pt too wide\) in alignment", log)):
        raise Unsure("table wider than the page")
    return pdf
