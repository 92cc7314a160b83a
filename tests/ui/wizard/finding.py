"""Find things of a page by the name a person hears or reads, and what became of them."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from mistakejournal.domain.incident import Incident
from mistakejournal.services.incidents import get_incident
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.session import Session

Kind = TypeVar("Kind", bound=QWidget)


def button(root: QWidget, words: str) -> QAbstractButton:
    """Give the visible button of these words; what was just made is shown first."""
    QApplication.processEvents()
    found = [
        one for one in root.findChildren(QAbstractButton) if one.text() == words and one.isVisibleTo(root)
    ]
    assert len(found) == 1, f"{len(found)} buttons “{words}”"
    return found[0]


def is_there(root: QWidget, words: str) -> bool:
    """Tell whether a visible button has these words."""
    return any(one.text() == words and one.isVisibleTo(root) for one in root.findChildren(QAbstractButton))


def named(root: QWidget, kind: type[Kind], name: str) -> Kind:
    """Give the visible control of this accessible name."""
    QApplication.processEvents()
    found = [one for one in root.findChildren(kind) if one.accessibleName() == name and one.isVisibleTo(root)]
    assert len(found) == 1, f"{len(found)} {kind.__name__} “{name}”"
    return found[0]


def said(root: QWidget) -> str:
    """Give the words of all labels in view."""
    return " ".join(one.text() for one in root.findChildren(Label) if one.isVisibleTo(root))


def click(root: QWidget, words: str) -> None:
    """Click a button by its words."""
    QTest.mouseClick(button(root, words), Qt.MouseButton.LeftButton)


def type_into(field: QWidget, words: str) -> None:
    """Put the cursor into a field and type."""
    field.setFocus()
    QTest.keyClicks(field, words)


def stored(session: Session) -> Incident:
    """Save what is typed and give the incident as it is on disk."""
    session.flush()
    return get_incident(session.desk, session.id)
