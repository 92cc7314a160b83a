"""Under the plan: reminders on or off, quiet hours named, and the dates of this incident for a calendar."""

from __future__ import annotations

from datetime import date

import icalendar
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mistakejournal.services.preferences import change_settings, settings
from mistakejournal.ui.calendar_dialog import CalendarDialog
from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.toggle import Toggle
from mistakejournal.ui.wizard.parts.calendar_row import CalendarRow
from mistakejournal.ui.wizard.session import Session
from tests.ui.accessibility import complaints
from tests.ui.wizard import story
from tests.ui.wizard.finding import click, is_there


@pytest.fixture
def incident(desk):
    incident_id = story.told(desk)
    with desk.journal.write() as writing:
        writing.add(
            "promises", incident_id=incident_id, title="The list", due_on=date(2026, 11, 24),
            due_time="14:00", zone="Europe/Berlin",
        )  # fmt: skip
    return incident_id


@pytest.fixture
def row(context, incident, qtbot):
    session = Session(context)
    session.resume(incident)
    made = CalendarRow(session)
    qtbot.addWidget(made)
    made.fill()
    return made


def words(row):
    return [one.text() for one in row.findChildren(Label) if not one.isHidden()]


def test_reminders_are_switched_by_keyboard(row, desk):
    toggle = row.findChild(Toggle)
    assert toggle.isChecked()
    QTest.keyClick(toggle, Qt.Key.Key_Space)
    assert not settings(desk).remind_here
    row.fill()
    assert not toggle.isChecked()


def test_quiet_hours_are_named(row, desk):
    assert "Quiet after 18:00" in words(row)
    change_settings(desk, quiet_from="20:30")
    row.fill()
    assert "Quiet after 20:30" in words(row)


def test_without_a_date_there_is_nothing_to_remind_of(context, desk, qtbot):
    session = Session(context)
    made = CalendarRow(session)
    qtbot.addWidget(made)
    made.fill()
    assert made.isHidden()


@pytest.mark.parametrize("width", [440, 720])
def test_it_can_be_read_at_200_percent(row, qapp, width):
    apply_theme(qapp, load_theme("dark", text_scale=2.0))
    row.show()
    row.resize(width, 400)
    QApplication.processEvents()
    assert complaints(row) == []
    row.hide()


@pytest.mark.row("H3")
def test_on_follow_up_the_dates_of_this_incident_are_saved(open_wizard, incident, tmp_path, monkeypatch):
    path = tmp_path / "dates.ics"
    monkeypatch.setattr("mistakejournal.ui.saving.choose_save_file", lambda *_asked: path)
    wizard = open_wizard(incident, "follow_up")
    assert is_there(wizard, "Save .ics file")
    click(wizard, "Save .ics file")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, CalendarDialog)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    events = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    assert "Promised: The list" in [str(one["SUMMARY"]) for one in events]
