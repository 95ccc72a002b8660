"""Invented business papers: invoices, account statements, price lists, codes, data sheets, tasks.

Each kind is a function ``(rng, zh) -> grid`` (``grid.make``).
"""

from . import words
from .grid import make
from .words import ITEMS, ZH_LINES


def invoice(rng, zh):
    """Items with a block of totals below in the last two columns."""
    head = (
        ["序号", "名称", "单位", "数量", "单价", "金额"]
        if zh
        else rng.choice(
            (
                ["#", "Description", "Qty", "Unit price", "Amount"],
                ["Item", "Description", "Quantity", "Rate", "VAT", "Total"],
                ["Description", "Hours", "Rate", "Amount"],
            )
        )
    )
    goods, rows, total = (words.ZH_GOODS if zh else words.GOODS), [], 0
    sign = "" if zh or rng.random() < 0.5 else rng.choice(("$", "€ ", "£"))
    for i, name in enumerate(rng.sample(goods, rng.randint(2, 9))):
        count, price = rng.randint(1, 40), rng.uniform(1, 900)
        total += count * price
        more = (
            ""
            if zh or rng.random() < 0.7
            else f", {rng.choice(('incl. delivery to site and disposal of packing', 'period 01/03 to 31/03, as agreed by telephone', 'serial no. ' + str(rng.randint(10000, 99999))))}"
        )
        own = {
            "序号": str(i + 1),
            "#": str(i + 1),
            "Item": f"A{rng.randint(100, 999)}",
            "名称": name,
            "Description": name + more,
            "单位": rng.choice("件个台套项"),
            "数量": str(count),
            "Qty": str(count),
            "Quantity": str(count),
            "Hours": f"{count / 4:.2f}",
            "单价": f"{price:.2f}",
            "Unit price": f"{sign}{price:,.2f}",
            "Rate": f"{sign}{price:,.2f}",
            "VAT": rng.choice(("20%", "19 %", "0%")),
            "金额": f"{count * price:,.2f}",
            "Amount": f"{sign}{count * price:,.2f}",
            "Total": f"{sign}{count * price:,.2f}",
        }
        rows.append([own[h] for h in head])
    pad = [""] * (len(head) - 2)
    for name, share in rng.choice(
        ((("合计", 1),),)
        if zh
        else ((("Subtotal", 1), ("Tax (8 %)", 0.08), ("Total due", 1.08)), (("Total", 1),), (("Net", 1), ("VAT 20 %", 0.2), ("Total", 1.2)))
    ):
        rows.append(pad + [name, f"{sign}{total * share:,.2f}"])
    return make([head] + rows, 1)


def account(rng, zh):
    """A bank statement: dates, descriptions of one or two lines, money out and in, balance."""
    head = (
        ["日期", "摘要", "支出", "收入", "余额"]
        if zh
        else rng.choice(
            (
                ["Date", "Description", "Paid out", "Paid in", "Balance"],
                ["Date", "Details", "Debit", "Credit", "Balance"],
                ["Posting date", "Value date", "Text", "Amount", "Balance"],
            )
        )
    )
    rows, balance, day = [], rng.uniform(500, 9000), 1
    if len(set(head) & {"Paid out", "Debit", "支出"}):
        rows.append(["", "上期余额" if zh else rng.choice(("Opening balance", "BALANCE BROUGHT FORWARD")), "", "", f"{balance:,.2f}"])
    for _ in range(rng.randint(6, 26)):
        day, move = min(day + rng.randint(0, 2), 28), rng.uniform(3, 800)
        out = rng.random() < 0.7
        balance += -move if out else move
        date = (
            f"2024-03-{day:02}" if zh else rng.choice((f"{day:02} Mar", f"{day:02} Mar")) if "Posting date" not in head else f"{day:02}.03."
        )
        text = (
            rng.choice(("转账支取", "工资", "利息", "消费", "缴费", "汇入"))
            if zh
            else rng.choice(
                (
                    f"CARD PAYMENT {rng.choice(words.COMPANIES)}",
                    f"Transfer {words.person(rng, False)} ref {rng.randint(1000, 9999)}",
                    "Direct debit insurance premium",
                    "Salary",
                    "Cash withdrawal",
                    f"Standing order rent {rng.choice(words.STREETS)} {rng.randint(1, 90)} contract {rng.randint(10000, 99999)}",
                )
            )
        )
        if "Posting date" in head:
            rows.append([date, date, text, f"{'-' if out else '+'}{move:,.2f}", f"{balance:,.2f}"])
        else:
            rows.append([date, text, f"{move:,.2f}" if out else "", "" if out else f"{move:,.2f}", f"{balance:,.2f}"])
    return make([head] + rows, 1)


def prices(rng, zh):
    """A price list with rows that head groups."""
    head = (
        ["编号", "名称", "规格", "价格（元）"]
        if zh
        else rng.choice((["Art. no.", "Article", "Unit", "Price"], ["Code", "Product", "Size", "List price", "Dealer"]))
    )
    rows, goods = [], words.ZH_GOODS if zh else words.GOODS
    for _ in range(rng.randint(2, 4)):
        rows.append(
            [
                rng.choice(("办公用品", "电子设备", "服务", "耗材"))
                if zh
                else rng.choice(("Fittings", "Office supplies", "Services", "Garden", "Tools and accessories"))
            ]
        )
        for name in rng.sample(goods, rng.randint(2, 6)):
            price = rng.uniform(1, 600)
            rows.append(
                (
                    [
                        f"{rng.randint(1000, 9999)}-{rng.randint(10, 99)}",
                        name,
                        rng.choice(("pc", "m", "set", "10/box", "—")) if not zh else rng.choice(("箱", "台", "1×10", "米")),
                        f"{price:.2f}",
                    ]
                    + [f"{price * 0.8:.2f}"]
                )[: len(head)]
            )
    return make([head] + rows, 1)


def codes(rng, zh):
    """Codes and names, two columns, with or without a head."""
    n = rng.randint(6, 30)
    start = rng.randint(1, 800)
    letters = rng.choice(("", "A", "K-"))
    names = [rng.choice(ZH_LINES) if zh else rng.choice(words.GOODS + ITEMS + words.COMPANIES) for _ in range(n)]
    rows = [
        [f"{letters}{start + i * rng.choice((1, 1, 10)):03}" if not zh else f"{201 + i // 5}{i % 5 + 1:02}", names[i]] for i in range(n)
    ]
    head = [["科目编码", "科目名称"] if zh else rng.choice((["Code", "Description"], ["No.", "Name"], ["Account", "Title"]))]
    return make(head + rows, 1) if rng.random() < 0.7 else make(rows, 0)


def grouped(rng, zh):
    """Labels that stand once for several rows, in a column of their own."""
    head = (
        ["地区", "单位", "人数", "比例（%）"]
        if zh
        else rng.choice(
            (
                ["Region", "City", "Staff", "Share"],
                ["Parameter", "Conditions", "Min", "Typ", "Max", "Unit"],
                ["Team", "Member", "Hours", "Cost"],
            )
        )
    )
    rows, spans = [], []
    for _ in range(rng.randint(2, 5)):
        k = rng.choice((1, 2, 2, 3, 4))
        spans += [(1 + len(rows), 0, k, 1)] if k > 1 else []
        label = (
            rng.choice(words.ZH_PLACES)
            if zh
            else rng.choice(
                ("Supply voltage", "Output current", "Rise time", "Leakage")
                if "Min" in head
                else ("North", "South", "East", "West", "Central")
            )
        )
        for i in range(k):
            own = [
                rng.choice(words.ZH_OFFICES)
                if zh
                else (
                    f"T = {rng.choice((25, 85, 125))} °C"
                    if "Min" in head
                    else words.person(rng, False)
                    if "Member" in head
                    else rng.choice(words.CITIES)
                )
            ]
            own += [f"{rng.uniform(0.1, 90):.{rng.choice((1, 2)) if 'Min' in head else 0}f}" for _ in range(len(head) - 3)] + [
                rng.choice(("V", "mA", "ns")) if "Min" in head else f"{rng.uniform(1, 60):.1f}"
            ]
            rows.append([label if i == 0 else ""] + own)
    return make([head] + rows, 1, spans=spans)


def wrapped(rng, zh):
    """Long texts in cells: conditions, findings, tasks."""
    head = (
        ["序号", "工作内容", "责任单位", "完成时限"]
        if zh
        else rng.choice((["No.", "Finding", "Recommendation", "Due"], ["Feature", "Basic", "Professional"], ["Term", "Meaning"]))
    )
    long_en = [
        "The committee reviews the policy every two years and reports to the board.",
        "Access is given to staff who need it for their work, and withdrawn when they leave.",
        "Invoices are paid within thirty days of receipt unless agreed otherwise in writing.",
        "Included",
        "Not included",
        "Up to five users; more on request",
        "All records are kept for seven years.",
        "Backups are made each night and tested once a quarter.",
    ]
    rows = []
    for i in range(rng.randint(3, 9)):
        own = []
        for h in head:
            own.append(
                str(i + 1)
                if h in ("序号", "No.")
                else f"{rng.randint(1, 12)}月底"
                if h == "完成时限"
                else words.date(rng, False)
                if h == "Due"
                else rng.choice(words.GOODS)
                if h in ("Feature", "Term")
                else rng.choice(words.ZH_OFFICES)
                if h == "责任单位"
                else "，".join(rng.sample(words.ZH_WORKS, rng.randint(1, 4))) + "。"
                if zh
                else " ".join(rng.sample(long_en, rng.choice((1, 1, 2))))
            )
        rows.append(own)
    return make([head] + rows, 1)


KINDS = {f.__name__: f for f in (invoice, account, prices, codes, grouped, wrapped)}
