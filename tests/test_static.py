"""The static checkers, run as tests so that one command is enough."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

CHECKS = {
    "ruff finds nothing": ["-m", "ruff", "check", "--quiet", "."],
    "ruff would format nothing anew": ["-m", "ruff", "format", "--check", "--quiet", "."],
    "mypy agrees with every type": ["-m", "mypy"],
    "imports go the way of the layers": ["-c", "from importlinter.cli import lint_imports_command as c; c()"],
}


@pytest.mark.parametrize("arguments", CHECKS.values(), ids=CHECKS.keys())
def test_static(arguments):
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
