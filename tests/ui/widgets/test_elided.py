"""A text that is cut is still there: under the pointer and for a screen reader."""

from __future__ import annotations

from PySide6.QtGui import QAccessible

from mistakejournal.ui.widgets.elided import ElidedLabel

LINK = "https://brightsidepod.example/episodes/72?from=newsletter"


def test_a_cut_text_shows_whole_under_the_pointer(qtbot):
    label = ElidedLabel(LINK, middle=True)
    qtbot.addWidget(label)
    label.resize(150, 20)
    label.show()
    shown = label.shown_text()
    assert shown.startswith("https://")
    assert shown.endswith("letter")
    assert "…" in shown
    assert label.toolTip() == LINK
    assert QAccessible.queryAccessibleInterface(label).text(QAccessible.Text.Name) == LINK


def test_a_text_that_fits_needs_no_hint(qtbot):
    label = ElidedLabel("Theo")
    qtbot.addWidget(label)
    label.resize(150, 20)
    label.show()
    assert (label.shown_text(), label.toolTip()) == ("Theo", "")
    label.set_text(LINK)
    label.set_tone("text2")
    assert label.toolTip() == LINK
    assert label.grab()
    assert label.minimumSizeHint().width() < label.sizeHint().width()
