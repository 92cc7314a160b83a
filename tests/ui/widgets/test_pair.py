"""Two fields stand side by side where there is room."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.pair import Pair


def test_two_fields_stack_when_it_gets_narrow(qtbot):
    left, right = Field("Client", LineField()), Field("Kind of work", LineField())
    pair = Pair(left, right, stretch=(3, 2))
    qtbot.addWidget(pair)
    pair.resize(680, 60)
    pair.show()
    QApplication.processEvents()
    assert left.y() == right.y()
    assert left.width() > right.width()
    pair.resize(400, 140)
    QApplication.processEvents()
    assert (left.x(), right.x()) == (0, 0)
    assert right.y() >= left.y() + left.height()


def test_the_lower_field_stands_at_the_top(qtbot):
    left, right = Field("What it costs", LineField(), hint="For you"), Field("Currency", LineField())
    pair = Pair(left, right)
    qtbot.addWidget(pair)
    pair.resize(680, 100)
    pair.show()
    QApplication.processEvents()
    assert left.label.mapTo(pair, left.label.pos()).y() == right.label.mapTo(pair, right.label.pos()).y()
    assert right.height() < left.height()
