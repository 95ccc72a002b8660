"""Tables, their cells, and ways out."""

import csv
import io
import json
from decimal import Decimal

import openpyxl
import pandas
import pytest

import regrid


@pytest.fixture
def table(codes):
    return regrid.open(codes).tables[1]


def test_cells_tell_spans_boxes_and_repairs(table):
    assert (table.form, table.unit, table.evidence, table.page_number, table.pages) == (
        "公开02表", "万元", "ruled", 2, [2])
    code = next(cell for cell in table.cells if cell.text == "2010350")
    assert (code.column, code.column_span, code.value) == (0, 3, None)
    assert code.raw != code.text and code.repairs[0].rule == "split-code" and code.repairs[0].because
    assert table.bbox.x0 <= code.bbox.x0 < code.bbox.x1 <= table.bbox.x1
    assert table.bbox.top < code.bbox.top < code.bbox.bottom < table.bbox.bottom
    assert next(cell for cell in table.cells if cell.text == "1,133.86").value == Decimal("1133.86")
    assert sum(cell.row_span * cell.column_span for cell in table.cells) == table.rows * table.columns


def test_frame_has_headings_as_columns(table):
    frame = table.df
    assert frame.shape == (table.rows - table.header_rows, table.columns)
    assert frame.columns[4].startswith("本年收入合计") and frame.columns.is_unique
    assert frame.iloc[1, 0] == "201" and frame.iloc[1, 1] == ""
    everything = table.to_frame(header=False)
    assert everything.values.tolist() == table.extract()


def test_a_changed_frame_stays_changed(table):
    table.df["note"] = "seen"
    assert "note" in table.df and "note" not in table.to_frame()


def changed(document, index, texts):
    """A table of the document with other texts and no figures in cells by row and column."""
    data = json.loads(document.to_json())
    for cell in data["tables"][index]["cells"]:
        if (cell["row"], cell["column"]) in texts:
            cell["text"] = texts[cell["row"], cell["column"]]
            cell.pop("value", None)
    return regrid.read_json(json.dumps(data)).tables[index]


def test_columns_without_headings_are_named_as_pandas_names_them(codes):
    table = changed(regrid.open(codes), 1, {(row, column): "" for row in range(3) for column in (4, 5)})
    assert list(table.df.columns[4:7]) == ["Unnamed: 4", "Unnamed: 5", "上级补助收入 / 3"]


@pytest.mark.parametrize("text, value", [("", None), ("—", None), ("--", None), ("68.6%", Decimal("68.6"))])
def test_blanks_and_dashes_are_none_among_values(codes, text, value):
    column = changed(regrid.open(codes), 1, {(4, 4): text}).to_frame(values=True).iloc[:, 4]
    assert (column[0], column[1]) == (Decimal("1133.86"), value)


def test_a_word_makes_a_column_text(codes):
    assert changed(regrid.open(codes), 1, {(4, 4): "n/a"}).to_frame(values=True).iloc[0, 4] == "1,133.86"


def test_frame_with_values_is_exact(table):
    frame = table.to_frame(values=True)
    assert frame.iloc[0, 4] == Decimal("1133.86")
    assert frame.iloc[1, 3] == "一般公共服务支出"
    assert sum(frame.iloc[1:, 4][frame.iloc[1:, 0].str.len() == 3]) == Decimal("1133.84")
    assert frame.iloc[3, 10] is None


def test_csv_is_that_of_the_table(table, tmp_path):
    table.to_csv(tmp_path / "t.csv")
    with open(tmp_path / "t.csv", newline="", encoding="utf-8") as file:
        assert list(csv.reader(file)) == table.extract()
    assert list(csv.reader(io.StringIO(table.to_csv(), newline=""))) == table.extract()


def sheets(path):
    """The sheets of the tables, between the contents and the lists of repairs and findings."""
    return openpyxl.load_workbook(path).worksheets[1:-2]


TOP = 2  # the rows above a table on its sheet: the title and a line about it


def test_workbook_keeps_spans_and_figures(table, tmp_path):
    table.to_excel(tmp_path / "t.xlsx")
    [sheet] = sheets(tmp_path / "t.xlsx")
    spans = {(c.row + 1 + TOP, c.column + 1, c.row + c.row_span + TOP, c.column + c.column_span) for c in table.cells
             if c.row_span > 1 or c.column_span > 1}
    assert {(r.min_row, r.min_col, r.max_row, r.max_col) for r in sheet.merged_cells.ranges} == spans
    assert sheet["A1"].value == table.title
    assert sheet.freeze_panes == f"A{table.header_rows + TOP + 1}"
    for cell in table.cells:
        place = sheet.cell(cell.row + 1 + TOP, cell.column + 1)
        assert place.value == (float(cell.value) if cell.value is not None else cell.text or None)
        assert place.comment is not None or not cell.repairs


def test_workbook_shows_figures_as_they_are_printed(codes, tmp_path):
    document = regrid.open(codes)
    json = document.to_json().replace("1,133.86", "1,133.80").replace("864.20", "68.60%").replace("842.48", "-0.5")
    regrid.read_json(json).to_excel(tmp_path / "t.xlsx")
    sheet = sheets(tmp_path / "t.xlsx")[1]
    formats = {(c.value, c.number_format) for row in sheet.iter_rows() for c in row if c.data_type == "n"}
    assert {(1133.8, "#,##0.00"), (68.6, '0.00"%"'), (-0.5, "0.0"), (643.93, "0.00")} <= formats


def test_workbook_lists_tables_and_repairs(codes, tmp_path):
    document = regrid.open(codes)
    document.to_excel(tmp_path / "t.xlsx")
    contents, *tables, repairs, findings = openpyxl.load_workbook(tmp_path / "t.xlsx").worksheets
    names = [contents.cell(row, 1).value for row in range(5, 5 + len(document.tables))]
    assert names == [sheet.title for sheet in tables] == [table.form or table.title for table in document.tables]
    made = [r for table in document.tables for cell in table.cells for r in cell.repairs]
    assert [row[5] for row in repairs.iter_rows(min_row=2, values_only=True)] == [r.after for r in made]
    assert findings.cell(1, 2).value


def test_equal_documents_give_equal_workbooks(codes, tmp_path):
    for name in "ab":
        regrid.open(codes).to_excel(tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_frame_without_header_rows_has_numbered_columns(codes):
    document = regrid.open(codes)
    json = document.to_json().replace('"headerRows":3', '"headerRows":0')
    table = regrid.read_json(json).tables[1]
    assert table.header_rows == 0
    assert list(table.df.columns) == list(range(table.columns))
    assert table.df.values.tolist() == table.extract()


def test_workbook_has_no_formulas(codes, tmp_path):
    document = regrid.open(codes)
    json = document.to_json().replace("一般公共服务支出", "=1+1")
    regrid.read_json(json).to_excel(tmp_path / "t.xlsx")
    book = sheets(tmp_path / "t.xlsx")
    assert len(book) == len(document.tables)
    kinds = {c.data_type for sheet in book for row in sheet.iter_rows() for c in row if c.value == "=1+1"}
    assert kinds == {"s"}


def test_parquet_reads_back(codes, table, tmp_path):
    pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    bare = regrid.read_json(regrid.open(codes).to_json().replace('"headerRows":3', '"headerRows":0')).tables[1]
    for each, names in [(table, list(table.df.columns)), (bare, [str(column) for column in range(bare.columns)])]:
        each.to_parquet(tmp_path / "t.parquet")
        frame = pandas.read_parquet(tmp_path / "t.parquet")
        assert frame.values.tolist() == each.to_frame(values=True).values.tolist()
        assert list(frame.columns) == names
