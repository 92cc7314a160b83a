"""Widgets follow the theme as long as they live, and hold nothing up when they are gone."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.theme.themed import Themed


class Counted(Themed, QWidget):
    def __init__(self):
        super().__init__()
        self.worn = []
        self.wear()

    def restyle(self):
        self.worn.append(self.theme.name)


def test_a_widget_restyles_once_for_each_theme(qapp, qtbot):
    widget = Counted()
    qtbot.addWidget(widget)
    apply_theme(qapp, load_theme("dark"))
    assert widget.worn == ["light", "dark"]


def test_a_deleted_widget_is_never_reached(qapp):
    widget = Counted()
    worn = widget.worn
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    apply_theme(qapp, load_theme("dark"))
    assert worn == ["light"]
