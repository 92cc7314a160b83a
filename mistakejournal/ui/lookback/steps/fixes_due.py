"""Fixes that are due to be looked at: kept, made stronger, made one of two, or let rest."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from mistakejournal.domain.checklist import Step
from mistakejournal.services.done import Done
from mistakejournal.services.lookback.fixes_due import DueFix, fixes_due, keep_fix, strengthen_fix
from mistakejournal.services.merging import merge_steps, similar_steps
from mistakejournal.services.retiring import retire_step
from mistakejournal.ui.lookback.acts import choosing_button, more_button
from mistakejournal.ui.lookback.session import Session
from mistakejournal.ui.lookback.step import LookBackStep
from mistakejournal.ui.routes import Place
from mistakejournal.ui.widgets.act_button import act_button
from mistakejournal.ui.widgets.group import Group
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.menu import Menu
from mistakejournal.ui.widgets.row import Row
from mistakejournal.words.dates import short_day
from mistakejournal.words.dotted import dotted
from mistakejournal.words.stepkinds import kind_name
from mistakejournal.words.verdicts import verdict_words

STRONGER = ("type", "link", "test")
"""Kinds of steps that ask for more than a tick."""


class FixesDueStep(LookBackStep):
    """What did not hold comes first. Each act says that she looked, and each can be taken back."""

    interests = frozenset({"fixes", "steps", "step_origins", "incidents", "checklists", "clients", "runs"})

    def __init__(self, session: Session) -> None:
        """Build the step for `session`."""
        super().__init__(session)
        words = self.tr("No fix is due. Each comes up again four weeks after it was made or looked at.")
        self._none = self.add(Label(words, "body", "text2", wrap=True))
        self._due = self.add(Group(self.tr("Do they hold?"), rest=self.tr("{count} more")))

    def fill(self) -> None:
        """Read what is due anew."""
        self.read(fixes_due, self._show)

    def _show(self, found: list[DueFix]) -> None:
        today = self.session.desk.clock.local().date()
        self._none.setHidden(bool(found))
        self._due.show_rows(found, self._row, seen=lambda _due: today)

    def _row(self, due: DueFix) -> QWidget:
        desk, fix = self.session.desk, due.fix
        title = due.step.title if due.step else fix.title
        today = desk.clock.local().date()
        since = self.tr("since {day}").format(day=short_day(desk.clock.local(due.since).date(), today))
        said = verdict_words(due.record.record) if due.record else ""
        second = dotted(
            said, due.checklist_name or due.client_name, since if due.since else "", due.incident_title
        )
        acts: list[QWidget] = [act_button(self.tr("Keep it"), title, lambda: self._do(keep_fix, fix.id))]
        icon = IconLabel("wrench", "text2")
        if due.step is not None:
            step = due.step
            acts += [
                choosing_button(
                    self.tr("Make it stronger"), title, lambda menu: self._fill_stronger(menu, due, step)
                ),
                more_button(title, lambda menu: self._fill_more(menu, due, step)),
            ]
            icon = IconLabel("sprout", "accent_text")
        else:
            opens = partial(self.session.context.go, Place.JOURNAL, fix.incident_id)
            acts.append(act_button(self.tr("Open"), title, opens, quiet=True))
        return Row(title, second, leading=icon, trailing=acts)

    def _fill_stronger(self, menu: Menu, due: DueFix, step: Step) -> None:
        fix_id = due.fix.id
        if not step.must_see:
            menu.add(
                self.tr("Must-see step: never skipped without a look"),
                lambda: self._do(strengthen_fix, fix_id, must_see=True),
                icon="eye",
            )
        for kind in STRONGER:
            if kind != step.kind:
                menu.add(kind_name(kind), partial(self._do, strengthen_fix, fix_id, kind=kind), icon="check")
        menu.addSeparator()
        menu.add(self.tr("Work on it in the checklist"), partial(self._open_step, step), icon="pencil")

    def _fill_more(self, menu: Menu, due: DueFix, step: Step) -> None:
        for other in similar_steps(self.session.desk, step.checklist_id, step.title, but=step.id):
            words = self.tr("Make one step of this and “{other}”").format(other=other.title)
            menu.add(words, partial(self._do, merge_steps, step.id, other.id), icon="copy-plus")
        menu.add(self.tr("Let it rest"), lambda: self._do(retire_step, step.id), icon="archive-restore")
        menu.addSeparator()
        menu.add(self.tr("Open in the checklist"), partial(self._open_step, step), icon="list-checks")
        opens = partial(self.session.context.go, Place.JOURNAL, due.fix.incident_id)
        menu.add(self.tr("Open the incident"), opens, icon="book-open")

    def _open_step(self, step: Step) -> None:
        self.session.context.go(Place.CHECKLIST, step.checklist_id, step.id)

    def _do(self, call: Callable[..., Done], *ids: str, **more: object) -> None:
        self.session.context.perform(lambda: call(self.session.desk, *ids, **more))
