"""The way to the facts stands on Feel and beside the message."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from mistakejournal.services import preferences
from mistakejournal.ui.wizard.parts.fact_page_dialog import FactPageDialog
from mistakejournal.ui.wizard.parts.plain_text import PlainText
from tests.ui.wizard import story
from tests.ui.wizard.finding import click, is_there, named, type_into

TITLE = "Facts for them and an adviser"


@pytest.mark.row("A10")
@pytest.mark.parametrize("page", ["feel", "apologize"])
def test_it_leads_to_the_facts_where_data_or_the_law_is_in_it(open_wizard, desk, qtbot, page):
    wizard = open_wizard(story.ready(desk), page)
    assert not is_there(wizard, TITLE)
    wizard.session.choose(legal_or_safety=True)
    click(wizard, TITLE)
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, FactPageDialog))
    qtbot.waitExposed(dialog)
    dialog.close()


@pytest.mark.row("A10", "A12")
def test_without_a_known_name_the_page_asks_for_it(open_wizard, desk, qtbot):
    incident = story.incident(desk, story.client(desk), personal="yes")
    preferences.change_settings(desk, name="")
    wizard = open_wizard(incident, "feel")
    click(wizard, TITLE)
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, FactPageDialog))
    qtbot.waitExposed(dialog)
    type_into(named(dialog, QLineEdit, "Your name"), "Maya")
    wizard.session.flush()
    assert "written by Maya on" in named(dialog, PlainText, TITLE).text()
    dialog.close()
