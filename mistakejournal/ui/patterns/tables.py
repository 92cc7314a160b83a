"""The figures read as text: a table for each (K5)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.ui.context import Context
from mistakejournal.ui.mailing.copying import copy_text
from mistakejournal.ui.patterns.word_table import WordTable
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.label import Label
from mistakejournal.words.patterns import TextTable


class Tables(Themed, QWidget):
    """Every figure as rows of words, with all its months and fixes."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`; `show_tables` fills it."""
        super().__init__(parent)
        self._context = context
        self._shown: tuple[TextTable, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._parts: list[QWidget] = []
        self._copy = Button(self.tr("Copy as text"), icon="copy")
        self._copy.clicked.connect(self._on_copy)
        self._column.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignLeft)
        self.wear()

    def show_tables(self, tables: Sequence[TextTable]) -> None:
        """Show these; nothing is built anew where nothing changed."""
        if tuple(tables) == self._shown:
            return
        self._shown = tuple(tables)
        for part in self._parts:
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []
        for table in tables:
            self._parts.append(Label(table.title, "heading", wrap=True))
            if table.rows:
                self._parts.append(WordTable(table.title, table.columns, table.rows))
            if table.note:
                self._parts.append(Label(table.note, "small", "text2", wrap=True, selectable=True))
        for place, part in enumerate(self._parts):
            self._column.insertWidget(place, part)

    def restyle(self) -> None:
        """Keep the tables apart."""
        self._column.setSpacing(self.theme.space(12))

    def _on_copy(self) -> None:
        copy_text(self._context, "\n\n".join(_as_text(table) for table in self._shown))


def _as_text(table: TextTable) -> str:
    lines = [table.title, "\t".join(table.columns), *("\t".join(row) for row in table.rows)]
    return "\n".join([*lines, *([table.note] if table.note else [])])
