"""What I'm fixing now: each with its tick and, once ticked, its time."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.domain.incident import Repair
from mistakejournal.domain.text import one_line
from mistakejournal.services import incident_parts
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.hairline import Hairline
from mistakejournal.ui.widgets.icon_button import IconButton
from mistakejournal.ui.widgets.kept_rows import KeptRows
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.tick import Tick, TickState
from mistakejournal.ui.wizard.parts.plain_text import PlainLine
from mistakejournal.ui.wizard.session import Session
from mistakejournal.words.dates import clock_words, moment_words

_JOTTED = "repair"


class Repairs(QWidget):
    """Rows, and a line to add one; Enter adds and stays for the next."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        rows = QVBoxLayout()
        rows.setSpacing(0)
        self._rows = KeptRows[Repair, RepairRow](
            rows,
            key=lambda repair: repair.id,
            make=lambda repair: RepairRow(session, repair.id),
            fill=RepairRow.fill,
        )
        self._add = Button(self.tr("Add what you’ll do"), "link", icon="plus")
        self._add.clicked.connect(self._open_line)
        self.line = LineField(
            placeholder=self.tr("Point the web version at the right page"), name=self.tr("What you’ll do")
        )
        self.line.textEdited.connect(partial(session.jot, _JOTTED))
        self.line.returnPressed.connect(self._take)
        self.line.editingFinished.connect(self._take_when_left)
        self.line.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(rows)
        column.addWidget(self.line)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    def fill(self) -> None:
        """Show what is being done, and what was half typed when she went."""
        file = self._session.file
        self._rows.show(file.repairs if file else ())
        typed = self._session.jotted(_JOTTED)
        if typed:
            show_text(self.line, typed)
            self.line.show()

    def _open_line(self) -> None:
        self.line.show()
        self.line.setFocus()

    def _take_when_left(self) -> None:
        if not self.line.hasFocus():
            self._take()
            self.line.setVisible(bool(self.line.text()))

    def _take(self) -> None:
        """Make a row of the words; they stay in the line where that can't be done just now."""
        words = one_line(self.line.text())
        self.line.clear()
        if not words:
            return
        if self._session.do(lambda desk, row: incident_parts.add_repair(desk, row, words)) is None:
            self.line.setText(words)
        else:
            self.line.clear()  # what was half typed is shown anew by what that changed
            self._session.jot(_JOTTED, "")


class RepairRow(QWidget):
    """One thing she does for them."""

    def __init__(self, session: Session, repair_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._id = session, repair_id
        self._is_done = False
        self._tick = Tick("", auto=False)
        self._tick.clicked.connect(self._on_tick)
        self._words = PlainLine(name=self.tr("What you’ll do"))
        self._words.changed.connect(self._on_words)
        self._words.returned.connect(self._tick.setFocus)
        self._time = Label("", "small", "text2")
        self._away = IconButton("x", "")
        self._away.clicked.connect(
            lambda: session.do(lambda desk, _id: incident_parts.remove_repair(desk, repair_id))
        )
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._tick)
        line.addWidget(self._words, 1)
        line.addWidget(self._time)
        line.addWidget(self._away)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(Hairline())

    def fill(self, repair: Repair) -> None:
        """Show the row."""
        self._is_done = repair.done_at is not None
        self._tick.set_state(TickState.DONE if self._is_done else TickState.OPEN)
        self._tick.setAccessibleName(repair.title or self.tr("What you’ll do"))
        self._away.set_name(self.tr("Remove {title}").format(title=repair.title))
        show_text(self._words, repair.title)
        self._time.setText(self._when(repair))
        self._time.setVisible(self._is_done)

    def _when(self, repair: Repair) -> str:
        if repair.done_at is None:
            return ""
        clock = self._session.desk.clock
        done_at, now = clock.local(repair.done_at), clock.local()
        return clock_words(done_at) if done_at.date() == now.date() else moment_words(done_at, now)

    def _on_tick(self) -> None:
        done_now = not self._is_done
        self._session.do(lambda desk, _id: incident_parts.tick_repair(desk, self._id, done_now))

    def _on_words(self, text: str) -> None:
        self._session.later(
            f"repair/{self._id}", lambda desk, _id: incident_parts.edit_repair(desk, self._id, text)
        )
