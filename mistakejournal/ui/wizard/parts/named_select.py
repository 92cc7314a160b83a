"""One of the names there are, or a new one: clients and kinds of work are made by typing (A4)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mistakejournal.domain.text import one_line
from mistakejournal.ui.widgets.suggest_field import SuggestField


class NamedSelect(SuggestField):
    """Says what was chosen only when it is settled: picked from the list, or typed and left."""

    picked = Signal(str)
    """The id of one there is; "" when the field was emptied."""
    named = Signal(str)
    """A name there is none of yet."""

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(placeholder=placeholder, parent=parent)
        self._settled = ("", "")
        self.editingFinished.connect(self.settle)
        self.chosen.connect(self.settle)

    def show_choice(self, options: list[tuple[str, str]], code: str) -> None:
        """Offer `options` and show the one chosen; leave a field alone that is being typed in."""
        if self.is_typing():
            return
        self.set_options(options)
        if self.value() != code or (not code and self.typed()):
            self.set_value(code)
        self._settled = (code, self.typed())

    def show_unsettled(self, typed: str) -> None:
        """Show a name that was typed and not left yet; leaving the field, or `settle`, takes it."""
        if typed and not self.is_typing():
            self.setText(typed)

    def settle(self) -> None:
        """Say what was picked or named, unless it was said already."""
        now = (self.value(), one_line(self.typed()))
        if now == self._settled:
            return
        self._settled = now
        self.setModified(False)
        code, name = now
        if code or not name:
            self.picked.emit(code)
        else:
            self.named.emit(name)
