"""While a worker computes, Python changes hands more often and nobody collects; then all is as it was."""

from __future__ import annotations

import gc
import sys

from mistakejournal.ui.awake import Awake, letting_go


def test_it_ends_as_it_began():
    before = sys.getswitchinterval(), gc.isenabled()
    awake = Awake()
    assert sys.getswitchinterval() < before[0]
    assert not gc.isenabled()
    awake.end()
    awake.end()
    assert (sys.getswitchinterval(), gc.isenabled()) == before


def test_what_is_held_goes_piece_by_piece():
    held = [object(), object()]
    assert [len(held) for _ in letting_go(held)] == [1, 0]
