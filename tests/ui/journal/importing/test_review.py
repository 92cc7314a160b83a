"""What will be made is read before it is made; what she chooses is looked at anew."""

from __future__ import annotations

import pytest

from mistakejournal.domain.reading.moments import DayOrder
from mistakejournal.services.incidentimports.plans import first_plan, look
from mistakejournal.services.incidentimports.sources import gather_text
from mistakejournal.services.long_work import Going, unheard, wanted
from mistakejournal.ui.journal.importing.review import Review


@pytest.fixture
def review(qtbot):
    widget = Review()
    qtbot.addWidget(widget)
    widget.resize(700, 900)
    widget.show()
    return widget


def show(review, window, text):
    gathered = gather_text(text)
    looked = look(window.desk, gathered, first_plan(window.desk, gathered), Going(unheard, wanted))
    review.show_read(gathered, looked)
    return looked


def test_while_a_day_is_asked_about_nothing_will_be_made(review, window, qtbot):
    show(review, window, "Date,Title\n3/4/2026,a\n")
    assert review.wanted() == []
    assert "“3/4/2026” can be two days." in review.summary()
    review.focus_first()
    with qtbot.waitSignal(review.replanned) as told:
        review.focusWidget().click()
    assert told.args[0].order is DayOrder.DAY_FIRST


def test_what_is_there_twice_comes_in_only_when_it_is_wanted(review, window, qtbot):
    show(review, window, "Date,Title\n2026-01-01,a\n2026-01-01,A\n")
    assert [one.title for one in review.wanted()] == ["a"]
    with qtbot.waitSignal(review.chosen):
        review._again.click()  # found by its words in the test of the dialog
    assert [one.title for one in review.wanted()] == ["a", "A"]
    assert len(review.forget()) == 2
    assert review.wanted() == []
