"""Invented names, places, goods and sentences, in English and Chinese, for contents that no pool holds."""

GIVEN = "Anna Ben Clara David Elena Frank Grace Henry Ines Jonas Karin Liam Maria Noah Olivia Peter Ruth Samuel Tessa Victor".split()
FAMILY = "Adler Brooks Castillo Dunn Evans Fischer Greene Hughes Ivanov Jensen Keller Lindqvist Moreau Novak Okafor Petrov Quinn Rossi Silva Turner".split()
STREETS = "Harbour Street|Mill Lane|Station Road|High Street|Park Avenue|Orchard Way|Rue de la Paix|Lindenallee".split("|")
CITIES = "Springfield|Northport|Lakeview|Oldenburg|Ashford|Riverton|Gent|Linz|Bristol|Dunmore".split("|")
COMPANIES = (
    "Northwind Supplies Ltd|Halden & Sons|Blue Harbor Logistics, Inc.|Keystone Tools GmbH|Meridian Health Partners|"
    "Alpine Optics AG|Sunrise Bakery Co.|Orchard Software LLC|Delta Print Works|Fairway Insurance Group"
).split("|")
GOODS = (
    "Steel bracket, galvanised|Copper pipe 15 mm|Office chair, black|Printer paper A4, 80 g|LED lamp 9 W|"
    "Service call|Installation on site|Annual licence|Network cable Cat 6, 5 m|Drill bit set|Safety gloves (pair)|"
    "Wooden pallet|Consulting, senior|Travel costs|Hosting, monthly|Training day|Water filter|Paint, white, 10 l|"
    "Garden hose|Ceramic tile 30 × 30|Delivery and handling|Hydraulic oil, 20 l|Toner cartridge|"
    "Desk, height adjustable"
).split("|")
ITEMS = (
    "Product revenue|Service revenue|Cost of goods sold|Research and development|"
    "Selling, general and administrative|Depreciation and amortization|Interest expense, net|"
    "Other income (expense), net|Provision for income taxes|Accounts receivable, net|Inventories|"
    "Prepaid expenses and other current assets|Property, plant and equipment, net of accumulated depreciation|"
    "Goodwill|Deferred income taxes|Accrued liabilities|Long-term debt, less current portion|Retained earnings|"
    "Accumulated other comprehensive loss|Proceeds from issuance of common stock|"
    "Repurchases of common stock, including excise tax|Dividends paid|Effect of exchange rates on cash"
).split("|")
ZH_LINES = (
    "货币资金|应收账款|预付款项|存货|固定资产|在建工程|无形资产|短期借款|应付账款|应付职工薪酬|应交税费|其他应付款|财政拨款收入|事业收入|工资福利支出|商品和服务支出|对个人和家庭的补助|资本性支出|办公费|"
    "印刷费|差旅费|维修（护）费|培训费"
).split("|")
ZH_FAMILY = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
ZH_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华文建国志红玉"
ZH_OFFICES = "市财政局|区教育局|市水务局|县卫生健康局|区文化和旅游局|市交通运输局|街道办事处|市档案馆|区人力资源局|市图书馆".split("|")
ZH_PLACES = "江北区|东湖新区|临江县|青山镇|南岸街道|清河市|石桥乡|新城区".split("|")
ZH_GOODS = "办公椅|打印纸（A4）|台式计算机|网络交换机|会议桌|档案盒|投影仪|饮水机|空调维修服务|印刷服务|保洁服务|软件开发服务|物业管理|绿化养护|公务用车保险|消防器材|监控摄像头|培训费|图书采购|电缆（25平方）".split(
    "|"
)
ZH_REASONS = "人员增加及工资标准调整|项目经费减少|落实过紧日子要求，压减一般性支出|上年结转资金增加|新增信息化建设项目|机构改革职能划转|社会保障缴费基数调整|专项资金拨付进度加快".split(
    "|"
)
ZH_WORKS = "统筹推进各项重点工作|加强预算绩效管理|完善内部控制制度|做好信息公开工作|提升公共服务水平|规范资产管理|推进数字化转型|强化安全生产监管|深化改革创新|加强人才队伍建设|保障和改善民生|优化营商环境".split(
    "|"
)
ZH_ITEMS = "一般公共预算财政拨款|政府性基金预算财政拨款|基本支出|项目支出|社会保障和就业支出|卫生健康支出|住房保障支出|“三公”经费|机关运行经费|政府采购支出|年初结转和结余|其他收入".split(
    "|"
)
ZH_FUNCTIONS = "贯彻执行国家有关方针政策和法律法规|拟订本地区发展规划并组织实施|负责本系统安全生产监督管理|承担行政审批和服务工作|指导和监督下属单位业务工作|负责统计分析和信息发布|组织开展宣传教育和培训|承办上级交办的其他事项".split(
    "|"
)
POEM_ZH = "山色空蒙雨亦奇|一川烟草满城风|孤舟夜泊寒江上|明月随人过小桥|千里莺啼春水绿|数声渔笛入芦花|白云深处有人家|秋叶无声落晚霞|残阳铺水半江红|万树桃花映客衣|小楼昨夜听春雨|独立苍茫自咏诗".split(
    "|"
)
POEM_EN = (
    "The river keeps the colour of the sky|and carries it, unhurried, to the sea;|"
    "a heron stands where shallow waters lie,|a grey thought under an indifferent tree.|"
    "We came by evening on the northern road,|our lanterns low, our talking nearly done,|"
    "each hill a shoulder set beneath its load|of pines that kept the last warmth of the sun.|"
    "O morning, slow to open any door,|what letters have you carried from the coast?|"
    "The wind has read them all to us before|and left unsaid the lines we wanted most."
).split("|")


def person(rng, zh):
    if zh:
        return rng.choice(ZH_FAMILY) + "".join(rng.sample(ZH_GIVEN, rng.choice((1, 2))))
    return f"{rng.choice(GIVEN)} {rng.choice(FAMILY)}"


def office(rng):
    return rng.choice(ZH_PLACES) + rng.choice(ZH_OFFICES)


def address(rng, zh):
    """Lines of an address block."""
    if zh:
        return [
            office(rng),
            f"{rng.choice(ZH_PLACES)}人民路{rng.randint(1, 300)}号",
            f"邮编：{rng.randint(100000, 699999)}",
            f"电话：0{rng.randint(10, 99)}-{rng.randint(2000000, 8999999)}",
        ]
    lines = [
        rng.choice(COMPANIES),
        f"Attn. {person(rng, False)}",
        f"{rng.randint(1, 240)} {rng.choice(STREETS)}",
        f"{rng.choice(CITIES)}, {rng.choice(('NY', 'OR', 'TX', 'WA'))} {rng.randint(10000, 99999)}",
    ]
    return lines[:1] + lines[rng.choice((1, 2)) :]


def date(rng, zh):
    if zh:
        return f"{rng.randint(2015, 2025)}年{rng.randint(1, 12)}月{rng.randint(1, 28)}日"
    month = rng.choice("January February March April May June July August September October November December".split())
    return rng.choice(
        (
            f"{month} {rng.randint(1, 28)}, {rng.randint(2009, 2025)}",
            f"{rng.randint(1, 28)} {month} {rng.randint(2009, 2025)}",
            f"{rng.randint(1, 12):02}/{rng.randint(1, 28):02}/{rng.randint(2009, 2025)}",
        )
    )


def amount(rng, places=2, low=10, high=99999):
    value = rng.choice((rng.uniform(low, high / 50), rng.uniform(low, high)))
    return f"{value:,.{places}f}"


def zh_account(rng):
    """A paragraph of the explanations that come with a final account."""
    year = rng.randint(2018, 2025)
    item = rng.choice(ZH_ITEMS)
    up = rng.random() < 0.5
    out = (
        f"{year}年度{item}总计{amount(rng)}万元。与{year - 1}年度相比，{'增加' if up else '减少'}{amount(rng, high=2000)}万元，"
        f"{'增长' if up else '下降'}{rng.uniform(0.1, 60):.1f}%，主要原因是{rng.choice(ZH_REASONS)}。"
    )
    if rng.random() < 0.7:
        a, b = rng.sample(ZH_ITEMS, 2)
        out += f"其中：{a}{amount(rng)}万元，占{rng.uniform(20, 90):.1f}%；{b}{amount(rng)}万元，占{rng.uniform(1, 20):.1f}%。"
    if rng.random() < 0.4:
        out += (
            f"完成年初预算的{rng.uniform(60, 130):.1f}%，决算数{'大于' if up else '小于'}年初预算数的主要原因是{rng.choice(ZH_REASONS)}。"
        )
    return out


def zh_report(rng):
    """A paragraph of a report on work."""
    works = rng.sample(ZH_WORKS, 4)
    return (
        f"{rng.randint(2018, 2025)}年，{office(rng)}在上级部门的正确领导下，{works[0]}，{works[1]}，{works[2]}。全年共组织各类活动{rng.randint(3, 90)}次，"
        f"服务群众{rng.randint(200, 9000)}人次，办理事项{rng.randint(50, 4000)}件，办结率{rng.uniform(90, 100):.1f}%。下一步，将继续{works[3]}，"
        f"确保各项任务落到实处。"
    )
