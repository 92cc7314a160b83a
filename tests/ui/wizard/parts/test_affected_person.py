"""When somebody was told can be said later, may be about, and is never before it happened."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from mistakejournal.services import incident_parts
from mistakejournal.ui.widgets.time_field import TimeField
from mistakejournal.ui.wizard.parts.affected_people import AffectedPeople
from tests.ui.wizard.finding import click


@pytest.fixture
def people(session, qtbot):
    people = AffectedPeople(session)
    session.changed.connect(people.fill)
    qtbot.addWidget(people)
    session.do(lambda desk, row: incident_parts.add_affected(desk, row, "Lena", "launch day"))
    people.show()
    people.activateWindow()
    qtbot.waitUntil(people.isActiveWindow)
    return people


def lena(session):
    return session.file.affected[0]


def when(people):
    (field,) = people.findChildren(TimeField)
    return field


@pytest.mark.row("A6")
def test_told_now_then_moved_by_the_keys_and_undone(people, session, context, desk):
    assert when(people).isHidden()
    click(people, "Told")
    field = when(people)
    assert field.isVisible()
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.hasFocus()
    assert lena(session).told_at == desk.clock.now() - timedelta(minutes=10)
    context.undo()
    assert lena(session).told_at == desk.clock.now() - timedelta(minutes=5)


def test_about_a_time_is_kept(people, session, desk):
    click(people, "Told")
    field = when(people)
    field._take(desk.clock.local() - timedelta(hours=1), True)
    assert lena(session).told_about
    assert field.is_about()


def test_emptied_they_were_not_told_yet(people, session):
    click(people, "Told")
    when(people)._take(None, False)
    assert lena(session).told_at is None
    assert when(people).isHidden()
    (chip,) = [one for one in people.findChildren(QAbstractButton) if one.accessibleName() == "Lena was told"]
    assert not chip.isChecked()
    assert chip.hasFocus()


def test_a_time_before_it_happened_is_refused_and_the_old_one_stays(people, session, desk, context, qtbot):
    session.choose(happened_at=desk.clock.now() - timedelta(minutes=7))
    click(people, "Told")
    told_at = lena(session).told_at
    with qtbot.waitSignal(context.failed) as failed:
        when(people)._take(desk.clock.local() - timedelta(hours=2), False)
    assert failed.args[0].code == "negative_span"
    assert lena(session).told_at == told_at
    assert when(people).value() == told_at
