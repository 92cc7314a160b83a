"""The page of facts, through the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from mistakejournal.services import factpage, incidents
from mistakejournal.ui.wizard.parts.fact_page_dialog import FactPageDialog
from mistakejournal.ui.wizard.parts.plain_text import PlainText
from tests.ui.wizard import story
from tests.ui.wizard.finding import click, is_there, named, type_into

TITLE = "Facts for them and an adviser"


@pytest.fixture
def incident(desk):
    return story.incident(desk, story.client(desk), personal="yes")


@pytest.fixture
def facts(open_wizard, incident, qtbot):
    wizard = open_wizard(incident, "feel")
    click(wizard, TITLE)
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, FactPageDialog))
    qtbot.waitExposed(dialog)
    return dialog


@pytest.mark.row("A10")
def test_the_facts_are_read_from_the_incident_completed_and_handed_over(facts, incident, desk):
    paper = named(facts, PlainText, TITLE)
    assert "I sent issue 118 with last week’s link." in paper.text()
    assert "Which personal data: not known yet" in paper.text()
    assert "72 hours" not in paper.text()
    type_into(named(facts, QLineEdit, "Which data"), "14 email addresses")
    QTest.keyClick(named(facts, QLineEdit, "Which data"), Qt.Key.Key_Tab)
    assert "Which personal data: 14 email addresses" in paper.text()
    click(facts, "Copy")
    assert QApplication.clipboard().text() == paper.text()
    click(facts, "I’ve handed it over")
    assert not facts.isVisible()
    (page,) = factpage.handed_over(desk, incident)
    assert "14 email addresses" in page.body
    assert page.sent_at == desk.clock.now()
    assert incidents.get_incident(desk, incident).told_at is None


@pytest.mark.row("A10")
def test_the_line_on_reporting_comes_only_when_she_ticks_it(facts):
    line = next(one for one in facts._lines.values())
    assert not line.isChecked()
    line.click()
    assert "72 hours" in named(facts, PlainText, TITLE).text()


@pytest.mark.row("A10")
def test_the_way_to_the_facts_is_there_only_where_advice_comes_first(open_wizard, desk):
    row = story.incident(desk)
    wizard = open_wizard(row, "feel")
    assert not is_there(wizard, TITLE)
    click(wizard, "It touches the law, or somebody’s safety")
    assert is_there(wizard, TITLE)
    assert incidents.get_incident(desk, row).legal_or_safety
