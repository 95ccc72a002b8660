import json
import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
SAMPLES = sorted(path.parent.name for path in (ROOT / "Samples").glob("*/input.pdf"))


def sample_path(name: str) -> Path:
    return ROOT / "Samples" / name / "input.pdf"


def run_program(*arguments) -> bytes:
    """What the command line gives, from the program that REGRID names."""
    return subprocess.run([os.environ["REGRID"], "convert", *map(str, arguments)], check=True, capture_output=True).stdout


@pytest.fixture
def codes() -> Path:
    return sample_path("calc-narrow-codes")


@pytest.fixture
def from_program():
    return lambda *arguments: json.loads(run_program(*arguments))
