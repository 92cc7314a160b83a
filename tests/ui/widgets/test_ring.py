"""The ring stays around its target, wherever that goes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QWidget

from mistakejournal.ui.widgets.ring import Ring


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    window.show()
    return window


def test_it_moves_grows_and_hides_with_its_target(window):
    target = QPushButton("Start", window)
    target.setGeometry(50, 60, 80, 30)
    target.show()
    ring = Ring(window)
    ring.show_around(target)
    assert ring.geometry() == QRect(46, 56, 88, 38)
    target.move(100, 100)
    assert ring.geometry().topLeft().toTuple() == (96, 96)
    target.hide()
    assert not ring.isVisible()
    target.show()
    assert ring.isVisible()
    ring.show_around(None)
    assert (ring.isVisible(), ring.target()) == (False, None)


def test_it_follows_what_its_target_lies_in(window):
    area = QScrollArea(window)
    area.setGeometry(0, 0, 400, 200)
    inside = QWidget()
    inside.resize(380, 1000)
    target = QPushButton("Deep", inside)
    target.setGeometry(20, 100, 80, 30)
    area.setWidget(inside)
    area.show()
    ring = Ring(window)
    ring.show_around(target)
    before = ring.y()
    area.verticalScrollBar().setValue(60)
    assert ring.y() == before - 60
    assert ring.grab()
    area.verticalScrollBar().setValue(400)
    assert not ring.isVisible()


def test_a_target_that_is_gone_is_forgotten(window):
    target = QPushButton("Start", window)
    target.show()
    ring = Ring(window)
    ring.show_around(target)
    target.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()
    assert (ring.target(), ring.isVisible()) == (None, False)
    ring.show_around(None)


def test_clicks_go_through_it(window):
    target = QPushButton("Start", window)
    target.setGeometry(50, 60, 80, 30)
    target.show()
    ring = Ring(window)
    ring.show_around(target)
    assert window.childAt(90, 75) is target
