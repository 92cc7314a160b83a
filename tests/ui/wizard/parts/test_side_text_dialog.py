"""What both texts beside the message have in common."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from mistakejournal.services import factpage, incident_parts, others
from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.wizard.parts.fact_page_dialog import FactPageDialog
from mistakejournal.ui.wizard.parts.other_text_dialog import OtherTextDialog
from mistakejournal.ui.wizard.parts.plain_text import PlainText
from tests.ui.accessibility import complaints
from tests.ui.wizard import story
from tests.ui.wizard.finding import button, named, type_into

TITLE = "Facts for them and an adviser"


@pytest.fixture
def incident(desk):
    return story.incident(desk, story.client(desk), personal="yes")


@pytest.fixture
def facts(open_wizard, incident, qtbot):
    wizard = open_wizard(incident, "feel")
    dialog = FactPageDialog(wizard.session, wizard)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


@pytest.mark.row("P1")
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_keeps_what_every_window_keeps(open_wizard, incident, desk, qapp, qtbot, scale, theme):
    apply_theme(qapp, load_theme(theme, text_scale=scale))
    wizard = open_wizard(incident, "feel", (900, 640))
    person = incident_parts.add_affected(desk, incident, "Mr Lindgren").id
    wizard.session.resume(incident)
    row = next(one for one in wizard.session.file.affected if one.id == person)
    for dialog in (FactPageDialog(wizard.session, wizard), OtherTextDialog(wizard.session, row, wizard)):
        dialog.open()
        qtbot.waitExposed(dialog)
        QApplication.processEvents()
        assert dialog.height() <= wizard.height()
        assert complaints(dialog) == []
        dialog.close()


def test_a_field_that_comes_by_tab_scrolls_into_view(facts):
    for _ in range(8):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    focus = QApplication.focusWidget()
    top = focus.mapTo(facts, focus.rect().topLeft()).y()
    assert 0 <= top < facts.height()


def test_enter_in_a_field_says_nothing_was_handed_over(facts, desk, incident):
    field = named(facts, QLineEdit, "Which data")
    type_into(field, "Names")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert factpage.handed_over(desk, incident) == []


def test_closed_in_any_way_what_was_typed_is_kept(facts, desk, incident):
    paper = named(facts, PlainText, TITLE)
    paper.setFocus()
    QTest.keyClicks(paper, "For Theo. ")
    QTest.keyClick(facts, Qt.Key.Key_Escape)
    assert not facts.isVisible()
    (draft,) = desk.journal.read("SELECT body FROM messages WHERE kind = 'fact_page'")
    assert draft["body"].startswith("For Theo. Facts for you")


def test_while_a_place_is_empty_nothing_can_be_handed_over(open_wizard, incident, desk, qtbot):
    person = incident_parts.add_affected(desk, incident, "Mr Lindgren").id
    wizard = open_wizard(incident, "feel")
    row = wizard.session.file.affected[0]
    dialog = OtherTextDialog(wizard.session, row, wizard)
    dialog.open()
    qtbot.waitExposed(dialog)
    assert dialog.mail() is None
    assert not button(dialog, "Open in mail").isEnabled()
    paper = named(dialog, PlainText, "Write to Mr Lindgren")
    paper.setFocus()
    paper.selectAll()
    QTest.keyClicks(paper, "Subject: Thursday")
    QTest.keyClick(paper, Qt.Key.Key_Return)
    QTest.keyClicks(paper, "It is Thursday.")
    mail = dialog.mail()
    assert (mail.subject, mail.text) == ("Thursday", "It is Thursday.")
    assert button(dialog, "They were told").isEnabled()
    dialog.close()
    assert others.other_draft(desk, person).body == "Subject: Thursday\nIt is Thursday."
