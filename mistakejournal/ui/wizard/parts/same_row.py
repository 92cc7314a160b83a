"""The incident that this one repeats, once she has said so (K1)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mistakejournal.services.again import Linked, linked
from mistakejournal.services.alike import say_different
from mistakejournal.ui.routes import Place
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.row import Row
from mistakejournal.ui.wizard.session import Session
from mistakejournal.words.again import which_words
from mistakejournal.words.alike import same_as_words


class SameRow(Row):
    """Leads to the earlier one, and can be taken back."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Serve `session`."""
        self._session = session
        self._reads = Button("", "secondary", height=30)
        self._apart = Button("", "link", height=30)
        super().__init__(
            " ",
            leading=IconLabel("repeat", "accent_text"),
            trailing=(self._reads, self._apart),
            hairline=False,
            parent=parent,
        )
        self._reads.setText(self.tr("Read it"))
        self._apart.setText(self.tr("Not the same"))
        self._earlier: Linked | None = None
        self._reads.clicked.connect(self._on_read)
        self._apart.clicked.connect(self._on_apart)
        self.hide()

    def show_it(self) -> None:
        """Show the earlier one; without one it takes no room."""
        session = self._session
        known = linked(session.desk, session.id) if session.file is not None else []
        self._earlier = next((one for one in known if not one.is_later), None)
        self.setHidden(self._earlier is None)
        if self._earlier is None:
            return
        clock, at = session.desk.clock, self._earlier.at
        day = clock.local(at).date() if at else None
        which = which_words(self._earlier.title, day)
        self.set_title(same_as_words(day, clock.local().date()) if day else which)
        self.set_second(self._earlier.title)
        for button in (self._reads, self._apart):
            button.setAccessibleDescription(which)

    def focus_first(self) -> None:
        """Put the cursor on the way to the earlier one."""
        self._reads.setFocus()

    def _on_read(self) -> None:
        if self._earlier is not None:
            self._session.flush()
            self._session.context.go(Place.JOURNAL, self._earlier.incident_id)

    def _on_apart(self) -> None:
        if self._earlier is not None:
            other = self._earlier.incident_id
            self._session.do(lambda desk, row: say_different(desk, row, other))
