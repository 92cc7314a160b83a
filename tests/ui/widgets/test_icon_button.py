"""An icon alone says its name to whoever asks."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from mistakejournal.ui.widgets.icon_button import IconButton


def test_it_says_its_name_and_is_pressed(qtbot):
    button = IconButton("pencil", "Edit")
    qtbot.addWidget(button)
    button.show()
    told = QAccessible.queryAccessibleInterface(button)
    assert (told.text(QAccessible.Text.Name), told.role()) == ("Edit", QAccessible.Role.Button)
    assert button.toolTip() == "Edit"
    with qtbot.waitSignal(button.clicked):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_is_large_enough_to_hit_even_when_small(qtbot):
    button = IconButton("x", "Close", size=20)
    qtbot.addWidget(button)
    assert min(button.sizeHint().toTuple()) >= 28
    assert button.minimumSizeHint() == button.sizeHint()


def test_it_can_change_its_icon(qtbot):
    button = IconButton("ellipsis", "More")
    qtbot.addWidget(button)
    before = button.grab().toImage()
    button.set_icon("x")
    button.setDown(True)
    assert button.grab().toImage() != before
