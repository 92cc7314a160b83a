"""Parts share the width, none below its least, and stack when they do not fit."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget

from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.side_by_side import SideBySide


def made(qtbot, *parts, **given):
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = SideBySide(parent=holder, **given)
    widgets = []
    for least, stretch, need in parts:
        widget = QWidget()
        widget.setMinimumSize(least, 20)
        layout.add(widget, stretch=stretch, need=need)
        widgets.append(widget)
    holder.show()
    return holder, layout, widgets


def widths(holder, widgets, width):
    holder.resize(width, 200)
    QApplication.processEvents()
    return [widget.width() for widget in widgets]


def test_none_gets_less_than_its_least(qtbot):
    holder, _layout, widgets = made(qtbot, (200, 1, 0), (50, 1, 0), (50, 1, 0), spacing=0)
    assert widths(holder, widgets, 300) == [200, 50, 50]
    assert widths(holder, widgets, 900) == [300, 300, 300]


def test_what_does_not_stretch_keeps_its_width(qtbot):
    holder, layout, widgets = made(qtbot, (50, 1, 100), (80, 0, 0), spacing=10)
    assert widths(holder, widgets, 400) == [310, 80]
    assert layout.is_stacked(180)
    assert not layout.is_stacked(190)


def test_stacked_parts_need_the_sum_of_their_heights(qtbot):
    _holder, layout, _widgets = made(qtbot, (50, 1, 100), (50, 1, 100), spacing=10)
    assert (layout.heightForWidth(400), layout.heightForWidth(100)) == (20, 50)
    assert layout.minimumSize().width() == 50


def test_a_given_width_decides_alone(qtbot):
    _holder, layout, _widgets = made(qtbot, (50, 1, 0), (50, 1, 0), stack_below=500)
    assert layout.is_stacked(499)
    assert not layout.is_stacked(500)


def test_parts_can_be_taken_out_and_hidden_ones_take_no_room(qtbot):
    holder, layout, widgets = made(qtbot, (50, 1, 0), (50, 1, 0), spacing=10)
    widgets[1].hide()
    assert widths(holder, widgets[:1], 300) == [300]
    assert layout.takeAt(1).widget() is widgets[1]
    assert (layout.count(), layout.itemAt(1), layout.takeAt(5)) == (1, None, None)


def test_words_beside_a_button_wrap_before_it_does(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = SideBySide(parent=holder)
    words = Label("You were away for 14 minutes. " * 4, wrap=True)
    layout.add(words, stretch=1, need=200)
    layout.add(Label("Start"))
    assert layout.heightForWidth(320) > layout.heightForWidth(900)
