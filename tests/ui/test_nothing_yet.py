"""An empty place offers one thing to do and a sample; the sample offers no sample."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from mistakejournal.ui.context import Context
from mistakejournal.ui.journal.empty_page import EmptyPage
from mistakejournal.ui.widgets.button import Button


def shown(qtbot, context):
    page = EmptyPage(context)
    qtbot.addWidget(page)
    page.resize(800, 600)
    page.show()
    page.activateWindow()
    QApplication.processEvents()
    page.focus_first()
    return page


def test_it_offers_a_near_miss_and_a_sample(qtbot, context):
    page = shown(qtbot, context)
    assert [one.text() for one in page.findChildren(Button) if one.isVisible()] == [
        "Note a near miss",
        "See a sample",
    ]
    assert QApplication.focusWidget().text() == "Note a near miss"
    with qtbot.waitSignal(context.journal_wanted) as wanted:
        page.findChildren(Button)[1].click()
    assert wanted.args == ["sample"]


def test_in_the_sample_there_is_no_second_one(qtbot, desk):
    page = shown(qtbot, Context(desk, sample=True))
    assert [one.text() for one in page.findChildren(Button) if one.isVisible()] == ["Note a near miss"]
