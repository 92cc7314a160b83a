"""New room is taken before the next frame, by everything around what needs it."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.laying_out import lay_out_now
from mistakejournal.ui.widgets.page import Page


def test_what_comes_late_has_its_height_at_once_and_the_page_around_it_too(qtbot):
    page = Page()
    qtbot.addWidget(page)
    inside = page.add(QWidget())
    column = QVBoxLayout(inside)
    page.resize(640, 400)
    page.show()
    QApplication.processEvents()
    label = Label("a long text that goes on " * 200, wrap=True)
    column.addWidget(label)
    label.show()
    lay_out_now()
    assert label.height() == label.heightForWidth(label.width())
    assert page.verticalScrollBar().maximum() > 0
