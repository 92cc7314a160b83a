"""While a worker computes, Python changes hands more often and nobody collects; then all is as it was."""

from __future__ import annotations

import gc
import sys

import shiboken6
from PySide6.QtCore import QObject

from mistakejournal.ui.awake import Awake, letting_go


def test_it_ends_as_it_began():
    window = QObject()
    before = sys.getswitchinterval(), gc.isenabled()
    awake = Awake(window)
    assert sys.getswitchinterval() < before[0]
    assert not gc.isenabled()
    awake.end()
    awake.end()
    assert (sys.getswitchinterval(), gc.isenabled()) == before


def test_works_that_overlap_leave_nothing_behind():
    window = QObject()
    before = sys.getswitchinterval(), gc.isenabled()
    first, second = Awake(window), Awake(window)
    first.end()
    assert not gc.isenabled()
    second.end()
    assert (sys.getswitchinterval(), gc.isenabled()) == before


def test_a_window_that_is_gone_needs_nobody_to_end_it():
    class Window(QObject):
        pass

    before = sys.getswitchinterval(), gc.isenabled()
    window = Window()
    window.awake = Awake(window)
    shiboken6.delete(window)
    del window
    assert (sys.getswitchinterval(), gc.isenabled()) == before


def test_what_is_held_goes_piece_by_piece():
    held = [object(), object()]
    assert [len(held) for _ in letting_go(held)] == [1, 0]
