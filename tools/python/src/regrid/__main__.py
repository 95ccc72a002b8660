"""`python -m regrid FILE`: reads one PDF and writes its tables to standard output."""

from __future__ import annotations

import argparse
import sys
import unicodedata

import regrid


def main() -> int:
    """Runs the command; gives its exit code."""
    parser = argparse.ArgumentParser(prog="python -m regrid", description="Read a PDF and write its tables.")
    parser.add_argument("file", help="a PDF; - reads standard input")
    parser.add_argument("--format", choices=["json", "csv", "html", "md"], default="json")
    parser.add_argument("--pages", help="the pages to read, such as 1-3,7")
    parser.add_argument("--password")
    parser.add_argument("--no-join", dest="join", action="store_false", help="keep tables apart page by page")
    parser.add_argument("--no-repair", dest="repair", action="store_false", help="leave broken texts as they are")
    arguments = parser.parse_args()
    is_input = arguments.file == "-"
    name = "stdin" if is_input else arguments.file

    def tell(message: object) -> None:
        line = "".join(" " if unicodedata.category(sign) == "Cc" else sign for sign in f"regrid: {name}: {message}")
        print(line, file=sys.stderr)

    try:
        document = regrid.open(
            sys.stdin.buffer.read() if is_input else arguments.file, name="stdin" if is_input else None,
            pages=arguments.pages, password=arguments.password, join=arguments.join, repair=arguments.repair)
    except regrid.Error as error:
        tell(error)
        return 1
    write = {
        "json": document.to_json, "csv": document.to_csv, "html": document.to_html, "md": document.to_markdown,
    }[arguments.format]
    sys.stdout.buffer.write(write().encode())
    for finding in document.findings:
        if finding.severity != "info":
            place = f"page {finding.page_number}: " if finding.page_number else ""
            tell(f"{finding.severity}: {place}{finding.message}")
    if not document.tables:
        tell("no tables found")
    return 1 if any(finding.severity == "error" for finding in document.findings) else 0


if __name__ == "__main__":
    sys.exit(main())
