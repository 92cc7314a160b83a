"""P1, P2 and P5: time and memory from the command to the first paint of Today, against an empty window."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.bench.generator import KEPT_IN, journal_of
from tests.bench.measuring import Figure, in_turn, milliseconds

HERE = Path(__file__).resolve().parent
ROUNDS = 10


def measure(small: int = 1_000, middle: int = 10_000, large: int = 100_000) -> list[Figure]:
    """Give start and memory on copies, each start a process of its own."""
    with tempfile.TemporaryDirectory(dir=journal_of(small).parent) as name:
        copies = [
            Path(shutil.copyfile(journal_of(size), Path(name) / f"{size}.db"))
            for size in (small, middle, large)
        ]
        bare, one, two, three = in_turn(
            [lambda: start("bare")["seconds"], *(starter(copy) for copy in copies)], ROUNDS, warm=1
        )
        memory = [start("bare")["peak_kb"], start("ours", copies[1])["peak_kb"]]
    beside = f"{milliseconds(two)}, bare {milliseconds(bare)}"
    return [
        Figure("P1", f"start to first paint, {middle:,} / bare", 1.6, two / bare, "×", beside),
        Figure(
            "P2", f"start to first paint, {large:,} / {small:,}", 1.1, three / one, "×", milliseconds(three)
        ),
        Figure(
            "P5",
            f"peak memory at first paint, {middle:,} / bare",
            1.5,
            memory[1] / memory[0],
            "×",
            f"{memory[1] / 1024:.0f} MiB, bare {memory[0] / 1024:.0f} MiB",
        ),
    ]


def starter(journal: Path) -> Callable[[], float]:
    return lambda: float(start("ours", journal)["seconds"])


def start(what: str, journal: Path | None = None) -> dict[str, Any]:
    """Start "bare" or "ours" and give what it said at its first paint, `seconds` after the command."""
    command = [sys.executable, str(HERE / "first_paint.py"), what, *([str(journal)] if journal else [])]
    begun = time.monotonic()
    done = subprocess.run(command, env=environment(), capture_output=True, text=True, check=True)
    said: dict[str, Any] = json.loads(done.stdout.splitlines()[0])
    return said | {"seconds": said["at"] - begun}


def environment() -> dict[str, str]:
    """Give the environment of a start: compiled modules are kept, as an installed app has them."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    home = KEPT_IN / "home"
    ours = {"PYTHONPYCACHEPREFIX": str(KEPT_IN / "compiled"), "MISTAKEJOURNAL_HOME": str(home)}
    return {"QT_QPA_PLATFORM": "offscreen"} | kept | ours
