"""The checks find what they are there to find."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QTextEdit, QVBoxLayout, QWidget

from tests.ui.accessibility import clipped, complaints, contrast, names, reachable_by_tab, targets, too_wide


@pytest.fixture
def page(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    page.button, page.field = QPushButton("Continue"), QLineEdit()
    page.button.setMinimumHeight(30)
    page.field.setAccessibleName("Name")
    page.field.setMinimumHeight(30)
    column.addWidget(page.button)
    column.addWidget(page.field)
    page.resize(300, 200)
    page.show()
    QApplication.processEvents()
    return page


def test_a_good_page_has_no_complaints(page):
    assert complaints(page) == []
    assert too_wide(page, 1280, 800) == []


def test_a_field_without_a_name_is_found(page):
    page.field.setAccessibleName("")
    assert [found.split(":")[0] for found in names(page)] == ["no name"]


def test_a_painted_widget_without_a_role_is_found(page):
    painted = QWidget(page)
    painted.setAccessibleName("Painted")
    painted.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    painted.resize(40, 40)
    painted.show()
    assert [found.split(":")[0] for found in names(page)] == ["no role"]


def test_a_small_target_is_found(page):
    page.button.setFixedSize(200, 20)
    QApplication.processEvents()
    assert targets(page)[0].startswith("200 x 20 px")


def test_what_lies_behind_a_trap_for_tab_is_found(page):
    trap, behind = QTextEdit(), QLineEdit()
    for widget in (trap, behind):
        page.layout().addWidget(widget)
    QApplication.processEvents()
    assert [found.split(" “")[0] for found in reachable_by_tab(page)] == ["not reached by Tab: QLineEdit"]


def test_words_that_are_cut_are_found(page):
    page.button.setFixedWidth(30)
    label = QLabel("A label that lies outside", page)
    label.setGeometry(280, 0, 300, 20)
    label.show()
    QApplication.processEvents()
    assert [found.split(":")[0] for found in clipped(page)] == ["cut", "reaches out of its place"]


def test_a_window_that_is_too_wide_is_found(page):
    page.setMinimumWidth(1400)
    page.button.setMinimumWidth(1400)
    assert too_wide(page, 1280, 800) != []


def test_contrast_is_reckoned_as_the_standard_does():
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#767676"), QColor("white")) == pytest.approx(4.54, abs=0.01)
