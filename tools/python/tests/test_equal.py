"""The Python package and the command line give the same tables."""

from decimal import Decimal

import pytest
from conftest import SAMPLES, run_program, sample_path

import regrid


@pytest.mark.parametrize("name", SAMPLES)
def test_every_cell_equals_the_programs(name, from_program):
    document = regrid.open(sample_path(name))
    expected = from_program(sample_path(name))
    assert [table.id for table in document.tables] == [table["id"] for table in expected["tables"]]
    for table, other in zip(document.tables, expected["tables"]):
        assert (table.rows, table.columns, table.header_rows) == (other["rows"], other["columns"], other["headerRows"])
        assert (table.title, table.unit, table.form, table.notes) == (
            other["title"], other["unit"], other["form"], other["notes"])
        assert table.column_headers == other["columnHeaders"]
        assert len(table.cells) == len(other["cells"])
        for cell, data in zip(table.cells, other["cells"]):
            assert (cell.row, cell.column, cell.row_span, cell.column_span) == (
                data["row"], data["column"], data["rowSpan"], data["columnSpan"])
            assert (cell.text, cell.raw, cell.page_number, list(cell.bbox)) == (
                data["text"], data.get("raw"), data["page"], data["bbox"])
            assert cell.value == (Decimal(data["value"]) if "value" in data else None)
            assert [repair._asdict() for repair in cell.repairs] == data.get("repairs", [])
    assert [(f.severity, f.code, f.message) for f in document.findings] == [
        (f["severity"], f["code"], f["message"]) for f in expected["findings"]]


@pytest.mark.parametrize("format", ["json", "csv", "html", "md"])
def test_formats_equal_the_programs(codes, format):
    document = regrid.open(codes)
    write = {"json": document.to_json, "csv": document.to_csv, "html": document.to_html, "md": document.to_markdown}
    assert write[format]().encode() == run_program("--format", format, codes)


def test_options_equal_the_programs(codes, from_program):
    document = regrid.open(codes, pages="2-3", join=False, repair=False)
    expected = from_program("--pages", "2-3", "--no-join", "--no-repair", codes)
    assert [[cell.text for cell in table.cells] for table in document.tables] == [
        [cell["text"] for cell in table["cells"]] for table in expected["tables"]]
    assert not any(cell.repairs for table in document.tables for cell in table.cells)


def test_choices_of_tables_equal_the_programs(codes, from_program):
    aligned = regrid.open(codes, pages=2, tables="aligned", columns=[200, 400.5])
    expected = from_program("--pages", "2", "--tables", "aligned", "--columns", "200,400.5", codes)
    assert [table.shape for table in aligned.tables] == [(t["rows"], t["columns"]) for t in expected["tables"]]
    box = regrid.open(codes, pages=2).tables[0].bbox
    assert len(regrid.open(codes, pages=2, tables="ruled", area=box).tables) == 1
    assert regrid.open(codes, pages=2, area=(0, 0, 50, 50)).tables == []
    for wrong in ({"tables": "none"}, {"area": (1, 2)}):
        with pytest.raises(regrid.InvalidArgument):
            regrid.open(codes, **wrong)
