"""Lines fill one after the other, centred on their middle."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from mistakejournal.ui.widgets.flow_layout import FlowLayout


@pytest.fixture
def flow(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(parent=holder)
    for height in (30, 20, 30, 30):
        widget = QWidget()
        widget.setFixedSize(100, height)
        flow.addWidget(widget)
    holder.show()
    flow.held = holder
    return flow


def places(flow, width):
    flow.parentWidget().resize(width, 300)
    QApplication.processEvents()
    return [flow.itemAt(index).geometry().topLeft().toTuple() for index in range(flow.count())]


def test_a_new_line_begins_where_the_old_is_full(flow):
    assert places(flow, 220) == [(0, 0), (108, 5), (0, 38), (108, 38)]
    assert flow.heightForWidth(220) == 68
    assert flow.heightForWidth(432 - 8) == 30


def test_a_narrow_place_holds_one_in_a_line(flow):
    assert [x for x, _y in places(flow, 100)] == [0, 0, 0, 0]
    assert flow.minimumSize().width() == 100
    assert flow.sizeHint().width() == 424


def test_a_hidden_widget_leaves_no_hole(flow):
    flow.itemAt(0).widget().hide()
    assert places(flow, 220)[1] == (0, 5)


def test_widgets_come_in_and_go(flow):
    widget = QWidget()
    flow.insert_widget(1, widget)
    assert flow.itemAt(1).widget() is widget
    assert flow.takeAt(1).widget() is widget
    assert (flow.count(), flow.itemAt(9), flow.takeAt(9)) == (4, None, None)
    widget.deleteLater()
