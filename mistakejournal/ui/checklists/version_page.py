"""One version of a checklist: its reason, its incident, and each step with what became of it, in words."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.domain.version import ShownStep
from mistakejournal.services.versions import VersionFile, give_reason, version_file
from mistakejournal.ui.autosave import Autosave
from mistakejournal.ui.context import Context
from mistakejournal.ui.theme import current_theme
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.long_column import LongColumn, Slot
from mistakejournal.words.dates import moment_words
from mistakejournal.words.versions import mark_words, version_words

_NUMBER, _ROW = 28, 34


class VersionPage(QWidget):
    """Fills itself with one version after another; the reason is stored while she types."""

    incident_wanted = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`."""
        super().__init__(parent)
        self._context = context
        self._file: VersionFile | None = None
        self._title = Label("", "heading", wrap=True)
        self._when = Label("", "small", "text2", wrap=True)
        self._now = Label(self.tr("The list stands like this now."), "small", "text2", wrap=True)
        self._reason = LineField()
        self._incident = Button(self.tr("Open the incident"), "link", icon="book-open", height=30)
        self._steps = LongColumn()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(10)
        for widget in (
            self._title,
            self._when,
            self._now,
            Field(self.tr("Why it was changed"), self._reason),
        ):
            column.addWidget(widget)
        column.addWidget(self._incident, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._steps)
        column.addStretch(1)
        self._autosave = Autosave(self._save, self)
        self._reason.textEdited.connect(self._on_typed)
        self._reason.editingFinished.connect(self.settle)
        self._incident.clicked.connect(self._ask_incident)

    def show_version(self, version_id: str) -> bool:
        """Show a version; tell whether the list stands like it now."""
        self.settle()
        file = self._file = version_file(self._context.desk, version_id)
        clock = self._context.desk.clock
        self._title.setText(version_words(file.version))
        self._when.setText(moment_words(clock.local(file.version.at), clock.local()))
        self._now.setVisible(file.is_now)
        self._reason.setText(file.version.reason)
        self._incident.setVisible(file.version.incident_id is not None)
        self._steps.show_rows([])
        self._steps.show_rows([self._slot(place, one) for place, one in enumerate(file.steps)])
        self.setAccessibleName(self._title.text())
        return file.is_now

    def settle(self) -> None:
        """Store the reason as it stands."""
        self._autosave.flush()
        self._context.end_stay()

    def _on_typed(self, words: str) -> None:
        assert self._file is not None  # a page without a version can't be typed into
        self._autosave.put(self._file.version.id, words)

    def _save(self, values: dict[str, object]) -> bool:
        """Store reasons by their version: another may be shown by the time one can be saved."""
        stored = [self._store(version_id, str(words)) for version_id, words in values.items()]
        return all(stored)

    def _store(self, version_id: str, words: str) -> bool:
        call = partial(give_reason, self._context.desk, version_id, words)
        return self._context.perform(call, stay=version_id) is not None

    def _slot(self, place: int, one: ShownStep) -> Slot:
        rows = 2 if one.mark else 1
        return Slot(str(place), lambda: _row(one), lambda _width: current_theme().px(_ROW) * rows)

    def _ask_incident(self) -> None:
        if self._file is not None and self._file.version.incident_id:
            self.incident_wanted.emit(self._file.version.incident_id)


def _row(one: ShownStep) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 6, 0, 6)
    line.setSpacing(10)
    is_out = one.mark == "removed"
    number = Label(str(one.number or ""), "body", "text3", wrap=True, align=Qt.AlignmentFlag.AlignRight)
    number.setFixedWidth(current_theme().px(_NUMBER))
    line.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Label(one.step.title, "body", "text3" if is_out else "text", wrap=True))
    said = mark_words(one)
    if said:
        words.addWidget(Label(said, "small", "amber_text" if is_out else "accent_text", wrap=True))
    line.addLayout(words, 1)
    return row
