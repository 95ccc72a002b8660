"""What a document holds as plain values, which can be compared, unpacked and pickled."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, NamedTuple


class BBox(NamedTuple):
    """A rectangle in points from the top left corner of the page."""

    x0: float
    top: float
    x1: float
    bottom: float


class Repair(NamedTuple):
    """One change of a cell's text, with its proof."""

    rule: str
    before: str
    after: str
    because: str


class Cell(NamedTuple):
    """A rectangle of slots."""

    row: int
    column: int
    row_span: int
    column_span: int
    #: The text, repairs included; empty for a blank cell.
    text: str
    #: The exact figure; None where the text is no figure.
    value: Decimal | None
    page_number: int
    bbox: BBox
    #: The text before repairs; None where nothing was repaired.
    raw: str | None
    repairs: tuple[Repair, ...]
    #: The part of the text that the cell is too small to show; empty for none.
    hidden: str
    #: `blank`, `text`, `code`, `label` (a line number or year), `figure` or `check-box`.
    kind: str
    #: The unit of a figure, such as `万元` or `%`; empty for none and for other kinds.
    unit: str


class Region(NamedTuple):
    """The part of a table that lies on one page."""

    page_number: int
    bbox: BBox


class Paragraph(NamedTuple):
    """A heading or paragraph outside the tables."""

    page_number: int
    bbox: BBox
    text: str


class CellReference(NamedTuple):
    """A cell that a finding speaks of."""

    table: str
    row: int
    column: int
    page_number: int
    bbox: BBox


class Finding(NamedTuple):
    """Something doubtful or wrong, in words and with its place."""

    #: `info`, `warning` or `error`.
    severity: str
    #: A fixed word for programs, such as `no-text-layer`.
    code: str
    message: str
    #: None for the whole document.
    page_number: int | None
    #: The id of the table that it speaks of; None for none.
    table: str | None
    cells: tuple[CellReference, ...]
    #: The likelier culprit, `extraction` or `source`; None where that was not examined.
    cause: str | None


class Audit(NamedTuple):
    """What an audit found."""

    #: What was doubtful in the reading, and then what does not add up.
    findings: tuple[Finding, ...]
    #: How many figures a sum binds; one that nothing binds is not checked.
    bound: int
    #: How many figures there are.
    figures: int


def cell_from(data: dict[str, Any], kind: tuple[str, str]) -> Cell:
    """A cell from its JSON, and its kind and unit."""
    value = data.get("value")
    return Cell(
        data["row"], data["column"], data["rowSpan"], data["columnSpan"], data["text"],
        None if value is None else Decimal(value), data["page"], BBox(*data["bbox"]), data.get("raw"),
        tuple(Repair(r["rule"], r["before"], r["after"], r["because"]) for r in data.get("repairs", ())),
        data.get("hidden", ""), *kind,
    )


def finding_from(data: dict[str, Any]) -> Finding:
    """A finding from its JSON."""
    return Finding(
        data["severity"], data["code"], data["message"], data.get("page"), data.get("table"),
        tuple(
            CellReference(c["table"], c["row"], c["column"], c["page"], BBox(*c["bbox"])) for c in data["cells"]
        ),
        data.get("cause"),
    )
