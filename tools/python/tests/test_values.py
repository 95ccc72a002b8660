"""What documents, pages and tables offer: indexing, kinds, audit, pictures, notebooks, names of other packages."""

import copy
import json
import multiprocessing
import pickle
from decimal import Decimal

import pytest

import regrid


@pytest.fixture
def document(codes):
    return regrid.open(codes)


def test_a_document_is_its_tables(codes):
    with regrid.open(codes) as document:
        assert len(document) == len(document.tables) and list(document) == document.tables
        assert document[1] is document.tables[1] and document[-1] is document.tables[-1]
        assert document[:2] == document.tables[:2]
        assert document["公开02表"] is document["t2"] is document.tables[1]
    with pytest.raises(KeyError, match="t99"):
        document["t99"]
    assert regrid.open(codes, pages=2, area=(0, 0, 9, 9)), "a document without tables is none the less one"


def test_a_table_is_its_rows(document):
    table = document[1]
    code = next(cell for cell in table.cells if cell.text == "2010350")
    assert table[code.row, 0] is table[code.row, 2] is code
    assert table[code.row, -1].column == table.columns - 1
    assert table[code.row][:4] == [code, code, code, table[code.row, 3]]
    assert len(table) == table.rows == len(list(table))
    assert [row[0] for row in table] == [table[row, 0] for row in range(table.rows)]
    with pytest.raises(IndexError):
        table[table.rows, 0]


def test_pages_have_their_tables(document):
    assert [table.form for table in document.pages[1].tables] == ["公开02表"]
    joined = next(table for table in document if len(table.pages) > 1)
    assert all(joined in document.pages[number - 1].tables for number in joined.pages)
    assert document.pages[1].extract_table() == document[1].extract() == document[1].data
    assert document.pages[1].extract_tables() == [document[1].extract()]
    assert document.extract_tables() == [table.extract() for table in document]


def test_cells_have_kinds_and_units(document):
    cells = {cell.text: cell for cell in document[1].cells}
    assert (cells["1,133.86"].kind, cells["1,133.86"].unit) == ("figure", "万元")
    assert (cells["2010350"].kind, cells["2010350"].unit, cells["2010350"].hidden) == ("code", "", "0")
    assert {cell.kind for cell in document[1].cells} <= {"blank", "text", "code", "label", "figure", "check-box"}
    assert document[1].currency == ""


def test_hidden_text_may_be_left_out(codes):
    shown = regrid.open(codes, visible_only=True, repair=False)
    assert not any(cell.hidden for table in shown for cell in table.cells)
    assert "201035" in [cell.text for cell in shown[1].cells]


def test_an_audit_finds_what_does_not_add_up(document, program):
    sound = document.audit()
    assert 0 < sound.bound <= sound.figures
    assert not [finding for finding in sound.findings if finding.severity == "error"]
    wrong = regrid.read_json(document.to_json().replace("1,133.86", "1,193.86"))
    [first, *_] = [finding for finding in wrong.audit().findings if finding.severity == "error"]
    assert (first.code, first.cause) == ("sum-mismatch", "source")
    assert any(document[cell.table][cell.row, cell.column].text == "1,133.86" for cell in first.cells)
    expected = json.loads(program("audit", "--format", "json", "--lang", "zh", "-", input=wrong.to_json().encode(), code=3))
    assert [f.message for f in wrong.audit(language="zh").findings] == [f["message"] for f in expected]
    with pytest.raises(regrid.InvalidArgument, match="cn-final-accounts"):
        document.audit(profile="nothing")


def test_a_dataset_lists_all_figures(document):
    records = document.dataset()
    assert {record["form"] for record in records} >= {"公开02表"}
    income = next(r for r in records if r["form"] == "公开02表" and r["code"] == "2010350")
    assert (income["value"], income["name"], income["unit"]) == (Decimal("643.93"), "事业运行", "万元")


def test_pictures_show_page_and_grid(codes, tmp_path):
    for source in (codes, codes.read_bytes()):
        table = regrid.open(source)[1]
        picture = table.to_image(longest_side=300)
        assert picture.page_png.startswith(b"\x89PNG") and picture.width > 500
        assert len(picture.boxes) == len(table.cells)
        assert picture._repr_svg_().count("<rect") == len(table.cells)
    picture.save(tmp_path / "t.svg")
    assert (tmp_path / "t.svg").read_text(encoding="utf-8") == picture.to_svg()
    with pytest.raises(regrid.InvalidArgument, match="on the pages 2, not on 3"):
        table.to_image(3)
    known = regrid.read_json(regrid.open(codes).to_json())[1]
    with pytest.raises(regrid.InvalidArgument, match="source"):
        known.to_image()
    assert known.to_image(source=codes, longest_side=300) == picture


def test_pictures_become_pillows(document, tmp_path):
    image = pytest.importorskip("PIL.Image", reason="Pillow is not installed")
    document[1].to_image(longest_side=300).save(tmp_path / "t.png")
    assert max(image.open(tmp_path / "t.png").size) == 300


def test_notebooks_show_tables(document):
    shown = document[1]._repr_html_()
    assert shown.startswith("<table") and shown.endswith("</table>") and shown.count("<table") == 1
    assert "2010350" in shown and "<html" not in shown
    listed = document._repr_html_()
    assert listed.count("<tr>") == 1 + len(document) and "公开02表" in listed


def test_stages_can_be_looked_at(codes, program):
    assert regrid.inspect(codes, 2, "words").encode() == program(
        "inspect", "--page", "2", "--stage", "words", codes)
    assert "<svg" in regrid.inspect(codes.read_bytes(), 2, "grid", svg=True)
    with pytest.raises(regrid.NoSuchPage):
        regrid.inspect(codes, 99)
    with pytest.raises(regrid.InvalidArgument, match="candidates"):
        regrid.inspect(codes, 1, "gird")


def test_plain_values_can_be_pickled_and_copied(document):
    table = document[1]
    for value in (table[4, 0], table.bbox, document.pages[0], *document.findings, document.audit(), table, document):
        restored = pickle.loads(pickle.dumps(value))
        assert type(restored) is type(value) and repr(restored) == repr(value)
        copy.copy(value)
    assert pickle.loads(pickle.dumps(table[4, 0])) == table[4, 0]
    assert len(pickle.dumps(table[4, 0])) < 1000
    assert b"secret" not in pickle.dumps(regrid.Document(document.to_json().encode(), "secret"))


@pytest.mark.parametrize("ask, hint", [
    (lambda document: regrid.read_pdf, "regrid.open"), (lambda document: regrid.extract_tables, "regrid.open"),
    (lambda document: document.export, "to_csv"), (lambda document: document.pages[0].extract_text, "paragraphs"),
    (lambda document: document[0].parsing_report, "confidence"), (lambda document: document[0].accuracy, "confidence"),
])
def test_names_of_other_packages_say_what_to_use(document, ask, hint):
    with pytest.raises(AttributeError, match=hint):
        ask(document)
    with pytest.raises(AttributeError, match="has no attribute 'nonsense'$"):
        document.nonsense


def count_tables(path):
    return len(regrid.open(path))


def test_forked_processes_read(codes):
    expected = count_tables(codes)
    with multiprocessing.get_context("fork").Pool(2) as pool:
        assert pool.map_async(count_tables, [codes] * 4).get(timeout=120) == [expected] * 4
