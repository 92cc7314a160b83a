"""The rows of Settings: a label, what it means, and its control."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.ui.autosave import Autosave
from mistakejournal.ui.widgets.chip_group import ChipGroup
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.row import Row
from mistakejournal.ui.widgets.segmented import Segmented
from mistakejournal.ui.widgets.select import Select
from mistakejournal.ui.widgets.slider import Slider
from mistakejournal.ui.widgets.toggle import Toggle


class SettingRow(QWidget):
    """One setting by its name in domain/settings. `changed` comes only from the person."""

    changed = Signal(str, object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Stand for the setting `name`."""
        super().__init__(parent)
        self.name = name
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_value(self, value: object) -> None:
        """Show what is stored, without saying that it changed."""
        raise TypeError(f"{type(self).__name__} must say how it shows its value")

    def _tell(self, value: object) -> None:
        self.changed.emit(self.name, value)


class OnOffRow(SettingRow):
    """A switch."""

    def __init__(self, name: str, title: str, second: str) -> None:
        """Say what is on or off."""
        super().__init__(name)
        self._switch = Toggle(title, bare=True)
        self._switch.setAccessibleDescription(second)
        self._switch.clicked.connect(lambda: self._tell(self._switch.isChecked()))
        self._column.addWidget(Row(title, second, trailing=[self._switch]))

    def show_value(self, value: object) -> None:
        """Show it on or off; what follows the system shows as off until she says otherwise."""
        self._switch.setChecked(bool(value))


class ChoiceRow(SettingRow):
    """A few ways side by side."""

    def __init__(self, name: str, title: str, second: str, options: Sequence[tuple[str, str]]) -> None:
        """Offer `options` as (code, words)."""
        super().__init__(name)
        self._choice = Segmented(options, name=title)
        self._choice.changed.connect(self._tell)
        self._column.addWidget(Row(title, second, trailing=[self._choice]))

    def show_value(self, value: object) -> None:
        """Mark the one that holds."""
        self._choice.set_value(str(value))


class ListRow(SettingRow):
    """One of many, from a list; numbers travel as numbers."""

    def __init__(self, name: str, title: str, second: str, options: Sequence[tuple[str, str]]) -> None:
        """Offer `options` as (code, words)."""
        super().__init__(name)
        self._list = Select(options, name=title)
        self._is_number = all(code.isdigit() for code, _words in options)
        self._list.changed.connect(lambda code: self._tell(int(code) if self._is_number else code))
        self._column.addWidget(Row(title, second, trailing=[self._list]))

    def show_value(self, value: object) -> None:
        """Show the one that holds."""
        self._list.set_value(str(value))


class SizeRow(SettingRow):
    """A number chosen by feeling, taken when the handle is let go or a key has moved it."""

    def __init__(self, name: str, title: str, second: str, allowed: range) -> None:
        """Offer the numbers of `allowed`."""
        super().__init__(name)
        self._slider = Slider(title, allowed.start, allowed.stop - 1)
        self._slider.setSingleStep(10)
        self._number = Label("", "small", "text2")
        self._slider.valueChanged.connect(self._on_moved)
        self._slider.sliderReleased.connect(lambda: self._tell(self._slider.value()))
        self._column.addWidget(Row(title, second, trailing=[self._slider, self._number]))
        self._is_showing = False

    def show_value(self, value: object) -> None:
        """Put the handle there."""
        self._is_showing = True
        self._slider.setValue(int(str(value)))
        self._is_showing = False

    def _on_moved(self, value: int) -> None:
        self._number.setText(self.tr("{number} %").format(number=value))
        if not self._is_showing and not self._slider.isSliderDown():
            self._tell(value)


class WordsRow(SettingRow):
    """A line she types, told while she types; what does not fit is said when the field is left."""

    def __init__(self, name: str, label: str, hint: str = "") -> None:
        """Ask for `label`."""
        super().__init__(name)
        self._line = LineField()
        self._autosave = Autosave(self._save, self)
        self._line.textEdited.connect(partial(self._autosave.put, name))
        self._line.editingFinished.connect(self._on_left)
        self._shown = ""
        self._is_left = self._waits = False
        self._column.setContentsMargins(0, 8, 0, 8)
        self._hint = hint
        self._field = Field(label, self._line, hint=hint)
        self._column.addWidget(self._field)

    def show_value(self, value: object) -> None:
        """Show the words, unless the cursor is in them or they are not on the disk yet."""
        self._shown = str(value)
        if not (self._line.hasFocus() or self._autosave.pending):
            self._line.setText(self._shown)

    def refuse(self, sentence: str) -> None:
        """Say why the words could not be taken; they stay where they are. "" takes it back.

        Half a word is no reason to speak while she types.
        """
        if self._is_left or not sentence:
            self._field.set_hint(sentence or self._hint, "amber_text" if sentence else "text2")

    def wait(self) -> None:
        """The words told last could not be saved just now: they are told again."""
        self._waits = True

    def _on_left(self) -> None:
        self._is_left = True
        if self._line.text() != self._shown:
            self._autosave.put(self.name, self._line.text())
            self._autosave.flush()
        self._is_left = False

    def _save(self, values: dict[str, object]) -> bool:
        self._waits = False
        self._tell(str(values[self.name]).strip())
        return not self._waits


class DaysRow(SettingRow):
    """Days of the week, Monday is 0."""

    def __init__(self, name: str, label: str, days: Sequence[str]) -> None:
        """Offer seven days."""
        super().__init__(name)
        self._days = ChipGroup([(str(place), words) for place, words in enumerate(days)], name=label)
        self._days.changed.connect(lambda: self._tell(tuple(int(code) for code in self._days.values())))
        self._column.setContentsMargins(0, 8, 0, 8)
        self._column.addWidget(Field(label, self._days))

    def show_value(self, value: object) -> None:
        """Tick her days."""
        self._days.set_values([str(day) for day in value] if isinstance(value, tuple) else [])
