"""Lists the public Swift API from symbol graphs: api.py FOLDER MODULE… prints a line a declaration.

Fails where a declaration has no documentation or a public type is not Sendable.
"""

import json
import sys
from pathlib import Path

TYPES = {"swift.struct", "swift.enum", "swift.class"}
CASES = "swift.enum.case"


def main(folder: Path, modules: list[str]) -> int:
    problems = []
    for module in modules:
        # Extensions of another module's types are in files of their own, such as Regrid@TableModel.symbols.json.
        files = [folder / f"{module}.symbols.json", *sorted(folder.glob(f"{module}@*.symbols.json"))]
        graphs = [json.loads(file.read_text()) for file in files]
        symbols = [symbol for graph in graphs for symbol in graph["symbols"]]
        sendable = {
            relation["source"] for graph in graphs for relation in graph["relationships"]
            if relation["kind"] == "conformsTo" and relation["target"] == "s:s8SendableP"
        }
        with_cases = {tuple(s["pathComponents"][:-1]) for s in symbols if s["kind"]["identifier"] == CASES}
        lines = []
        for symbol in symbols:
            identifier = symbol["identifier"]["precise"]
            if "::SYNTHESIZED::" in identifier:
                continue
            name = ".".join([module, *symbol["pathComponents"]])
            declaration = " ".join("".join(part["spelling"] for part in symbol["declarationFragments"]).split())
            lines.append(f"{name}: {declaration}")
            if "docComment" not in symbol:
                problems.append(f"{name} is not documented")
            kind = symbol["kind"]["identifier"]
            has_values = kind in TYPES and (kind != "swift.enum" or tuple(symbol["pathComponents"]) in with_cases)
            if has_values and identifier not in sendable:
                problems.append(f"{name} is not Sendable")
        print("\n".join(sorted(lines)))
    print("\n".join(problems), file=sys.stderr, end="\n" if problems else "")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
