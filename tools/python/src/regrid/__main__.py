"""`python -m regrid` is the command line: the program that the package brings."""

import os
import sys


def main() -> None:
    """Becomes the program."""
    program = os.path.join(os.path.dirname(__file__), "regrid-program")
    os.execv(program, ["regrid", *sys.argv[1:]])


if __name__ == "__main__":
    main()
