"""One version in full."""

from __future__ import annotations

from PySide6.QtTest import QTest

from mistakejournal.services import checklists, steps
from mistakejournal.services.versions import list_versions
from mistakejournal.ui.checklists.version_page import VersionPage
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_field import LineField


def words(page):
    return [one.text() for one in page.findChildren(Label) if one.isVisibleTo(page) and one.text()]


def test_it_shows_what_became_of_each_step_and_stores_the_reason_once(qtbot, desk, context):
    list_id = checklists.add_checklist(desk, "Newsletter").id
    steps.paste_steps(desk, list_id, "a\nb")
    steps.edit_step(desk, checklists.checklist_file(desk, list_id).steps[0].id, title="A")
    newest, pasted, _made = list_versions(desk, list_id)
    page = VersionPage(context)
    qtbot.addWidget(page)
    assert page.show_version(newest.id)
    assert "Changed. Before: a" in words(page)
    QTest.keyClicks(page.findChild(LineField), "Clearer")
    qtbot.waitUntil(lambda: list_versions(desk, list_id)[0].reason == "Clearer", timeout=2_000)
    assert not page.show_version(pasted.id)
    assert words(page).count("Added") == 2
    assert page.findChild(LineField).text() == ""
    assert list_versions(desk, list_id)[0].reason == "Clearer"
    page.settle()
    assert list_versions(desk, list_id)[1].reason == ""
