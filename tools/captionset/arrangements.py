"""The ways in which titles, units and notes stand around tables.

Each arrangement draws one document on a sheet and returns what must be read: a list of tables with title, unit and
notes. `UNSEEN` names those that are only measured, never tuned to.
"""

UNSEEN = {"unit_above_title", "form_and_department", "note_and_source", "title_left_numbered", "unit_with_currency",
          "title_of_two_lines", "continued"}


def title_centred(s):
    title, unit = s.title(), s.unit()
    s.centre(title, s.big)
    s.right(s.unit_line(unit))
    s.table()
    return [s.truth(title, unit)]


def title_left(s):
    title, unit = s.title(), s.unit()
    s.left(title, s.middle)
    s.right(s.unit_line(unit))
    s.table()
    s.paragraph()
    return [s.truth(title, unit)]


def unit_beside_title(s):
    title, unit = s.title(), s.unit()
    s.beside(title, s.unit_line(unit))
    s.table()
    return [s.truth(title, unit)]


def unit_in_title(s):
    title, unit = s.title(), s.unit()
    s.centre(f"{title}（{s.unit_line(unit)}）" if s.zh else f"{title} ({unit})", s.middle)
    s.table()
    return [s.truth(title, unit)]


def unit_above_title(s):
    title, unit = s.title(), s.unit()
    s.beside(s.date_line(), s.unit_line(unit), centred=False)
    s.centre(title, s.big)
    s.table()
    return [s.truth(title, unit)]


def date_below_title(s):
    title, unit = s.title(), s.unit()
    s.centre(title, s.big)
    s.beside(s.date_line(), s.unit_line(unit), centred=False)
    s.table()
    return [s.truth(title, unit)]


def form_and_department(s):
    title, unit = s.title(), s.unit()
    s.centre(title, s.big)
    s.right(s.form())
    s.beside(s.department_line(), s.unit_line(unit), centred=False)
    s.table()
    return [s.truth(title, unit)]


def unit_with_currency(s):
    title, unit = s.title(), s.money()
    s.centre(title, s.big)
    s.right(f"单位：{unit}  币种：人民币" if s.zh else f"(in {unit} of euros)")
    s.table()
    return [s.truth(title, unit if s.zh else f"in {unit} of euros")]


def numbered_above(s):
    truths = []
    for number in (3, 4):
        title = s.numbered(number)
        s.centre(title, s.small)
        s.table()
        truths.append(s.truth(title, ""))
        s.paragraph()
    return truths


def title_left_numbered(s):
    title = s.numbered(7)
    s.paragraph()
    s.left(title, s.small)
    s.table()
    s.paragraph()
    return [s.truth(title, "")]


def numbered_below(s):
    truths = []
    for number in (1, 2):
        title = s.numbered(number)
        s.table()
        s.gap(4)
        s.centre(title, s.small)
        truths.append(s.truth(title, ""))
        s.gap(14)
        s.paragraph()
    return truths


def numbered_headings(s):
    truths = []
    marks = ("（1）．", "(2).", "（三）") if s.zh else ("(1) ", "(2) ", "(3) ")
    for mark in marks:
        title = s.title()
        s.left(mark + title, s.small)
        s.table()
        truths.append(s.truth(title, ""))
        s.gap(10)
    return truths


def sentence_between(s):
    title = s.title()
    s.left(title, s.big)
    s.sentence()
    s.table()
    return [s.truth(title, "")]


def paragraph_between(s):
    title = s.title()
    s.left(("二、" if s.zh else "") + title, s.big)
    s.paragraph()
    s.table()
    return [s.truth(title, "")]


def title_of_two_lines(s):
    first, second = s.long_title()
    s.centre(first, s.big)
    s.centre(second, s.big)
    unit = s.unit()
    s.right(s.unit_line(unit))
    s.table()
    return [s.truth(first + ("" if s.zh else " ") + second, unit)]


def side_by_side(s):
    titles = s.title(short=True), s.title(short=True)
    s.pair(*titles)
    s.tables_abreast()
    return [s.truth(title, "") for title in titles]


def running_title(s):
    title = s.title()
    for page in range(3):
        s.centre(title, s.big)
        s.table(rows=s.full_page(), first=page * 40)
        s.next_page()
    return [s.truth(title, "")]


def continued(s):
    title = s.numbered(5)
    s.centre(title, s.small)
    s.table(rows=s.full_page())
    s.next_page()
    s.right("续表5") if s.zh else s.centre("Table 5 (continued)", s.small)
    s.table(rows=8, first=40)
    return [s.truth(title, "")]


def section_unit(s):
    unit = s.money()
    s.left(f"三、{s.title()}（单位：{unit}）" if s.zh else f"3. {s.title()} (in {unit})", s.big)
    truths = []
    for mark in ("（一）", "（二）") if s.zh else ("(a) ", "(b) "):
        title = s.title()
        s.left(mark + title, s.small)
        s.table()
        truths.append(s.truth(title if s.zh else mark + title, unit if s.zh else f"in {unit}"))
        s.gap(10)
    return truths


def notes_numbered(s):
    title = s.title()
    s.centre(title, s.big)
    s.table()
    notes = s.notes_numbered()
    s.gap(8)
    s.left(("四、" if s.zh else "4.2 ") + s.title(), s.middle)
    s.paragraph()
    return [s.truth(title, "", notes)]


def note_and_source(s):
    title = s.title()
    s.centre(title, s.middle)
    s.table()
    notes = s.note_and_source()
    s.gap(16)
    s.paragraph()
    return [s.truth(title, "", notes)]


def note_on_next_page(s):
    title = s.title()
    s.centre(title, s.big)
    s.table(rows=s.full_page())
    s.next_page()
    notes = s.note_and_source()
    s.gap(30)
    s.paragraph()
    return [s.truth(title, "", notes)]


def title_in_frame(s):
    title = s.numbered(9)
    s.table(frame=title)
    return [s.truth(title, "")]


ALL = [f for name, f in sorted(globals().items()) if callable(f) and not name.startswith("_")]
