"""Lines of her own in an order of hers (questions, rules): reworded, moved, put away, brought back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.text import one_line
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, Undo
from mistakejournal.ui.autosave import Autosave
from mistakejournal.ui.context import Context
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.emptying import empty
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.icon_button import IconButton
from mistakejournal.ui.widgets.kept_rows import KeptRows
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.row import Row
from mistakejournal.ui.widgets.side_by_side import SideBySide

TITLE, CHOICE = 220, 120
"""Px at 100 percent that the words need beside the buttons, and a choice beside both."""
_SMALL = 30
NEW = "the new line"
"""What is typed in the field for a new line, among what is pending."""


class Own(Protocol):
    """What such a line shows."""

    @property
    def id(self) -> str:
        """Give the id of its row."""

    @property
    def title(self) -> str:
        """Give its words."""


Line = TypeVar("Line", bound=Own)


class OwnLine(QWidget):
    """One line, saved by itself. Alt with an arrow key moves it, as its buttons do."""

    moved = Signal(int)

    def __init__(self, line: Own, away: str, autosave: Autosave) -> None:
        """Show `line`; `away` is the icon of the button that puts it away."""
        super().__init__()
        self._id, self._autosave = line.id, autosave
        self.title = LineField(line.title)
        self.up, self.down, self.away = (
            IconButton("arrow-up", ""),
            IconButton("arrow-down", ""),
            IconButton(away, ""),
        )
        self.title.textEdited.connect(lambda text: autosave.put(line.id, text))
        self.title.editingFinished.connect(autosave.flush)
        self.title.setCursorPosition(0)  # long words are read from their beginning
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))

    def buttons(self, *first: QWidget) -> QWidget:
        """Give its buttons side by side, after those that come first."""
        whole = QWidget()
        few = SideBySide(spacing=0, parent=whole)
        for button in (*first, self.up, self.down, self.away):
            few.add(button)
        return whole

    def show_line(self, line: Own, *, is_first: bool, is_last: bool) -> None:
        """Show what is stored, unless it is typed in or not saved yet."""
        if self._id not in self._autosave.pending:
            show_text(self.title, line.title)
        self.up.setEnabled(not is_first)
        self.down.setEnabled(not is_last)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with Alt and an arrow key."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(step)
        else:
            super().keyPressEvent(event)


LineWidget = TypeVar("LineWidget", bound=OwnLine)


class Acts(NamedTuple):
    """The services of one kind of line; each but the first two is asked for the row it is about."""

    lines: Callable[[Desk], Sequence[Any]]
    put_away_lines: Callable[[Desk], Sequence[Any]]
    reword: Callable[[Desk, str, str], Done]
    nudge: Callable[[Desk, str, int], Done]
    put_away: Callable[[Desk, str], Done]
    bring_back: Callable[[Desk, str], Done]


class OwnLines(QWidget, Generic[Line, LineWidget]):
    """All lines of a kind with a field to add one; those put away stand below."""

    def __init__(self, context: Context, acts: Acts, parent: QWidget | None = None) -> None:
        """Serve `context`; `lay_out` comes next."""
        super().__init__(parent)
        self.context, self._acts = context, acts
        self.lines: Sequence[Line] = ()
        self.autosave = Autosave(self._save, self)
        self._typed = ""
        """The row of what is typed in the field for a new line: on disk like all that is typed (A8)."""
        self._typing: Undo | None = None
        self._holder, self._old = QVBoxLayout(), QVBoxLayout()
        for holder in (self._holder, self._old):
            holder.setContentsMargins(0, 0, 0, 0)
            holder.setSpacing(8)
        self._rows: KeptRows[Line, LineWidget] = KeptRows(
            self._holder, key=lambda line: line.id, make=self._made, fill=self.fill
        )

    def lay_out(self, about: str, new: LineField, add: str, *between: QWidget) -> QVBoxLayout:
        """Say what the lines are about, and offer `new` and the button `add`, with `between` between them."""
        self._new = new
        new.textEdited.connect(lambda text: self.autosave.put(NEW, text))
        new.returnPressed.connect(self._add)
        button = Button(add, "secondary", icon="plus")
        button.clicked.connect(self._add)
        adding = QWidget()
        row = SideBySide(spacing=8, parent=adding)
        row.add(new, stretch=3, need=TITLE)
        for widget in between:
            row.add(widget, stretch=1, need=CHOICE)
        row.add(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Label(about, "small", "text2", wrap=True))
        column.addLayout(self._holder)
        column.addWidget(adding)
        column.addLayout(self._old)
        return column

    def make(self, line: Line) -> LineWidget:
        """Make the row of a line."""
        raise TypeError(f"{type(self).__name__} must make a row of a line")

    def fill(self, row: LineWidget, line: Line) -> None:
        """Show a line in its row."""
        raise TypeError(f"{type(self).__name__} must show a line in its row")

    def add(self, title: str) -> Done:
        """Keep a new line."""
        raise TypeError(f"{type(self).__name__} must keep a new line")

    def settle(self, line_id: str) -> None:
        """Answer that what was typed in the field for a new line is one of the lines now."""

    def back(self, line: Line) -> tuple[str, str]:
        """Say what stands on the button that brings a line back, and what it is called."""
        raise TypeError(f"{type(self).__name__} must say how a line comes back")

    def refresh(self) -> None:
        """Show what is stored."""
        found = self._acts.lines(self.context.desk)
        if self._typed not in {line.id for line in found}:
            self._typed = ""  # it was taken back
        self.lines = [line for line in found if line.id != self._typed]
        self._rows.show(self.lines)
        empty(self._old)
        old = self._acts.put_away_lines(self.context.desk)
        if old:
            self._old.addWidget(Label(self.tr("Put away"), "small", "text2"))
        for line in old:
            words, name = self.back(line)
            button = Button(words, "quiet", height=_SMALL)
            button.setAccessibleName(name)
            button.clicked.connect(partial(self._bring_back, line.id))
            self._old.addWidget(Row(line.title, trailing=(button,)))

    def hideEvent(self, event: QHideEvent) -> None:
        """Save what is typed; a new line that was left in its field is one of the lines."""
        if self.autosave.flush() and self._typed and not event.spontaneous():
            self._enter()
        super().hideEvent(event)

    def do(self, call: Callable[[], Done]) -> bool:
        """Save what is typed, do something and show it; tell whether it was done."""
        self.autosave.flush()
        is_done = self.context.perform(call) is not None
        self.refresh()
        return is_done

    def _made(self, line: Line) -> LineWidget:
        row, desk = self.make(line), self.context.desk
        row.moved.connect(lambda by: self.do(lambda: self._acts.nudge(desk, line.id, by)))
        row.away.clicked.connect(partial(self._put_away, line.id))
        return row

    def _put_away(self, line_id: str) -> None:
        self.do(lambda: self._acts.put_away(self.context.desk, line_id))
        self._new.setFocus(Qt.FocusReason.OtherFocusReason)

    def _bring_back(self, line_id: str) -> None:
        self.do(lambda: self._acts.bring_back(self.context.desk, line_id))
        row = self._rows.row(line_id)
        if row is not None:
            row.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self) -> None:
        self.autosave.put(NEW, self._new.text())
        if self.autosave.flush() and self._typed:
            self._enter()
        self._new.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter(self) -> None:
        self.settle(self._typed)
        self.context.end_stay()
        self._typed = ""
        self._new.clear()
        self.refresh()

    def _save(self, values: dict[str, object]) -> bool:
        outcomes = [
            self._keep_typed(one_line(str(title))) if name == NEW else self._reword(name, str(title))
            for name, title in values.items()
        ]
        return all(outcomes)

    def _keep_typed(self, title: str) -> bool:
        """Keep the words of the new line; all of its typing is one act."""
        if not title:
            return self._wipe_out()
        call = partial(self._acts.reword, self.context.desk, self._typed, title)
        done = self.context.perform(call if self._typed else lambda: self.add(title), stay=NEW)
        if done is None:
            return False
        self._typed, self._typing = self._typed or done.id, self.context.next_undo()
        self.refresh()
        return True

    def _wipe_out(self) -> bool:
        """Let nothing stand where its words are gone: its typing is taken back, if that was the last act."""
        if not self._typed:
            return True
        if self.context.next_undo() is self._typing:
            return self.context.undo()
        return self.context.perform(partial(self._acts.put_away, self.context.desk, self._typed)) is not None

    def _reword(self, line_id: str, title: str) -> bool:
        """A line keeps its words until there are new ones."""
        call = partial(self._acts.reword, self.context.desk, line_id, title)
        return self.context.perform(call, stay=line_id) is not None
