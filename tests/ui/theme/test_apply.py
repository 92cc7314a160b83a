"""The application wears what it is told, at once and everywhere."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLineEdit

from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.widgets.label import Label


def test_an_open_window_changes_colour_and_size(qapp, qtbot):
    label = Label("First, stop. Breathe.", "body", "text2")
    qtbot.addWidget(label)
    label.show()
    dark = load_theme("dark", text_scale=1.5)
    apply_theme(qapp, dark)
    assert label.font().pixelSize() == 21
    assert label.palette().color(QPalette.ColorRole.WindowText) == dark.color("text2")


def test_a_stock_field_takes_its_colours_from_the_same_tokens(qapp, qtbot):
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    dark = load_theme("dark")
    apply_theme(qapp, dark)
    QApplication.processEvents()
    assert field.grab().toImage().pixelColor(field.width() // 2, field.height() // 2) == dark.color("raised")


def test_switching_back_and_forth_forgets_nothing(qapp, qtbot, light):
    label = Label("Saved", "small", "accent_text")
    qtbot.addWidget(label)
    label.show()
    before = label.grab().toImage()
    apply_theme(qapp, load_theme("dark", text_scale=2.0))
    apply_theme(qapp, light)
    label.adjustSize()
    assert label.grab().toImage() == before
