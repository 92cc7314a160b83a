"""Check-ins with the next runs (J3): how many, and one row for each."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.checkin import CheckIn
from mistakejournal.domain.followup import CHOICES
from mistakejournal.services import followups
from mistakejournal.services.followups import CheckInDue
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.segmented import Segmented
from mistakejournal.ui.widgets.side_by_side import SideBySide
from mistakejournal.ui.wizard.parts.check_in_row import CheckInRow
from mistakejournal.ui.wizard.parts.kept_rows import KeptRows
from mistakejournal.ui.wizard.session import Session
from mistakejournal.words.dates import day_words

_LEAST_MEANING = 150


class HowClosely(QWidget):
    """Once, a few times, closely, very closely: 1, 2, 3 or 5 runs."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        names = (self.tr("Once"), self.tr("A few times"), self.tr("Closely"), self.tr("Very closely"))
        self._many = Segmented(
            [(str(count), name) for count, name in zip(CHOICES, names, strict=True)],
            name=self.tr("Check-ins"),
        )
        self._many.changed.connect(self._on_many)
        self._meaning = Label("", "small", "text2", wrap=True)
        sides = SideBySide(spacing=14, parent=self)
        sides.add(Label(self.tr("Check-ins"), "key"))
        sides.add(self._many)
        sides.add(self._meaning, stretch=1, need=_LEAST_MEANING)

    def fill(self) -> None:
        """Show what is planned."""
        file = self._session.file
        count = len(file.check_ins) if file else 0
        self._many.set_value(str(count))
        if not count:
            words = self.tr("One line with the next run is offered, not owed.")
        elif count == 1:
            words = self.tr("One line with the next run.")
        else:
            words = self.tr("One line with each of the next {count} runs.").format(count=count)
        self._meaning.setText(words)

    def _on_many(self, code: str) -> None:
        count = int(code)
        if self._session.do(lambda desk, row: followups.plan_check_ins(desk, row, count)) is None:
            self.fill()


class CheckInRows(QWidget):
    """One row for each planned, sent or left-out check-in."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._due: dict[str, CheckInDue] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._rows = KeptRows[CheckIn, CheckInRow](
            column,
            key=lambda check_in: check_in.id,
            make=lambda check_in: CheckInRow(session, check_in.id),
            fill=self._fill_row,
        )

    def fill(self) -> None:
        """Show the check-ins in their order."""
        file = self._session.file
        check_ins = file.check_ins if file else ()
        due_now = followups.check_ins_due(self._session.desk, say=day_words)
        self._due = {due.check_in.id: due for due in due_now}
        self._rows.show(check_ins)
        self.setVisible(bool(check_ins))
        for row in self._rows.rows():
            row.set_last(False)
        if check_ins:
            last = self._rows.row(check_ins[-1].id)
            if last is not None:
                last.set_last(True)

    def _fill_row(self, row: CheckInRow, check_in: CheckIn) -> None:
        row.fill(check_in, self._due.get(check_in.id))
