"""One checklist to shorten: its steps with what they did, those first that may go."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done
from mistakejournal.services.lookback.shortening import LongList, UsedStep, long_lists, used_steps
from mistakejournal.services.merging import merge_steps
from mistakejournal.services.retiring import retire_step
from mistakejournal.services.steps import remove_step
from mistakejournal.ui.lookback.acts import more_button
from mistakejournal.ui.lookback.session import Session
from mistakejournal.ui.lookback.step import LookBackStep
from mistakejournal.ui.routes import Place
from mistakejournal.ui.widgets.act_button import act_button
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.group import Group
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.menu import Menu
from mistakejournal.ui.widgets.row import Row
from mistakejournal.ui.widgets.select import Select
from mistakejournal.words.checklists import steps_words
from mistakejournal.words.dotted import dotted
from mistakejournal.words.lookbacks import service_words


class ShortenStep(LookBackStep):
    """The longest list is chosen; another one can be."""

    interests = frozenset({"checklists", "steps", "sections", "runs", "incidents", "clients", "step_origins"})

    def __init__(self, session: Session) -> None:
        """Build the step for `session`."""
        super().__init__(session)
        self._none = self.add(Label(self.tr("There is no checklist yet."), "body", "text2"))
        self._lists = Select()
        self._field = self.add(Field(self.tr("Checklist"), self._lists))
        self._lists.changed.connect(lambda _id: self.fill())
        self._steps = self.add(
            Group(self.tr("Its steps, the ones that may go first"), rest=self.tr("{count} more"))
        )

    def fill(self) -> None:
        """Read the list anew; the one she chose stays chosen while it is among the longest."""
        chosen = self._lists.value()
        self.read(lambda desk: _look(desk, chosen), self._show)

    def _show(self, seen: tuple[list[LongList], str, list[UsedStep]]) -> None:
        found, chosen, steps = seen
        self._none.setHidden(bool(found))
        self._field.setVisible(bool(found))
        options = [(one.id, dotted(one.name, one.client_name, steps_words(one.steps))) for one in found]
        self._lists.set_options(options)
        self._lists.set_value(chosen)
        self._steps.show_rows(steps, self._row, seen=lambda _used: "")

    def _row(self, used: UsedStep) -> QWidget:
        step = used.step
        title = f"{used.number}. {step.title}"
        alike = self.tr("much like “{step}”").format(step=used.alike.title) if used.alike else ""
        second = dotted(service_words(used), alike)

        def more(menu: Menu) -> None:
            menu.add(self.tr("Take it out"), lambda: self._do(remove_step, step.id), icon="trash-2")
            opens = partial(self.session.context.go, Place.CHECKLIST, step.checklist_id, step.id)
            menu.add(self.tr("Open in the checklist"), opens, icon="list-checks")

        acts: list[QWidget] = []
        if used.alike is not None:
            merge = partial(self._do, merge_steps, step.id, used.alike.id)
            acts.append(act_button(self.tr("Make one of both"), title, merge))
        acts += [
            act_button(
                self.tr("Let it rest"), title, lambda: self._do(retire_step, step.id), quiet=bool(acts)
            ),
            more_button(title, more),
        ]
        icon = IconLabel("sprout", "accent_text") if step.incident_id else IconLabel("list-checks", "text2")
        return Row(title, second, leading=icon, trailing=acts)

    def _do(self, call: Callable[..., Done], *ids: str) -> None:
        self.session.context.perform(lambda: call(self.session.desk, *ids))


def _look(desk: Desk, chosen: str) -> tuple[list[LongList], str, list[UsedStep]]:
    """Give the longest lists, which of them is looked at, and its steps."""
    found = long_lists(desk)
    if chosen not in {one.id for one in found}:
        chosen = found[0].id if found else ""
    return found, chosen, used_steps(desk, chosen) if chosen else []
