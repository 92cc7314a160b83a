"""Too few entries: how many there are, the way to the journal, a sample."""

from __future__ import annotations

import pytest

from mistakejournal.services.desk import Desk
from mistakejournal.ui.context import Context
from mistakejournal.ui.patterns.empty_page import EmptyPage
from mistakejournal.ui.routes import Place
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.label import Label


@pytest.mark.parametrize(("count", "words"), [(0, "none so far."), (1, "one so far."), (2, "two so far.")])
def test_it_says_how_many_there_are(context: Context, qtbot, count: int, words: str) -> None:
    page = EmptyPage(context)
    qtbot.addWidget(page)
    page.show_count(count)
    assert any(label.text().endswith(words) for label in page.findChildren(Label))


def test_it_leads_to_the_journal_and_to_a_sample_but_not_from_the_sample(desk: Desk, qtbot) -> None:
    for is_sample in (False, True):
        context = Context(desk, sample=is_sample)
        page = EmptyPage(context)
        qtbot.addWidget(page)
        page.show()
        buttons = [one for one in page.findChildren(Button) if one.isVisible()]
        with qtbot.waitSignal(context.requested) as route:
            buttons[0].click()
        assert route.args[0].place is Place.JOURNAL
        assert [one.text() for one in buttons[1:]] == ([] if is_sample else ["See a sample"])
        for sample in buttons[1:]:
            with qtbot.waitSignal(context.journal_wanted) as wanted:
                sample.click()
            assert wanted.args == ["sample"]
