"""An icon that opens a menu says its name."""

from __future__ import annotations

from PySide6.QtGui import QAccessible

from mistakejournal.ui.widgets.icon_button import IconButton
from mistakejournal.ui.widgets.menu_button import MenuButton


def test_it_says_its_name_and_is_as_large_as_other_icons(qtbot):
    button, other = MenuButton("ellipsis", "More"), IconButton("ellipsis", "More")
    for one in (button, other):
        qtbot.addWidget(one)
    told = QAccessible.queryAccessibleInterface(button)
    assert (told.text(QAccessible.Text.Name), button.toolTip()) == ("More", "More")
    assert button.sizeHint() == other.sizeHint()
    assert button.focusPolicy() == other.focusPolicy()
