"""Thousands of rows are taken back on a worker's desk, whole or not at all."""

from __future__ import annotations

import pytest

from mistakejournal.services.clients import clients_in_use
from mistakejournal.services.done import MANY, Undo
from mistakejournal.services.journals import desk_behind
from mistakejournal.services.long_undo import take_back_behind
from mistakejournal.services.long_work import Going, UnwantedError, unheard, wanted
from mistakejournal.store import tables


def test_an_act_is_taken_back_and_done_again_behind_the_window(desk):
    with desk.journal.write() as writing:
        for number in range(MANY):
            writing.add(tables.CLIENTS, name=f"c{number}")
    undo = Undo("add_client", writing.undo)
    assert undo.is_long
    assert not Undo("add_client", writing.undo[1:]).is_long
    said = []
    with desk_behind(desk) as behind:
        with pytest.raises(UnwantedError):
            take_back_behind(behind, undo, Going(unheard, lambda: True))
        back = take_back_behind(behind, undo, Going(lambda *so_far: said.append(so_far), wanted, every=100))
        assert clients_in_use(desk) == []
        take_back_behind(behind, back.undo, Going(unheard, wanted))
    assert len(clients_in_use(desk)) == MANY
    assert said == [(0, 200), (100, 200), (200, 200)]
