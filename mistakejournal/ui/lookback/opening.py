"""Where looking back begins: the week, the month, what was left, rules of thumb, past ones (K5)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mistakejournal.domain.lookback import Period
from mistakejournal.services.lookback.lookbacks import (
    asks,
    invitation,
    remove_look_back,
    stretch_of,
    to_go_on_with,
)
from mistakejournal.services.lookback.page import LookBackLine, past_look_backs
from mistakejournal.ui.context import Context
from mistakejournal.ui.lookback.acts import more_button
from mistakejournal.ui.lookback.rules import RulesForm
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.group import Group
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.menu import Menu
from mistakejournal.ui.widgets.page import Page
from mistakejournal.ui.widgets.pair import Pair
from mistakejournal.ui.widgets.panel import Panel
from mistakejournal.ui.widgets.reading_order import keep_reading_order
from mistakejournal.ui.widgets.row import OpenRow
from mistakejournal.words.dates import short_day
from mistakejournal.words.dotted import dotted
from mistakejournal.words.lookbacks import step_of_words, title_words

_WIDTH = 780


class Door(Panel):
    """One way to look back: what it is, what it looks at now, and its button."""

    opened = Signal()

    def __init__(self, title: str, summary: str) -> None:
        """Name it as the content does."""
        super().__init__("raised", padding=20)
        self._name = title
        self.add(Label(title, "heading", wrap=True))
        self.add(Label(summary, "body", "text2", wrap=True), gap=6)
        self._now = self.add(Label("", "small", "text2", wrap=True), gap=10)
        self.body.addStretch(1)
        self._begin = self.add(Button("", "secondary"), gap=14)
        self._begin.clicked.connect(lambda: self.opened.emit())

    def show_now(self, title: str, step: str) -> None:
        """Say what it looks at; with a `step` it was left there and is gone on with."""
        self._now.setText(dotted(title, step))
        self._begin.setText(self.tr("Go on") if step else self.tr("Begin"))
        self._begin.setAccessibleDescription(self._name)


class OpeningPage(Page):
    """Nothing is due here; nothing is counted."""

    own_focus = True

    wanted = Signal(object)
    """Period: she wants to look back on it."""
    opened = Signal(str)
    """The id of a past look back."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`."""
        super().__init__(_WIDTH, title=self.tr("Looking back"), title_style="display", parent=parent)
        self.set_subtitle(
            self.tr("What was caught, what is still open, what keeps coming. Whatever you note stays here.")
        )
        self._context = context
        self._doors = {period: Door(*invitation(context.desk, period)) for period in Period}
        for period, door in self._doors.items():
            door.opened.connect(partial(self.wanted.emit, period))
        self.add(Pair(*self._doors.values(), stack_below=560), gap=24)
        self.section(self.tr("Your rules of thumb"))
        self._rules = self.add(RulesForm(context), gap=4)
        self._past_heading = self.section(self.tr("Looked back before"))
        self._wanted = LineField(
            placeholder=self.tr("Search in them"), name=self.tr("Search past look backs"), icon="search"
        )
        self._wanted.textEdited.connect(lambda _text: self._show_past())
        self.add(self._wanted, gap=8)
        self._past = self.add(Group("", rest=self.tr("{count} more")), gap=0)
        self._nothing = self.add(Label("", "body", "text2", wrap=True), gap=8)
        self.add_stretch()

    def fill(self) -> None:
        """Read anew what was left in between, the rules and the past ones."""
        desk = self._context.desk
        for period, door in self._doors.items():
            known, count = to_go_on_with(desk, period), len(asks(desk, period))
            title = title_words(period, stretch_of(desk, period).first)
            pages = [one.page for one in asks(desk, period)]
            number = pages.index(known.page) + 1 if known and known.page in pages else count
            door.show_now(known.title if known else title, step_of_words(number, count) if known else "")
        self._rules.refresh()
        self._show_past()
        keep_reading_order(self.content)

    def search(self) -> None:
        """Put the cursor into the search of past ones."""
        self._wanted.setFocus()
        self.ensureWidgetVisible(self._wanted)

    def _show_past(self) -> None:
        desk, wanted = self._context.desk, self._wanted.text()
        found = past_look_backs(desk, wanted)
        is_any = bool(found) or bool(wanted.strip())
        for part in (self._past_heading, self._wanted):
            part.setVisible(is_any)
        self._past.show_rows(found, self._row, seen=lambda _line: "")
        self._nothing.setVisible(is_any and not found)
        self._nothing.setText(self.tr("None of them holds these words."))

    def _row(self, line: LookBackLine) -> QWidget:
        desk, one = self._context.desk, line.look_back
        today = desk.clock.local().date()
        on = short_day(desk.clock.local(one.begun_at).date(), today)
        left = "" if one.finished_at else self.tr("left in between")

        def fill(menu: Menu) -> None:
            remove = partial(self._context.perform, lambda: remove_look_back(desk, one.id))
            menu.add(self.tr("Move to the bin"), remove, icon="trash-2")

        row = OpenRow(
            one.title,
            dotted(on, left, line.beginning),
            leading=IconLabel("rotate-ccw", "text2"),
            trailing=[more_button(one.title, fill)],
        )
        row.clicked.connect(lambda: self.opened.emit(one.id))
        return row
