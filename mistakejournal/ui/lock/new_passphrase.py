"""A new passphrase: typed twice, with how good it is and one to take instead."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mistakejournal.domain.passphrase import Grade
from mistakejournal.services.passphrase import strength, suggest
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.toggle import Toggle
from mistakejournal.words.strength import strength_words


class NewPassphrase(QWidget):
    """Weak ones may be taken too: it only says so."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Ask for both."""
        super().__init__(parent)
        self.first, self._second = LineField(), LineField()
        self._fields = (
            Field(self.tr("New passphrase"), self.first),
            Field(self.tr("The same again"), self._second),
        )
        self._seen = Toggle(self.tr("Show what I type"))
        self._seen.toggled.connect(self._show_letters)
        suggestion = Button(self.tr("Suggest one"), "link", height=30)
        suggestion.clicked.connect(self._suggest)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for field, line in zip(self._fields, (self.first, self._second), strict=True):
            line.setMaxLength(1_000)
            line.textChanged.connect(self._on_changed)
            column.addWidget(field)
        below = QHBoxLayout()
        below.addWidget(self._seen, 1)
        below.addWidget(suggestion)
        column.addLayout(below)
        self._show_letters(shown=False)
        self._on_changed()

    def text(self) -> str:
        """Give the passphrase, "" while it isn't the same twice."""
        text = self.first.text()
        return text if text.strip() and text == self._second.text() else ""

    def _show_letters(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        for line in (self.first, self._second):
            line.setEchoMode(mode)

    def _suggest(self) -> None:
        """Show one in the first field; typing it again helps to remember it."""
        self._seen.setChecked(True)
        self.first.setText(suggest())
        self._second.clear()
        self._second.setFocus()

    def _on_changed(self) -> None:
        text, again = self.first.text(), self._second.text()
        if text.strip():
            found = strength(text)
            is_good = found.grade in (Grade.GOOD, Grade.STRONG)
            self._fields[0].set_hint(strength_words(found), "text2" if is_good else "amber_text")
        else:
            self._fields[0].set_hint(self.tr("Several words are easier to remember than signs, and better."))
        is_other = bool(again) and not text.startswith(again)
        self._fields[1].set_hint(
            self.tr("This isn’t the same as above yet.") if is_other else "", "amber_text"
        )
        self.changed.emit()
