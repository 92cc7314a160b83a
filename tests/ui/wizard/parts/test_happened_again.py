"""What belongs with an incident because it is the same thing, and one more of it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from mistakejournal.services.again import linked
from mistakejournal.ui.routes import Place
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.happened_again import HappenedAgain
from tests.ui.wizard import story
from tests.ui.wizard.finding import click


def words(part):
    return [one.text() for one in part.findChildren(Label) if one.isVisibleTo(part)]


@pytest.mark.row("J6")
def test_a_second_time_is_begun_and_both_show_the_other(show_part, desk, session, context, qtbot):
    first = story.told(desk)
    part = show_part(HappenedAgain, first)
    assert words(part) == []
    desk.clock.advance(days=7)
    with qtbot.waitSignal(context.requested) as asked:
        click(part, "It happened again")
    second = asked.args[0].id
    assert [one.incident_id for one in linked(desk, first)] == [second]
    part.fill()
    QApplication.processEvents()
    assert words(part) == ["It happened again", "Incident, 1 December"]
    with qtbot.waitSignal(context.requested) as asked:
        click(part, "Open")
    assert (asked.args[0].place, asked.args[0].id) == (Place.FLOW, second)
    session.resume(second)
    part.fill()
    QApplication.processEvents()
    assert words(part) == ["The same thing, an earlier time", "Last week’s podcast link · 24 November"]
