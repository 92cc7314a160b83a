"""What was found in the sent message and reads like a promise: is that one? (J2)"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.telling import Promise
from mistakejournal.services import promises
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.kept_rows import KeptRows
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.row import Row
from mistakejournal.ui.wizard.parts.promise_row import ask_when
from mistakejournal.ui.wizard.session import Session
from mistakejournal.words.due import due_words

_SMALL = 30
Answer = Callable[[Desk, str], Done]


class FoundPromises(QWidget):
    """Gone when each is answered; until then they count as promises (safe is safe)."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._title = Label(self.tr("You promised. Is that one?"), "heading", wrap=True)
        rows = QVBoxLayout()
        rows.setSpacing(0)
        self._rows = KeptRows[Promise, _FoundRow](
            rows,
            key=lambda promise: promise.id,
            make=lambda promise: _FoundRow(session, promise),
            fill=_FoundRow.show_due,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addLayout(rows)

    def fill(self) -> None:
        """Show what she has not answered yet."""
        file = self._session.file
        found = [promise for promise in (file.promises if file else ()) if promise.unconfirmed]
        one = len(found) == 1
        self._title.setText(
            self.tr("You promised. Is that one?") if one else self.tr("You promised. Are these promises?")
        )
        self._rows.show(found)
        self.setVisible(bool(found))


class _FoundRow(Row):
    def __init__(self, session: Session, promise: Promise) -> None:
        self._session, self._promise = session, promise
        self._yes = Button("", "tinted", icon="check", height=_SMALL)
        self._when = Button("", "quiet", height=_SMALL)
        self._no = Button("", "quiet", height=_SMALL)
        super().__init__(
            f"“{promise.title}”",
            leading=IconLabel("flag", "text2"),
            trailing=[self._yes, self._when, self._no],
        )
        self._yes.setText(self.tr("Yes"))
        self._when.setText(self.tr("Change when"))
        self._no.setText(self.tr("Not a promise"))
        for button in (self._yes, self._when, self._no):
            button.setAccessibleDescription(promise.title)
        self._yes.clicked.connect(lambda: self._answer(promises.confirm_promise))
        self._no.clicked.connect(lambda: self._answer(promises.not_a_promise))
        self._when.clicked.connect(lambda: ask_when(session, self._promise, self))

    def show_due(self, promise: Promise) -> None:
        """Show by when it is due."""
        self._promise = promise
        today = self._session.desk.clock.local().date()
        if promise.due_on is None:
            self.set_second(self.tr("No day is named."))
        else:
            due = due_words(promise.due_on, promise.due_time, today)
            self.set_second(self.tr("Due: {when}").format(when=due))

    def _answer(self, call: Answer) -> None:
        self._session.do(lambda desk, _row: call(desk, self._promise.id))
