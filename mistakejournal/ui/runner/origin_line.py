"""Where a learned step comes from: the day, one line, and the way to that day (F2)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from mistakejournal.domain.run import RunStep
from mistakejournal.services.clock import Clock
from mistakejournal.ui.context import Context
from mistakejournal.ui.routes import Place
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.withheld import Withheld
from mistakejournal.words.dates import plain_day

_HEAD = 30


class OriginLine(Withheld):
    """The sprout, the date, one line; “Open that day” opens the incident."""

    def __init__(self, context: Context, step: RunStep, one_line: str, also: tuple[str, ...] = ()) -> None:
        """Name the day; `also` are the titles of further incidents a merged step comes from."""
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        sprout = IconLabel("sprout", "accent_text", 20)
        sprout.setFixedHeight(_HEAD)
        row.addWidget(sprout, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        row.addLayout(column, 1)
        head = FlowLayout()
        head.addWidget(Label(self._when(context.desk.clock, step), "strong"))
        opens = Button(self.tr("Open that day"), "link", height=_HEAD)
        opens.clicked.connect(lambda: context.go(Place.JOURNAL, step.incident_id or ""))
        head.addWidget(opens)
        column.addLayout(head)
        if one_line:
            column.addWidget(Label(one_line, "small", "text2", wrap=True))
        for title in also:
            said = self.tr("Also learned from: {title}").format(title=title)
            column.addWidget(Label(said, "small", "text2", wrap=True))
        self.wear()

    def _when(self, clock: Clock, step: RunStep) -> str:
        if step.learned_at is None:
            return self.tr("Learned")
        return self.tr("Learned on {day}").format(day=plain_day(clock.local(step.learned_at).date()))
