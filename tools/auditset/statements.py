"""Chinese statements of companies: balance sheets, income, cash flow, changes in equity."""

from figures import Figures, table, total, write

CURRENT = ["货币资金", "交易性金融资产", "应收票据", "应收账款", "预付款项", "*其他应收款", "存货", "合同资产", "其他流动资产"]
FIXED = ["长期股权投资", "其他非流动金融资产", "固定资产", "在建工程", "使用权资产", "无形资产", "商誉", "长期待摊费用", "递延所得税资产"]
OWED = ["短期借款", "应付票据", "应付账款", "合同负债", "应付职工薪酬", "应交税费", "*其他应付款", "一年内到期的非流动负债"]
LONG = ["长期借款", "*应付债券", "租赁负债", "长期应付款", "预计负债", "递延收益", "递延所得税负债"]
PARTS = {
    "其他应收款": ["其中：应收利息", "应收股利"],
    "其他应付款": ["其中：应付利息", "应付股利"],
    "应付债券": ["其中：优先股", "永续债"],
    "其他权益工具": ["其中：优先股", "永续债"],
}


def notes_column(figures, number):
    return f"七、{number}" if figures.random.random() < 0.5 else str(number)


def lines_of(figures, labels):
    """Lines with their figures; a starred line is followed by parts of it."""
    out, values = [], []
    for label in labels:
        bare = label.lstrip("*")
        own = figures.new()
        out.append((bare, own))
        values.append(own)
        if label.startswith("*"):
            for part in PARTS[bare]:
                some = [value and value // figures.random.randint(3, 9) for value in own]
                out.append((part, some if figures.random.random() < 0.7 else [None] * figures.columns))
    return out, total(*values)


def balance_lines(figures, minority=True):
    assets, a1 = lines_of(figures, CURRENT)
    fixed, a2 = lines_of(figures, FIXED)
    owed, l1 = lines_of(figures, OWED)
    long, l2 = lines_of(figures, LONG)
    sums = total(a1, a2), total(l1, l2)
    capital, reserve, treasury = figures.new(0), figures.new(0), figures.new(0.3, high=900_000)
    surplus, others = figures.new(0), figures.new(0.2, low=1_000, high=800_000) if minority else None
    tools = figures.new(0.4)
    equity = total(*sums, signs=[1, -1])
    parent = total(equity, others, signs=[1, -1]) if minority else equity
    kept = total(parent, capital, tools, reserve, treasury, surplus, signs=[1, -1, -1, -1, 1, -1])
    left = [("流动资产：", None), *assets, ("流动资产合计", a1), ("非流动资产：", None), *fixed, ("非流动资产合计", a2),
            ("资产总计", sums[0])]
    half = [value and value // 2 for value in tools]
    right = [("流动负债：", None), *owed, ("流动负债合计", l1), ("非流动负债：", None), *long, ("非流动负债合计", l2),
             ("负债合计", sums[1]), ("所有者权益（或股东权益）：", None), ("实收资本（或股本）", capital), ("其他权益工具", tools),
             ("其中：优先股", half), ("永续债", total(tools, half, signs=[1, -1])), ("资本公积", reserve),
             ("减：库存股", treasury), ("盈余公积", surplus), ("未分配利润", kept)]
    if minority:
        right += [("归属于母公司所有者权益（或股东权益）合计", parent), ("少数股东权益", others)]
    right += [("所有者权益（或股东权益）合计", equity), ("负债和所有者权益（或股东权益）总计", sums[0])]
    return left, right


def row(figures, label, values, note=None):
    texts = figures.text(values) if values else [""] * figures.columns
    return [label] + ([note] if note is not None else []) + texts


def balance_sheet(seed, notes=True, minority=True):
    figures = Figures(seed, 2)
    left, right = balance_lines(figures, minority)
    rows, number = [], 0
    for label, values in left + right:
        number += values is not None
        note = "" if values is None or "计" in label else notes_column(figures, number)
        rows.append(row(figures, label, values, note if notes else None))
    head = ["项目"] + (["附注"] if notes else []) + ["期末余额", "期初余额"]
    return [table("合并资产负债表", "元", [head], rows)]


def balance_halves(seed):
    figures = Figures(seed, 2)
    left, right = balance_lines(figures, minority=False)
    last_left, last_right = left.pop(), right.pop()
    while len(left) < len(right):
        left.append(("", None))
    rows = [row(figures, *a) + row(figures, *b) for a, b in zip(left + [last_left], right + [last_right])]
    return [table("资产负债表", "元", [["资产", "期末余额", "年初余额", "负债和所有者权益", "期末余额", "年初余额"]], rows)]


def balance_small(seed):
    """With cost, depreciation and what is left of fixed assets as lines of their own."""
    figures = Figures(seed, 2, blanks=0)
    cash, stock, fund = figures.new(), figures.new(), figures.new()
    cost, worn = figures.new(low=50_000_000), figures.new(high=40_000_000)
    net, building = total(cost, worn, signs=[1, -1]), figures.new()
    current, fixed = total(cash, stock, fund), total(net, building)
    lines = [("流动资产：", None), ("货币资金", cash), ("应收账款", stock), ("存货", fund), ("流动资产合计", current),
             ("非流动资产：", None), ("固定资产原价", cost), ("减：累计折旧", worn), ("固定资产账面价值", net), ("在建工程", building),
             ("非流动资产合计", fixed), ("资产总计", total(current, fixed))]
    rows = [[label, str(n + 1)] + (figures.text(values) if values else ["", ""]) for n, (label, values) in enumerate(lines)]
    return [table("资产负债表", "元", [["资产", "行次", "期末余额", "年初余额"]], rows)]


def income_statement(seed, notes=True):
    figures = Figures(seed, 2, blanks=0)
    sale, fee = figures.new(low=60_000_000), figures.new(high=900_000)
    revenue = total(sale, fee)
    costs = [("其中：营业成本", figures.new(high=9_000_000)), ("税金及附加", figures.new(high=900_000)),
             ("销售费用", figures.new(high=900_000)), ("管理费用", figures.new(high=900_000)),
             ("研发费用", figures.new(high=900_000)), ("财务费用", figures.new(high=900_000))]
    cost = total(*[values for _, values in costs])
    more = [("加：其他收益", figures.new(high=90_000)), ("投资收益（损失以“－”号填列）", figures.new(sign=-1, high=90_000)),
            ("其中：对联营企业和合营企业的投资收益", figures.new(high=20_000)), ("公允价值变动收益（损失以“－”号填列）", figures.new(high=90_000)),
            ("信用减值损失（损失以“-”号填列）", figures.new(sign=-1, high=90_000)), ("资产处置收益（损失以“－”号填列）", figures.new(high=90_000))]
    profit = total(revenue, cost, *[v for l, v in more if "其中" not in l], signs=[1, -1, 1, 1, 1, 1, 1])
    gain, loss = figures.new(high=90_000), figures.new(high=90_000)
    before = total(profit, gain, loss, signs=[1, 1, -1])
    tax = figures.new(high=900_000)
    net = total(before, tax, signs=[1, -1])
    others = figures.new(high=90_000)
    parent = total(net, others, signs=[1, -1])
    oci = [figures.new(high=90_000), figures.new(high=90_000)]
    whole = total(*oci)
    result = total(net, whole)
    minority = total(others, [0, 0])
    interest = [value // 2 for value in costs[-1][1]]
    lines = [("一、营业总收入", revenue), ("其中：营业收入", sale), ("手续费及佣金收入", fee), ("二、营业总成本", cost), *costs,
             ("其中：利息费用", interest), ("利息收入", [value // 7 for value in interest]), *more,
             ("三、营业利润（亏损以“－”号填列）", profit), ("加：营业外收入", gain), ("减：营业外支出", loss),
             ("四、利润总额（亏损总额以“－”号填列）", before), ("减：所得税费用", tax), ("五、净利润（净亏损以“－”号填列）", net),
             ("（一）按经营持续性分类", None), ("1.持续经营净利润", net), ("2.终止经营净利润", [None, None]),
             ("（二）按所有权归属分类", None), ("1.归属于母公司股东的净利润", parent), ("2.少数股东损益", others),
             ("六、其他综合收益的税后净额", whole), ("（一）归属母公司所有者的其他综合收益的税后净额", whole),
             ("1.不能重分类进损益的其他综合收益", oci[0]), ("（1）重新计量设定受益计划变动额", oci[0]),
             ("2.将重分类进损益的其他综合收益", oci[1]), ("（1）权益法下可转损益的其他综合收益", oci[1]),
             ("七、综合收益总额", result), ("（一）归属于母公司所有者的综合收益总额", total(result, minority, signs=[1, -1])),
             ("（二）归属于少数股东的综合收益总额", minority), ("八、每股收益：", None)]
    rows = []
    for number, (label, values) in enumerate(lines):
        rows.append(row(figures, label, values, (f"七、{number + 30}" if number % 3 else "") if notes else None))
    for label in ["（一）基本每股收益（元/股）", "（二）稀释每股收益（元/股）"]:
        rows.append([label] + ([""] if notes else []) + ["0.31", "0.27"])
    return [table("合并利润表", "元", [["项目"] + (["附注"] if notes else []) + ["2024年度", "2023年度"]], rows)]


def income_old(seed):
    figures = Figures(seed, 2, blanks=0)
    sale = figures.new(low=60_000_000)
    costs = [("减：营业成本", 9_000_000), ("税金及附加", 900_000), ("销售费用", 900_000), ("管理费用", 900_000), ("财务费用", 900_000)]
    costs = [(label, figures.new(high=high)) for label, high in costs]
    gains = [("加：公允价值变动收益", figures.new(high=90_000)), ("投资收益", figures.new(high=90_000))]
    part = ("其中：对联营企业的投资收益", [value // 3 for value in gains[1][1]])
    profit = total(sale, *[v for _, v in costs], *[v for _, v in gains], signs=[1] + [-1] * 5 + [1] * 2)
    out, off, tax = figures.new(high=90_000), figures.new(high=90_000), figures.new(high=90_000)
    before = total(profit, out, off, signs=[1, 1, -1])
    lines = [("一、营业收入", sale), *costs, *gains, part, ("二、营业利润", profit), ("加：营业外收入", out), ("减：营业外支出", off),
             ("三、利润总额", before), ("减：所得税费用", tax), ("四、净利润", total(before, tax, signs=[1, -1]))]
    rows = [row(figures, *line) for line in lines]
    return [table("利润表", "元", [["项目", "本期金额", "上期金额"]], rows)]


def cash_flow(seed, notes=True):
    figures = Figures(seed, 2, blanks=0.1)
    rows, nets = [], []
    parts = [("一、经营活动产生的现金流量：", "经营", ["销售商品、提供劳务收到的现金", "收到的税费返还", "收到其他与经营活动有关的现金"],
              ["购买商品、接受劳务支付的现金", "支付给职工及为职工支付的现金", "支付的各项税费", "支付其他与经营活动有关的现金"]),
             ("二、投资活动产生的现金流量：", "投资", ["收回投资收到的现金", "取得投资收益收到的现金", "处置固定资产收回的现金净额"],
              ["购建固定资产支付的现金", "投资支付的现金", "取得子公司支付的现金净额"]),
             ("三、筹资活动产生的现金流量：", "筹资", ["吸收投资收到的现金", "其中：子公司吸收少数股东投资收到的现金", "取得借款收到的现金"],
              ["偿还债务支付的现金", "分配股利、利润或偿付利息支付的现金", "其中：子公司支付给少数股东的股利、利润", "支付其他与筹资活动有关的现金"])]
    note = lambda text: [text] if notes else []
    for heading, name, into, out in parts:
        rows.append([heading] + note("") + ["", ""])
        sums = []
        for word, labels in (("流入", into), ("流出", out)):
            values, above = [], None
            for label in labels:
                own = [v and v // 5 for v in above] if label.startswith("其中") else figures.new()
                if not label.startswith("其中"):
                    values.append(own)
                above = own
                rows.append(row(figures, label, own, "" if notes else None))
            sums.append(total(*values))
            rows.append(row(figures, f"{name}活动现金{word}小计", sums[-1], "" if notes else None))
        nets.append(total(*sums, signs=[1, -1]))
        rows.append(row(figures, f"{name}活动产生的现金流量净额", nets[-1], "七、78" if notes else None))
    rate, start = figures.new(0, high=90_000, sign=-1), figures.new(0, low=50_000_000)
    change = total(*nets, rate)
    for label, values in [("四、汇率变动对现金及现金等价物的影响", rate), ("五、现金及现金等价物净增加额", change),
                          ("加：期初现金及现金等价物余额", start), ("六、期末现金及现金等价物余额", total(change, start))]:
        rows.append(row(figures, label, values, "" if notes else None))
    return [table("合并现金流量表", "元", [["项目"] + (["附注"] if notes else []) + ["2024年度", "2023年度"]], rows)]


def equity_changes(seed):
    """Columns of equity with 减：库存股; rows in levels of numbers."""
    figures = Figures(seed, 6, blanks=0.3)

    def line(label, values=None):
        if values is None:
            return [label] + [""] * 8
        stock, capital, treasury, reserve, kept, other = [value or 0 for value in values]
        own = stock + capital - treasury + reserve + kept
        texts = figures.text([*values, own or None, None, own + other or None])
        return [label, *texts[:5], texts[6], texts[5], texts[8]]

    def sum_of(*parts):
        return total(*parts)

    end, change = figures.new(0), figures.new(0.7, high=90_000)
    start = sum_of(end, change)
    income = [None, None, None, None, *figures.new(0)[:2]]
    paid = [figures.new(0.5, high=900_000), figures.new(0.5, high=900_000)]
    owners = sum_of(*paid)
    saved = figures.random.randint(10_000, 900_000)
    reserve = [None, None, None, saved, -saved, None]
    shared = [None, None, None, None, *figures.new(0, high=90_000, sign=-1)[:2]]
    profit = sum_of(reserve, shared)
    changes = sum_of(income, owners, profit)
    rows = [line("一、上年期末余额", end), line("加：会计政策变更", change), line("前期差错更正", [None] * 6), line("二、本年期初余额", start),
            line("三、本期增减变动金额（减少以“－”号填列）", changes), line("（一）综合收益总额", income),
            line("（二）所有者投入和减少资本", owners), line("1.所有者投入的普通股", paid[0]), line("2.股份支付计入所有者权益的金额", paid[1]),
            line("（三）利润分配", profit), line("1.提取盈余公积", reserve), line("2.对所有者（或股东）的分配", shared),
            line("四、本期期末余额", sum_of(start, changes))]
    head = [["项目", "归属于母公司所有者权益", "<", "<", "<", "<", "<", "少数股东权益", "所有者权益合计"],
            ["^", "股本", "资本公积", "减：库存股", "盈余公积", "未分配利润", "小计", "^", "^"]]
    return [table("合并所有者权益变动表", "元", head, rows)]


def supplement(seed):
    """Net profit led over to cash flow; signs are in the figures."""
    figures = Figures(seed, 2, blanks=0.1)
    labels = ["净利润", "加：资产减值准备", "固定资产折旧", "无形资产摊销", "处置固定资产的损失（收益以“－”号填列）", "财务费用（收益以“－”号填列）",
              "存货的减少（增加以“－”号填列）", "经营性应收项目的减少（增加以“－”号填列）", "其他"]
    values = [figures.new(sign=-1 if figures.random.random() < 0.3 else 1) for _ in labels]
    rows = [["1．将净利润调节为经营活动现金流量：", "", ""]] + [row(figures, *line) for line in zip(labels, values)]
    rows.append(row(figures, "经营活动产生的现金流量净额", total(*values)))
    cash, old = figures.new(0), figures.new(0)
    rows += [["2．现金及现金等价物净变动情况：", "", ""], row(figures, "现金的期末余额", cash), row(figures, "减：现金的期初余额", old),
             row(figures, "现金及现金等价物净增加额", total(cash, old, signs=[1, -1]))]
    return [table("现金流量表补充资料", "元", [["补充资料", "本期金额", "上期金额"]], rows)]
