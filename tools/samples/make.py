"""Make the committed samples anew.

    make.py --truth DIR [--samples DIR] [NAME…]

DIR holds the tables of the final accounts (`000.truth.json` …). Without a NAME all samples are made.
Each gets `input.pdf` and `truth.json`; its `README.md` is written by hand.
"""
from __future__ import annotations

import argparse
from pathlib import Path

import cairo_samples
import calc_samples
import writer_samples
from printed import fix_dates
from tables import write_truth

SAMPLES = calc_samples.SAMPLES | writer_samples.SAMPLES | cairo_samples.SAMPLES


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--truth", required=True, type=Path)
    parser.add_argument("--samples", type=Path, default=Path(__file__).parents[2] / "Samples")
    parser.add_argument("names", nargs="*", metavar="NAME")
    arguments = parser.parse_args()
    if unknown := set(arguments.names) - set(SAMPLES):
        parser.error(f"no sample is called {', '.join(sorted(unknown))}; there are {', '.join(SAMPLES)}")
    for name in arguments.names or SAMPLES:
        folder = arguments.samples / name
        folder.mkdir(parents=True, exist_ok=True)
        pdf = folder / "input.pdf"
        placed = SAMPLES[name](arguments.truth, pdf)
        fix_dates(pdf)
        write_truth(folder / "truth.json", name, placed)
        print(name, f"{pdf.stat().st_size // 1024} KiB", *(f"{p.table.id}:{p.pages}" for p in placed))


if __name__ == "__main__":
    main()
