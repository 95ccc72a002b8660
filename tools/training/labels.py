"""What the truth answers to each question of a survey: 1 yes, 0 no, -1 nothing to learn."""
import numpy as np


def span(cell, name):
    return cell.get(name, 1)


def gap(part, labels, features):
    left, right = part.keys[:, 0].astype(int), part.keys[:, 1].astype(int)
    a, b = labels.table[left], labels.table[right]
    outside = (a < 0) & (b < 0)
    parts = ~((a == b) & (labels.cell[left] == labels.cell[right])) & ~outside
    # A wide gap of running text may be anything: only narrow ones are surely none.
    return np.where(outside & (features[:, 0] >= 1.2), -1, parts).astype(float)


class Runs:
    def __init__(self, part, labels):
        self.inside = np.array([np.mean(labels.table[g] >= 0) > 0.5 for g in part.groups])
        self.table = np.array([np.bincount(labels.table[g] + 1).argmax() - 1 for g in part.groups])
        self.header = np.array([labels.header[g].any() for g in part.groups])
        self.first = np.array([labels.cell[g[0]] for g in part.groups])
        self.last = np.array([labels.cell[g[-1]] for g in part.groups])


def role(part, labels, features):
    return Runs(part, labels).inside.astype(float)


def header(part, labels, features):
    runs = Runs(part, labels)
    return np.where(runs.inside & labels.has_headers, runs.header, -1).astype(float)


def cell(part, labels, features):
    runs = Runs(part, labels)
    u, v = part.keys[:, 0].astype(int), part.keys[:, 1].astype(int)
    known = (runs.table[u] == runs.table[v]) & (runs.table[u] >= 0)
    return np.where(known, runs.last[u] == runs.first[v], -1).astype(float)


def together(part, labels, features):
    runs = Runs(part, labels)
    u, v = part.keys[:, 0].astype(int), part.keys[:, 1].astype(int)
    return ((runs.table[u] == runs.table[v]) & (runs.table[u] >= 0)).astype(float)


def column(part, labels, features):
    """Whether the texts on both sides of a cut, up to the next cut, belong to different columns of the truth.

    Where texts over several columns stand alone between two cuts, as many of the cuts around them are right as the truth
    has columns there: those between words of different columns on the most lines.
    """
    cuts = part.keys[:, 0]
    words = np.array(sorted(w for line in part.groups for w in line if labels.table[w] >= 0), int)
    if not len(words):
        return np.full(len(cuts), -1.0)
    table = np.bincount(labels.table[words]).argmax()
    slots = [[] for _ in range(len(cuts) + 1)]
    for word in words[labels.table[words] == table]:
        cell = labels.cell_of(word)
        if span(cell, "columnSpan") == 1:
            slots[np.searchsorted(cuts, part.words[word][[0, 2]].mean())].append(cell["column"])
    cells = labels.tables[table]["cells"]
    last = max(c["column"] + span(c, "columnSpan") for c in cells) - 1
    usual = [np.bincount(s).argmax() if s else None for s in slots]
    known = [-1, *(n for n, c in enumerate(usual) if c is not None), len(slots)]
    answers = np.full(len(cuts), -1.0)
    for n, m in zip(known, known[1:]):
        around = range(max(n, 0), min(m, len(cuts)))              # the cuts between two slots that are known
        left = usual[n] if n >= 0 else 0
        right = usual[m] if m < len(slots) else last
        if m == n + 1:
            answers[around.start:around.stop] = left < right
            continue
        ranked = sorted(around, key=lambda c: -parting_lines(part, labels, cuts[c]))
        answers[list(around)] = 0
        answers[ranked[:max(0, right - left)]] = 1
    return answers


def parting_lines(part, labels, cut):
    """How many lines have words of different columns on both sides of a place."""
    count = 0
    for line in part.groups:
        middles = part.words[line][:, [0, 2]].mean(1)
        left, right = np.nonzero(middles < cut)[0], np.nonzero(middles >= cut)[0]
        if not len(left) or not len(right):
            continue
        a, b = line[left[-1]], line[right[0]]
        if labels.table[a] >= 0 and labels.table[a] == labels.table[b]:
            u, v = labels.cell_of(a), labels.cell_of(b)
            count += u["column"] + span(u, "columnSpan") <= v["column"]
    return count


def row(part, labels, features):
    """Whether two levels are different rows; a cell over several rows stands in the middle one, the upper of two."""
    rows = []
    for level in part.groups:
        found = [(labels.table[w], labels.cell_of(w)) for w in level if labels.table[w] >= 0]
        alone = [(t, c) for t, c in found if span(c, "rowSpan") == 1]
        numbers = [(t, c["row"] + (span(c, "rowSpan") - 1) // 2) for t, c in alone or found]
        rows.append((numbers[0][0], np.median([r for _, r in numbers])) if numbers else None)
    return np.array([-1.0 if a is None or b is None else float(a != b) for a, b in zip(rows, rows[1:])])


def right_shape(part, labels):
    """Whether a reading holds the words of one table of the truth and has its rows and columns."""
    words = np.array([w for g in part.groups for w in g])
    found = labels.table[words]
    if (found < 0).mean() > 0.1 or not (found >= 0).any():
        return False
    table = np.bincount(found[found >= 0]).argmax()
    if (found == table).mean() < 0.9 or (labels.table == table).sum() > 1.1 * (found == table).sum():
        return False
    cells = labels.tables[table]["cells"]
    shape = (max(c["row"] + span(c, "rowSpan") for c in cells), max(c["column"] + span(c, "columnSpan") for c in cells))
    slots = np.array(part.slots)
    return shape == (slots[:, 1].max() + 1, slots[:, 3].max() + 1)


def extent(part, labels, start, length):
    answers = np.full(len(part.keys), -1.0)
    if not len(part.keys) or not right_shape(part, labels):
        return answers
    number = part.keys[:, 0].astype(int)
    for index in np.unique(number):
        words = np.array(part.groups[index])
        words = words[labels.table[words] >= 0]
        if not len(words):
            continue
        cells, counts = np.unique(np.stack([labels.table[words], labels.cell[words]]), axis=1, return_counts=True)
        table, cell = cells[:, counts.argmax()]
        truth = labels.tables[table]["cells"][cell]
        wanted = (truth[start], truth[start] + span(truth, length) - 1)
        mine = np.nonzero(number == index)[0]
        hit = (part.keys[mine, 1] == wanted[0]) & (part.keys[mine, 2] == wanted[1])
        if hit.any():
            answers[mine] = hit
    return answers


def across(part, labels, features):
    return extent(part, labels, "column", "columnSpan")


def down(part, labels, features):
    return extent(part, labels, "row", "rowSpan")


def table(part, labels, features):
    """Whether most words of a reading belong to tables."""
    words = np.array([w for g in part.groups for w in g])
    return np.array([float((labels.table[words] >= 0).mean() > 0.5)])


def text_key(text):
    """Texts are compared without white space and case; marks count alike."""
    import unicodedata
    folded = unicodedata.normalize("NFKC", text).upper()
    return "".join(c if c.isalnum() else "_" for c in folded if not c.isspace())


def content(table):
    return {(c["row"], c["column"], span(c, "rowSpan"), span(c, "columnSpan"), text_key(c["text"]))
            for c in table["cells"] if text_key(c["text"])}


def whole(part, labels, features):
    """Whether a reading is exact in every cell to some right reading of the page."""
    mine = content(part.table)
    return np.array([float(any(mine == content(t) for t in part.right))])
