"""Somebody else it touches: whether they were told, and when (A6)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mistakejournal.domain.incident import Affected
from mistakejournal.services import incident_parts
from mistakejournal.ui.widgets.chip import Chip
from mistakejournal.ui.widgets.icon_button import IconButton
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.row import Row
from mistakejournal.ui.widgets.time_field import TimeField
from mistakejournal.ui.wizard.session import Session


class AffectedPerson(Row):
    """One row. The time stands there once they were told; emptied, they were not told yet."""

    def __init__(self, session: Session, person: Affected, parent: QWidget | None = None) -> None:
        self._session, self._person = session, person
        self._told = Chip(self.tr("Told"))
        self._told.clicked.connect(lambda: self._tell(is_told=self._told.isChecked()))
        self._when = TimeField(session.desk.clock.local, empty=self.tr("Not told yet"))
        self._when.changed.connect(self._on_when)
        self._away = IconButton("x", self.tr("Remove {name}").format(name=person.name))
        self._away.clicked.connect(
            lambda: session.do(lambda desk, _id: incident_parts.remove_affected(desk, person.id))
        )
        self._write = IconButton("mail", "")
        self._write.clicked.connect(self._on_write)
        trailing = (self._told, self._when, self._write, self._away)
        super().__init__(
            person.name, person.note, leading=IconLabel("users"), trailing=trailing, parent=parent
        )

    def show_person(self, person: Affected) -> None:
        """Show them as they stand now."""
        self._person = person
        self.set_title(person.name)
        self.set_second(person.note)
        self._told.setAccessibleName(self.tr("{name} was told").format(name=person.name))
        self._told.setChecked(person.told_at is not None)
        self._when.setAccessibleName(self.tr("When {name} was told").format(name=person.name))
        self._when.set_value(person.told_at, person.told_about)
        self._when.setVisible(person.told_at is not None)
        self._away.set_name(self.tr("Remove {name}").format(name=person.name))
        self._write.set_name(self.tr("Write to {name}").format(name=person.name))

    def _on_write(self) -> None:
        from mistakejournal.ui.wizard.parts.other_text_dialog import OtherTextDialog

        OtherTextDialog(self._session, self._person, self.window()).open()

    def _tell(self, *, is_told: bool) -> None:
        person = self._person
        self._session.do(lambda desk, _id: incident_parts.tell_affected(desk, person.id, is_told))

    def _on_when(self) -> None:
        person, at, about = self._person, self._when.value(), self._when.is_about()
        call = incident_parts.tell_affected
        taken = self._session.do(lambda desk, _id: call(desk, person.id, at is not None, at, about=about))
        if taken is None:  # the window says what doesn't fit, and the old time stays
            self._when.set_value(person.told_at, person.told_about)
        elif at is None:
            self._told.setFocus()
