"""A part of a page by itself, over a real journal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mistakejournal.ui.wizard.session import Session


@pytest.fixture
def german_numbers() -> Iterator[None]:
    """Write numbers as German does: 12,50."""
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def show_part(session: Session, qtbot: QtBot) -> Callable[..., Any]:
    """Show a part made for the session; it is filled as its page would fill it."""

    windows: list[QWidget] = []

    def show_it(make: Callable[[Session], Any], incident_id: str = "", fill: Any = None) -> Any:
        if incident_id:
            session.resume(incident_id)
        part, window = make(session), QWidget()
        windows.append(window)
        QVBoxLayout(window).addWidget(part)
        qtbot.addWidget(window)
        window.resize(720, 700)
        show = (lambda: fill(part)) if fill else part.fill
        session.changed.connect(show)
        show()
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        QApplication.processEvents()
        return part

    return show_it
