"""P6 and P7: from a key to the painted rows while she searches, and the best first, at three sizes.

The plain question to SQLite stands beside each: what a letter costs when all its hits are sorted by time.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from math import log10
from pathlib import Path
from statistics import median, quantiles
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

SIZES = (1_000, 10_000, 100_000)
TYPED = 6
"""Questions that are typed letter by letter, in words as the journal has them."""
ASKED = 4
"""Times that the best of each are asked for."""
FRAME, GAP, GROWTH = 16.7, 33.0, 0.3
"""Milliseconds, and the exponent from the smallest journal to the largest."""
PLAIN = (
    "SELECT id FROM incidents WHERE id IN (SELECT incident_id FROM search_docs WHERE doc IN "
    "(SELECT rowid FROM search WHERE search MATCH ?)) ORDER BY noticed_at DESC LIMIT 16"
)


def measure() -> list[object]:
    """Give the figures of P6 and P7."""
    from tests.bench.measuring import Figure

    found = {size: _measured(size) for size in SIZES}
    small, middle, large = (found[size] for size in SIZES)
    figures: list[object] = []
    for way in large["typing"]:
        p95 = {size: found[size]["typing"][way] for size in SIZES}
        beside = ", ".join(f"{size:,}: {p95[size]:.1f} ms" for size in SIZES)
        beside += f"; plain SQL {large['plain']:.0f} ms; median {large['median'][way]:.1f} ms"
        figures.append(
            Figure("P6", f"key to painted, 100,000, p95, {way}", FRAME, p95[SIZES[-1]], "ms", beside)
        )
    growth = log10(large["median"]["no filter"] / small["median"]["no filter"]) / 2
    figures.append(Figure("P6", "growth of the median, 1,000 to 100,000", GROWTH, growth, "exponent", ""))
    figures.append(
        Figure(
            "P7",
            "best first, read beside, 10,000, p95",
            FRAME,
            middle["ranked"],
            "ms",
            f"100,000: {large['ranked']:.1f} ms; to the painted rows {middle['ranked painted']:.1f} ms",
        )
    )
    for size in SIZES:
        gap = found[size]["gap"]
        figures.append(Figure("P7", f"longest gap while ranking, {size:,}", GAP, gap, "ms", ""))
    return figures


def _measured(size: int) -> dict[str, Any]:
    from tests.bench.generator import journal_of
    from tests.bench.starting import environment

    with tempfile.TemporaryDirectory(dir=journal_of(size).parent) as name:
        copy = shutil.copyfile(journal_of(size), Path(name) / "searching.db")
        command = [sys.executable, __file__, str(copy), str(size)]
        done = subprocess.run(command, env=environment(), capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def work(journal: str, size: str) -> None:
    """Open the window on a journal, type, and say what it took."""
    from tests.bench.window import in_window

    in_window(journal, lambda hand: print(json.dumps(_figures(hand, int(size))), flush=True))


def _figures(hand: Any, size: int) -> dict[str, Any]:
    from mistakejournal.ui.routes import Place

    hand.go(Place.JOURNAL)
    hand.settle(3)  # what is loaded after the first paint has come
    pane = hand.window.view(Place.JOURNAL)._list
    questions = list(_questions())
    typing, medians = {}, {}
    for way, wanted in _ways(hand):
        pane.show_wanted(wanted)
        hand.settle()
        times = [one for question in questions for one in _typed(hand, pane, question)]
        typing[way], medians[way] = _p95(times), median(times)
        pane.clear_filters()
    ranked, painted, gaps = _ranked(hand, pane, questions)
    return {
        "typing": typing,
        "median": medians,
        "plain": median(_plain(hand, question) for question in questions[:6]),
        "ranked": _p95(ranked),
        "ranked painted": _p95(painted),
        "gap": max(gaps),
    }


def _questions() -> Iterator[str]:
    from tests.bench.generator import Words

    words = Words(SIZES[0])
    for number in range(TYPED):
        yield words.some(1 + number % 2).lower().strip(".")


def _ways(hand: Any) -> Iterator[tuple[str, Any]]:
    from mistakejournal.domain.wanted import Wanted

    (client,) = hand.desk.journal.read("SELECT id FROM clients ORDER BY id LIMIT 1")
    (cause,) = hand.desk.journal.read("SELECT code FROM causes ORDER BY id LIMIT 1")
    yield "no filter", Wanted()
    yield "a client", Wanted(client_id=client["id"])
    yield "a cause", Wanted(cause=cause["code"])
    yield "a state", Wanted(state="closed")
    yield "a level", Wanted(level=3)
    yield "this year", Wanted(when="year")


def _typed(hand: Any, pane: Any, question: str) -> Iterator[float]:
    """Give for each letter the time until the rows it found are painted."""
    from PySide6.QtTest import QTest

    pane._search.setFocus()
    pane._search.clear()
    for letter in question:
        start = time.perf_counter()
        QTest.keyClick(pane._search, letter)
        while pane._then is not None:  # read beside
            hand.wait()
        pane.rows.viewport().repaint()
        yield (time.perf_counter() - start) * 1000
        hand.settle()
    pane._search.clear()
    pane._ask()
    hand.settle()


def _ranked(hand: Any, pane: Any, questions: list[str]) -> tuple[list[float], list[float], list[float]]:
    """Ask for the best first: how long the reading takes, how long until it is painted, the longest gap."""
    from mistakejournal.domain.wanted import Wanted
    from mistakejournal.services.journals import close_desk, read_desk
    from mistakejournal.ui.models.incident_list import ranked

    times, painted, gaps = [], [], []
    for question in questions * ASKED:
        for gone_through in (hand.wait, hand.answer):
            pane.show_wanted(Wanted(query=question))
            hand.settle()
            start = time.perf_counter()
            pane._turn()
            gap = 0.0
            while pane._then is not None:
                gap = max(gap, _timed(gone_through))
            gap = max(gap, _timed(pane.rows.viewport().repaint))
            # Asking without rest for what comes finds the gaps, but keeps the worker from its work.
            if gone_through == hand.wait:
                painted.append((time.perf_counter() - start) * 1000)
            else:
                gaps.append(gap)
        desk = read_desk(hand.desk.journal.path, hand.desk.clock)
        times.append(_timed(lambda desk=desk, question=question: ranked(desk, Wanted(query=question))))
        close_desk(desk)
    return times, painted, gaps


def _plain(hand: Any, question: str) -> float:
    match = " ".join(f'"{word[:3]}"*' for word in question.split())
    return _timed(lambda: hand.desk.journal.read(PLAIN, (match,)))


def _timed(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000


def _p95(times: list[float]) -> float:
    return quantiles(times, n=20)[-1]


if __name__ == "__main__":
    work(*sys.argv[1:])
    os._exit(0)
