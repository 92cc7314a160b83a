"""The stations around the checklist work one by one, from an empty journal on."""

from __future__ import annotations

import pytest

from mistakejournal.services.checklist_list import list_checklists
from mistakejournal.ui import journey_words as story
from mistakejournal.ui.hand import NotSeenError
from mistakejournal.ui.journey_runs import Tuesdays


def test_a_client_and_a_checklist_are_made_from_nothing(window):
    walk = Tuesdays(window, window.clock)
    assert story.CONTACT in walk.add_client()
    assert story.CHECKLIST in walk.make_checklist()
    (line,) = list_checklists(window.desk)
    assert (line.name, line.client_name) == (story.CHECKLIST, story.CLIENT)


def test_a_run_cannot_begin_before_there_is_a_checklist(window):
    with pytest.raises(NotSeenError):
        Tuesdays(window, window.clock).run_and_carry_on()
