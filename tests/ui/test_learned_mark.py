"""The sprout stands only where something was learned."""

from __future__ import annotations

from mistakejournal.ui.learned_mark import learned_mark
from mistakejournal.ui.widgets.label import Label


def test_it_says_how_many_or_is_not_there(qtbot):
    assert learned_mark(0) is None
    mark = learned_mark(2)
    qtbot.addWidget(mark)
    assert mark.findChild(Label).text() == "2 learned steps"
