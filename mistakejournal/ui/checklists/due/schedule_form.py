"""When a list is due: how often, what time, from when; and the days that makes (H1)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.repeat import Every, Repeat, repeat_of
from mistakejournal.domain.schedule import Schedule
from mistakejournal.errors import JournalError
from mistakejournal.services.schedules import Plan, preview
from mistakejournal.ui.checklists.due.repeat_fields import RepeatFields
from mistakejournal.ui.clients.zones import city_of, zone_options
from mistakejournal.ui.context import Context
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.day_field import DayField
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.pair import Pair
from mistakejournal.ui.widgets.suggest_field import SuggestField
from mistakejournal.words.due import time_words
from mistakejournal.words.errors import error_words
from mistakejournal.words.schedules import gives_way_words, next_words

_STACKED = 360


class ScheduleForm(Themed, QWidget):
    """Says the next days while it is filled in, or what does not go together."""

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`."""
        super().__init__(parent)
        self._context = context
        self._rule = ""
        self._client_id: str | None = None
        today = context.desk.clock.local().date()
        own = context.desk.clock.zone_name()
        self.repeat = RepeatFields()
        self._time = LineField("", self.tr("Any time"))
        here = self.tr("Mine ({city})").format(city=city_of(own)) if city_of(own) else self.tr("Mine")
        self._zone = SuggestField(zone_options(), placeholder=here)
        self._starts_on = DayField(today)
        self._says = Label("", "small", "text2", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        times = Pair(
            Field(self.tr("Time"), self._time), Field(self.tr("Time zone"), self._zone), stack_below=_STACKED
        )
        for widget in (self.repeat, times, Field(self.tr("Starting on"), self._starts_on), self._says):
            self._column.addWidget(widget)
        self.repeat.changed.connect(self._say)
        self._starts_on.changed.connect(self._say)
        self._time.textEdited.connect(lambda _text: self._say())
        self._zone.changed.connect(lambda _code: self._say())
        self.show_schedule(None)
        self.wear()

    def show_schedule(self, schedule: Schedule | None) -> None:
        """Show what is kept, or every week on this day where nothing is."""
        clock = self._context.desk.clock
        if schedule is None:
            day = clock.local().date()
            self.repeat.show_repeat(Repeat(Every.WEEK, days=(day.weekday(),), day=day.day, month=day.month))
        else:
            self._rule, self._client_id = schedule.rule, schedule.client_id
            self.repeat.show_repeat(repeat_of(schedule.rule, schedule.days_after_done))
            self._time.setText(time_words(schedule.at_time) if schedule.at_time else "")
            self._zone.set_value(schedule.zone if schedule.zone != clock.zone_name() else "")
            self._starts_on.set_value(schedule.starts_on)
        self._say()

    def plan(self) -> Plan:
        """Give what is filled in, as it is typed."""
        typed = self._zone.typed()
        return Plan(
            self.repeat.repeat(),
            self._starts_on.value(),
            self._time.text(),
            self._zone.value() or typed,
            rule=self._rule,
            client_id=self._client_id,
        )

    def restyle(self) -> None:
        """Keep the rows apart."""
        self._column.setSpacing(self.theme.space(12))

    def _say(self) -> None:
        plan = self.plan()
        try:
            words, tone = next_words(preview(self._context.desk, plan)), "text2"
            gives_way = gives_way_words(plan.repeat) if plan.repeat else ""
            words = f"{gives_way}\n{words}" if gives_way else words
        except JournalError as error:
            words, tone = error_words(error), "amber_text"
        self._says.set_tone(tone)
        self._says.setText(words)
        self.changed.emit()
