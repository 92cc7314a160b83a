"""Did it happen exactly as she said, and do they know?"""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from mistakejournal.domain.incident import AsDescribed
from mistakejournal.domain.telling import MessageKind
from mistakejournal.services import choices, incidents
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.described_row import DescribedRow
from tests.ui.wizard import story
from tests.ui.wizard.finding import button, click, is_there, stored


def words(part):
    return [one.text() for one in part.findChildren(Label) if one.isVisibleTo(part)]


@pytest.mark.row("J6")
def test_a_difference_not_told_verifies_nothing(show_part, desk, session, qtbot):
    part = show_part(DescribedRow, story.told(desk))
    click(part, "A little different, and told")
    assert stored(session).verified_at == desk.clock.now()
    click(part, "Different, not told yet")
    assert stored(session).as_described is AsDescribed.DIFFERENT_NOT_TOLD
    assert stored(session).verified_at is None
    with qtbot.waitSignal(part.asked) as asked:
        click(part, "Tell them the difference")
    assert asked.args == ["apologize"]


@pytest.mark.row("J4")
def test_a_line_confirms_what_she_saw_and_is_kept(show_part, desk, session):
    incident_id = story.told(desk)
    choices.choose_option(desk, incident_id, incidents.incident_file(desk, incident_id).options[0].id)
    part = show_part(DescribedRow, incident_id)
    click(part, "Exactly")
    assert not button(part, "I’ve sent it").isEnabled()
    part.saw.setFocus()
    QTest.keyClicks(part.saw, "The button opens episode 72")
    session.flush()
    session.changed.emit()
    click(part, "Copy")
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Hi Theo, done: the button opens episode 72. We agreed on")
    click(part, "I’ve sent it")
    (said,) = (
        m for m in incidents.incident_file(desk, session.id).messages if m.kind is MessageKind.FOLLOW_UP
    )
    assert (said.text_id, said.body) == ("fu_confirm", copied)
    assert not is_there(part, "I’ve sent it")


@pytest.mark.row("J6")
def test_the_difference_is_told_with_its_line(show_part, desk, session):
    part = show_part(DescribedRow, story.told(desk))
    click(part, "Different, not told yet")
    QTest.keyClicks(part.saw, "It went out at 2:20")
    session.flush()
    session.changed.emit()
    click(part, "I’ve sent it")
    assert stored(session).as_described is AsDescribed.DIFFERENT_TOLD
    assert stored(session).verified_at == desk.clock.now()
