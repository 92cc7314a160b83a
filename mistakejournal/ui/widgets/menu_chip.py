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
        self._value = ""
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
        self.set_value(self._value)

    def value(self) -> str:
        """Give the chosen code; nothing means any."""
        return self._value

    def set_value(self, code: str) -> None:
        """Choose an answer, or any."""
        self._value = code if code in self._options else ""
        self.setText(self._options[self._value] if self._value else self._title)
        self.setAccessibleName(f"{self._title}: {self._options[self._value]}")
        for action in self._menu.actions():
            action.setChecked(action.data() == self._value)
        self.updateGeometry()
        self.update()

    def is_chosen(self) -> bool:
        """Say whether the filter holds."""
        return bool(self._value)

    def _take(self, code: str) -> None:
        before = self._value
        self.set_value(code)
        if self._value != before:
            self.changed.emit(self._value)
