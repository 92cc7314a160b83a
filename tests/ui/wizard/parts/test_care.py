"""The care line comes once, and only for what sounds heavier than work."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextEdit

from mistakejournal.domain.flow import Step
from mistakejournal.domain.wording import Lexicon
from mistakejournal.services import incidents
from mistakejournal.services.content import Content
from mistakejournal.ui.wizard.parts.care import Care
from mistakejournal.ui.wizard.wizard import Wizard
from tests.ui.wizard.finding import click, named, type_into


def test_it_shows_once(qtbot):
    care = Care(Lexicon(Content().lexicon))
    qtbot.addWidget(care)
    care.read("I forgot the link")
    assert care.isHidden()
    care.read("I can't go on")
    assert not care.isHidden()
    click(care, "Close this note")
    care.read("I can't go on")
    assert care.isHidden()


def seen(wizard: Wizard) -> bool:
    return any(care.isVisible() for care in wizard.findChildren(Care))


@pytest.mark.row("B10")
@pytest.mark.parametrize("name", ["What happened", "My part, even if it wasn’t all mine", "Their part"])
def test_it_hears_each_field_of_own_once_and_keeps_nothing(open_wizard, desk, name):
    row = incidents.start_incident(desk, title="Old", their_part="x").id
    wizard = open_wizard(row, "own")
    field = named(wizard, QTextEdit, name)
    for shown in (True, False):
        type_into(field, "I cannot go on. ")
        QTest.keyClick(field, Qt.Key.Key_Tab)
        assert seen(wizard) is shown
        if shown:
            click(wizard, "Close this note")
    wizard.session.flush()
    assert incidents.get_incident(desk, row).unfinished is None
    dump = _everything(desk)
    assert "carry this alone" not in dump
    assert "care" not in dump


def _everything(desk):
    tables = desk.journal.read("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%STRICT%'")
    rows = [dict(row) for (name,) in map(tuple, tables) for row in desk.journal.read(f"SELECT * FROM {name}")]
    return repr(rows)


@pytest.mark.row("B10")
@pytest.mark.parametrize("step", [Step.FEEL, Step.FIX, Step.APOLOGIZE, Step.FOLLOW_UP])
def test_no_other_page_reads_for_it(open_wizard, desk, step):
    row = incidents.start_incident(desk, title="Old", effect="I cannot go on", level=2).id
    wizard = open_wizard(row, step)
    for field in wizard.findChildren(QTextEdit):
        if field.isVisible():
            type_into(field, "I cannot go on. ")
            QTest.keyClick(field, Qt.Key.Key_Tab)
            break
    assert not seen(wizard)
