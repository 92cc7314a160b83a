"""A page is a column that stays readable and scrolls to what has the focus."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout

from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.hairline import Hairline
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.page import Page


def test_the_column_stays_in_the_middle_and_no_wider_than_it_reads(qapp, qtbot):
    page = Page(680, title="What will put this right?", subtitle="Plain facts are enough.")
    qtbot.addWidget(page)
    page.add(Hairline())
    page.add_stretch()
    page.resize(1200, 600)
    page.show()
    QApplication.processEvents()
    left = page.content.x()
    assert page.content.width() == 680
    assert abs(page.viewport().width() - 680 - 2 * left) <= 1
    apply_theme(qapp, load_theme("light", text_scale=1.5))
    assert page.content.maximumWidth() == 1020
    assert page.accessibleName() == "What will put this right?"


def test_without_a_title_the_page_starts_with_its_content(qtbot):
    page = Page()
    qtbot.addWidget(page)
    line = page.add(Hairline(), gap=40)
    page.add_stretch()
    page.resize(600, 300)
    page.show()
    QApplication.processEvents()
    assert line.y() == 0
    page.set_title("Journal")
    page.set_subtitle("19 incidents")
    QApplication.processEvents()
    assert line.y() > 40


def test_a_button_keeps_its_width_and_a_field_takes_all(qtbot):
    page = Page(title="Clients")
    qtbot.addWidget(page)
    button, field = page.add(Button("Add")), page.add(LineField())
    heading = page.section("Who they are")
    page.add_layout(QHBoxLayout())
    assert heading.text() == "Who they are"
    page.resize(600, 300)
    page.show()
    QApplication.processEvents()
    assert (button.x(), button.width()) == (0, button.sizeHint().width())
    assert field.width() == page.content.width()


def test_it_never_has_the_focus_but_scrolls_to_what_has(qtbot):
    page = Page(title="Long")
    qtbot.addWidget(page)
    fields = [page.add(LineField(name=str(number)), gap=80) for number in range(12)]
    page.resize(500, 300)
    page.show()
    with qtbot.waitActive(page):
        page.activateWindow()
    assert page.focusPolicy() == Qt.FocusPolicy.NoFocus
    fields[0].setFocus()
    for field in fields[:-1]:
        QTest.keyClick(field, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is fields[-1]
    assert page.verticalScrollBar().value() > 500
