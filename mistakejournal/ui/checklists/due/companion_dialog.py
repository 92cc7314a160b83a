"""Which list opens when this one is done, and when it is due then (H2)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.schedule import Companion
from mistakejournal.services.checklist_list import list_checklists
from mistakejournal.services.done import Done
from mistakejournal.services.schedules import CompanionLine, remove_companion, set_companion
from mistakejournal.ui.checklists.form_dialog import FormDialog
from mistakejournal.ui.context import Context
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.select import Select
from mistakejournal.words.due import time_words
from mistakejournal.words.schedules import companion_words

_DAYS, _WEEKDAY = "days", "weekday"
_MOST_DAYS = 14
"""Work that follows comes within two weeks."""


class CompanionDialog(FormDialog):
    """Closes only when what she chose is on disk, or is not wanted."""

    def __init__(
        self,
        context: Context,
        checklist_id: str,
        name: str,
        known: CompanionLine | None,
        parent: QWidget | None = None,
    ) -> None:
        """Serve `context` for the list of that name; `known` is what opens already."""
        super().__init__(self.tr("What comes after “{name}”?").format(name=name), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._id, self._known = context, checklist_id, known
        self._list = Select(self._lists(), placeholder=self.tr("Choose a checklist"))
        self._when = Select(_whens())
        self._time = LineField("", self.tr("Any time"))
        self._list_field = Field(self.tr("This checklist opens"), self._list)
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.space(12))
        said = Label(self.tr("It comes up on Today, until it is done."), "small", "text2", wrap=True)
        for row in (
            said,
            self._list_field,
            Field(self.tr("It is due"), self._when),
            Field(self.tr("Time"), self._time),
        ):
            column.addWidget(row)
        self.add_form(form)
        self._show_known()
        leave, keep = Button(self.tr("Cancel"), "quiet"), Button(self.tr("Save"), "primary")
        leave.clicked.connect(self.reject)
        keep.clicked.connect(self._keep)
        self.add_buttons(leave, keep)
        self._list.setFocus()

    def _show_known(self) -> None:
        self._when.set_value(f"{_DAYS}0")
        if self._known is None:
            return
        companion = self._known.companion
        self._list.set_value(companion.companion_id)
        code = f"{_DAYS}{companion.days_after}"
        self._when.set_value(code if companion.weekday is None else f"{_WEEKDAY}{companion.weekday}")
        self._time.setText(time_words(companion.at_time) if companion.at_time else "")
        remove = self.add(Button(self.tr("Nothing opens any more"), "quiet", icon="x", height=30))
        desk = self._context.desk
        remove.clicked.connect(lambda: self._end(lambda: remove_companion(desk, companion.id)))

    def _lists(self) -> list[tuple[str, str]]:
        """Give the other lists, those of the same client first."""
        lines = list_checklists(self._context.desk)
        own = next((line.client_id for line in lines if line.id == self._id), None)
        others = [line for line in lines if line.id != self._id]
        others.sort(key=lambda line: line.client_id != own)
        return [
            (line.id, f"{line.name} · {line.client_name}" if line.client_name else line.name)
            for line in others
        ]

    def _keep(self) -> None:
        chosen, when = self._list.value(), self._when.value()
        if not chosen:
            self._list_field.set_hint(self.tr("Choose the checklist that comes next."), "amber_text")
            self.fit()
            self._list.setFocus()
            return
        weekday = int(when.removeprefix(_WEEKDAY)) if when.startswith(_WEEKDAY) else None
        days = int(when.removeprefix(_DAYS)) if weekday is None else 0
        desk, known = self._context.desk, self._known
        other = known is not None and known.companion.companion_id != chosen
        replaced = known.companion.id if known is not None and other else ""
        self._end(
            lambda: set_companion(
                desk,
                self._id,
                chosen,
                days_after=days,
                weekday=weekday,
                at_time=self._time.text(),
                instead_of=replaced,
            )
        )

    def _end(self, call: Callable[[], Done]) -> None:
        if self._context.perform(call) is not None:
            self.accept()


def _whens() -> list[tuple[str, str]]:
    days = [
        (f"{_DAYS}{count}", companion_words(Companion("", "", "", days_after=count)))
        for count in range(_MOST_DAYS + 1)
    ]
    names = [(f"{_WEEKDAY}{day}", companion_words(Companion("", "", "", weekday=day))) for day in range(7)]
    return [*days[:2], *names, *days[2:]]
