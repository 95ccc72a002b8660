"""Pages without tables, as LaTeX: articles with formulas, charts, algorithms, references, contents."""

from . import words
from .tex import escape
from .truth import Unsure

FORMULAS = [
    r"\begin{align} f(x) &= \int_0^\infty e^{-xt}\,dt = \frac{1}{x}, \\ g(x) &= \sum_{n=1}^{N} a_n x^n + R_N(x). \end{align}",
    r"\begin{equation} \hat\beta = (X^\top X)^{-1} X^\top y,\qquad \sigma^2 = \frac{1}{n-p}\sum_i e_i^2 \end{equation}",
    r"\[ A = \begin{pmatrix} 1 & 0 & 2 \\ 0 & 3 & -1 \\ 4 & 0 & 1 \end{pmatrix}, \quad \det A = -21 \]",
    r"\[ f(n) = \begin{cases} n/2 & \text{if } n \text{ is even} \\ 3n+1 & \text{otherwise} \end{cases} \]",
    r"\begin{gather} p(y\mid x) = \frac{p(x\mid y)\,p(y)}{\sum_{y'} p(x\mid y')\,p(y')} \\ \max_\theta \; \mathbb{E}\left[\log p_\theta(x)\right] \end{gather}",
]


def clean(texts, kind, least=0):
    for _ in range(60):
        try:
            t = escape(texts.p("en") if kind == "p" else texts.h("en") if kind == "h" else texts.li("en"))
        except Unsure:
            continue
        if len(t) >= least:
            return t
    raise Unsure("no text for LaTeX")


def page(rng, body, columns=False, packages=""):
    font = rng.choice(
        (
            "",
            r"\usepackage{lmodern}",
            r"\usepackage{mathptmx}",
            r"\usepackage{charter}",
            r"\usepackage{palatino}",
            r"\usepackage{helvet}\renewcommand{\familydefault}{\sfdefault}",
        )
    )
    size, paper, margin = rng.choice(("10pt", "11pt", "12pt")), rng.choice(("a4paper", "letterpaper")), rng.randint(20, 34)
    return "\n".join(
        [
            rf"\documentclass[{size},{paper}{',twocolumn' if columns else ''}]{{article}}",
            rf"\usepackage[margin={margin}mm]{{geometry}}",
            r"\usepackage[T1]{fontenc}\usepackage[utf8]{inputenc}\usepackage{textcomp,amsmath,amssymb,amsthm,xcolor}" + font,
            r"\newtheorem{theorem}{Theorem}\input{glyphtounicode}\pdfgentounicode=1",
            packages,
            r"\begin{document}",
            body,
            r"\end{document}",
            "",
        ]
    )


def sections(rng, texts, inner, count):
    out = []
    for _ in range(count):
        out.append(r"\section{%s}" % clean(texts, "h") + "\n" + clean(texts, "p") + "\n\n" + inner() + "\n\n" + clean(texts, "p") + "\n\n")
    return "".join(out)


def article(rng, texts):
    title = r"\title{%s}\author{%s \and %s}\date{%s}\maketitle\begin{abstract}%s\end{abstract}" % (
        clean(texts, "h"),
        words.person(rng, False),
        words.person(rng, False),
        words.date(rng, False),
        clean(texts, "p"),
    )
    inner = lambda: rng.choice(
        FORMULAS
        + [
            r"\begin{theorem}%s\end{theorem}" % clean(texts, "li"),
            r"\begin{itemize}" + "".join(r"\item " + clean(texts, "li") + "\n" for _ in range(3)) + r"\end{itemize}",
        ]
    )
    return page(rng, title + sections(rng, texts, inner, rng.randint(2, 4)), columns=rng.random() < 0.6)


def equations(rng, texts):
    return page(
        rng,
        sections(rng, texts, lambda: clean(texts, "p") + rng.choice(FORMULAS) + rng.choice(FORMULAS), rng.randint(2, 3)),
        columns=rng.random() < 0.3,
    )


def plot(rng, texts):
    n = rng.randint(4, 8)
    names = [f"{2000 + rng.randint(0, 2) + i}" for i in range(n)] if rng.random() < 0.5 else "Jan Feb Mar Apr May Jun Jul Aug".split()[:n]
    kind = rng.choice(("ybar", "xbar", "", "ybar stacked"))
    line = lambda: (
        "\\addplot coordinates {%s};"
        % " ".join(f"({rng.randint(3, 95)},{x})" if kind == "xbar" else f"({x},{rng.randint(3, 95)})" for x in names)
    )
    axis = "symbolic y coords={%s},ytick=data" if kind == "xbar" else "symbolic x coords={%s},xtick=data"
    series = rng.randint(1, 3)
    legend = r"\legend{%s}" % ",".join(escape(texts.short("en", 12).replace(",", " ")) for _ in range(series)) if series > 1 else ""
    label = rng.choice(("", ",ylabel={Share (\\%)}", ",xlabel={Year},ylabel={Index}", ",nodes near coords"))
    place = rng.choice(("", ",legend pos=outer north east", ",legend style={at={(0.5,-0.2)},anchor=north,legend columns=-1}"))
    return (
        r"\begin{figure}[h]\centering\begin{tikzpicture}\begin{axis}[%s,%s%s%s,width=.8\linewidth,height=55mm]%s%s\end{axis}\end{tikzpicture}\caption{%s}\end{figure}"
        % (kind, axis % ",".join(names), label, place, "".join(line() for _ in range(series)), legend, clean(texts, "h"))
    )


def plots(rng, texts):
    body = sections(rng, texts, lambda: plot(rng, texts), rng.randint(1, 3))
    return page(rng, body, packages=r"\usepackage{pgfplots}\pgfplotsset{compat=1.15}")


def trees(rng, texts):
    """Automata, trees and block diagrams."""

    def inner():
        kids = "".join(
            "child {node {%s} %s}"
            % (escape(texts.short("en", 10)), "".join("child {node {%s}}" % escape(texts.short("en", 8)) for _ in range(rng.randint(0, 2))))
            for _ in range(rng.randint(2, 3))
        )
        return (
            r"\begin{center}\begin{tikzpicture}[level 1/.style={sibling distance=45mm},level 2/.style={sibling distance=20mm},every node/.style={%s}]\node {%s} %s;\end{tikzpicture}\end{center}"
            % (rng.choice(("draw,rectangle", "draw,circle,inner sep=1pt,font=\\tiny", "font=\\small")), escape(texts.short("en", 10)), kids)
        )

    return page(rng, sections(rng, texts, inner, 2), packages=r"\usepackage{tikz}")


def algorithm(rng, texts):
    code = r"""\begin{algorithm}[h]\caption{%s}\begin{algorithmic}[1]
\Require a list $L$ of length $n$ \State $i \gets 1$, $s \gets 0$ \While{$i \le n$} \If{$L_i > 0$} \State $s \gets s + L_i$ \Else \State $L_i \gets 0$ \EndIf
\State $i \gets i + 1$ \EndWhile \State \Return $s$ \end{algorithmic}\end{algorithm}"""
    return page(
        rng,
        sections(rng, texts, lambda: code % clean(texts, "h"), rng.randint(1, 2)),
        columns=rng.random() < 0.5,
        packages=r"\usepackage{algorithm,algpseudocode}",
    )


def references(rng, texts):
    items = "".join(
        r"\bibitem{k%d} %s, %s. \emph{%s}, %d(%d):%d--%d, %d."
        % (
            i,
            words.person(rng, False),
            words.person(rng, False),
            clean(texts, "h"),
            rng.randint(1, 60),
            rng.randint(1, 12),
            10 + i,
            30 + i,
            rng.randint(1970, 2024),
        )
        + "\n"
        for i in range(rng.randint(10, 22))
    )
    return page(rng, clean(texts, "p") + r"\begin{thebibliography}{99}" + items + r"\end{thebibliography}", columns=rng.random() < 0.5)


def toc(rng, texts):
    lines = []
    at = 1
    for i in range(rng.randint(6, 11)):
        lines.append(r"\noindent\textbf{%d\quad %s}\hfill\textbf{%d}\par" % (i + 1, clean(texts, "h"), at))
        for j in range(rng.randint(0, 4)):
            lines.append(r"\noindent\hspace{1.5em}%d.%d\quad %s\dotfill %d\par" % (i + 1, j + 1, clean(texts, "h"), at + j))
        at += rng.randint(2, 14)
    return page(rng, r"\section*{Contents}" + "\n".join(lines))


PAGES = {"tex-" + f.__name__: f for f in (article, equations, plots, trees, algorithm, references, toc)}
