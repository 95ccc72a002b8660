"""The examples of the documentation, for tools/test-docs.

docs.py run FILE… --root DIR        runs command lines and Python in the current folder
docs.py swift FILE… --package DIR   writes the Swift examples into a package as its target Reader

A paragraph of code counts as command lines where each line begins with a known command or continues one, and as Python
where it imports regrid; everything else is output or data. Lines with `…` or capitals in place of a name, such as FILE,
are schematic and are not run.
"""

import argparse
import os
import re
import subprocess
import sys
from itertools import groupby
from pathlib import Path

COMMANDS = ("regrid ", "cat ", "cc ", "export ", "python3 ", "tools/", ".build/release/regrid ", "swift ", "PYTHON=")
SCHEMATIC = re.compile(r"…|\b(FILE|DIR|SET|OUT|NAME|BENCH|TRUTH|CORPUS|FOLDER|PREFIX)\b")
# What the articles speak of without making it; each becomes a parameter of the function around an example.
GIVEN = {
    "path": "String", "paths": "[String]", "bytes": "[UInt8]", "data": "[UInt8]", "json": "[UInt8]",
    "document": "Document", "documents": "[Document]", "table": "Table", "cell": "Cell", "lastYear": "Document",
    "thisYear": "Document",
}
# Programs that the repository brings, and how long they take: not run here, but they must be there.
SLOW = re.compile(r"(?:tools/(?:try|test|check|setup|bench|train|package)\b)|swift |python3 tools/")


def code(path):
    """The blocks of code of a Markdown file, each as (line number, language or "", lines)."""
    found, lines, fence, start = [], [], None, 0
    for number, line in enumerate([*path.read_text().splitlines(), "", "end"], 1):
        if line.startswith("```"):
            if fence is not None:
                found.append((start, fence, lines))
            fence, lines, start = (line[3:].strip(), [], number + 1) if fence is None else (None, [], 0)
        elif fence is not None:
            lines.append(line)
        elif line.startswith("    "):
            start = start or number
            lines.append(line[4:])
        elif lines and not line:
            lines.append("")
        elif lines:
            found.append((start, "", lines))
            lines, start = [], 0
    return found


def paragraphs(lines):
    """What stands between blank lines."""
    return [list(group) for filled, group in groupby(lines, bool) if filled]


def are_commands(lines):
    return all(line.startswith((*COMMANDS, " ", "#")) for line in lines) and lines[0].startswith(COMMANDS)


def is_python(lines):
    return any(line.startswith("import regrid") for line in lines)


def run(files, root):
    """Runs the examples of each file one after the other; gives the number of failures."""
    failures = counted = 0
    for file in files:
        variables = []
        for start, language, lines in code(root / file):
            if is_python(lines):
                counted += 1
                failures += check_run(file, start, lines[0], [sys.executable, "-c", "\n".join(lines)])
                continue
            commands = [part for part in paragraphs(lines) if language in ("", "sh") and are_commands(part)]
            for line in (line for part in commands for line in part if not SCHEMATIC.search(line.split(" #")[0])):
                counted += 1
                if line.startswith("export "):
                    variables.append(line)
                elif SLOW.match(line):
                    failures += check_there(file, start, line, root)
                else:
                    script = "\n".join(["set -euo pipefail", *variables, line])
                    failures += check_run(file, start, line, ["bash", "-c", script])
    print(f"tools/test-docs: {counted} examples, {failures} failed", file=sys.stderr)
    return failures


def check_run(file, start, line, command):
    done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if done.returncode == 0:
        return 0
    print(f"{file}:{start}: ended with {done.returncode}: {line}\n{done.stdout[-500:]}{done.stderr}", file=sys.stderr)
    return 1


def check_there(file, start, line, root):
    """Whether the program, and the suite of tests, that a line names are there."""
    missing = [name for name in re.findall(r"tools/[\w/.-]+", line) if not os.access(root / name, os.R_OK)]
    tests = "".join(path.read_text() for path in (root / "Tests").rglob("*.swift")) + "".join(os.listdir(root / "Tests"))
    missing += [name for name in re.findall(r"--filter (\w+)", line) if name not in tests]
    if missing:
        print(f"{file}:{start}: there is no {', '.join(missing)}", file=sys.stderr)
    return 1 if missing else 0


def write_swift(files, package):
    """Writes each Swift example as a function that must compile, and the first, the README's, as the program."""
    sources = package / "Sources" / "Reader"
    sources.mkdir(parents=True, exist_ok=True)
    wanted = {}
    for file in files:
        for start, language, lines in code(file):
            if language != "swift" and not (language == "" and "import Regrid" in lines):
                continue
            imports = [line for line in lines if line.startswith("import ")]
            body = [line for line in lines if not line.startswith("import ")]
            if not wanted:
                wanted["main.swift"] = "\n".join(lines) + "\n"
                continue
            text = "\n".join(body)
            made = set(re.findall(r"(?:let|for|for try await) (\w+)", text))
            given = [
                f"{name}: {kind}" for name, kind in GIVEN.items()
                if name not in made and re.search(rf"(?<![.\w]){name}(?!\w|:)", text)
            ]
            body = [line.replace("#expect(", "print(") for line in body] # Testing is for targets of tests alone
            head = sorted({*imports, "import Regrid", "import TableComparison"})
            name = f"{file.stem.replace('.', '')}{start}"
            wanted[f"{name}.swift"] = "\n".join([
                *head, "", f"// {file.name}, line {start}", f"func example{name}({', '.join(given)}) async throws {{", *body,
                "}", ""])
    for stale in sources.iterdir():
        if stale.name not in wanted:
            stale.unlink()
    for name, text in wanted.items():
        if not (sources / name).exists() or (sources / name).read_text() != text:
            (sources / name).write_text(text)
    manifest = (package / "Package.swift").read_text()
    if "Reader" not in manifest:
        product = '.product(name: "Regrid", package: "Regrid")'
        manifest = manifest.replace(
            "targets: [", f'targets: [.executableTarget(name: "Reader", dependencies: [{product}]), ')
        (package / "Package.swift").write_text(manifest)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=["run", "swift"])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--root", type=Path)
    parser.add_argument("--package", type=Path)
    given = parser.parse_args()
    if given.what == "swift":
        write_swift(given.files, given.package)
    else:
        sys.exit(1 if run(given.files, given.root) else 0)
