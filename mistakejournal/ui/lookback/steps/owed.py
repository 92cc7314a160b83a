"""System fixes that are owed: one is done now, the others get a day."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from mistakejournal.services.fixes import decline_fix, edit_fix, finish_fix
from mistakejournal.services.owed import OwedFix, fixes_owed
from mistakejournal.ui.lookback.acts import ask_day, ask_reason, more_button
from mistakejournal.ui.lookback.session import Session
from mistakejournal.ui.lookback.step import LookBackStep
from mistakejournal.ui.routes import Place
from mistakejournal.ui.widgets.act_button import act_button
from mistakejournal.ui.widgets.group import Group
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.menu import Menu
from mistakejournal.ui.widgets.row import Row
from mistakejournal.words.dates import near_day
from mistakejournal.words.dotted import dotted


class OwedStep(LookBackStep):
    """A fix without words yet can only be worked out; one with words may be done already."""

    interests = frozenset({"fixes", "incidents", "clients"})

    def __init__(self, session: Session) -> None:
        """Build the step for `session`."""
        super().__init__(session)
        self._none = self.add(Label(self.tr("No system fix is owed."), "body", "text2"))
        self._owed = self.add(Group(self.tr("Owed"), rest=self.tr("{count} more")))

    def fill(self) -> None:
        """Read what is owed anew."""
        self.read(fixes_owed, self._show)

    def _show(self, found: list[OwedFix]) -> None:
        today = self.session.desk.clock.local().date()
        self._none.setHidden(bool(found))
        self._owed.show_rows(found, self._row, seen=lambda _owed: today)

    def _row(self, owed: OwedFix) -> QWidget:
        desk, context, fix = self.session.desk, self.session.context, owed.fix
        title = fix.title or self.tr("Finish the why")
        today = desk.clock.local().date()
        by = self.tr("by {day}").format(day=near_day(fix.due_on, today)) if fix.due_on else ""

        def day() -> None:
            ask_day(
                desk,
                title,
                (fix.due_on, ""),
                lambda on, _at: context.perform(lambda: edit_fix(desk, fix.id, due_on=on)) is not None,
                self,
            )

        def decline(reason: str) -> bool:
            return context.perform(lambda: decline_fix(desk, owed.incident_id, reason)) is not None

        def more(menu: Menu) -> None:
            if fix.title:
                finish = partial(context.perform, lambda: finish_fix(desk, fix.id))
                menu.add(self.tr("It is done"), finish, icon="check")
            menu.add(self.tr("There will be none…"), lambda: ask_reason(decline, self), icon="x")

        opens = partial(context.go, Place.FLOW, owed.incident_id, "fix")
        acts = [
            act_button(self.tr("Work it out"), title, opens),
            act_button(self.tr("Day…"), title, day, quiet=True),
            more_button(title, more),
        ]
        second = dotted(owed.client_name, by, owed.incident_title)
        return Row(title, second, leading=IconLabel("wrench", "text2"), trailing=acts)
