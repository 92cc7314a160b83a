"""Which lists will be made, and under which name."""

from __future__ import annotations

import pytest

from mistakejournal.domain.reading.imported import Imported, NewList, NewSection, NewStep
from mistakejournal.ui.checklists.importing.choice import ImportChoice


def a_list(name, count=1):
    return NewList(name, (NewSection("", tuple(NewStep(str(n)) for n in range(count))),))


@pytest.fixture
def choice(qtbot, context):
    widget = ImportChoice(context)
    qtbot.addWidget(widget)
    return widget


def test_a_name_that_was_offered_gives_way_and_one_she_wrote_stays(choice):
    choice.show_imported(Imported("trello", (a_list("One"), a_list("Two", 2)), name="Board"), "b.json")
    assert [one.name for one in choice.wanted()] == ["One", "Two"]
    choice._as_one.setChecked(True)
    assert [(one.name, one.content.steps) for one in choice.wanted()] == [("Board", 3)]
    choice.name.setText("Mine")
    choice._as_one.setChecked(False)
    choice._lists.chip("0").click()
    assert [one.name for one in choice.wanted()] == ["Mine"]


def test_a_single_list_offers_no_choice(choice):
    choice.show_imported(Imported("lines", (a_list(""),)), "")
    assert choice._lists.isHidden()
    assert [one.name for one in choice.wanted()] == [""]
    assert choice.summary() == "Plain lines · 1 step. Nothing is left out."
    assert choice.client() == ""


def test_another_file_forgets_the_name_before(choice):
    choice.show_imported(Imported("lines", (a_list("One"),)), "one.txt")
    choice.show_imported(Imported("lines", (a_list("Two"),)), "two.txt")
    assert [one.name for one in choice.wanted()] == ["Two"]
