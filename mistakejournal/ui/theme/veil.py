"""What others may not read while she shares her screen (P4): each thing that shows words asks here first.

Only what is painted is veiled. What a widget holds, copies or saves stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable

_hide: Callable[[str], str] | None = None


def veiled(text: str) -> str:
    """Give a text as it may be seen now."""
    return text if _hide is None else _hide(text)


def is_veiled() -> bool:
    """Tell whether the screen is shared."""
    return _hide is not None


def wear_veil(hide: Callable[[str], str] | None) -> None:
    """Hide with `hide` from now on, or nothing; the widgets are told by whoever calls."""
    global _hide  # asked at each paint of each widget, like the theme
    _hide = hide
