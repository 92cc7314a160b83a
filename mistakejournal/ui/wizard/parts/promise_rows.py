"""What was promised, in its literal words: kept, changed and told, or not kept (J2)."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.telling import Promise, PromiseState
from mistakejournal.services import promises
from mistakejournal.ui.widgets.chip_group import ChipGroup
from mistakejournal.ui.wizard.parts.kept_rows import KeptRows
from mistakejournal.ui.wizard.parts.moment_row import MomentRow
from mistakejournal.ui.wizard.session import Session
from mistakejournal.words.dates import near_day


class PromiseRows(QWidget):
    """One row for each promise, the soonest due first."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._rows = KeptRows[Promise, PromiseRow](
            column,
            key=lambda promise: promise.id,
            make=lambda promise: PromiseRow(session, promise.id),
            fill=PromiseRow.fill,
        )

    def fill(self) -> None:
        """Show the promises."""
        file = self._session.file
        self._rows.show(file.promises if file else ())
        self.setVisible(bool(file and file.promises))


class PromiseRow(MomentRow):
    """One promise. Clicking its answer again opens it once more."""

    def __init__(self, session: Session, promise_id: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._session, self._id = session, promise_id
        self._answers = ChipGroup(
            (
                (PromiseState.KEPT, self.tr("Kept")),
                (PromiseState.CHANGED, self.tr("Changed, and told")),
                (PromiseState.NOT_KEPT, self.tr("Not kept")),
            ),
            exclusive=True,
        )
        self._answers.changed.connect(self._on_answered)
        self.body.addWidget(self._answers)

    def fill(self, promise: Promise) -> None:
        """Show the promise."""
        words = self.tr("You promised: “{words}”").format(words=promise.title)
        self.set_title(words)
        self._answers.setAccessibleName(words)
        today = self._session.desk.clock.local().date()
        day = near_day(promise.due_on, today) if promise.due_on else ""
        self.set_when(", ".join(part for part in (day, promise.due_time.lstrip("0")) if part))
        self.set_done(promise.state is not PromiseState.OPEN)
        self._answers.set_value("" if promise.state is PromiseState.OPEN else promise.state)

    def _on_answered(self) -> None:
        state = self._answers.value() or PromiseState.OPEN
        self._session.do(lambda desk, _id: promises.settle_promise(desk, self._id, state))
