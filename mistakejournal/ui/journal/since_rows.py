"""What happened since: each number opens the rows it counts (K6)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.effectiveness import Verdict
from mistakejournal.services.since import FixSince, Moment, Since
from mistakejournal.ui.context import Context
from mistakejournal.ui.routes import Place
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.inset import Inset
from mistakejournal.ui.widgets.reading_order import keep_reading_order
from mistakejournal.ui.widgets.row import OpenRow
from mistakejournal.words.since import (
    came_back_words,
    caught_words,
    moment_detail,
    more_words,
    runs_detail,
)
from mistakejournal.words.verdicts import verdict_words

SHOWN = 3
"""So many catches of a fix stand here at first, the newest."""

_ICONS = {
    Verdict.PROVEN: "sprout",
    Verdict.RETURNED: "repeat",
    Verdict.UNUSED: "circle-dot-dashed",
    Verdict.EARLY: "clock",
}
"""The rest holds so far."""


class SinceRows(QWidget):
    """Built anew with the story around it."""

    def __init__(
        self, context: Context, since: Since, kinds: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        """Tell `since`; `kinds` names how a mistake came through."""
        super().__init__(parent)
        self._context, self._kinds = context, kinds
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for fix in since.fixes:
            self._tell_fix(fix, is_named=len(since.fixes) > 1)
        for moment in since.returns:
            self._tell_moment(came_back_words(), moment, "repeat")
        keep_reading_order(self)

    def _tell_fix(self, fix: FixSince, *, is_named: bool) -> None:
        record = fix.record
        title, detail = verdict_words(record.record), runs_detail(record)
        if is_named:
            title, detail = record.title, f"{title} · {detail}"
        self._add_row(
            title,
            detail,
            _ICONS.get(record.verdict, "circle-check"),
            lambda: self._context.go(
                Place.RUNS, record.checklist_id, record.counted.detail() if record.counted else ""
            ),
        )
        newest = fix.caught[::-1]
        for moment in newest[:SHOWN]:
            self._tell_moment(caught_words(), moment, "sprout")
        if len(newest) > SHOWN:
            self._fold(newest[SHOWN:])

    def _fold(self, earlier: Sequence[Moment]) -> None:
        button = Button(more_words(len(earlier)), "link", height=30)
        offer = Inset(button, left=True)
        self._column.addWidget(offer)
        rows = [self._tell_moment(caught_words(), moment, "sprout") for moment in earlier]
        for row in rows:
            row.hide()

        def unfold() -> None:
            for row in rows:
                row.show()
            rows[0].setFocus()
            offer.hide()

        button.clicked.connect(unfold)

    def _tell_moment(self, title: str, moment: Moment, icon: str) -> OpenRow:
        clock = self._context.desk.clock
        day, today = clock.local(moment.at).date(), clock.local().date()
        return self._add_row(
            title,
            moment_detail(moment, day, today, self._kinds),
            icon,
            lambda: self._context.go(Place.JOURNAL, moment.incident_id),
        )

    def _add_row(self, title: str, second: str, icon: str, opens: Callable[[], None]) -> OpenRow:
        leading, arrow = IconLabel(icon, "accent_text"), IconLabel("chevron-right")
        row = OpenRow(title, second, leading=leading, trailing=[arrow])
        row.clicked.connect(opens)
        self._column.addWidget(row)
        return row
