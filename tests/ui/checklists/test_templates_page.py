"""The starter lists, to read before one is made."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton, QRadioButton

from mistakejournal.services.checklist_list import list_checklists
from mistakejournal.services.starters import starter_lists, starter_steps
from mistakejournal.ui.checklists.templates_page import TemplatesPage


def read(page):
    return {label.text() for label in page.findChildren(QLabel)}


def test_each_card_shows_all_its_steps_and_makes_nothing(qtbot, context, desk):
    page = TemplatesPage(context)
    qtbot.addWidget(page)
    page.open_anew(is_first=True)
    page.show()
    for starter in starter_lists(desk):
        card = next(one for one in page.findChildren(QRadioButton) if one.text() == starter.name)
        card.click()
        assert set(starter_steps(desk, starter.code)) <= read(page)
        assert card.accessibleDescription() == f"{starter.steps} steps, about {starter.minutes} minutes"
    assert list_checklists(desk) == []


def test_there_is_a_way_back_only_where_there_is_something_to_go_back_to(qtbot, context):
    page = TemplatesPage(context)
    qtbot.addWidget(page)
    named = {one.accessibleName() or one.text(): one for one in page.findChildren(QPushButton)}
    back, new = named["Back to checklists"], named["New checklist"]
    page.open_anew(is_first=True)
    assert (back.isHidden(), new.isHidden()) == (True, False)
    page.open_anew(is_first=False)
    assert (back.isHidden(), new.isHidden()) == (False, True)
