"""Invented statements: of accounts, segments, balances, and tables of figures by group.

Each kind is a function ``(rng, zh) -> grid`` (``grid.make``).
"""

from . import words
from .grid import make
from .words import ITEMS, ZH_LINES

SECTIONS = [
    "Operating expenses:",
    "Current assets:",
    "Current liabilities:",
    "Cash flows from financing activities:",
    "Adjustments:",
    "Other:",
]
MONTHS = "January February March April May June July August September October November December".split()


def figure(rng, places=0, size=5):
    value = rng.uniform(1, 10 ** rng.choice(range(2, size + 1)))
    text = f"{value:,.{places}f}"
    kind = rng.random()
    return "—" if kind < 0.06 else f"({text})" if kind < 0.22 else text


def period(rng, zh):
    if zh:
        return rng.choice(("本期金额", "年末余额", "2023年度", "本年累计"))
    day = rng.choice(("March 31", "June 30", "September 30", "December 31"))
    return rng.choice((f"Three Months Ended {day},", f"Year Ended {day},", f"Nine Months Ended {day},", f"As of {day},"))


def statement(rng, zh):
    """Periods in columns, heads over one to three levels, sections, totals; the sign of the currency on the first and the total rows."""
    groups, each = rng.choice((1, 1, 2, 2, 3)), rng.choice((2, 2, 3))
    levels = 1 if groups == 1 and rng.random() < 0.5 else 2
    n, year = groups * each, rng.randint(2004, 2024)
    head, spans = [], []
    if levels > 1:
        names = [period(rng, zh) for _ in range(groups)]
        head.append([""] + sum(([m] + [""] * (each - 1) for m in names), []))
        spans += [(0, 1 + g * each, 1, each) for g in range(groups)]
        if groups > 1 and rng.random() < 0.35:
            head.insert(
                0,
                [
                    "",
                    rng.choice(("(Unaudited)", "Consolidated", "Successor", "(in thousands, except per share data)"))
                    if not zh
                    else "合并报表",
                ]
                + [""] * (n - 1),
            )
            spans = [(r + 1, c, h, w) for r, c, h, w in spans] + [(0, 1, 1, n)]
    last = [f"{year - i}年" if zh else str(year - i) for i in range(each)]
    if not zh and each == 3 and rng.random() < 0.4:
        last = last[:2] + ["Change"]
    label = rng.choice(("", "", "项目" if zh else rng.choice(("(In millions)", "Dollars in thousands"))))
    head.append([label] + last * groups)
    places, size, sign = rng.choice((0, 0, 1, 2)), rng.choice((4, 5, 7)), "¥" if zh else rng.choice(("$", "$", "$", "€", "£"))
    signs, rows = rng.random() < 0.75, []
    percent = [i for i in range(n) if last[i % each] == "Change"]
    for _ in range(rng.randint(1, 3)):
        if rng.random() < 0.6:
            rows.append([rng.choice(SECTIONS if not zh else ("一、流动资产：", "二、非流动资产：", "三、支出"))])
        own = rng.sample(ZH_LINES if zh else ITEMS, rng.randint(3, 7))
        for i, name in enumerate(own):
            mark = signs and i == 0
            rows.append(
                [("    " if rows and len(rows[-1]) == 1 or i else "") + name]
                + [
                    f"{rng.uniform(0, 40):.1f}%" if k in percent else (f"{sign} " if mark else "") + figure(rng, places, size)
                    for k in range(n)
                ]
            )
        if rng.random() < 0.8:
            total = rng.choice(("合计", "小计")) if zh else "Total " + rng.choice(own).split(",")[0].lower()
            rows.append(
                [total]
                + [
                    f"{rng.uniform(0, 40):.1f}%" if k in percent else (f"{sign} " if signs else "") + figure(rng, places, size)
                    for k in range(n)
                ]
            )
    return make(head + rows, len(head), spans=spans)


def segments(rng, zh):
    """A head over three levels: years over regions over measures."""
    outer, inner, leaf = 2, 2, rng.choice((1, 2))
    n = outer * inner * leaf
    names = (
        (["东部", "西部"], ["收入", "支出"])
        if zh
        else (
            rng.sample(["North", "South", "Retail", "Wholesale", "Europe", "Asia"], 2),
            rng.sample(["Sales", "Costs", "Units", "Margin"], 2),
        )
    )
    year = rng.randint(2008, 2024)
    head = [
        ["项目" if zh else rng.choice(("", "Category"))]
        + sum(([f"{year - i}年" if zh else f"Fiscal year {year - i}"] + [""] * (inner * leaf - 1) for i in range(outer)), []),
        [""] + sum(([names[0][j]] + [""] * (leaf - 1) for _ in range(outer) for j in range(inner)), []),
    ]
    spans = [(0, 1 + i * inner * leaf, 1, inner * leaf) for i in range(outer)]
    if leaf == 2:
        head.append([""] + names[1] * (outer * inner))
        spans += [(1, 1 + i * leaf, 1, leaf) for i in range(outer * inner)]
    spans.append((0, 0, len(head), 1))
    pool = ZH_LINES if zh else words.GOODS
    body = [[name] + [words.amount(rng, rng.choice((0,)), 1, 9999) for _ in range(n)] for name in rng.sample(pool, rng.randint(4, 12))]
    return make(head + body, len(head), spans=[s for s in spans if s[2] * s[3] > 1])


def balance_sheet(rng, zh):
    """Two halves beside each other: assets and liabilities, or income and expense."""
    head = (
        ["资产", "期末余额", "年初余额", "负债和净资产", "期末余额", "年初余额"]
        if zh
        else ["Assets", "2023", "2022", "Liabilities and equity", "2023", "2022"]
    )
    rows = []
    for _ in range(rng.randint(6, 14)):
        half = lambda: (
            [rng.choice(ZH_LINES if zh else [t for t in ITEMS if len(t) < 34])]
            + [words.amount(rng, 2 if zh else 0, 1, 90000) if rng.random() < 0.85 else "" for _ in range(2)]
        )
        rows.append(half() + (half() if rng.random() < 0.9 else ["", "", ""]))
    rows.append(
        [("资产总计" if zh else "Total assets")]
        + [words.amount(rng, 2 if zh else 0, 90000, 900000) for _ in range(2)]
        + [("负债和净资产总计" if zh else "Total")]
        + [words.amount(rng, 2 if zh else 0, 90000, 900000) for _ in range(2)]
    )
    return make([head] + rows, 1)


def ledger(rng, zh):
    """A trial balance: account, name, opening balance, debit, credit, closing balance, totals; a head over two levels at times."""
    head = (
        [["科目编码", "科目名称", "期初余额", "本期发生额", "", "期末余额"], ["", "", "", "借方", "贷方", ""]]
        if zh
        else [["Account", "Name", "Opening", "Movements", "", "Closing"], ["", "", "", "Debit", "Credit", ""]]
    )
    spans = [(0, c, 2, 1) for c in (0, 1, 2, 5)] + [(0, 3, 1, 2)]
    if rng.random() < 0.5:
        head, spans = [[a or b if c not in (3, 4) else b for c, (a, b) in enumerate(zip(*head))]], []
    rows = [
        [f"{rng.randint(1000, 8999)}{rng.choice(('', '01', '00'))}", rng.choice(ZH_LINES) if zh else rng.choice(ITEMS)]
        + [words.amount(rng, 2, 0, 90000) if rng.random() < 0.85 else "" if zh else "0.00" for _ in range(4)]
        for _ in range(rng.randint(6, 24))
    ]
    rows.sort()
    rows.append(["合计" if zh else "Total", ""] + [words.amount(rng, 2, 90000, 900000) for _ in range(4)])
    return make(head + rows, len(head), spans=spans)


def crosstab(rng, zh):
    """Categories against years, months or answers, with shares and footnote marks."""
    n = rng.randint(3, 9)
    first = rng.randint(1998, 2016)
    top = rng.choice(
        (
            [f"{first + i}" for i in range(n)],
            [(f"{i + 1}月" if zh else MONTHS[i % 12][:3]) for i in range(n)],
            [f"Q{i % 4 + 1}" for i in range(n)],
        )
    )
    percent, places = rng.random() < 0.3, rng.choice((0, 1, 2))
    pool = (
        (words.ZH_PLACES + words.ZH_OFFICES)
        if zh
        else words.CITIES + ["Men", "Women", "Under 25", "25 to 44", "45 to 64", "65 and over", "Rural", "Urban", "All households"]
    )
    rows = [
        [name + (rng.choice(("¹", "*", " (a)")) if rng.random() < 0.08 else "")]
        + [
            ".." if rng.random() < 0.05 else f"{rng.uniform(0, 100):.1f}%" if percent else words.amount(rng, places, 0, 9000)
            for _ in range(n)
        ]
        for name in rng.sample(pool, rng.randint(4, min(14, len(pool))))
    ]
    if rng.random() < 0.6:
        rows.append(["总计" if zh else "Total"] + ["100.0%" if percent else words.amount(rng, places, 9000, 90000) for _ in range(n)])
    return make([[rng.choice(("", "地区" if zh else "Group"))] + top] + rows, 1)


KINDS = {f.__name__: f for f in (statement, segments, balance_sheet, ledger, crosstab)}
