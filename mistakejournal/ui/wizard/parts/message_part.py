"""One part of the message: whether it is there, its words, and a field to word it in place (C3)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.chip import Chip
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.hairline import Hairline
from mistakejournal.ui.widgets.icon_button import IconButton
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.text_field import TextField
from mistakejournal.ui.wizard.parts.excerpt import Excerpt


class MessagePart(QWidget):
    """The pencil opens the field; a needed part that is empty has it open from the start."""

    typed = Signal(str)
    ticked = Signal(bool)
    """It is there in her own words, or not after all."""
    pencil_pressed = Signal()

    def __init__(
        self,
        title: str,
        ask: str,
        *,
        example: str = "",
        needed: bool = False,
        in_place: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Stand for the part `title`; `ask` is said while it is empty. Without `in_place` it has no field."""
        super().__init__(parent)
        self._title, self._ask = title, ask
        self._needed, self._in_place = needed, in_place
        self._was_opened = False
        self.is_found = False
        self._icon = IconLabel("circle-dashed", "text3", 18)
        self._words = Excerpt()
        self.field = TextField(placeholder=example, name=title, min_lines=1)
        self.field.changed.connect(self.typed)
        self.field.hide()
        self.tick = Chip(self.tr("It is there"))
        self.tick.clicked.connect(lambda: self.ticked.emit(self.tick.isChecked()))
        self.tick.hide()
        self.pencil = IconButton("pencil", self.tr("Edit {title}").format(title=title))
        self.pencil.clicked.connect(self._on_pencil)
        self._column = QVBoxLayout()
        self._column.setSpacing(3)
        self._column.addWidget(Label(title, "key", wrap=True))
        self._column.addWidget(self._words)
        self._column.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self.field)
        line = QHBoxLayout()
        line.setSpacing(14)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(self._column, 1)
        line.addWidget(self.pencil, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 10, 0, 0)
        column.setSpacing(12)
        column.addLayout(line)
        column.addWidget(Hairline())

    def show_words(
        self, words: str, raw: str | None = None, *, found: bool | None = None, ticked: bool = False
    ) -> None:
        """Show what the part says ("" = nothing yet); `raw` is what stands in the field, if it is another.

        `found` says whether it was found in a text she has changed; what isn't may be `ticked` by her.
        """
        has_words = bool(words.strip())
        self.is_found = has_words if found is None else found or ticked
        missing = self._needed and not has_words and not self.is_found
        self.tick.setVisible(found is False and not missing)
        self.tick.setChecked(ticked)
        self.tick.setAccessibleName(self.tr("{part}: it is there").format(part=self._title))
        self._icon.set_icon(
            "circle-check" if self.is_found else "circle-dashed",
            "accent" if self.is_found else "amber_text" if missing else "text3",
        )
        self._words.set_whole(self._said(words))
        self._words.set_tone("amber_text" if missing else "text2")
        state = (
            self.tr("There") if self.is_found else self.tr("Needed") if missing else self.tr("Not there yet")
        )
        self.pencil.setAccessibleDescription(state)
        show_text(self.field, words if raw is None else raw)
        if missing and self._in_place and not self._was_opened:
            self._open()

    def _said(self, words: str) -> str:
        if self.is_found:
            return words if words.strip() else self.tr("In your own words.")
        if words.strip():
            return self.tr("Not found in your words. Tick it if it is there.")
        return self._ask

    def set_ask(self, ask: str, example: str = "") -> None:
        """Ask something else while it is empty."""
        self._ask = ask
        self.field.setPlaceholderText(example)

    def add_below(self, widget: QWidget) -> None:
        """Put something under the words that helps to find them."""
        self._column.addWidget(widget)

    def add_way(self, button: Button) -> Button:
        """Put a button under the words: another way to fill the part. It is hidden until it is wanted."""
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        button.hide()
        return button

    def unfold(self) -> None:
        """Show the field that changes the words."""
        self._open()

    def _on_pencil(self) -> None:
        if not self._in_place:
            self.pencil_pressed.emit()
        elif self.field.isHidden():
            self._open()
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.field.hide()

    def _open(self) -> None:
        self._was_opened = True
        self.field.show()
