"""An empty journal is fine, and a near miss is the way to begin."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from mistakejournal.ui.journal.empty_page import EmptyPage
from mistakejournal.ui.widgets.label import Label


def test_it_says_that_it_is_fine_and_asks_for_a_near_miss(qtbot, context):
    page = EmptyPage(context)
    qtbot.addWidget(page)
    page.show()
    assert "Nothing here, and that’s fine" in [label.text() for label in page.findChildren(Label)]
    page.act.click()
    asked = QApplication.activeModalWidget()
    assert asked is not None
    asked.reject()
