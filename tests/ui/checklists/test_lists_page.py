"""All checklists by client."""

from __future__ import annotations

from mistakejournal.services.checklist_list import list_checklists
from mistakejournal.services.checklists import add_checklist, put_away_checklist
from mistakejournal.ui.checklists.list_row import ListRow
from mistakejournal.ui.checklists.lists_page import ListsPage


def test_rows_that_say_the_same_are_not_built_again(qtbot, desk):
    add_checklist(desk, "Send")
    page = ListsPage()
    qtbot.addWidget(page)
    page.show_lists(list_checklists(desk), [])
    row = page.findChild(ListRow)
    page.show_lists(list_checklists(desk), [])
    assert page.findChild(ListRow) is row


def test_what_is_wanted_is_told_with_its_list(qtbot, desk):
    first, _second = add_checklist(desk, "A").id, add_checklist(desk, "B").id
    put_away_checklist(desk, add_checklist(desk, "C").id)
    page = ListsPage()
    qtbot.addWidget(page)
    asked = []
    page.asked.connect(lambda act, line: asked.append((act, line.name)))
    page.show_lists(list_checklists(desk), list_checklists(desk, put_away=True))
    page.show()
    page.focus_first()
    page.focusWidget().click()
    page.focus_run(first)
    page.focusWidget().click()
    assert asked == [("edit", "A"), ("edit", "A")]
