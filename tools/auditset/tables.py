"""Notes to statements, plans and statistics."""

from figures import Figures, share, table, total, write


def ageing(seed):
    f = Figures(seed, 2, blanks=0.1)
    labels = ["1年以内（含1年）", "1至2年", "2至3年", "3至4年", "4至5年", "5年以上"]
    values = [f.new(0 if n == 0 else None) for n in range(len(labels))]
    first = ["其中：1年以内分项", *f.text([v and v // 2 for v in values[0]])]
    sub = total(*values)
    bad = f.new(0, high=9_000)
    rows = [[label, *f.text(v)] for label, v in zip(labels, values)]
    rows[1:1] = [first] if seed % 2 else []
    rows += [["小计", *f.text(sub)], ["减：坏账准备", *f.text(bad)], ["合计", *f.text(total(sub, bad, signs=[1, -1]))]]
    return [table("按账龄披露", "元", [["账龄", "期末账面余额", "期初账面余额"]], rows)]


def net_columns(seed):
    """Gross, allowance, net, twice beside each other."""
    f = Figures(seed, 2, blanks=0)
    labels, rows, sums = ["原材料", "在产品", "库存商品", "周转材料", "发出商品"], [], []
    for label in labels:
        gross, bad = f.new(low=1_000_000), [value if f.random.random() < 0.7 else None for value in f.new(high=900_000)]
        sums.append((gross, bad))
        net = total(gross, bad, signs=[1, -1])
        rows.append([label] + [write(v) for pair in zip(gross, bad, net) for v in pair])
    gross, bad = total(*[g for g, _ in sums]), total(*[b for _, b in sums])
    rows.append(["合计"] + [write(v) for t in zip(gross, bad, total(gross, bad, signs=[1, -1])) for v in t])
    head = [["项目", "期末余额", "<", "<", "期初余额", "<", "<"], ["^"] + ["账面余额", "存货跌价准备", "账面价值"] * 2]
    return [table("存货分类", "元", head, rows)]


def fixed_assets(seed):
    f = Figures(seed, 4, blanks=0.1)
    rows = []

    def add(label, values=None):
        rows.append([label] + (f.text([*values, total_of(values)]) if values else [""] * 5))

    total_of = lambda values: sum(v or 0 for v in values) or None

    def block(name, number, into, out):
        start = f.new(0, low=50_000_000)
        ups, downs = [f.new() for _ in into], [f.new(high=20_000) for _ in out]
        up, down = total(*ups), total(*downs)
        end = total(start, up, down, signs=[1, 1, -1])
        add(f"{number}、{name}")
        add("1.期初余额", start)
        add("2.本期增加金额", up)
        for n, (label, values) in enumerate(zip(into, ups)):
            add(f"（{n + 1}）{label}", values)
        add("3.本期减少金额", down)
        for n, (label, values) in enumerate(zip(out, downs)):
            add(f"（{n + 1}）{label}", values)
        add("4.期末余额", end)
        return start, end

    s1, e1 = block("账面原值", "一", ["购置", "在建工程转入"], ["处置或报废"])
    s2, e2 = block("累计折旧", "二", ["计提"], ["处置或报废"])
    add("三、账面价值")
    add("1.期末账面价值", total(e1, e2, signs=[1, -1]))
    add("2.期初账面价值", total(s1, s2, signs=[1, -1]))
    return [table("固定资产情况", "元", [["项目", "房屋及建筑物", "机器设备", "运输工具", "电子设备及其他", "合计"]], rows)]


def movements(seed):
    """Opening balance, increase, decrease, closing balance."""
    f = Figures(seed, 3, blanks=0)
    labels = ["一、短期薪酬", "二、离职后福利-设定提存计划", "三、辞退福利"]
    inner = ["1、工资、奖金、津贴和补贴", "2、职工福利费", "3、社会保险费", "其中：医疗保险费", "工伤保险费", "4、住房公积金"]

    def line(label, start, up, down):
        return [label] + [write(v) for v in (start, up, down, start + up - down)]

    values = [f.new(low=1_000_000) for _ in labels]
    first = [line(label, v[0], v[1], v[2] // 3) for label, v in zip(labels, values)]
    sums = total(*[[v[0], v[1], v[2] // 3] for v in values])
    head = [["项目", "期初余额", "本期增加", "本期减少", "期末余额"]]
    main = table("应付职工薪酬列示", "元", head, first + [line("合计", *sums)])
    rows, parts, above = [], [], None
    for label in inner:
        if label.startswith("其中"):
            own = [value // 2 for value in above]
        elif label == "工伤保险费":
            own = [a - b for a, b in zip(above, own)]
        else:
            own = [v // 3 if n == 2 else v for n, v in enumerate(f.new(low=1_000_000))]
            above = own
            parts.append(own)
        rows.append(line(label, *own))
    return [main, table("短期薪酬列示", "元", head, rows + [line("合计", *total(*parts))])]


def bad_debts(seed):
    """With shares and rates between the amounts, and parts without a mark."""
    f = Figures(seed, 1, blanks=0)
    single, groups = f.new(high=900_000)[0], [f.new(low=2_000_000)[0] for _ in range(2)]
    whole = single + sum(groups)

    def line(label, gross, rate):
        bad = gross * rate // 100
        return [label, write(gross), share(gross, whole), write(bad), share(bad, gross), write(gross - bad)], bad

    rows, bads = [], []
    for label, gross, rate in [("按单项计提坏账准备", single, 80), ("按组合计提坏账准备", sum(groups), 0)]:
        made, bad = line(label, gross, rate)
        bads.append(bad)
        rows.append(made)
        if "组合" in label:
            rows.append(["其中：", "", "", "", "", ""])
    group_bads = []
    for n, gross in enumerate(groups):
        made, bad = line(["账龄组合", "关联方组合"][n], gross, [5, 1][n])
        group_bads.append(bad)
        rows.append(made)
    combined = sum(group_bads)
    rows[1][3:] = [write(combined), share(combined, sum(groups)), write(sum(groups) - combined)]
    bad = bads[0] + combined
    rows.append(["合计", write(whole), "100.00", write(bad), share(bad, whole), write(whole - bad)])
    head = [["类别", "账面余额", "<", "坏账准备", "<", "账面价值"], ["^", "金额", "比例(%)", "金额", "计提比例（%）", "^"]]
    return [table("按坏账计提方法分类披露", "元", head, rows)]


def largest(seed):
    f = Figures(seed, 1, blanks=0)
    values = [f.new()[0] for _ in range(5)]
    whole = sum(values) * 100 // f.random.randint(40, 80)
    rows = [[f"单位{n}", write(v), share(v, whole), "1年以内", write(v * 5 // 100)] for n, v in zip("ABCDE", values)]
    rows.append(["合计", write(sum(values)), share(sum(values), whole), "", write(sum(v * 5 // 100 for v in values))])
    return [table("按欠款方归集的期末余额前五名的应收账款", "元",
                  [["单位名称", "期末余额", "占应收账款期末余额合计数的比例(%)", "账龄", "坏账准备期末余额"]], rows)]


def business(seed):
    f = Figures(seed, 2, blanks=0)
    rows = [["主营业务分行业情况"] + [""] * 6]
    values = []
    for label in ["化工", "机械", "服务业"]:
        sale, cost = sorted(f.new(), reverse=True)
        values.append([sale, cost])
        rows.append([label, write(sale), write(cost), share(sale - cost, sale)] +
                    [f"{f.random.uniform(-20, 40):.2f}" for _ in range(2)] + [f"增加{f.random.uniform(0, 5):.2f}个百分点"])
    sale, cost = total(*values)
    rows.append(["合计", write(sale), write(cost), share(sale - cost, sale), "12.10", "9.31", "增加1.20个百分点"])
    head = [["分行业", "营业收入", "营业成本", "毛利率（%）", "营业收入比上年增减（%）", "营业成本比上年增减（%）", "毛利率比上年增减（%）"]]
    return [table("主营业务分行业、分产品情况", "元", head, rows)]


def changes(seed, order="后-前"):
    f = Figures(seed, 1, blanks=0)
    rows = []
    for label in ["流动资产", "固定资产", "应付账款", "预计负债", "未分配利润", "递延所得税资产"]:
        a, b = f.new()[0], f.new()[0]
        change = b - a if order == "后-前" else a - b
        rows.append([label, write(a), write(b), write(change)] + ([f"{100 * change / a:.2f}"] if seed % 2 else []))
    names = ["2023年12月31日", "2024年1月1日", "调整数"] if order == "后-前" else ["本期数", "上年同期数", "增减额"]
    return [table("首次执行新准则调整情况", "元", [["项目", *names] + (["变动比例（%）"] if seed % 2 else [])], rows)]


def nonrecurring(seed):
    f = Figures(seed, 3, blanks=0.1)
    labels = ["非流动性资产处置损益", "计入当期损益的政府补助", "委托他人投资的损益", "除上述各项之外的其他营业外收入和支出"]
    values = [f.new(sign=f.random.choice([1, 1, -1])) for _ in labels]
    tax, others = f.new(high=9_000), f.new(high=9_000)
    rows = [[label, *f.text(v), ["", "详见附注", "/"][n % 3]] for n, (label, v) in enumerate(zip(labels, values))]
    rows += [["减：所得税影响额", *f.text(tax), ""], ["少数股东权益影响额（税后）", *f.text(others), ""]]
    rows.append(["合计", *f.text(total(*values, tax, others, signs=[1] * 4 + [-1] * 2)), ""])
    return [table("非经常性损益项目和金额", "元", [["项目", "2024年金额", "2023年金额", "2022年金额", "说明"]], rows)]


def segments(seed):
    f = Figures(seed, 3, blanks=0)
    rows = []
    for label in ["营业收入", "其中：对外交易收入", "营业成本", "利润总额", "资产总额", "负债总额"]:
        values = f.new()
        between = -f.random.randint(1_000, 900_000)
        rows.append([label, *f.text(values), write(between), write(sum(values) + between)])
    return [table("报告分部的财务信息", "元", [["项目", "东部分部", "西部分部", "境外分部", "分部间抵销", "合计"]], rows)]


def quarters(seed):
    f = Figures(seed, 4, blanks=0)
    rows = [[label, *f.text(f.new())] for label in ["营业收入", "归属于上市公司股东的净利润", "经营活动产生的现金流量净额"]]
    return [table("2024年分季度主要财务数据", "元", [["", "第一季度", "第二季度", "第三季度", "第四季度"]], rows)]


def key_figures(seed):
    f = Figures(seed, 2, blanks=0)
    rows = []
    for label in ["营业收入", "利润总额", "归属于上市公司股东的净利润", "总资产"]:
        now, before = f.new()
        rows.append([label, write(now), write(before), f"{100 * (now - before) / before:.2f}", write(before - 7_000)])
    rows += [["基本每股收益（元/股）", "0.52", "0.41", "26.83", "0.40"], ["加权平均净资产收益率（%）", "8.21", "7.10", "增加1.11个百分点", "7.02"]]
    return [table("主要会计数据和财务指标", "元", [["主要会计数据", "2024年", "2023年", "本期比上年同期增减(%)", "2022年"]], rows)]


def admission(seed, first=False):
    """Plans with sub-totals after or before their parts, and shares of kinds."""
    f = Figures(seed, 4, places=0, low=2, high=60, blanks=0.3)
    rows, sums = [], []
    line = lambda texts, values: texts + [str(sum(v or 0 for v in values))] + f.text(values)
    for school, subjects in [("文学院", ["汉语言文学", "新闻学", "历史学"]), ("理学院", ["数学", "物理学"]),
                             ("工学院", ["机械工程", "电气工程", "土木工程", "计算机科学与技术"])]:
        values = [f.new() for _ in subjects]
        block = [line([school if n == 0 else "", name], v) for n, (name, v) in enumerate(zip(subjects, values))]
        sums.append(total(*values))
        sub = line(["", "小计"], sums[-1])
        rows += [sub] + block if first else block + [sub]
    whole = line(["合计", ""], total(*sums))
    rows = [whole] + rows if first else rows + [whole]
    return [table("2024年分专业招生计划表", "人", [["学院", "专业", "计划数", "本省", "邻省", "其他省", "预科"]], rows)]


def admission_plain(seed):
    f = Figures(seed, 2, places=0, low=5, high=300, blanks=0)
    rows, sums = [], []
    for kind in ["普通类", "艺术类"]:
        values = [f.new() for _ in range(4)]
        sums.append(total(*values))
        rows += [[f"{kind}{n}组", *f.text(v), f"{f.random.randint(4, 8)}000"] for n, v in enumerate(values, 1)]
        rows.append([f"{kind}小计", *f.text(sums[-1]), ""])
    rows.append(["总计", *f.text(total(*sums)), ""])
    return [table("招生计划一览表", "", [["专业组", "理科", "文科", "学费（元/年）"]], rows)]


def students(seed):
    """One total parted in several ways below it."""
    f = Figures(seed, 3, places=0, low=100, high=9_000, blanks=0)
    whole = f.new(low=90_000, high=99_000)
    rows = [["总计", *f.text(whole)], ["其中：女", *f.text([v * 4 // 9 for v in whole])], ["少数民族", *f.text([v // 11 for v in whole])]]
    for kind, labels in [("按学历分", ["博士研究生", "硕士研究生", "本科及以下"]), ("按职称分", ["正高级", "副高级", "其他"])]:
        rows.append([kind + "：", "", "", ""])
        parts = [f.new() for _ in labels[1:]]
        for label, values in zip(labels, parts + [total(whole, *parts, signs=[1, -1, -1])]):
            rows.append([label, *f.text(values)])
    return [table("教职工情况", "人", [["指标", "2022年", "2023年", "2024年"]], rows)]


def districts(seed, rounded=False):
    f = Figures(seed, 3, places=1, low=100_000, high=9_000_000, blanks=0)
    values = [f.new() for _ in range(9)]
    sums = total(*values)
    line = lambda name, v: [name] + [write(x if rounded is False else round(x / 10), 1) for x in v] + \
        [f"{f.random.uniform(-5, 9):.1f}", share(v[0], sums[0], 1)]
    rows = [line("全市", sums)] + [line(f"{name}区", v) for name, v in zip("东西南北中城江河湖", values)]
    head = [["地区", "地区生产总值", "第二产业", "第三产业", "同比增长（%）", "占全市比重（%）"]]
    return [table("各区主要经济指标", "亿元", head, rows)]


def revenue(seed):
    """A government's revenue with sub-items and percentages of the budget."""
    f = Figures(seed, 3, places=0, low=1_000, high=900_000, blanks=0.1)
    rate = lambda v: [share(v[2], v[1], 1), share(v[2], v[0], 1)]
    taxes, others = [f.new() for _ in range(6)], [f.new() for _ in range(4)]
    tax, other = total(*taxes), total(*others)
    rows = [["一、税收收入", *f.text(tax), *rate(tax)]]
    rows += [[n, *f.text(v), *rate(v)] for n, v in zip(["增值税", "企业所得税", "个人所得税", "城市维护建设税", "房产税", "契税"], taxes)]
    rows += [["二、非税收入", *f.text(other), *rate(other)]]
    rows += [[n, *f.text(v), *rate(v)] for n, v in zip(["专项收入", "行政事业性收费收入", "罚没收入", "其他收入"], others)]
    own = total(tax, other)
    more = [("上级补助收入", f.new(0)), ("上年结转收入", f.new(0)), ("调入资金", f.new())]
    rows.append(["本年收入合计", *f.text(own), *rate(own)])
    rows += [[n, *f.text(v), "", ""] for n, v in more]
    rows.append(["收入总计", *f.text(total(own, *[v for _, v in more])), "", ""])
    head = [["项目", "上年决算数", "预算数", "决算数", "决算数为预算数的%", "决算数为上年决算数的%"]]
    return [table("一般公共预算收入决算表", "万元", head, rows)]


def traffic(seed):
    """Load factors under figures that add up."""
    f = Figures(seed, 2, places=1, low=10_000, high=900_000, blanks=0)
    rows = []
    for name, rate in [("可用座位公里（百万）", 1), ("旅客周转量（百万）", 1), ("客座率（%）", 0), ("旅客人数（万）", 1), ("载运率（%）", 0)]:
        if rate:
            home, abroad = f.new(), f.new()
            change = [f"{f.random.uniform(-9, 30):.2f}"]
            rows += [[name, *f.text(total(home, abroad)), *change], ["国内", *f.text(home), *change], ["国际", *f.text(abroad), *change]]
        else:
            rows += [[label] + [f"{f.random.uniform(70, 90):.1f}" for _ in range(2)] + ["1.2"] for label in (name, "国内", "国际")]
    columns = [["航线", "国内", "国际", "合计"]] + []
    seats = []
    for name in ["客座率", "载运率", "可用座位"]:
        a, b = f.new()[:2]
        seats.append([name] + ([write(a, 1), write(b, 1), write(a + b, 1)] if name == "可用座位" else ["81.2", "79.9", "80.4"]))
    return [table("主要运营数据摘要", "", [["指标", "本年累计", "上年同期", "同比（%）"]], rows), table("航线运营", "", columns, seats)]


def repeated_total(seed):
    f = Figures(seed, 3, blanks=0.2)
    values = [f.new() for _ in range(24)]
    whole = ["合计", *f.text(total(*values)), ""]
    rows = [whole]
    for n, v in enumerate(values, 1):
        if n in (10, 19):
            rows.append(whole)
        rows.append([f"项目{n}", *f.text(v), "/" if n % 3 else ""])
    return [table("项目支出明细表", "万元", [["项目名称", "财政拨款", "事业收入", "其他资金", "备注"]], rows)]


def purchases(seed):
    f = Figures(seed, 1, blanks=0)
    rows, whole = [], 0
    for n, name in enumerate(["钢管", "阀门", "法兰", "弯头", "水泵", "电缆"], 1):
        price, count = f.random.randint(500, 90_000), f.random.randint(2, 80)
        whole += price * count
        rows.append([str(n), name, f.random.choice(["320, 260", "DN50", "/", "150,125", "1,200×600"]), str(count), write(price), write(price * count)])
    rows.append(["", "合计", "/", "/", "/", write(whole)])
    return [table("采购清单", "元", [["序号", "名称", "规格", "数量", "单价", "金额"]], rows)]


def leases(seed):
    f = Figures(seed, 2, blanks=0)
    labels = ["资产负债表日后第1年", "资产负债表日后第2年", "资产负债表日后第3年", "以后年度"]
    values = [f.new() for _ in labels]
    rows = [[l, *f.text(v)] for l, v in zip(labels, values)] + [["合计", *f.text(total(*values))]]
    cost = [f.new(0.3) for _ in range(3)]
    goods = [["租赁付款额", *f.text(total(*values))], ["减：未确认融资费用", *f.text([9_100, 8_200])],
             ["租赁付款额现值小计", *f.text([v - w for v, w in zip(total(*values), [9_100, 8_200])])], ["减：一年内到期的租赁负债", *f.text([1_100, 2_200])],
             ["合计", *f.text([v - w for v, w in zip(total(*values), [10_200, 10_400])])]]
    return [table("不可撤销租赁的最低租赁付款额", "元", [["剩余租赁期", "期末余额", "期初余额"]], rows),
            table("租赁负债", "元", [["项目", "期末余额", "期初余额"]], goods)]


def english_balance(seed):
    f = Figures(seed, 2, places=0, low=100, high=900_000, blanks=0.1)
    current = [f.new() for _ in range(4)]
    other = [f.new() for _ in range(3)]
    owed, long = [f.new(high=90_000) for _ in range(3)], [f.new(high=90_000) for _ in range(2)]
    a, b, c, d = (total(*v) for v in (current, other, owed, long))
    assets, debts = total(a, b), total(c, d)
    equity = total(assets, debts, signs=[1, -1])
    stock, treasury = f.new(0), f.new(0, high=9_000)
    kept = total(equity, stock, treasury, signs=[1, -1, 1])
    text = lambda v: f.text(v, nothing="—", brackets=True)
    rows = [["Current assets:", "", "", ""]]
    rows += [[n, note, *text(v)] for n, note, v in zip(["Cash and cash equivalents", "Trade receivables", "Inventories", "Other current assets"], ["4", "5", "", "6"], current)]
    rows += [["Total current assets", "", *text(a)]]
    rows += [[n, note, *text(v)] for n, note, v in zip(["Property and equipment, net", "Goodwill", "Other assets"], ["7", "8", ""], other)]
    rows += [["Total assets", "", *text(assets)], ["Current liabilities:", "", "", ""]]
    rows += [[n, note, *text(v)] for n, note, v in zip(["Accounts payable", "Accrued liabilities", "Short-term debt"], ["9", "", "10"], owed)]
    rows += [["Total current liabilities", "", *text(c)]] + [[n, "11", *text(v)] for n, v in zip(["Long-term debt", "Deferred tax liabilities"], long)]
    rows += [["Total liabilities", "", *text(debts)], ["Shareholders' equity:", "", "", ""], ["Common stock", "", *text(stock)],
             ["Treasury stock", "", *text([-v for v in treasury])], ["Retained earnings", "", *text(kept)], ["Total shareholders' equity", "", *text(equity)],
             ["Total liabilities and shareholders' equity", "", *text(assets)]]
    return [table("Consolidated Balance Sheets", "in thousands", [["", "Note", "2024", "2023"]], rows)]


def english_income(seed):
    f = Figures(seed, 3, places=0, low=1_000, high=90_000, blanks=0)
    sales, services = f.new(low=900_000, high=2_000_000), f.new()
    revenue = total(sales, services)
    costs = [f.new() for _ in range(4)]
    cost = total(*costs)
    operating = total(revenue, cost, signs=[1, -1])
    interest, tax = f.new(high=2_000), f.new(high=9_000)
    before = total(operating, interest, signs=[1, -1])
    net = total(before, tax, signs=[1, -1])
    text = lambda v, sign=1: f.text([sign * x for x in v], brackets=True)
    rows = [["Product sales", *text(sales)], ["Services", *text(services)], ["Total revenue", *text(revenue)]]
    rows += [[n, *text(v)] for n, v in zip(["Cost of sales", "Research and development", "Selling, general and administrative", "Depreciation"], costs)]
    rows += [["Total operating expenses", *text(cost)], ["Operating income", *text(operating)], ["Interest expense", *text(interest, -1)],
             ["Income before income taxes", *text(before)], ["Less: income taxes", *text(tax)], ["Net income", *text(net)],
             ["Basic earnings per share", "1.21", "1.10", "0.98"], ["Diluted earnings per share", "1.19", "1.08", "0.97"]]
    return [table("Consolidated Statements of Income", "in thousands", [["", "2024", "2023", "2022"]], rows)]


def english_cash(seed):
    f = Figures(seed, 2, places=0, low=1_000, high=90_000, blanks=0.1)
    rows, nets = [], []
    for name, labels in [("operating", ["Net income", "Depreciation", "Share-based payments", "Change in receivables"]),
                         ("investing", ["Purchases of property", "Purchases of securities", "Proceeds from sales"]),
                         ("financing", ["Proceeds from borrowing", "Repayment of debt", "Dividends paid"])]:
        values = [f.new(sign=f.random.choice([1, -1])) for _ in labels]
        nets.append(total(*values))
        rows += [[f"Cash flows from {name} activities:", "", ""]] + [[n, *f.text(v, brackets=True)] for n, v in zip(labels, values)]
        rows.append([f"Net cash provided by (used in) {name} activities", *f.text(nets[-1], brackets=True)])
    start, change = f.new(0), total(*nets)
    rows += [["Net increase (decrease) in cash", *f.text(change, brackets=True)], ["Cash at beginning of year", *f.text(start)],
             ["Cash at end of year", *f.text(total(start, change), brackets=True)]]
    return [table("Consolidated Statements of Cash Flows", "in thousands", [["", "2024", "2023"]], rows)]


def english_survey(seed):
    """Totals of men and women in thousands that are rounded, small ones held back, with rates beside them."""
    f = Figures(seed, 2, places=1, low=200_00, high=9_000_00, blanks=0)
    rows, everything = [], []
    for name in ["Agriculture", "Manufacturing", "Construction", "Retail trade", "Transport", "Education", "Health", "Arts"]:
        men, women = f.new()
        everything.append((men, women))
        rows.append([name, men, women])
    men, women = (sum(v) for v in zip(*everything))
    rows = [["Total", men, women]] + rows
    out = []
    for n, (name, a, b) in enumerate(rows):
        tenth = lambda v: write(round(v / 100), 1)
        out.append([name, tenth(a + b), tenth(a), tenth(b) if n % 5 != 4 else "(X)", share(a + b, men + women, 1)])
    return [table("Employed persons by industry and sex", "thousands", [["Industry", "Total", "Men", "Women", "Percent"]], out)]
