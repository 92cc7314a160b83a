"""At most three lessons, and what was agreed with the client, read before step 1 (F2, D4)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.effectiveness import Verdict
from mistakejournal.services.effectiveness import fix_records
from mistakejournal.services.lessons import LessonLine
from mistakejournal.ui.context import Context
from mistakejournal.ui.routes import Place
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.theme.veil import is_veiled
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.row import OpenRow, Row
from mistakejournal.words.dates import short_day
from mistakejournal.words.dotted import dotted
from mistakejournal.words.verdicts import verdict_label


class Lessons(Themed, QWidget):
    """A row for each lesson: its line, then date, client, how it holds. Enter or a click opens the incident.

    What was agreed stands below them and has nothing to open.
    """

    def __init__(self, context: Context) -> None:
        """Show nothing yet."""
        super().__init__()
        self._context = context
        self._shown: tuple[tuple[LessonLine, ...], tuple[str, ...]] = ((), ())
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(Label(self.tr("Before you start"), "heading", wrap=True))
        self.wear()

    def show_lessons(self, lessons: tuple[LessonLine, ...], agreed: tuple[str, ...] = ()) -> None:
        """Show these lessons and agreements; without one it takes no room."""
        is_same = (lessons, agreed) == self._shown
        self._shown = (lessons, agreed)
        self.restyle()
        if is_same:
            return
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        said = self.tr("What we agreed")
        known = {step_id for lesson in lessons if (step_id := lesson.step_id)}
        records = fix_records(self._context.desk, step_ids=known) if known else []
        holds = {record.step_id: record.verdict for record in records}
        self._rows = [self._row(lesson, holds.get(lesson.step_id)) for lesson in lessons]
        self._rows += [
            Row(line, said, leading=IconLabel("users", "text2"), title_style="body") for line in agreed
        ]
        for row in self._rows:
            self._column.addWidget(row)

    def restyle(self) -> None:
        """Take no room without a line, and while others see the screen (P4)."""
        self.setVisible(any(self._shown) and not is_veiled())

    def stops(self) -> list[QWidget]:
        """Give what Tab stops at, in reading order."""
        return [row for row in self._rows if row.focusPolicy() != Qt.FocusPolicy.NoFocus]

    def _row(self, lesson: LessonLine, holds: Verdict | None) -> OpenRow:
        clock = self._context.desk.clock
        day = ""
        if lesson.learned_at is not None:
            day = short_day(clock.local(lesson.learned_at).date(), clock.local().date())
        said = verdict_label(holds) if holds and holds is not Verdict.EARLY else ""
        second = dotted(day, lesson.client_name, said)
        line = lesson.one_line or lesson.title or lesson.step_title
        row = OpenRow(line, second, leading=IconLabel("sprout", "accent_text"), title_style="body")
        row.clicked.connect(lambda: self._context.go(Place.JOURNAL, lesson.incident_id))
        return row
