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
def program():
    """Runs any command of the program and gives what it prints."""
    def run(*arguments, input=b"", code=0) -> bytes:
        done = subprocess.run([os.environ["REGRID"], *map(str, arguments)], input=input, capture_output=True)
        assert done.returncode == code, done.stderr
        return done.stdout
    return run


@pytest.fixture
def from_program():
    return lambda *arguments: json.loads(run_program(*arguments))
