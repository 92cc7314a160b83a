"""The keys of a run (F1): letters without modifiers, while no field is typed in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum, auto
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from mistakejournal.ui.mime import Drops, clipboard
from mistakejournal.ui.runner.focus import Line, is_typing
from mistakejournal.ui.runner.session import RunSession


class RunKey(Enum):
    """What a key asks for."""

    TICK = auto()
    UP = auto()
    DOWN = auto()
    SKIP = auto()
    NOTE = auto()
    CATCH = auto()
    AWAY = auto()
    CLOSE = auto()
    PASTE = auto()
    MINI = auto()


_KEYS = {
    Qt.Key.Key_Space: RunKey.TICK,
    Qt.Key.Key_Up: RunKey.UP,
    Qt.Key.Key_K: RunKey.UP,
    Qt.Key.Key_Down: RunKey.DOWN,
    Qt.Key.Key_J: RunKey.DOWN,
    Qt.Key.Key_S: RunKey.SKIP,
    Qt.Key.Key_N: RunKey.NOTE,
    Qt.Key.Key_G: RunKey.CATCH,
    Qt.Key.Key_P: RunKey.AWAY,
    Qt.Key.Key_M: RunKey.MINI,
    Qt.Key.Key_Escape: RunKey.CLOSE,
}
_MOVES = frozenset({RunKey.UP, RunKey.DOWN})


def run_key(event: QKeyEvent, *, typing: bool) -> RunKey | None:
    """Give what a key asks for, or None; a held key only moves, and letters belong to a field in use."""
    asked = _asked(event)
    if typing and asked is not RunKey.CLOSE:
        return None
    return None if event.isAutoRepeat() and asked not in _MOVES else asked


def deeds_of(
    session: RunSession, *, away: Callable[[], None], mini: Callable[[], None]
) -> Mapping[RunKey, Callable[[], None]]:
    """Give what each key does; what a call away and M do is the surface's own."""
    return {
        RunKey.TICK: session.tick,
        RunKey.UP: partial(session.move, -1),
        RunKey.DOWN: partial(session.move, 1),
        RunKey.SKIP: partial(session.ask, Line.SKIP),
        RunKey.NOTE: partial(session.ask, Line.NOTE),
        RunKey.CATCH: partial(session.ask, Line.CATCH),
        RunKey.AWAY: away,
        RunKey.CLOSE: session.close_line,
        RunKey.PASTE: partial(paste_here, session),
        RunKey.MINI: mini,
    }


def add_shortcuts(surface: QWidget, session: RunSession) -> None:
    """Take the keys inside `surface` that its widgets would use otherwise.

    Buttons move the focus by Up and Down; a field would take Ctrl+Enter for Enter.
    """
    for keys, act in (
        ("Up", partial(_move, session, -1)),
        ("Down", partial(_move, session, 1)),
        ("Ctrl+Return", session.tick),
        ("Ctrl+Enter", session.tick),
    ):
        shortcut = QShortcut(QKeySequence(keys), surface)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(not keys.startswith("Ctrl"))  # a held key moves, and never ticks (F5)
        shortcut.activated.connect(act)
    paste = QShortcut(QKeySequence.StandardKey.Paste, surface)
    paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    paste.activated.connect(partial(paste_here, session))
    Drops(surface, session.offer, session.takes)


def paste_here(session: RunSession) -> None:
    """Take what was copied; text reaches this only while no field is typed in."""
    if not session.offer(clipboard()) and clipboard().text().strip():
        session.paste(clipboard().text())


def _move(session: RunSession, by: int) -> None:
    if not is_typing():
        session.move(by)


def _asked(event: QKeyEvent) -> RunKey | None:
    key = Qt.Key(event.key())
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if modifiers == Qt.KeyboardModifier.ControlModifier:
        return RunKey.PASTE if key == Qt.Key.Key_V else None
    return None if modifiers else _KEYS.get(key)
