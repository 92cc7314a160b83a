"""How often a list comes round, chosen in words (H1)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.repeat import LAST, Every, Repeat
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.chip_group import ChipGroup
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.pair import Pair
from mistakejournal.ui.widgets.select import Select
from mistakejournal.words.dates import month_words, weekday_words
from mistakejournal.words.schedules import place_words

OWN = "own"
"""A rule that was written elsewhere and says more than can be chosen here; it is kept."""
_MONDAY = date(2024, 1, 1)
_PLACES = (1, 2, 3, 4, LAST)
_MONTHS = range(1, 13)
_STACKED = 360


class RepeatFields(Themed, QWidget):
    """One question, and under it what that answer needs to know. `changed` comes only from the person."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Offer a day of the week."""
        super().__init__(parent)
        self.every = Select(self._ways())
        self._days = ChipGroup(_weekdays())
        self._place = Select([(str(place), place_words(place)) for place in _PLACES])
        self._working = Select([(str(place), place_words(place)) for place in _PLACES])
        self._weekday = Select(_weekdays())
        self._month = Select([(str(one), month_words(date(2024, one, 1))) for one in _MONTHS])
        self._day = Select([(str(day), str(day)) for day in range(1, 32)])
        self._interval = LineField("1")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(Field(self.tr("It is due"), self.every))
        self._number = Field("", self._interval)
        self._rows: dict[str, QWidget] = {
            "days": Field(self.tr("On"), self._days),
            "place": Pair(
                Field(self.tr("Which one"), self._place),
                Field(self.tr("Day"), self._weekday),
                stack_below=_STACKED,
            ),
            "which": Field(self.tr("Which working day"), self._working),
            "date": Field(self.tr("Day of the month"), self._day),
            "month": Field(self.tr("Month"), self._month),
            "interval": self._number,
        }
        for row in self._rows.values():
            self._column.addWidget(row)
        self._listen()
        self.wear()

    def show_repeat(self, repeat: Repeat | None) -> None:
        """Show what is kept; None is a rule of its own."""
        options = self._ways()
        if repeat is None:
            options.append((OWN, self.tr("By a rule of its own")))
        self.every.set_options(options)
        self.every.set_value(repeat.every if repeat else OWN)
        kept = repeat or Repeat(Every.WEEK)
        self._days.set_values(str(day) for day in kept.days)
        self._weekday.set_value(str(kept.days[0] if kept.days else 0))
        self._place.set_value(str(kept.place))
        self._working.set_value(str(kept.place))
        self._day.set_value(str(kept.day))
        self._month.set_value(str(kept.month))
        self._interval.setText(str(kept.interval))
        self._arrange()

    def repeat(self) -> Repeat | None:
        """Give what is chosen, sensible or not; None for a rule of its own."""
        every = self.every.value()
        if every == OWN:
            return None
        typed = self._interval.text().strip()
        days = [self._weekday.value()] if every == Every.MONTH_WEEKDAY else self._days.values()
        place = self._working if every == Every.WORKING_DAY else self._place
        return Repeat(
            Every(every),
            int(typed) if typed.isdecimal() and len(typed) < 6 else 0,
            tuple(int(day) for day in days) if every in (Every.WEEK, Every.MONTH_WEEKDAY) else (),
            int(place.value()),
            int(self._day.value()),
            int(self._month.value()),
        )

    def restyle(self) -> None:
        """Keep the rows apart."""
        self._column.setSpacing(self.theme.space(12))

    def _ways(self) -> list[tuple[str, str]]:
        return [
            (Every.WEEK, self.tr("On days of the week")),
            (Every.MONTH_DATE, self.tr("On a date of the month")),
            (Every.MONTH_WEEKDAY, self.tr("On a weekday of the month")),
            (Every.WORKING_DAY, self.tr("On a working day of the month")),
            (Every.YEAR, self.tr("Once a year")),
            (Every.DONE, self.tr("Some days after it was done")),
        ]

    def _listen(self) -> None:
        self.every.changed.connect(lambda _code: self._arrange())
        self.every.changed.connect(lambda _code: self.changed.emit())
        self._days.changed.connect(self.changed)
        self._interval.textEdited.connect(lambda _text: self.changed.emit())
        for select in (self._place, self._working, self._weekday, self._month, self._day):
            select.changed.connect(lambda _code: self.changed.emit())

    def _arrange(self) -> None:
        """Show what this way needs to know, and no more."""
        every = self.every.value()
        needs = {
            Every.WEEK: ("days", "interval"),
            Every.MONTH_DATE: ("date", "interval"),
            Every.MONTH_WEEKDAY: ("place", "interval"),
            Every.WORKING_DAY: ("which", "interval"),
            Every.YEAR: ("date", "month"),
            Every.DONE: ("interval",),
        }
        shown: Sequence[str] = needs[Every(every)] if every != OWN else ()
        for name, row in self._rows.items():
            row.setVisible(name in shown)
        if every == Every.YEAR:
            self._interval.setText("1")
        self._number.set_label(self._interval_words(every))

    def _interval_words(self, every: str) -> str:
        if every == Every.WEEK:
            return self.tr("Every how many weeks")
        if every == Every.DONE:
            return self.tr("Days after it was done")
        return self.tr("Every how many months")


def _weekdays() -> list[tuple[str, str]]:
    return [(str(day), weekday_words(_MONDAY + timedelta(days=day))) for day in range(7)]
