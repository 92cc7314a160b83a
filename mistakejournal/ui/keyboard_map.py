"""The keyboard map (F1): every key on one page, read from the table of acts."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from mistakejournal.ui.actions import ACTS, MENUS, title_of
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.scrolling import ScrollArea

Lines = list[tuple[str, str]]


def show_keys(window: QWidget, actions: Mapping[str, QAction]) -> KeyboardMap:
    """Open the map over `window`; `actions` know the keys as they are set."""
    keys = KeyboardMap(actions, window)
    keys.open()
    return keys


def show_run_keys(window: QWidget) -> KeyboardMap:
    """Open the keys of a run alone over its small window."""
    keys = KeyboardMap(None, window)
    keys.open()
    return keys


class KeyboardMap(Dialog):
    """Groups of keys with what they do; the arrow keys scroll it."""

    def __init__(self, actions: Mapping[str, QAction] | None, parent: QWidget | None = None) -> None:
        """Show the keys of the window, of the guided flow and of a run; without `actions` those of a run."""
        super().__init__(self.tr("Keys"), width=560, parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, self.theme.space(12), 0)
        self._grid.setHorizontalSpacing(self.theme.space(24))
        self._grid.setVerticalSpacing(self.theme.space(6))
        self._grid.setColumnStretch(1, 1)
        for title, lines in _groups(actions) if actions is not None else [_run_group()]:
            self._show_group(title, lines)
        self._area = ScrollArea(inside)
        self.add(self._area)
        close = Button(self.tr("Close"))
        close.clicked.connect(self.accept)
        self.add_buttons(close)
        close.setFocus()
        height = parent.height() - 32 if parent is not None and actions is not None else 640
        self.resize(self.theme.px(560), min(self.theme.px(640), height))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by the arrow keys; the only button needs none of them."""
        if not self._area.scroll_by_key(event):
            super().keyPressEvent(event)

    def _show_group(self, title: str, lines: Lines) -> None:
        row = self._grid.rowCount()
        if row > 1:
            self._grid.setRowMinimumHeight(row, self.theme.space(10))
            row += 1
        self._grid.addWidget(Label(title, "heading"), row, 0, 1, 2)
        for offset, (keys, words) in enumerate(lines, start=1):
            top = Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(Label(keys, "key", "text2"), row + offset, 0, top)
            self._grid.addWidget(Label(words, "body", wrap=True), row + offset, 1)


def key_words(portable: str) -> str:
    """Give the keys as this system writes them: “Ctrl+K”, on a Mac its own signs."""
    return QKeySequence(portable).toString(QKeySequence.SequenceFormat.NativeText)


def _groups(actions: Mapping[str, QAction]) -> list[tuple[str, Lines]]:
    by_menu = [(title_of(menu), _lines_of(menu, actions)) for menu in MENUS]
    groups = [(title, lines) for title, lines in by_menu if lines]
    groups.append((QCoreApplication.translate("keys", "While something is put right"), _flow_lines()))
    groups.append(_run_group())
    groups.append((QCoreApplication.translate("keys", "While a checklist is written"), _editor_lines()))
    groups.append((QCoreApplication.translate("keys", "While a newsletter is inspected"), _inspector_lines()))
    return groups


def _run_group() -> tuple[str, Lines]:
    return QCoreApplication.translate("keys", "While a checklist runs"), _run_lines()


def _lines_of(menu: str, actions: Mapping[str, QAction]) -> Lines:
    native = QKeySequence.SequenceFormat.NativeText
    lines = []
    for act in ACTS:
        keys = [key.toString(native) for key in actions[act.code].shortcuts()]
        if act.menu == menu and keys and actions[act.code].isVisible():
            lines.append(("  ".join(keys), title_of(act.code)))
    return lines


def _flow_lines() -> Lines:
    return [
        (key_words("Ctrl+Return"), QCoreApplication.translate("keys", "Continue")),
        (key_words("Alt+Left"), QCoreApplication.translate("keys", "Back")),
        (
            f"{key_words('Ctrl+1')} … {key_words('Ctrl+6')}",
            QCoreApplication.translate("keys", "Open one of the six steps"),
        ),
        (key_words("Esc"), QCoreApplication.translate("keys", "Close; everything is saved")),
    ]


def _editor_lines() -> Lines:
    return [
        (
            f"{key_words('Alt+Up')}  {key_words('Alt+Down')}",
            QCoreApplication.translate("keys", "Move the step or the section"),
        ),
        (key_words("Ctrl+D"), QCoreApplication.translate("keys", "Duplicate the step")),
    ]


def _inspector_lines() -> Lines:
    return [
        (key_words("Ctrl+V"), QCoreApplication.translate("keys", "Inspect what was copied")),
        ("↑ ↓  J K", QCoreApplication.translate("keys", "Go through the links")),
        (key_words("Return"), QCoreApplication.translate("keys", "Show the link in the text")),
        ("S", QCoreApplication.translate("keys", "The link is steady")),
        (key_words("Shift+F10"), QCoreApplication.translate("keys", "What else can be done with the link")),
    ]


def _run_lines() -> Lines:
    return [
        (key_words("Space"), QCoreApplication.translate("keys", "Tick the step and move on")),
        ("↑ ↓  J K", QCoreApplication.translate("keys", "Move")),
        ("N", QCoreApplication.translate("keys", "Note")),
        ("S", QCoreApplication.translate("keys", "Skip with a reason")),
        ("P", QCoreApplication.translate("keys", "Called away")),
        ("G", QCoreApplication.translate("keys", "Good catch: a step stopped a mistake")),
        ("M", QCoreApplication.translate("keys", "Mini runner, and back to the window")),
        (key_words("Ctrl+Return"), QCoreApplication.translate("keys", "Checked, with the cursor in a field")),
        (
            f"{key_words('Alt+Up')}  {key_words('Alt+Down')}",
            QCoreApplication.translate("keys", "Move a step while a checklist is written"),
        ),
    ]
