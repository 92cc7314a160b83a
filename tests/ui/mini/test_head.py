"""What runs, where it is, and the acts of a small window."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from mistakejournal.ui.mini.head import MiniHead
from mistakejournal.ui.widgets.icon_button import IconButton


def test_it_asks_and_decides_nothing(qtbot: QtBot) -> None:
    head = MiniHead(can_pin=True)
    qtbot.addWidget(head)
    head.show_place("Brightside newsletter", 9, [True] * 8 + [False] * 3)
    head.show()
    pin, whole = head.findChildren(IconButton)
    with qtbot.waitSignal(head.pinned) as pinned:
        pin.click()
    assert pinned.args == [True]
    assert pin.accessibleName() == "Keep it in front"
    head.set_pinned(True)
    assert pin.accessibleName() == "Let other windows cover it"
    with qtbot.waitSignal(head.window_asked):
        whole.click()


def test_where_no_app_decides_it_offers_no_pin(qtbot: QtBot) -> None:
    head = MiniHead(can_pin=False)
    qtbot.addWidget(head)
    head.show()
    assert [button.isVisible() for button in head.findChildren(IconButton)] == [False, True]
