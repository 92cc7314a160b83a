"""After a while closed the window stands on the same page and field, the mini runner beside it (N3)."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from mistakejournal.services.runs import start_run
from mistakejournal.ui.mini.mini_window import MiniWindow
from mistakejournal.ui.routes import Place
from tests.ui.lock.conftest import WORDS, closed, code, quick, sealed, studio, type_in, unlocked
from tests.ui.runner.newsletter import make_list

__all__ = ["code", "quick", "sealed", "studio", "unlocked"]


def minis():
    tops = QApplication.topLevelWidgets()
    return [top for top in tops if isinstance(top, MiniWindow) and top.isVisible()]


@pytest.mark.row("N3")
def test_the_mini_runner_goes_with_the_window_and_comes_back_with_it(unlocked, studio, qtbot):
    desk = unlocked.context.desk
    run_id = start_run(desk, make_list(desk)).id
    assert unlocked.deeds  # they open it
    unlocked.context.go(Place.RUN, run_id)
    unlocked.context.mini_wanted.emit(run_id)
    assert len(minis()) == 1
    assert studio.lock()
    assert minis() == []
    type_in(closed(), WORDS)
    qtbot.waitUntil(lambda: studio.window is not None)
    qtbot.waitUntil(lambda: len(minis()) == 1)
    assert studio.window.place is Place.RUN
    assert minis()[0].session.file.run.id == run_id
