"""Adding what the plan does not know: a promise made elsewhere, something more to look after (J1, J2)."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from mistakejournal.services import followplan, promises
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.wizard.parts.due_dialog import DueDialog
from mistakejournal.ui.wizard.session import Session


class AddToPlan(QWidget):
    """Two quiet links below the plan; each asks for words, and for a day and a time where there is one."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        line = FlowLayout(spacing=8, parent=self)
        line.setContentsMargins(0, 0, 0, 0)
        for words, act in (
            (self.tr("Add a follow-up"), self._on_follow_up),
            (self.tr("Add a promise"), self._on_promise),
        ):
            button = Button(words, "link", icon="plus", height=30)
            button.clicked.connect(act)
            line.addWidget(button)

    def _on_follow_up(self) -> None:
        def keep(words: str, day: date | None, time: str) -> bool:
            call = self._session.do(lambda desk, row: followplan.add_follow_up(desk, row, words, day, time))
            return call is not None

        DueDialog(
            self._session.desk,
            self.tr("Add a follow-up"),
            keep,
            label=self.tr("What do you want to look after?"),
            example=self.tr("See on Friday how many opened it"),
            parent=self.window(),
        ).open()

    def _on_promise(self) -> None:
        def keep(words: str, day: date | None, time: str) -> bool:
            call = self._session.do(lambda desk, row: promises.add_promise(desk, row, words, day, time))
            return call is not None

        DueDialog(
            self._session.desk,
            self.tr("Add a promise"),
            keep,
            label=self.tr("What did you promise, in your words?"),
            example=self.tr("I’ll call you on Friday at 10:00"),
            parent=self.window(),
        ).open()
