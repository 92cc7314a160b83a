"""Facts stand side by side, and where there are none there is no room for them."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from mistakejournal.ui.journal.facts_line import FactsLine
from mistakejournal.ui.widgets.label import Label
from mistakejournal.words.incident_facts import FactWords


def test_new_facts_take_the_place_of_the_old(qtbot):
    line = FactsLine()
    qtbot.addWidget(line)
    line.show_facts([FactWords("26 minutes", "until Theo knew"), FactWords("Option A", "a correction")])
    line.resize(600, 80)
    line.show()
    line.show_facts([FactWords("1 week", "of the new step")])
    QApplication.processEvents()
    assert [label.text() for label in line.findChildren(Label) if label.isVisible()] == [
        "1 week",
        "of the new step",
    ]
    line.show_facts([])
    assert line.isHidden()
