"""Running text of a pool and invented text, given out by language."""

import re

from . import words


class Texts:
    """Paragraphs, headings and list items of the contents of a pool, each with ``rng``'s choice."""

    def __init__(self, contents, rng):
        self.rng = rng
        self.parts = {"en": {"p": [], "h": [], "li": []}, "zh": {"p": [], "h": [], "li": []}}
        for c in contents:
            own = self.parts[c["lang"]]
            for b in c["blocks"]:
                for kind in own:
                    if kind in b:
                        own[kind] += [t for t in (b[kind] if kind == "li" else [b[kind]]) if self.fit(t, kind)]
        for own in self.parts.values():
            for kind in own:
                own[kind] = sorted(set(own[kind]))

    @staticmethod
    def fit(text, kind):
        least, most = {"p": (60, 1500), "h": (4, 80), "li": (8, 300)}[kind]
        return least <= len(text) <= most and not re.search(r"[^\u0000-\u024f\u2010-\u2044\u20ac\u2122\u3000-\u9fff\uff00-\uffef]", text)

    def p(self, lang):
        if lang == "zh" and self.rng.random() < 0.75:
            return self.rng.choice((words.zh_account, words.zh_account, words.zh_report))(self.rng)
        return self.rng.choice(self.parts[lang]["p"])

    def ps(self, lang, count):
        return [self.p(lang) for _ in range(count)]

    def h(self, lang):
        if lang == "zh" and self.rng.random() < 0.7:
            return self.rng.choice(words.ZH_WORKS + words.ZH_ITEMS + ["主要职责", "机构设置", "名词解释", "收支情况说明", "绩效管理情况"])
        return self.rng.choice(self.parts[lang]["h"])

    def li(self, lang):
        if lang == "zh" and self.rng.random() < 0.6:
            return self.rng.choice(words.ZH_FUNCTIONS + words.ZH_WORKS) + self.rng.choice(("。", "；", ""))
        return self.rng.choice(self.parts[lang]["li"])

    def lis(self, lang, count):
        return [self.li(lang) for _ in range(count)]

    def short(self, lang, most=32):
        """A few words: an axis label, a box, a menu entry."""
        if lang == "zh":
            return self.rng.choice(words.ZH_ITEMS + words.ZH_GOODS + words.ZH_PLACES + words.ZH_OFFICES)[:most]
        text = self.rng.choice((self.rng.choice(words.GOODS), self.rng.choice(words.CITIES), self.h("en"), words.person(self.rng, False)))
        return text if len(text) <= most else " ".join(text.split()[:2])[:most]
