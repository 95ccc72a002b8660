"""A sheet on which an arrangement is drawn, from the top down."""
import random

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT, MARGIN = 595.0, 842.0, 70.0
HEADS = {True: ["项目", "上年", "本年", "增减"], False: ["Item", "Before", "Now", "Change"]}
THINGS = {True: ["木材", "石料", "棉布", "铁器", "盐", "茶叶", "渔船", "骡马", "陶器", "粮食"],
          False: ["Timber", "Stone", "Cloth", "Iron", "Salt", "Tea", "Boats", "Mules", "Pottery", "Grain"]}
PLACES = {True: ["东岭", "南湾", "西坪", "北岸", "河口", "山前"],
          False: ["Eastfield", "Southbay", "Westholm", "Northwater", "Millford", "Hillside"]}
KINDS = {True: ["收支情况", "收入支出表", "库存明细表", "采购数额", "运输统计表", "资产变动情况"],
         False: ["stock and sales", "purchases by kind", "changes of assets", "costs of transport"]}
MONEY = {True: ["元", "万元", "千元", "亿元", "百万元"], False: ["thousands", "millions"]}
COUNTS = {True: ["吨", "公顷", "万人", "件", "千克", "人次", "亿千瓦时", "套", "平方米"], False: ["tonnes", "hectares", "kg"]}
SENTENCES = {
    True: ["各处仓库按季度清点一次物资并登记入册。", "本年度因河道整修停运两月。", "运输费用由各县分担。", "数额与上年相比变化不大。"],
    False: ["The stores are counted once a quarter and entered in the book.", "The river was closed for two months.",
            "Costs of transport are shared by the towns.", "There is little change against the year before."]}


class Sheet:
    def __init__(self, path, zh, rng, font):
        self.zh, self.rng = zh, rng
        self.ruled = rng.random() < 0.7
        self.text = "Song" if zh else rng.choice(["Helvetica", "Times-Roman"])
        if zh and "Song" not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont("Song", font, subfontIndex=0))
        self.canvas = Canvas(str(path), pagesize=(WIDTH, HEIGHT), invariant=1)
        self.small, self.middle, self.big = 9.5, 11.0, 14.0
        self.x0, self.x1 = MARGIN, WIDTH - MARGIN
        self.y = 80.0

    # What is said.
    def title(self, short=False):
        place, kind = self.rng.choice(PLACES[self.zh]), self.rng.choice(KINDS[self.zh])
        thing = self.rng.choice(THINGS[self.zh])
        if short:
            return f"{place}{thing}" if self.zh else f"{place} {thing.lower()}"
        return f"{place}{thing}{kind}" if self.zh else f"{place} {thing.lower()}: {kind}"

    def long_title(self):
        if self.zh:
            return f"{self.rng.choice(PLACES[True])}县二〇三一年度各仓库、码头与货场", "木材石料收支及运输情况统计表"
        return f"{self.rng.choice(PLACES[False])} timber and stone in all stores, quays", "and yards of the county"

    def numbered(self, number):
        styles = [f"表{number} ", f"表{number}.1 ", f"表D.{number} ", f"附表{number}："] if self.zh else [
            f"Table {number}. ", f"Table {number}: ", f"Table A-{number} "]
        return self.rng.choice(styles) + self.title()

    def money(self):
        return self.rng.choice(MONEY[self.zh])

    def unit(self):
        if self.zh:
            return self.rng.choice(MONEY[True] + COUNTS[True])
        return f"in {self.money()} of dollars"

    def unit_line(self, unit):
        if not self.zh:
            return f"({unit})"
        return self.rng.choice(["单位：", "单位:", "计量单位：", "单位： "]) + unit

    def date_line(self):
        return self.rng.choice(["填报日期：2031年5月6日", "2031年12月31日", "2031年度"]) if self.zh else "31 December 2031"

    def department_line(self):
        return self.rng.choice(["部门：", "编制单位：", "填报单位（盖章）："]) + "东岭县仓储局" if self.zh else "Department: Stores"

    def form(self):
        return self.rng.choice(["公开02表", "附表2"]) if self.zh else "Form 2"

    def truth(self, title, unit, notes=()):
        return {"title": title, "unit": unit, "notes": list(notes)}

    # Lines.
    def width(self, text, size):
        return pdfmetrics.stringWidth(text, self.text, size)

    def line(self, x, text, size):
        self.canvas.setFont(self.text, size)
        self.canvas.drawString(x, HEIGHT - self.y - size, text)

    def step(self, size):
        self.y += size * 1.5

    def gap(self, points):
        self.y += points

    def centre(self, text, size):
        self.line((WIDTH - self.width(text, size)) / 2, text, size)
        self.step(size)

    def left(self, text, size):
        self.line(self.x0, text, size)
        self.step(size)

    def right(self, text):
        self.line(self.x1 - self.width(text, self.small), text, self.small)
        self.step(self.small)

    def beside(self, first, second, centred=True):
        size = self.middle if centred else self.small
        self.line((WIDTH - self.width(first, size)) / 2 if centred else self.x0, first, size)
        self.line(self.x1 - self.width(second, self.small), second, self.small)
        self.step(size)

    def wrap(self, text, size, indent=0.0):
        rows, room = [""], self.x1 - self.x0 - indent
        for word in text if self.zh else text.split(" "):
            glued = rows[-1] + word if self.zh or not rows[-1] else rows[-1] + " " + word
            if self.width(glued, size) <= room:
                rows[-1] = glued
            else:
                rows.append(word)
                room = self.x1 - self.x0
        for index, row in enumerate(rows):
            self.line(self.x0 + (indent if index == 0 else 0), row, size)
            self.step(size)

    def sentence(self):
        self.wrap(self.rng.choice(SENTENCES[self.zh]), self.small, 20 if self.zh else 0)

    def paragraph(self):
        texts = [self.rng.choice(SENTENCES[self.zh]) for _ in range(5)]
        self.wrap(("" if self.zh else " ").join(texts), self.small, 20 if self.zh else 0)

    def notes_numbered(self):
        texts = [self.rng.choice(SENTENCES[self.zh]) for _ in range(3)]
        if self.zh:
            notes = [("注：" if i == 0 else "") + f"{i + 1}、" + (t if i != 1 else t[:-1] + "，" + "各处盘点方法一致，" * 4 + "无一遗漏。")
                     for i, t in enumerate(texts)]
        else:
            notes = [("Notes: " if i == 0 else "") + f"({i + 1}) {t}" for i, t in enumerate(texts)]
        for note in notes:
            self.wrap(note, 8.5)
        return notes

    def note_and_source(self):
        text, other = self.rng.sample(SENTENCES[self.zh], 2)
        notes = [f"注：{text}", f"资料来源：{other}"] if self.zh else [f"Note: {text}", f"Source: {other}"]
        for note in notes:
            self.wrap(note, 8.5)
        return notes

    # Tables.
    def full_page(self):
        return int((HEIGHT - 60 - self.y) / 18) - 1

    def rows(self, count, first=0):
        for index in range(count):
            name = THINGS[self.zh][(index + first) % len(THINGS[self.zh])] + (f"{first + index}" if count > 9 else "")
            values = [self.rng.randint(100, 99999) / 10 for _ in HEADS[self.zh][1:]]
            yield [name] + [f"{value:,.1f}" for value in values]

    def table(self, rows=0, first=0, frame=None, x0=None, x1=None, advance=True):
        x0, x1 = x0 or self.x0, x1 or self.x1
        rows = [HEADS[self.zh]] + list(self.rows(rows or self.rng.randint(3, 6), first))
        top, height = self.y + 2, 18.0
        lines = ([[frame]] if frame else []) + rows
        edges = [x0] + [x0 + (x1 - x0) * (0.34 + 0.22 * i) for i in range(4)]
        self.canvas.setLineWidth(0.6)
        for index, line in enumerate(lines):
            y = top + index * height
            for column, text in enumerate(line):
                right = len(line) > 1 and column > 0
                x = edges[column + 1] - 4 - self.width(text, self.small) if right else edges[column] + 4
                if len(line) == 1:
                    x = (x0 + x1 - self.width(text, self.small)) / 2
                self.canvas.setFont(self.text, self.small)
                self.canvas.drawString(x, HEIGHT - y - 13, text)
            if self.ruled or frame:
                for edge in edges if len(line) > 1 else (x0, x1):
                    self.canvas.line(edge, HEIGHT - y, edge, HEIGHT - y - height)
        rules = range(len(lines) + 1) if self.ruled or frame else (0, 1, len(lines))
        for rule in rules:
            self.canvas.line(x0, HEIGHT - top - rule * height, x1, HEIGHT - top - rule * height)
        if advance:
            self.y = top + len(lines) * height + 6

    def halves(self):
        middle = (self.x0 + self.x1) / 2
        return (self.x0, middle - 12), (middle + 12, self.x1)

    def pair(self, first, second):
        for text, (x0, x1) in zip((first, second), self.halves()):
            self.line((x0 + x1 - self.width(text, self.middle)) / 2, text, self.middle)
        self.step(self.middle)

    def tables_abreast(self):
        count = self.rng.randint(3, 6)
        left, right = self.halves()
        self.table(rows=count, x0=left[0], x1=left[1], advance=False)
        self.table(rows=count, x0=right[0], x1=right[1])

    def next_page(self):
        self.canvas.showPage()
        self.y = 60.0

    def save(self):
        self.canvas.save()
