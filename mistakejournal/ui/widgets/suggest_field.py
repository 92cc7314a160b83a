"""A line with suggestions: one of the names there are, or a new word.

Not an editable QComboBox: a screen reader cannot put the cursor into one, because Qt gives its accessible
object no way to take the focus. A line of text can be reached, named and typed into by everybody.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QWidget

from mistakejournal.ui.theme.icons import draw_icon
from mistakejournal.ui.theme.paint import painting
from mistakejournal.ui.theme.rules import list_rules, wear_rules
from mistakejournal.ui.widgets.line_field import LineField

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

_SIDE, _ICON = 12, 16


class SuggestField(LineField):
    """Choices by code. Typing narrows them; Down or the sign at the end shows all of them.

    ``changed`` comes only from the person, also while typing.
    """

    changed = Signal(str)
    chosen = Signal()
    """One of the suggestions was taken."""

    def __init__(
        self,
        options: Sequence[tuple[str, str]] = (),
        *,
        name: str = "",
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self._options: list[tuple[str, str]] = []
        super().__init__("", placeholder, name=name, parent=parent)
        self._labels = QStringListModel(self)
        completer = QCompleter(self._labels, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._take)
        self.setCompleter(completer)
        self.textEdited.connect(lambda _text: self.changed.emit(self.value()))
        self.set_options(options)

    def options(self) -> list[tuple[str, str]]:
        """Give what is offered."""
        return list(self._options)

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer other answers; what was chosen or typed stays."""
        if list(options) == self._options:
            return
        code = self.value()
        self._options = list(options)
        self._labels.setStringList([label for _code, label in self._options])
        if code:
            self.set_value(code)

    def value(self) -> str:
        """Give the code; nothing when none is chosen, or when the typed words are new."""
        typed = self.typed().casefold()
        return next((code for code, label in self._options if label.casefold() == typed), "")

    def set_value(self, code: str) -> None:
        """Choose an answer, or none."""
        self.setText(dict(self._options).get(code, ""))

    def typed(self) -> str:
        """Give the words that stand in the field."""
        return self.text().strip()

    def is_typing(self) -> bool:
        """Tell whether she is in the middle of typing here."""
        return self.hasFocus() and self.isModified()

    def show_all(self) -> None:
        """Show every suggestion, whatever is typed."""
        self._dress_list()
        completer = self.completer()
        completer.setCompletionPrefix("")
        completer.complete()

    def restyle(self) -> None:
        """Leave room for the sign at the end."""
        super().restyle()
        margins = self.textMargins()
        margins.setRight(self.theme.space(_SIDE) + self.theme.px(_ICON))
        self.setTextMargins(margins)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Dress the list before the first letter opens it."""
        self._dress_list()
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show all on Down."""
        if event.key() == Qt.Key.Key_Down:
            self.show_all()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show all on a click at the end."""
        super().mousePressEvent(event)
        if event.position().x() >= self._sign().left():
            self.show_all()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over the sign."""
        super().mouseMoveEvent(event)
        over = event.position().x() >= self._sign().left()
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sign at the end."""
        super().paintEvent(event)
        token = "text2" if self.isEnabled() else "disabled"
        with painting(self) as painter:
            draw_icon(painter, "chevrons-up-down", self._sign(), self.theme.color(token))

    def _sign(self) -> QRectF:
        size = self.theme.px(_ICON)
        return QRectF(self.width() - self.theme.space(_SIDE) - size, 0, size, self.height())

    def _dress_list(self) -> None:
        popup = self.completer().popup()
        assert popup is not None
        wear_rules(popup, list_rules(self.theme))

    def _take(self, label: str) -> None:
        self.setText(label)
        self.changed.emit(self.value())
        self.chosen.emit()
