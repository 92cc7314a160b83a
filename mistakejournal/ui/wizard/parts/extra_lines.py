"""Lines that stay out of the message until she ticks them (C3, C5): how it happened, if silent, make-good."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.makegood import MakeGoodKind
from mistakejournal.domain.template import Line
from mistakejournal.services import telling
from mistakejournal.services.silence import IF_SILENT
from mistakejournal.services.telling import Draft
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.kept_rows import KeptRows
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.toggle import Toggle
from mistakejournal.ui.wizard.parts.if_silent import IfSilent
from mistakejournal.ui.wizard.session import Session

MAKE_GOOD = "make_good"
_MAKE_GOOD_LINE = "make_good_line"
"""The make-good belongs to the incident, not to one message."""


class ExtraLines(QWidget):
    """A ticked line with an empty place stays out all the same."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._ticked: frozenset[str] = frozenset()
        self._draft: Draft | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self._rows = KeptRows[Line, ExtraLine | IfSilent](
            column, key=lambda line: line.id, make=self._make, fill=self._fill_row
        )

    def fill(self, draft: Draft) -> None:
        """Show the lines that fit the channel and the level."""
        self._draft, self._ticked = draft, draft.ticked
        self._rows.show(draft.lines)

    def _make(self, line: Line) -> ExtraLine | IfSilent:
        row = IfSilent(self._session, line) if line.id == IF_SILENT else self._plain(line)
        row.toggle.clicked.connect(lambda: self._on_toggled(line.id, is_on=row.toggle.isChecked()))
        return row

    def _plain(self, line: Line) -> ExtraLine:
        words = {
            "how": (self.tr("How it happened"), self.tr("One plain line, if it helps them. No defence.")),
            "shared": (
                self.tr("Both sides had a part"),
                self.tr("The proposal as it stands on Fix, with both figures."),
            ),
            MAKE_GOOD: (
                self.tr("Make-good"),
                self.tr(
                    "Optional, best once the dust has settled. Not billing the repair is owed, not this."
                ),
            ),
        }
        place = line.fields[0].label if line.fields else line.text  # a line of this kind of mistake
        title, second = words.get(line.id, (place, ""))
        return ExtraLine(self._session, line, title, second)

    def _fill_row(self, row: ExtraLine | IfSilent, line: Line) -> None:
        if self._draft is not None:
            row.show_line(self._draft, is_on=line.id in self._ticked)

    def _on_toggled(self, line_id: str, *, is_on: bool) -> None:
        ids = self._ticked | {line_id} if is_on else self._ticked - {line_id}
        self._session.do(lambda desk, row: telling.set_lines(desk, row, ids))


class ExtraLine(QWidget):
    """One line: its switch, and its places once it is on."""

    def __init__(
        self, session: Session, line: Line, title: str, second: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.toggle = Toggle(title, second)
        self._fields = {place.key: LineField(placeholder=place.example) for place in line.fields}
        inside = QVBoxLayout()
        inside.setContentsMargins(0, 4, 0, 4)
        inside.setSpacing(10)
        self._holder = QWidget()
        self._holder.setLayout(inside)
        for place in line.fields:
            field = self._fields[place.key]
            field.textEdited.connect(lambda text, key=place.key: self._keep(key, text))
            inside.addWidget(Field(place.label, field))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.toggle)
        column.addWidget(self._holder)

    def show_line(self, draft: Draft, *, is_on: bool) -> None:
        """Show whether it is in, and what stands in its places."""
        self.toggle.setChecked(is_on)
        self._holder.setVisible(is_on)
        for key, field in self._fields.items():
            kept = draft.fields if key == _MAKE_GOOD_LINE else draft.own
            show_text(field, kept.get(key, ""))

    def _keep(self, key: str, text: str) -> None:
        if key != _MAKE_GOOD_LINE:
            self._session.later(f"part/{key}", lambda desk, row: telling.set_part(desk, row, key, text))
        elif self._session.incident.make_good_kind == MakeGoodKind.NONE:
            self._session.edit(make_good=text, make_good_kind="")
        else:
            self._session.edit(make_good=text)
