"""A new, empty checklist."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from mistakejournal.services.checklist_list import list_checklists
from mistakejournal.ui.checklists.new_list import NewList
from mistakejournal.ui.widgets.line_field import LineField


def press(dialog, text):
    next(one for one in dialog.findChildren(QPushButton) if one.text() == text).click()


def test_it_closes_only_when_the_list_is_made(qtbot, context, desk):
    dialog = NewList(context)
    made = []
    dialog.made.connect(made.append)
    dialog.open()
    press(dialog, "Make checklist")
    assert dialog.isVisible()
    dialog.findChild(LineField).setText("Month end")
    press(dialog, "Make checklist")
    assert made == [line.id for line in list_checklists(desk)]


def test_cancel_makes_nothing(qtbot, context, desk):
    dialog = NewList(context)
    dialog.open()
    dialog.findChild(LineField).setText("Month end")
    press(dialog, "Cancel")
    assert list_checklists(desk) == []
