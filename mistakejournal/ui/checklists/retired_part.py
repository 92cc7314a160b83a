"""The steps that were retired, at the end of their list; each can come back to its place (E6)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.checklist import Step
from mistakejournal.services.clock import Clock
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.row import Row
from mistakejournal.words.dates import plain_day


class RetiredPart(QWidget):
    """A row for each; it takes no room where there is none."""

    wanted_back = Signal(str)

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        """Say of a step on which day by `clock` it was retired."""
        super().__init__(parent)
        self._clock = clock
        self._shown: tuple[Step, ...] = ()
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 24, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(Label(self.tr("Retired"), "heading", wrap=True))
        self.hide()

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show these steps."""
        self.setVisible(bool(steps))
        if tuple(steps) == self._shown:
            return
        self._shown = tuple(steps)
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(step) for step in steps]
        for row in self._rows:
            self._column.addWidget(row)

    def _row(self, step: Step) -> Row:
        back = Button(self.tr("Bring back"), height=30)
        back.setAccessibleDescription(step.title)
        back.clicked.connect(lambda: self.wanted_back.emit(step.id))
        sprout = IconLabel("sprout" if step.incident_id else "box", "text2")
        return Row(step.title, self._when(step), leading=sprout, trailing=(back,), title_style="body")

    def _when(self, step: Step) -> str:
        if step.retired_at is None:
            return ""
        day = plain_day(self._clock.local(step.retired_at).date())
        return self.tr("Retired on {day}").format(day=day)
