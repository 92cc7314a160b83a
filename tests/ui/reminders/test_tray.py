"""The system's tray: absent without complaint where there is none."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from mistakejournal.ui.reminders import tray
from mistakejournal.ui.reminders.tray import Tray, has_tray, tray_here

Reason = QSystemTrayIcon.ActivationReason


def test_where_the_system_has_none_there_is_none(context):
    assert not has_tray()
    assert tray_here(context) is None


@pytest.mark.qt_log_ignore("systemTrayWindowChanged")  # what a window without a screen cannot do
def test_where_it_has_one_it_is_that(context, monkeypatch):
    with monkeypatch.context() as while_it_is_there:
        while_it_is_there.setattr(tray, "has_tray", lambda: True)
        made = tray_here(context)
        assert isinstance(made, Tray)
        assert made.is_there()
    assert not made.is_there()  # it went meanwhile: that is asked anew
    menu = QMenu()
    made.show_menu(menu)
    made.notify("Mistake Journal", "A check-in is due.")
    menu.deleteLater()


@pytest.mark.parametrize(
    ("reason", "clicks"), [(Reason.Trigger, 1), (Reason.DoubleClick, 1), (Reason.Context, 0)]
)
def test_a_click_opens_and_the_other_button_only_shows_the_menu(context, reason, clicks):
    made, heard = Tray(context), []
    made.clicked.connect(lambda: heard.append(1))
    made.notice_clicked.connect(lambda: heard.append(2))
    icon = made.findChild(QSystemTrayIcon)
    icon.activated.emit(reason)
    assert heard == [1] * clicks
    icon.messageClicked.emit()
    assert heard == [1] * clicks + [2]
