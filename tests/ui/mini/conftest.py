"""A run in the mini runner, in front of the real window."""

from __future__ import annotations

import pytest

from mistakejournal.ui.mini.holder import MiniHolder
from mistakejournal.ui.mini.mini_window import MiniWindow
from tests.ui.runner.newsletter import make_list, open_run
from tests.ui.window import Window


def mini_of(window: Window) -> MiniWindow:
    """Look into the mini runner from now on, and give it."""
    holder = window.main.findChild(MiniHolder)
    assert holder is not None
    mini = holder.mini
    assert mini is not None
    window.front = mini
    mini.activateWindow()
    window.settle()
    return mini


@pytest.fixture
def run_id(window: Window) -> str:
    """A run of the newsletter list, shown in the window and in the mini runner, which has the keys."""
    run_id = open_run(window, make_list(window.desk))
    window.keys("M")
    mini_of(window)
    return run_id
