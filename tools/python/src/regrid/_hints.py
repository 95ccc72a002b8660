"""What to use in place of names that pdfplumber, Camelot and tabula have."""

from __future__ import annotations

from typing import Any

_READ = "use regrid.open(path, pages=...).tables"
#: By what is asked ("module", "Document", "Page", "Table") and name.
_HINTS = {
    "module": {
        "read_pdf": f"{_READ}; each table has .df", "extract_tables": f"{_READ}; each table has .extract()",
        "load": "use regrid.open", "PDF": "use regrid.open", "convert_into": "use regrid.open(path).to_csv(path)",
    },
    "Document": {
        "export": "use to_csv, to_excel, to_html, to_markdown or to_json", "n": "use len(document)",
        "close": "nothing stays open; a with block works too", "metadata": "use pdfinfo or pypdf",
        "extract_text": "use document.paragraphs and document.tables",
    },
    "Page": {
        "extract_text": "use document.paragraphs and page.tables", "extract_words": 'use regrid.inspect(..., "words")',
        "chars": 'use regrid.inspect(..., "glyphs")', "lines": 'use regrid.inspect(..., "rulings")',
        "rects": 'use regrid.inspect(..., "rulings")', "crop": "use regrid.open(path, area=...)",
        "to_image": "use table.to_image()", "find_table": "use page.tables",
    },
    "Table": {
        "parsing_report": "use table.confidence and table.evidence", "accuracy": "use table.confidence",
        "whitespace": "use table.confidence", "order": "use table.id", "flavor": "use table.evidence",
        "to_pandas": "use table.df", "to_df": "use table.df", "to_sqlite": "use regrid convert --format sqlite",
        "export": "use to_csv, to_excel, to_html, to_markdown or to_parquet",
    },
}


def missing(what: str, name: str) -> AttributeError:
    """The error for an attribute that is not there, with what to use where that is known."""
    hint = _HINTS[what].get(name)
    owner = "module 'regrid'" if what == "module" else f"'{what}' object"
    return AttributeError(f"{owner} has no attribute '{name}'" + (f": {hint}" if hint else ""))


class Hinting:
    """An object whose missing attributes say what to use."""

    def __getattr__(self, name: str) -> Any:
        raise missing(type(self).__name__, name)
