"""One promise in its literal words: kept, changed and told, or not kept (J2)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from mistakejournal.domain.telling import Promise, PromiseState
from mistakejournal.domain.template import capital
from mistakejournal.services import changedpromises, promises, snoozing
from mistakejournal.ui.rest_menu import next_run_words, rest_menu
from mistakejournal.ui.widgets.chip_group import ChipGroup
from mistakejournal.ui.widgets.menu import Menu
from mistakejournal.ui.wizard.parts.due_dialog import DueDialog
from mistakejournal.ui.wizard.parts.moment_row import MomentRow
from mistakejournal.ui.wizard.parts.row_menu import RowMenu
from mistakejournal.ui.wizard.parts.said_text import SaidText
from mistakejournal.ui.wizard.session import Session
from mistakejournal.words.dates import near_day
from mistakejournal.words.due import with_time
from mistakejournal.words.people import client_words


class PromiseRow(MomentRow):
    """Clicking its answer again opens it once more. A change asks for the words that hold instead."""

    def __init__(self, session: Session, promise_id: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._session, self._id = session, promise_id
        self._promise: Promise | None = None
        self._menu = RowMenu(self._fill_menu)
        self.add_action(self._menu)
        self._answers = ChipGroup(
            (
                (PromiseState.KEPT, self.tr("Kept")),
                (PromiseState.CHANGED, self.tr("It changed")),
                (PromiseState.NOT_KEPT, self.tr("Not kept")),
            ),
            exclusive=True,
        )
        self._answers.changed.connect(self._on_answered)
        self._tell = SaidText(session, self.tr("The line that tells them"), "")
        self._tell.sent.connect(self._on_told)
        self.body.addWidget(self._answers)
        self.body.addWidget(self._tell)

    def fill(self, promise: Promise) -> None:
        """Show the promise."""
        self._promise = promise
        words = self.tr("You promised: “{words}”").format(words=promise.title)
        self.set_title(words)
        self._menu.set_name(promise.title)
        self._answers.setAccessibleName(words)
        today = self._session.desk.clock.local().date()
        self.set_when(with_time(near_day(promise.due_on, today), promise.due_time) if promise.due_on else "")
        is_open = promise.state is PromiseState.OPEN
        self._menu.setVisible(is_open)
        self.set_done(not is_open and not promise.untold)
        self.set_text(self._said(promise), "amber_text" if promise.untold else "text2")
        self._answers.set_value("" if is_open else promise.state)
        self._show_line(promise)
        self.settle(not is_open and not promise.untold)

    def _said(self, promise: Promise) -> str:
        name = capital(client_words(self._session.first_name))
        if promise.untold:
            words = self.tr("Changed to: “{words}” {name} does not know yet.")
            return words.format(words=promise.changed_to, name=name)
        if promise.state is PromiseState.CHANGED:
            if promise.changed_to:
                words = self.tr("Changed to: “{words}” {name} knows.")
                return words.format(words=promise.changed_to, name=name)
            return self.tr("Changed, and told.")
        return ""

    def _show_line(self, promise: Promise) -> None:
        self._tell.setVisible(promise.untold)
        file = self._session.file
        if not promise.untold or file is None:
            return
        name = self._session.first_name
        told = self.tr("{name} knows").format(name=name) if name else self.tr("They know")
        self._tell.fill(changedpromises.change_line(self._session.desk, file, promise), told)

    def _fill_menu(self, menu: Menu) -> None:
        promise, session = self._promise, self._session
        if promise is None:
            return
        menu.add(
            self.tr("Change when it is due…"), lambda: ask_when(session, promise, self), icon="calendar-plus"
        )
        rest_menu(
            menu,
            lambda code: session.do(lambda desk, row: snoozing.put_off_promise(desk, promise.id, row, code)),
            next_run_words(session.context, session.id),
        )
        menu.addSeparator()
        menu.add(
            self.tr("Not a promise"),
            lambda: session.do(lambda desk, _row: promises.not_a_promise(desk, promise.id)),
            icon="x",
        )

    def _on_answered(self) -> None:
        state = self._answers.value() or PromiseState.OPEN
        if state == PromiseState.CHANGED:
            self._ask_change()
        else:
            self._session.do(lambda desk, _row: promises.settle_promise(desk, self._id, state))

    def _ask_change(self) -> None:
        """Ask what holds instead; until that is there, the promise stands as it was."""
        promise, session = self._promise, self._session
        if promise is None:
            return
        self._answers.set_value("" if promise.state is PromiseState.OPEN else promise.state)

        def keep(words: str, day: date | None, time: str) -> bool:
            return (
                session.do(
                    lambda desk, _row: changedpromises.change_promise(desk, promise.id, words, day, time)
                )
                is not None
            )

        DueDialog(
            session.desk,
            self.tr("What holds instead?"),
            keep,
            text=self.tr("You promised: “{words}”").format(words=promise.title),
            label=self.tr("In your words to them"),
            example=self.tr("I’ll call you on Friday at 10:00"),
            parent=self.window(),
        ).open()

    def _on_told(self, line: str) -> None:
        self._session.do(lambda desk, _row: changedpromises.told_of_change(desk, self._id, line))


def ask_when(session: Session, promise: Promise, window: QWidget) -> None:
    """Ask when a promise is due; with that it is one."""
    DueDialog(
        session.desk,
        QCoreApplication.translate("PromiseRow", "When is it due?"),
        lambda _words, day, time: (
            session.do(lambda desk, _row: promises.set_promise_due(desk, promise.id, day, time)) is not None
        ),
        text=f"“{promise.title}”",
        due=(promise.due_on, promise.due_time),
        parent=window.window(),
    ).open()
