"""kill -9 at the window, then a start: she is on the same page, with the cursor in the same field (A8)."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from mistakejournal.services.clock import StandingClock
from mistakejournal.ui.routes import Place
from mistakejournal.ui.theme import apply_theme, load_theme
from tests.faults.test_kill_at_the_window import FIELDS, HERE, ROOT
from tests.ui.window import Window

REST_S = 3.0
"""Longer than it takes until what is typed, and where, is on the disk."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9")


@pytest.mark.row("A8")
def test_after_a_kill_she_is_on_the_same_page_and_in_the_same_field(
    qapp: QApplication,
    journal_file: Path,
    clock: StandingClock,
    tries: Callable[[int], int],
    record_property: Callable[[str, object], None],
) -> None:
    apply_theme(qapp, load_theme("light"))
    kills = tries(20)
    for number in range(kills):
        page, name = FIELDS[number % len(FIELDS)]
        be_killed_while_typing(journal_file, page, name)
        window = Window(journal_file, clock)
        window.settle()
        focus = QApplication.focusWidget()
        back = window.main.place, focus.accessibleName() if focus is not None else ""
        window.close()
        assert back == (Place.FLOW, name)
    record_property("figure", f"{kills} kills at the window: the same page and field each time")


def be_killed_while_typing(journal: Path, page: str, name: str) -> None:
    command = [sys.executable, str(HERE / "child_at_the_window.py"), str(journal), page, name]
    quiet = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        command, cwd=ROOT, env=quiet, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline(), "the app did not come up"
        time.sleep(REST_S)
        child.send_signal(signal.SIGKILL)
