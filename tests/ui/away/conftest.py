"""What the sources hear on real buses, with a desktop of our own behind them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[2]


@pytest.fixture(scope="session")
def heard() -> list[str]:
    """Give, line by line, what was heard; see child_listening.py for what was said."""
    runner = shutil.which("dbus-run-session")
    if runner is None:
        pytest.skip("there is no dbus-run-session here")
    done = subprocess.run(
        [runner, "--", sys.executable, str(HERE / "child_listening.py")],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    lines = done.stdout.splitlines()
    assert lines[0] == "ready", done.stderr
    return lines
