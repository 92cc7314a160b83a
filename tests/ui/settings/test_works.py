"""Kinds of work are renamed in Settings, once for everywhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mistakejournal.services.checklists import add_checklist
from mistakejournal.services.clients import add_work, list_works
from mistakejournal.services.incidents import incident_file, start_incident
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.settings.works import WorksForm
from mistakejournal.ui.widgets.line_field import LineField


@pytest.fixture
def works(window):
    """Two kinds of work, with Settings open at them."""
    made = [add_work(window.desk, name).id for name in ("Newsletter", "Invoices")]
    window.main.go(Route(Place.SETTINGS, detail="works"))
    window.settle()
    return made


def shown(window):
    return [field.text() for field in window.main.findChild(WorksForm).findChildren(LineField)]


def rename(window, old, new):
    field = window.find(f"Kind of work: {old}", LineField)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, new)
    if not new:
        QTest.keyClick(field, Qt.Key.Key_Backspace)
    QTest.keyClick(field, Qt.Key.Key_Tab)
    window.settle()


@pytest.mark.row("A4")
def test_a_kind_of_work_renamed_once_is_renamed_everywhere(window, works):
    newsletter, _ = works
    incident = start_incident(window.desk, title="Old link", work_id=newsletter).id
    add_checklist(window.desk, "Send", work_id=newsletter)
    rename(window, "Newsletter", "Weekly letter")
    assert incident_file(window.desk, incident).work.name == "Weekly letter"
    window.main.go(Route(Place.JOURNAL, incident))
    window.settle()
    window.sees("Weekly letter")
    window.keys("Ctrl+Z")
    assert incident_file(window.desk, incident).work.name == "Newsletter"


def test_one_that_is_emptied_keeps_its_name(window, works):
    rename(window, "Newsletter", "")
    assert {work.name for work in list_works(window.desk)} == {"Newsletter", "Invoices"}
    assert sorted(shown(window)) == ["Invoices", "Newsletter"]


def test_a_name_that_is_left_and_changed_again_is_taken_back_step_by_step(window, works):
    rename(window, "Newsletter", "Weekly letter")
    rename(window, "Weekly letter", "Letter")
    window.main.context.undo()
    assert {work.name for work in list_works(window.desk)} == {"Weekly letter", "Invoices"}


def test_what_is_renamed_stays_in_its_place_until_the_page_is_opened_anew(window, works):
    assert sorted(shown(window)) == ["Invoices", "Newsletter"]
    field = window.find("Kind of work: Invoices", LineField)
    top = field.pos()
    rename(window, "Invoices", "Zines")
    assert field.pos() == top
    window.main.go(Route(Place.TODAY))
    window.main.go(Route(Place.SETTINGS, detail="works"))
    window.settle()
    assert window.find("Kind of work: Newsletter", LineField).y() < field.y()


def test_what_is_typed_and_not_left_is_on_disk_when_the_place_changes(window, works):
    field = window.find("Kind of work: Invoices", LineField)
    field.setFocus()
    QTest.keyClicks(field, " and reminders")
    window.main.go(Route(Place.TODAY))
    assert "Invoices and reminders" in {work.name for work in list_works(window.desk)}


def test_without_any_it_says_where_they_come_from(window):
    window.main.go(Route(Place.SETTINGS))
    window.settle()
    assert "None yet. An incident or a checklist asks what kind of work it was." in window.words()
