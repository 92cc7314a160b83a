"""What was read, to be looked at: what each name becomes, what is asked once, and what will be made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.newincident import NewIncident, Plan
from mistakejournal.domain.reading.entry import Gathered
from mistakejournal.domain.reading.moments import DayOrder, read_moment
from mistakejournal.services.incidentimports.plans import Looked, Numbers
from mistakejournal.ui.awake import letting_go
from mistakejournal.ui.journal.importing.places import Places
from mistakejournal.ui.slices import Slices
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.chip_group import ChipGroup
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_text import LineText, TextLine
from mistakejournal.ui.widgets.toggle import Toggle
from mistakejournal.words.dates import short_day
from mistakejournal.words.dotted import dotted
from mistakejournal.words.incidentimports import (
    format_words,
    found_words,
    key_words,
    known_words,
    line_words,
    new_words,
    trouble_head_words,
    trouble_words,
    undated_words,
)

_TEXT_HEIGHT = 260


class Review(Themed, QWidget):
    """`replanned` when what she chose means that all has to be looked at anew, `chosen` for all else."""

    replanned = Signal(Plan)
    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._gathered = Gathered()
        self._looked: Looked | None = None
        self._facts = Label("", "medium", wrap=True)
        self._second = Label("", "small", "text2", wrap=True)
        self._asks = Label("", "medium", wrap=True)
        self._order = ChipGroup(exclusive=True, can_clear=False, name=self.tr("Which number is the day"))
        self._over = Toggle(
            self.tr("They are over"),
            self.tr("What says nothing of its state is kept as closed, not as open on Today."),
            checked=True,
        )
        self._again = Toggle("", self.tr("They come in a second time then."))
        self._places = Places()
        self._text = LineText(self.tr("What will be brought in"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._becomes = Label(self.tr("What each becomes"), "heading")
        self._made = Label(self.tr("What will be brought in"), "heading")
        parts: tuple[QWidget, ...] = (
            self._facts,
            self._second,
            self._asks,
            self._order,
            self._over,
            self._again,
        )
        parts += (self._becomes, self._places, self._made, self._text)
        for widget in parts:
            self._column.addWidget(widget)
        self._order.changed.connect(self._replan)
        self._over.toggled.connect(lambda _on: self._replan())
        self._again.toggled.connect(lambda _on: self._choose())
        self._places.changed.connect(self._replan)
        self._places.filled.connect(self._show_text)
        self.wear()

    def show_read(self, gathered: Gathered, looked: Looked) -> None:
        """Show what was read for the first time."""
        self._gathered = gathered
        self._looked = None  # what is set now was not chosen by her
        self._over.setChecked(looked.plan.are_over)
        self._again.setChecked(False)
        self._text.show_lines(lambda: iter(()))
        self._places.show_keys(gathered.keys, looked.plan.fields)
        self._show(looked)

    def show_looked(self, looked: Looked) -> None:
        """Show what it will be by another plan."""
        self._show(looked)
        self._show_text()

    def forget(self) -> list[NewIncident]:
        """Let go of what was read, and give it."""
        held = [*self._looked.new, *self._looked.known] if self._looked is not None else []
        self._looked, self._gathered = None, Gathered()
        self._text.show_lines(lambda: iter(()))
        return held

    def wanted(self) -> list[NewIncident]:
        """Give what will be made; nothing while a day may be another."""
        looked = self._looked
        if looked is None or looked.asks:
            return []
        return [*looked.new, *(looked.known if self._again.isChecked() else ())]

    def summary(self) -> str:
        """Say in a breath what was read."""
        parts = [self._facts.text(), self._second.text()]
        if not self._asks.isHidden():
            parts.append(self._asks.text())
        return ". ".join(part for part in parts if part)

    def focus_first(self) -> None:
        """Put the cursor on what is asked, else on the first name."""
        if self._looked is not None and self._looked.asks:
            self._order.chip(DayOrder.DAY_FIRST).setFocus()
        else:
            self._over.setFocus()

    def restyle(self) -> None:
        """Keep the parts apart."""
        self._column.setSpacing(self.theme.space(12))
        self._text.setFixedHeight(self.theme.px(_TEXT_HEIGHT))

    def _show(self, looked: Looked) -> None:
        if self._looked is not None:
            Slices(letting_go([*self._looked.new, *self._looked.known]), self)
        self._looked = looked
        formats = " · ".join(map(format_words, self._gathered.formats))
        counted = found_words(len(self._gathered.entries), self._gathered.files)
        self._facts.setText(dotted(formats, counted))
        self._show_order(looked.numbers, looked.plan, asks=looked.asks)
        self._again.setText(
            self.tr("Bring in again what is there already ({count})").format(count=len(looked.known))
        )
        self._again.setVisible(bool(looked.known))
        self._tell()

    def _show_order(self, numbers: Numbers, plan: Plan, *, asks: bool) -> None:
        for widget in (self._asks, self._order):
            widget.setVisible(bool(numbers.both))
        if not numbers.both:
            return
        days = {order: _day(numbers.both, plan, order) for order in DayOrder}
        self._order.set_options([(order.value, day) for order, day in days.items()])
        self._order.set_value("" if asks or plan.order is None else plan.order.value)
        said = self.tr("“{day}” can be two days. Which is it?").format(day=numbers.both)
        told = numbers.day_first if plan.order is DayOrder.DAY_FIRST else numbers.month_first
        if told and numbers.order is plan.order:
            because = self.tr("“{day}” says so: it can be read in one way only.").format(day=told)
            said = f"{said} {because}"
        self._asks.setText(said)

    def _replan(self) -> None:
        if self._looked is None:
            return
        order = DayOrder(self._order.value()) if self._order.value() else None
        fields, are_over = self._places.fields(), self._over.isChecked()
        self.replanned.emit(replace(self._looked.plan, fields=fields, order=order, are_over=are_over))

    def _choose(self) -> None:
        if self._looked is not None:
            self._tell()
            self._show_text()
            self.chosen.emit()

    def _tell(self) -> None:
        looked = self._looked
        assert looked is not None
        said = [*new_words(looked.clients, looked.works), undated_words(looked.undated)]
        if looked.known and not self._again.isChecked():
            said.append(known_words(len(looked.known)))
        if looked.troubles:
            said.append(trouble_head_words(len(looked.troubles)))
        self._second.setText(". ".join(one for one in said if one))
        self._second.setVisible(any(said))

    def _show_text(self) -> None:
        looked = self._looked
        if looked is not None:
            again = self._again.isChecked()
            self._text.show_lines(lambda: _lines(looked, again=again))


def _day(text: str, plan: Plan, order: DayOrder) -> str:
    found = read_moment(text, UTC, plan.today, order)
    return short_day(found.at.date(), date.min) if found is not None else text


def _lines(looked: Looked, *, again: bool) -> Iterator[TextLine]:
    """Name what can't be read first: it is what she may want to mend."""
    if looked.troubles:
        yield TextLine(trouble_head_words(len(looked.troubles)), "strong", above=0)
    for trouble in looked.troubles:
        yield TextLine(trouble_words(trouble), "small", "text2", above=4)
    for number, one in enumerate((*looked.new, *(looked.known if again else ()))):
        yield TextLine(line_words(one) or key_words(""), above=6 if number or not looked.troubles else 20)
    if looked.known and not again:
        yield TextLine(known_words(len(looked.known)), "strong", above=20)
    for one in () if again else looked.known:
        yield TextLine(line_words(one), "small", "text2", above=4)
