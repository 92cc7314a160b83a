"""The small button of a row, with the one act that fits there."""

from __future__ import annotations

from collections.abc import Callable

from mistakejournal.ui.widgets.button import Button

Act = Callable[[], object]
_SMALL = 30


def act_button(words: str, about: str, act: Act, *, quiet: bool = False) -> Button:
    """Give a small button; what it is about is read out with it."""
    button = Button(words, "quiet" if quiet else "secondary", height=_SMALL)
    button.setAccessibleDescription(about)
    button.clicked.connect(lambda _=False: act())
    return button
