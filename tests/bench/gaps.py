"""P4: the longest time the window's thread doesn't answer, after the first paint."""

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
from statistics import median
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

ROUNDS = 5
LIMITS = {"typing": 33.0, "ticking": 33.0, "scrolling": 33.0, "opening a page": 50.0, "switching theme": 50.0}
"""Milliseconds."""


def measure(size: int = 10_000) -> list[object]:
    """Give the longest gap of each act, in the median of some rounds."""
    from tests.bench.generator import journal_of
    from tests.bench.measuring import Figure
    from tests.bench.starting import environment

    with tempfile.TemporaryDirectory(dir=journal_of(size).parent) as name:
        copy = shutil.copyfile(journal_of(size), Path(name) / "gaps.db")
        command = [sys.executable, __file__, str(copy)]
        done = subprocess.run(command, env=environment(), capture_output=True, text=True, check=True)
    said: dict[str, dict[str, float]] = json.loads(done.stdout.splitlines()[-1])
    return [
        Figure("P4", f"longest gap, {act}: {where}", LIMITS[act], gap, "ms", "")
        for act, gaps in said.items()
        for where, gap in gaps.items()
    ]


class Hand:
    """Does things in the window and notes how long each kept it from answering."""

    def __init__(self, window: Any) -> None:
        from PySide6.QtWidgets import QApplication

        self.window = window
        self.desk = window.context.desk
        self._answer = QApplication.processEvents
        self.gaps: dict[str, dict[str, float]] = {act: {} for act in LIMITS}

    def note(self, act: str, where: str, gaps: list[float]) -> None:
        self.gaps[act][where] = round(median(gaps) * 1000, 1)

    def gap(self, act: Callable[[], object], settling: float = 0.3) -> float:
        """Do something and give the longest time from then on until the thread answered again."""
        longest, end = timed(act), time.perf_counter() + settling
        while time.perf_counter() < end:
            longest = max(longest, timed(self._answer))
        return longest

    def go(self, place: Any, row_id: str = "", detail: str = "") -> float:
        from mistakejournal.ui.routes import Route

        return self.gap(lambda: self.window.go(Route(place, row_id, detail)))


def timed(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def open_pages(hand: Hand) -> None:
    """Open each place for the first time, then again."""
    from mistakejournal.ui.routes import Place

    for place, row_id, detail in destinations(hand):
        name = f"{place.value} {detail}".strip()
        hand.note("opening a page", f"{name}, first time", [hand.go(place, row_id, detail)])
        again = []
        for _ in range(ROUNDS):
            hand.go(Place.TODAY)
            again.append(hand.go(place, row_id, detail))
        hand.note("opening a page", name, again)


def destinations(hand: Hand) -> list[tuple[Any, str, str]]:
    from mistakejournal.domain.flow import STEPS
    from mistakejournal.ui.routes import Place

    incident, run, checklist = newest_incident(hand), an_open_run(hand), a_checklist(hand)
    pages = [(Place.FLOW, incident, step.value) for step in STEPS]
    places = [(Place.CHECKLISTS, ""), (Place.CHECKLIST, checklist), (Place.RUN, run), (Place.JOURNAL, "")]
    others = [(Place.CLIENTS, ""), (Place.SETTINGS, "")]
    return [*((place, row_id, "") for place, row_id in places + others), *pages]


def newest_incident(hand: Hand) -> str:
    (row,) = hand.desk.journal.read("SELECT id FROM incidents ORDER BY noticed_at DESC LIMIT 1")
    return str(row["id"])


def a_checklist(hand: Hand) -> str:
    (row,) = hand.desk.journal.read("SELECT id FROM checklists ORDER BY id LIMIT 1")
    return str(row["id"])


def an_open_run(hand: Hand) -> str:
    from mistakejournal.services.run_lines import open_runs
    from mistakejournal.services.runs import start_run

    running = open_runs(hand.desk)
    return running[0].id if running else start_run(hand.desk, a_checklist(hand)).id


def type_words(hand: Hand) -> None:
    """Type a sentence into the first large field of Own, and wait until it is saved."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

    from mistakejournal.ui.routes import Place

    hand.go(Place.FLOW, newest_incident(hand), "own")
    fields = [
        field
        for kind in (QPlainTextEdit, QTextEdit)
        for field in hand.window.findChildren(kind)
        if field.isVisible() and not field.isReadOnly()
    ]
    fields[0].setFocus()
    keys, saves = [], []
    for _ in range(ROUNDS):
        keys.append(
            max(hand.gap(lambda k=key: QTest.keyClick(fields[0], k), 0.03) for key in "The button was old. ")
        )
        saves.append(hand.gap(lambda: None, 2.2))
    hand.note("typing", "a key", keys)
    hand.note("typing", "the save after it", saves)


def scroll(hand: Hand) -> None:
    """Scroll down the Journal, page by page."""
    from PySide6.QtWidgets import QAbstractScrollArea

    from mistakejournal.ui.routes import Place

    hand.go(Place.JOURNAL)
    bars = [
        area.verticalScrollBar() for area in hand.window.findChildren(QAbstractScrollArea) if area.isVisible()
    ]
    bar = max(bars, key=lambda one: one.maximum())
    steps = [
        hand.gap(lambda: bar.setValue(bar.value() + max(bar.pageStep() // 2, 1)), 0.05) for _ in range(60)
    ]
    hand.note("scrolling", "the Journal, half a page", [max(steps)])


def tick(hand: Hand) -> None:
    """Tick and untick the step of a run with the space bar."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QAbstractButton

    from mistakejournal.ui.routes import Place

    hand.go(Place.RUN, an_open_run(hand))
    boxes = [
        box
        for box in hand.window.current().findChildren(QAbstractButton)
        if box.isCheckable() and box.isVisible() and box.isEnabled()
    ]
    hand.note(
        "ticking", "a step", [hand.gap(lambda: QTest.keyClick(boxes[0], Qt.Key.Key_Space)) for _ in range(6)]
    )


def switch_theme(hand: Hand) -> None:
    from mistakejournal.ui.routes import Place

    hand.go(Place.TODAY)
    gaps = [
        hand.gap(lambda name=name: hand.window.deeds.do(name))
        for name in ("theme_dark", "theme_light") * ROUNDS
    ]
    hand.note("switching theme", "on Today", gaps)


def work(journal: str) -> None:
    """Open the app on a journal, do everything in turn, and say the gaps."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow

    from mistakejournal import app as root
    from mistakejournal.ui import application

    def begin() -> None:
        (window,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, QMainWindow))
        hand = Hand(window)
        for act in (switch_theme, open_pages, type_words, scroll, tick):
            act(hand)
        print(json.dumps(hand.gaps), flush=True)
        os._exit(0)

    class WorkingApplication(QApplication):
        def exec(self) -> int:
            QTimer.singleShot(1500, begin)
            return super().exec()

    application.QApplication = WorkingApplication
    root.open_window(journal)


if __name__ == "__main__":
    work(sys.argv[1])
