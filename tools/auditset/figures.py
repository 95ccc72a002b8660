"""Invented figures that add up, and tables drawn as text."""

import random


class Figures:
    """Random figures in columns: a list of whole numbers of the last printed place, one for each column."""

    def __init__(self, seed, columns, places=2, low=10_000, high=90_000_000, blanks=0.15):
        self.random = random.Random(seed)
        self.columns, self.places, self.low, self.high, self.blanks = columns, places, low, high, blanks

    def new(self, blanks=None, low=None, high=None, sign=1):
        share = self.blanks if blanks is None else blanks
        high = high or self.high
        low = low or min(self.low, high // 10)
        return [
            None if self.random.random() < share else sign * self.random.randint(low, high)
            for _ in range(self.columns)
        ]

    def text(self, values, places=None, nothing="", brackets=False):
        return [write(value, self.places if places is None else places, nothing, brackets) for value in values]


def write(value, places=2, nothing="", brackets=False):
    """A figure with thousands parted; what stands for none."""
    if value is None:
        return nothing
    whole, rest = divmod(abs(value), 10**places)
    text = f"{whole:,}" + (f".{rest:0{places}d}" if places else "")
    if value < 0:
        text = f"({text})" if brackets else "-" + text
    return text


def total(*columns, signs=None):
    """The sum of lists of figures by column; None where all are None."""
    signs = signs or [1] * len(columns)
    out = []
    for values in zip(*columns):
        filled = [sign * value for sign, value in zip(signs, values) if value is not None]
        out.append(sum(filled) if filled else None)
    return out


def share(part, whole, places=2):
    """A percentage, rounded, as text."""
    if not part or not whole:
        return ""
    return f"{100 * part / whole:.{places}f}"


def table(title, unit, header, rows, form="", notes=()):
    """A table as rows of texts; `<` is covered by the cell to its left, `^` by the one above."""
    width = max(len(row) for row in header + rows)
    rows = [[str(text) for text in row] + [""] * (width - len(row)) for row in header + rows]
    return {"title": title, "unit": unit, "header": len(header), "rows": rows}
