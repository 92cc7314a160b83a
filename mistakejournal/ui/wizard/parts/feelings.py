"""What is here right now, in a word: seven chips, her own words, how strong (B2)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QVBoxLayout, QWidget

from mistakejournal.domain.template import capital
from mistakejournal.domain.text import one_line
from mistakejournal.ui.widgets.chip import AddChip
from mistakejournal.ui.widgets.chip_group import ChipGroup
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_field import LineField


class Feelings(QWidget):
    """Chips for the words of the vocabulary and for her own; the longer list comes only while she types."""

    changed = Signal(list)
    """list[str]: the words chosen."""

    def __init__(self, pause: Mapping[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rows = [*pause["emotions"], *pause["emotion_suggestions"]]
        self._next = {str(row["label"]): str(row["next"]) for row in rows}
        self._own: set[str] = set()
        self._last = ""
        self._chips = ChipGroup(
            [(str(row["label"]), capital(str(row["label"]))) for row in pause["emotions"]],
            name=self.tr("What’s here right now?"),
        )
        self._chips.changed.connect(self._on_changed)
        self._add = AddChip(self.tr("Something else"))
        self._add.clicked.connect(self._open_line)
        self._chips.append(self._add)
        self._line = LineField(
            placeholder=self.tr("A word of your own"), name=self.tr("Another word for what is here")
        )
        completer = QCompleter([str(row["label"]) for row in pause["emotion_suggestions"]], self._line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._take_line)
        self._line.setCompleter(completer)
        self._line.returnPressed.connect(self._take_line)
        self._line.editingFinished.connect(self._take_line)
        self._line.hide()
        self._then = Label("", "small", "text2", wrap=True)
        self._then.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(Label(self.tr("What’s here right now?"), "heading", wrap=True))
        hint = self.tr("Any of these is a fair reaction. Naming it takes some of the heat out.")
        column.addWidget(Label(hint, "small", "text2", wrap=True))
        for widget in (self._chips, self._line, self._then):
            column.addWidget(widget)

    def values(self) -> list[str]:
        """Give the words chosen."""
        return self._chips.values()

    def show_values(self, names: Sequence[str]) -> None:
        """Show what was chosen before."""
        for name in names:
            self._offer(name)
        self._chips.set_values(names)

    def _on_changed(self) -> None:
        values = self._chips.values()
        new = [name for name in values if name in self._next]
        self._then.setText(self._next[new[-1]] if new else "")
        self._then.setVisible(bool(new))
        self.changed.emit(values)

    def _open_line(self) -> None:
        self._line.show()
        self._line.setFocus()

    def _take_line(self, chosen: str = "") -> None:
        name = one_line(chosen or self._line.text())
        self._line.clear()
        if not name:
            return
        self._line.hide()
        self._offer(name)
        self._chips.set_values([*self._chips.values(), name])
        self._on_changed()
        self._chips.chip(name).setFocus()

    def _offer(self, name: str) -> None:
        if name not in self._own and name not in {code for code, _ in self._seven()}:
            self._own.add(name)
            self._chips.add_option(name, capital(name))

    def _seven(self) -> list[tuple[str, str]]:
        return list(self._next.items())[:7]
