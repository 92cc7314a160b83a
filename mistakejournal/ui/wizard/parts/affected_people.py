"""Who else it touches, each with whether they were told, and when (A6)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.incident import Affected
from mistakejournal.domain.text import one_line
from mistakejournal.services import incident_parts
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.kept_rows import KeptRows
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.pair import Pair
from mistakejournal.ui.wizard.parts.affected_person import AffectedPerson
from mistakejournal.ui.wizard.session import Session

_NAME, _NOTE = "affected", "affected_note"


class AffectedPeople(QWidget):
    """Rows, and a line to add one; Enter adds and stays for the next."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        rows = QVBoxLayout()
        rows.setSpacing(0)
        self._rows = KeptRows[Affected, AffectedPerson](
            rows,
            key=lambda person: person.id,
            make=lambda person: AffectedPerson(session, person),
            fill=AffectedPerson.show_person,
        )
        self._add = Button(self.tr("Add someone"), "link", icon="plus", height=30)
        self._add.clicked.connect(self._open_line)
        self.name = LineField(
            placeholder=self.tr("1,840 newsletter readers"), name=self.tr("Who is affected")
        )
        self._note = LineField(placeholder=self.tr("What it means for them"), name=self.tr("A note on them"))
        for field, key in ((self.name, _NAME), (self._note, _NOTE)):
            field.textEdited.connect(partial(session.jot, key))
            field.returnPressed.connect(self._take)
            field.editingFinished.connect(self._take_when_left)
        self._line = Pair(self.name, self._note)
        self._line.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(rows)
        column.addWidget(self._line)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    def fill(self) -> None:
        """Show everybody affected, and who was half typed when she went."""
        self._rows.show(self._session.file.affected if self._session.file else ())
        for field, key in ((self.name, _NAME), (self._note, _NOTE)):
            typed = self._session.jotted(key)
            if typed:
                show_text(field, typed)
                self._line.show()

    def _open_line(self) -> None:
        self._line.show()
        self.name.setFocus()

    def _take_when_left(self) -> None:
        """Keep a name that was typed and left without Enter; stay quiet inside the line."""
        if not (self.name.hasFocus() or self._note.hasFocus()):
            self._take()

    def _take(self) -> None:
        name, note = one_line(self.name.text()), self._note.text()
        if not name:
            return
        self._put("", "")
        if self._session.do(lambda desk, row: incident_parts.add_affected(desk, row, name, note)) is None:
            self._put(name, note)
            return
        self._put("", "")  # what was half typed is shown anew by what that changed
        self._session.jot(_NAME, "")
        self._session.jot(_NOTE, "")
        if self._note.hasFocus():
            self.name.setFocus()

    def _put(self, name: str, note: str) -> None:
        self.name.setText(name)
        self._note.setText(note)
