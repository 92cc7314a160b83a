"""The head of the editor."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from mistakejournal.services import runs, starters
from mistakejournal.services.checklists import add_checklist, checklist_file
from mistakejournal.services.done import Undo
from mistakejournal.ui.checklists.belonging import Belonging
from mistakejournal.ui.checklists.editor_head import EditorHead


def buttons(head):
    return {one.text(): one for one in head.findChildren(QPushButton)}


@pytest.fixture
def head(qtbot, context):
    made = EditorHead(Belonging(context))
    qtbot.addWidget(made)
    return made


def test_it_sums_the_list_up_and_names_the_run(head, desk):
    head.show_file(checklist_file(desk, add_checklist(desk, "Empty").id))
    assert not buttons(head)["Start a run"].isEnabled()
    made = starters.add_from_starter(desk, "invoice").id
    runs.start_run(desk, made)
    head.show_file(checklist_file(desk, made))
    assert buttons(head)["Resume the run"].isEnabled()
    assert "9 steps · usually 8 minutes" in [label.text() for label in head.findChildren(QLabel)]


def test_undo_says_what_it_takes_back(head):
    assert not buttons(head)["Undo"].isEnabled()
    head.show_undo(Undo("remove_step", ()))
    assert buttons(head)["Undo"].toolTip() == "Undo remove step"


def test_a_new_name_is_told_key_by_key(head):
    told = []
    head.typed.connect(lambda field, text: told.append((field, text)))
    QTest.keyClicks(head.name, "ab")
    assert told == [("name", "a"), ("name", "ab")]
