"""A filter: a chip that opens its answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from .menu import Menu
from .menu_holder import MenuHolder
from .pill import Pill

if TYPE_CHECKING:
    from collections.abc import Sequence


class MenuChip(Pill, MenuHolder):
    """Shows its title, or the chosen answer tinted. ``changed`` comes only from the person."""

    changed = Signal(str)
    tail = "chevron-down"

    def __init__(
        self,
        title: str,
        options: Sequence[tuple[str, str]] = (),
        *,
        any_label: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title, self._any_label = title, any_label
        self._options: dict[str, str] = {}
        self._value: str | None = ""
        self._menu = Menu(parent=self)
        self.set_menu(self._menu)
        self.set_options(options)
        self.prepare()

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer other answers; a chosen one that is gone is let go."""
        self._options = {"": self._any_label, **dict(options)}
        self._menu.clear()
        for code, label in self._options.items():
            action = self._menu.add(label, lambda code=code: self._take(code))  # type: ignore[misc]  # the default binds it
            action.setCheckable(True)
            action.setData(code)
        self.set_value(self._value or "")

    def value(self) -> str:
        """Give the chosen code; nothing means any."""
        return self._value or ""

    def set_value(self, code: str) -> None:
        """Choose an answer, or any."""
        self._show(code if code in self._options else "")

    def leave_answers(self) -> None:
        """Say that none of the answers holds, nor any of them: each can be chosen."""
        self._show(None)

    def is_chosen(self) -> bool:
        """Say whether the filter holds."""
        return bool(self._value)

    def _show(self, code: str | None) -> None:
        self._value = code
        self.setText(self._options[code] if code else self._title)
        self.setAccessibleName(self._title if code is None else f"{self._title}: {self._options[code]}")
        for action in self._menu.actions():
            action.setChecked(action.data() == code)
        self.updateGeometry()
        self.update()

    def _take(self, code: str) -> None:
        before = self._value
        self.set_value(code)
        if self._value != before:
            self.changed.emit(code)
