"""Samples printed by LibreOffice Writer."""
from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from fonts import SERIF, ZEN_HEI
from printed import measure
from tables import Placed, read_tables
from writer import Account, Setting, print_account

DATA = Path(__file__).parent / "data"
# Six digits of a code fit side by side, the seventh does not.
NARROW_CODE = (1.18,)
PERFORMANCE = (16, 18, 23, 27, 17, 26, 26, 14)


def whole_document(truth: Path, output: Path) -> list[Placed]:
    """Cover, contents, running text, nine forms and a performance table."""
    t = read_tables(truth, "001")
    settings = {
        "01": Setting(t["01"], (6, 1, 2.5, 6, 1, 2.5)),
        "02": Setting(t["02"], NARROW_CODE + (7,) + (2.49,) * 7, landscape=True, repeat_header=True),
        "03": Setting(t["03"], NARROW_CODE + (7,) + (2.9,) * 6, landscape=True, rows_break=True),
        "04": Setting(t["04"], (6, 1, 2.5, 6, 1) + (2.4,) * 4, landscape=True),
        "05": Setting(t["05"], (1.8, 7, 2.6, 2.6, 2.6)),
        "06": Setting(t["06"], (1.6, 5, 1.8) * 3, landscape=True, size=8),
        "07": Setting(t["07"], (1.8, 3) + (2,) * 6),
        "08": Setting(t["08"], (3, 5, 3, 3, 3)),
        "09": Setting(t["09"], (2,) * 12, landscape=True),
        # On a page of its own: LibreOffice closes a span that a page break cuts one row early.
        "p1": Setting(t["p1"], PERFORMANCE, landscape=True)}
    account = Account(("2023年度", "武汉市武昌区企业和人才服务中心", "部门决算"), (DATA / "account.txt").read_text(),
                      settings, SERIF)
    print_account(account, output)
    return measure(output, [s.table for s in settings.values()])


def performance(truth: Path, output: Path) -> list[Placed]:
    """Performance tables with merged cells and check boxes, rows cut by page breaks."""
    centre, bureau = read_tables(truth, "000"), read_tables(truth, "002")
    key_tasks = replace(centre["key"], title="2024年度重点工作完成情况表")
    settings = {
        "key": Setting(key_tasks, (1, 4, 6, 8), repeat_header=True, rows_break=True, size=10.5),
        "p1": Setting(centre["p1"], PERFORMANCE, size=10),
        "p2": Setting(centre["p2"], PERFORMANCE, rows_break=True, size=10),
        "self": Setting(bureau["self"], PERFORMANCE, rows_break=True)}
    account = Account((), (DATA / "performance.txt").read_text(), settings, ZEN_HEI, contents=False)
    print_account(account, output)
    return measure(output, [s.table for s in settings.values()])


SAMPLES = {
    "writer-whole-document": whole_document,
    "writer-performance": performance,
}
