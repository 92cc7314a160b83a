"""Every column, key and heading that was read, what stands there, and what it becomes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.importfield import Field
from mistakejournal.domain.reading.entry import KeyUse
from mistakejournal.ui.slices import Slices
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.row import Row
from mistakejournal.ui.widgets.select import Select
from mistakejournal.words.incidentimports import key_words, place_words, use_words

_WIDTH = 230
_LAST = (Field.NOTE, Field.LEAVE)


class Places(Themed, QWidget):
    """A row for each name. `changed` when one of them becomes something else."""

    changed = Signal()
    filled = Signal()
    """All rows are there: they come one after the other, because two hundred at once take a second."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show none yet."""
        super().__init__(parent)
        self._fields: dict[str, Field] = {}
        self._selects: list[Select] = []
        self._slices: Slices | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._options = _options()
        self.wear()

    def show_keys(self, keys: Mapping[str, KeyUse], fields: Mapping[str, Field]) -> None:
        """Show these names with what each becomes."""
        self._fields = dict(fields)
        for row in self.findChildren(Row):
            self._column.removeWidget(row)
            row.deleteLater()
        self._selects = []
        if self._slices is not None:
            self._slices.deleteLater()
        self._slices = Slices(self._rows(keys), self)

    def fields(self) -> dict[str, Field]:
        """Give what each name becomes."""
        return dict(self._fields)

    def restyle(self) -> None:
        """Keep what is chosen under each other."""
        for select in self._selects:
            select.setFixedWidth(self.theme.px(_WIDTH))

    def _rows(self, keys: Mapping[str, KeyUse]) -> Iterator[None]:
        for key, use in keys.items():
            select = Select(self._options, name=self.tr("“{name}” becomes").format(name=key_words(key)))
            select.set_value(self._fields[key])
            select.changed.connect(partial(self._change, key))
            select.setFixedWidth(self.theme.px(_WIDTH))
            self._selects.append(select)
            self._column.addWidget(Row(key_words(key), use_words(use), trailing=(select,)))
            yield
        self._slices = None
        self.filled.emit()

    def _change(self, key: str, code: str) -> None:
        self._fields[key] = Field(code)
        self.changed.emit()


def _options() -> list[tuple[str, str]]:
    """Give every place by its name, what is no place last."""
    named = sorted(
        ((one.value, place_words(one)) for one in Field if one not in _LAST), key=lambda one: one[1]
    )
    return [*((one.value, place_words(one)) for one in _LAST), *named]
