"""P10: pages far down, with each filter, and a frame of the list while it is scrolled, at 100,000."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

SIZE = 100_000
ROUNDS, FRAMES = 25, 400
DEEP, FRAME = 1.5, 16.7
"""A ratio, and milliseconds."""
PLAIN = (
    "SELECT * FROM incidents WHERE deleted_at IS NULL AND coalesce(noticed_at, created_at) <= ? "
    "AND (coalesce(noticed_at, created_at), id) < (?, ?) "
    "ORDER BY coalesce(noticed_at, created_at) DESC, id DESC LIMIT 100"
)


def measure() -> list[object]:
    """Give the figures of P10."""
    from tests.bench.generator import journal_of
    from tests.bench.measuring import Figure
    from tests.bench.starting import environment

    with tempfile.TemporaryDirectory(dir=journal_of(SIZE).parent) as name:
        copy = shutil.copyfile(journal_of(SIZE), Path(name) / "paging.db")
        command = [sys.executable, __file__, str(copy)]
        done = subprocess.run(command, env=environment(), capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    figures: list[object] = [
        Figure(
            "P10",
            f"page at 99 % depth / first page, {way}",
            DEEP,
            deep / first,
            "×",
            f"{first:.1f} and {deep:.1f} ms; plain SQL at that depth {found['plain']:.1f} ms",
        )
        for way, (first, deep) in found["pages"].items()
    ]
    p95, longest = found["frames"]
    figures.append(
        Figure("P10", "a frame while scrolling, p95", FRAME, p95, "ms", f"the longest {longest:.1f} ms")
    )
    return figures


def work(journal: str) -> None:
    """Read pages, then scroll in the window, and say what it took."""
    from tests.bench.window import in_window

    in_window(journal, lambda hand: print(json.dumps(_figures(hand)), flush=True))


def _figures(hand: Any) -> dict[str, Any]:
    from mistakejournal.services.incident_list import list_incidents
    from tests.bench.measuring import in_turn, seconds

    pages = {}
    for way, wanted in _ways(hand):
        after = _depth(hand, wanted)
        first, deep = in_turn(
            [
                partial(seconds, partial(list_incidents, hand.desk, wanted)),
                partial(seconds, partial(list_incidents, hand.desk, wanted, after=after)),
            ],
            ROUNDS,
        )
        pages[way] = (first * 1000, deep * 1000)
    return {"pages": pages, "plain": _plain(hand), "frames": _frames(hand)}


def _ways(hand: Any) -> list[tuple[str, Any]]:
    from mistakejournal.domain.wanted import Wanted

    (client,) = hand.desk.journal.read("SELECT id FROM clients ORDER BY id LIMIT 1")
    (cause,) = hand.desk.journal.read("SELECT code FROM causes ORDER BY id LIMIT 1")
    (end,) = hand.desk.journal.read("SELECT min(noticed_at) AS at FROM incidents")
    from datetime import datetime

    return [
        ("no filter", Wanted()),
        ("a client", Wanted(client_id=client["id"])),
        ("a cause", Wanted(cause=cause["code"])),
        ("a state", Wanted(state="closed")),
        ("a level", Wanted(level=3)),
        ("a kind", Wanted(kind="incident")),
        ("days", Wanted(since=datetime.fromisoformat(end["at"]))),
        ("a client and a level", Wanted(client_id=client["id"], level=3)),
    ]


def _depth(hand: Any, wanted: Any) -> Any:
    """Give the place that 99 of 100 rows of a list lie before."""
    from mistakejournal.services.incident_list import count_incidents, list_incidents

    skip, after = count_incidents(hand.desk, wanted) * 99 // 100 - 100, None
    while skip > 0:
        page = list_incidents(hand.desk, wanted, after=after, limit=min(skip, 5000))
        skip, after = skip - len(page), page[-1].place
    return after


def _plain(hand: Any) -> float:
    from mistakejournal.domain.wanted import Wanted
    from mistakejournal.store.mapping import moment_text

    moment, row_id = _depth(hand, Wanted())
    at = moment_text(moment)
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        hand.desk.journal.read(PLAIN, (at, at, row_id))
        times.append((time.perf_counter() - start) * 1000)
    return median(times)


def _frames(hand: Any) -> tuple[float, float]:
    """Scroll down a third of a screen at a time, each painted; pages are read on the way."""
    from mistakejournal.ui.routes import Place

    hand.go(Place.JOURNAL)
    hand.settle(3)  # what is loaded after the first paint has come
    rows = hand.window.view(Place.JOURNAL)._list.rows
    bar = rows.verticalScrollBar()
    times = []
    for _ in range(FRAMES):
        start = time.perf_counter()
        bar.setValue(bar.value() + rows.viewport().height() // 3)
        rows.viewport().repaint()
        hand.answer()
        times.append((time.perf_counter() - start) * 1000)
    return quantiles(times, n=20)[-1], max(times)


if __name__ == "__main__":
    work(*sys.argv[1:])
    os._exit(0)
