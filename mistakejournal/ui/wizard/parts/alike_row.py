"""A past incident that may be the same mistake: why it looks so, and two answers (K1)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mistakejournal.services.alike import Alike, say_different, say_same
from mistakejournal.ui.routes import Place
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.row import Row
from mistakejournal.ui.wizard.session import Session
from mistakejournal.words.again import which_words
from mistakejournal.words.alike import like_words, reason_words
from mistakejournal.words.dotted import dotted


class AlikeRow(Row):
    """Nothing is linked by itself."""

    answered = Signal(str)
    """She has said of the incident with this id what it is."""

    def __init__(self, session: Session, *, can_read: bool, parent: QWidget | None = None) -> None:
        """Serve `session`; `can_read` offers the way to the earlier one."""
        self._session = session
        self._one: Alike | None = None
        same, different = Button("", "secondary", height=30), Button("", "quiet", height=30)
        reads = Button("", "link", height=30)
        self._buttons = (same, different, reads)
        super().__init__(
            " ",
            leading=IconLabel("repeat", "text2"),
            trailing=self._buttons if can_read else (same, different),
            hairline=can_read,
            parent=parent,
        )
        reads.setText(self.tr("Read it"))
        same.setText(self.tr("Same mistake"))
        different.setText(self.tr("Different"))
        same.clicked.connect(lambda: self._answer(is_same=True))
        different.clicked.connect(lambda: self._answer(is_same=False))
        reads.clicked.connect(self._on_read)

    def show_one(self, one: Alike) -> None:
        """Ask about `one`."""
        self._one = one
        clock = self._session.desk.clock
        day = clock.local(one.at).date()
        self.set_title(like_words(day, clock.local().date()))
        which = which_words(one.title, day)
        self.set_second(dotted(one.title, reason_words(one.why)))
        for button in self._buttons:
            button.setAccessibleDescription(which)

    def focus_first(self) -> None:
        """Put the cursor on the first answer."""
        self._buttons[0].setFocus()

    def _answer(self, *, is_same: bool) -> None:
        if self._one is None:
            return
        other, say = self._one.incident_id, say_same if is_same else say_different
        if self._session.do(lambda desk, row: say(desk, row, other)) is not None:
            self.answered.emit(other)

    def _on_read(self) -> None:
        if self._one is not None:
            self._session.flush()
            self._session.context.go(Place.JOURNAL, self._one.incident_id)
