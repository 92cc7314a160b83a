"""What others may not read while she shares her screen (P4): each thing that shows words asks here first.

Only what is painted is veiled. What a widget holds, copies or saves stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

IN_QUESTIONS = "in questions"
"""The data of an action whose key works in the questions over its window too."""

_hide: Callable[[str], str] | None = None
_is_plain = False


def veiled(text: str) -> str:
    """Give a text as it may be seen now."""
    return text if _hide is None else _hide(text)


def is_veiled() -> bool:
    """Tell whether the screen is shared."""
    return _hide is not None


def window_title(title: str) -> str:
    """Give what a window may be named: the task bar and the list of windows show it to whoever looks."""
    return QCoreApplication.translate("SharedScreen", "Journal") if is_veiled() or _is_plain else title


def name_plainly(is_wanted: bool, /) -> None:
    """Name each window "Journal" from now on, also while nothing is hidden (a setting of hers)."""
    global _is_plain  # as above
    _is_plain = is_wanted


def wear_veil(hide: Callable[[str], str] | None) -> None:
    """Hide with `hide` from now on, or nothing; the widgets are told by whoever calls."""
    global _hide  # asked at each paint of each widget, like the theme
    _hide = hide
