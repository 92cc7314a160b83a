"""The figures read as text: a table for each (K5)."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from itertools import chain

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.ui.context import Context
from mistakejournal.ui.mailing.copying import copy_text
from mistakejournal.ui.patterns.word_table import WordTable
from mistakejournal.ui.slices import Slices
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.label import Label
from mistakejournal.words.patterntables import TextTable


class Tables(Themed, QWidget):
    """Every figure as rows of words, with all its months and fixes."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`; `show_tables` fills it."""
        super().__init__(parent)
        self._context = context
        self._shown: list[TextTable] = []
        self._parts: list[list[QWidget]] = []
        """The widgets of each table shown."""
        self._work = self._show(iter(()))
        """Shows what is still to be shown."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._copy = Button(self.tr("Copy as text"), icon="copy")
        self._copy.clicked.connect(self._on_copy)
        self._column.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignLeft)
        self.wear()

    def show_tables(self, tables: Iterable[TextTable]) -> None:
        """Show these, the first at once, the others in the next moments; one that is the same stays as it is.

        Each takes its time: a thousand fixes have to be put into words, and rows to be measured.
        """
        self._work.close()
        self._work = self._show(iter(tables))
        next(self._work, None)
        Slices(self._work, self, pause=0)

    def restyle(self) -> None:
        """Keep the tables apart."""
        self._column.setSpacing(self.theme.space(12))

    def _show(self, tables: Iterator[TextTable]) -> Generator[object, None, None]:
        count = 0
        for count, table in enumerate(tables, start=1):
            if self._shown[count - 1 : count] != [table]:
                self._drop(count - 1)
                self._put(table)
            yield table
        self._drop(count)

    def _put(self, table: TextTable) -> None:
        parts: list[QWidget] = [Label(table.title, "heading", wrap=True)]
        if table.rows:
            parts.append(WordTable(table.title, table.columns, table.rows))
        if table.note:
            parts.append(Label(table.note, "small", "text2", wrap=True, selectable=True))
        place = sum(map(len, self._parts))
        for part in parts:
            self._column.insertWidget(place, part)
            place += 1
        self._shown.append(table)
        self._parts.append(parts)

    def _drop(self, first: int) -> None:
        """Take away the tables from a place on."""
        for part in chain.from_iterable(self._parts[first:]):
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        del self._shown[first:], self._parts[first:]

    def _on_copy(self) -> None:
        for _ in self._work:  # whoever copies wants all of them
            pass
        copy_text(self._context, "\n\n".join(_as_text(table) for table in self._shown))


def _as_text(table: TextTable) -> str:
    lines = [table.title, "\t".join(table.columns), *("\t".join(row) for row in table.rows)]
    return "\n".join([*lines, *([table.note] if table.note else [])])
