"""Her own questions for the pages of the flow (B6): added, reworded, moved, put away, brought back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.flow import STEPS
from mistakejournal.domain.prompt import Prompt
from mistakejournal.domain.text import one_line
from mistakejournal.services import prompts
from mistakejournal.services.done import Done
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
from mistakejournal.ui.widgets.select import Select
from mistakejournal.ui.widgets.side_by_side import SideBySide
from mistakejournal.words.steps import step_name

_TITLE, _PAGE = 220, 120
"""Px at 100 percent that the words and the page need beside each other."""


class QuestionRow(QWidget):
    """One question, saved by itself. Alt with an arrow key moves it, as its buttons do."""

    moved = Signal(int)

    def __init__(self, prompt: Prompt, autosave: Autosave) -> None:
        """Show `prompt`."""
        super().__init__()
        self._id, self._autosave = prompt.id, autosave
        self.title = LineField(prompt.title, name=self.tr("Question"))
        self.page = Select([(step.value, step_name(step)) for step in STEPS])
        self.up, self.down = IconButton("arrow-up", ""), IconButton("arrow-down", "")
        self.away = IconButton("x", "")
        self.title.textEdited.connect(lambda text: autosave.put(prompt.id, text))
        self.title.editingFinished.connect(autosave.flush)
        self.title.setCursorPosition(0)  # long words are read from their beginning
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        buttons, more = QWidget(), QWidget()
        few, right = SideBySide(spacing=0, parent=buttons), SideBySide(spacing=4, parent=more)
        for button in (self.up, self.down, self.away):
            few.add(button)
        right.add(self.page, stretch=1, need=_PAGE)
        right.add(buttons)
        row = SideBySide(spacing=8, parent=self)
        row.add(self.title, stretch=3, need=_TITLE)
        row.add(more, stretch=2, need=_TITLE)

    def show_prompt(self, prompt: Prompt, *, is_first: bool, is_last: bool) -> None:
        """Show what is stored, unless it is typed in or not saved yet."""
        if self._id not in self._autosave.pending:
            show_text(self.title, prompt.title)
        self.page.set_value(prompt.page)
        for control, words in (
            (self.up, self.tr("Ask “{question}” earlier")),
            (self.down, self.tr("Ask “{question}” later")),
            (self.away, self.tr("Put away “{question}”")),
        ):
            control.set_name(words.format(question=prompt.title))
        self.page.setAccessibleName(self.tr("Page of “{question}”").format(question=prompt.title))
        self.up.setEnabled(not is_first)
        self.down.setEnabled(not is_last)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with Alt and an arrow key."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(step)
        else:
            super().keyPressEvent(event)


class QuestionsForm(QWidget):
    """All questions, page by page, with a line to add one and those put away below."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`."""
        super().__init__(parent)
        self._context = context
        self._autosave = Autosave(self._save, self)
        said = self.tr(
            "Asked at the end of a page of the flow. What you answered keeps its question, even when you "
            "reword it later."
        )
        self._holder, self._old = QVBoxLayout(), QVBoxLayout()
        for holder in (self._holder, self._old):
            holder.setContentsMargins(0, 0, 0, 0)
            holder.setSpacing(8)
        self._asked: list[Prompt] = []
        self._rows = KeptRows(self._holder, key=lambda prompt: prompt.id, make=self._row, fill=self._fill)
        self._new = LineField(
            placeholder=self.tr("Where was I when it happened?"), name=self.tr("New question")
        )
        self._new.returnPressed.connect(self._add)
        self._page = Select([(step.value, step_name(step)) for step in STEPS], name=self.tr("Its page"))
        self._page.set_value(STEPS[1])
        add = Button(self.tr("Add the question"), "secondary", icon="plus")
        add.clicked.connect(self._add)
        line = QWidget()
        row = SideBySide(spacing=8, parent=line)
        row.add(self._new, stretch=3, need=_TITLE)
        row.add(self._page, stretch=1, need=_PAGE)
        row.add(add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Label(said, "small", "text2", wrap=True))
        column.addLayout(self._holder)
        column.addWidget(line)
        column.addLayout(self._old)

    def refresh(self) -> None:
        """Show what is stored."""
        self._asked = prompts.prompts(self._context.desk)
        self._rows.show(self._asked)
        self._show_put_away()

    def hideEvent(self, event: QHideEvent) -> None:
        """Save what is typed."""
        self._autosave.flush()
        super().hideEvent(event)

    def _row(self, prompt: Prompt) -> QuestionRow:
        row, desk = QuestionRow(prompt, self._autosave), self._context.desk
        row.moved.connect(lambda by: self._do(lambda: prompts.nudge_prompt(desk, prompt.id, by)))
        row.page.changed.connect(lambda page: self._do(lambda: prompts.place_prompt(desk, prompt.id, page)))
        row.away.clicked.connect(partial(self._put_away, prompt.id))
        return row

    def _fill(self, row: QuestionRow, prompt: Prompt) -> None:
        page = [one.id for one in self._asked if one.page == prompt.page]
        row.show_prompt(prompt, is_first=prompt.id == page[0], is_last=prompt.id == page[-1])

    def _show_put_away(self) -> None:
        empty(self._old)
        old = prompts.prompts_put_away(self._context.desk)
        if old:
            self._old.addWidget(Label(self.tr("Put away"), "small", "text2"))
        for prompt in old:
            back = Button(self.tr("Ask again"), "quiet", height=30)
            back.setAccessibleName(self.tr("Ask “{question}” again").format(question=prompt.title))
            back.clicked.connect(partial(self._bring_back, prompt.id))
            self._old.addWidget(Row(prompt.title, trailing=(back,)))

    def _put_away(self, prompt_id: str) -> None:
        self._do(lambda: prompts.put_away_prompt(self._context.desk, prompt_id))
        self._new.setFocus(Qt.FocusReason.OtherFocusReason)

    def _bring_back(self, prompt_id: str) -> None:
        self._do(lambda: prompts.bring_back_prompt(self._context.desk, prompt_id))
        row = self._rows.row(prompt_id)
        if row is not None:
            row.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self) -> None:
        title, page = one_line(self._new.text()), self._page.value()
        if title and self._do(lambda: prompts.add_prompt(self._context.desk, title, page)):
            self._new.clear()
        self._new.setFocus(Qt.FocusReason.OtherFocusReason)

    def _do(self, call: Callable[[], Done]) -> bool:
        self._autosave.flush()
        is_done = self._context.perform(call) is not None
        self.refresh()
        return is_done

    def _save(self, values: dict[str, object]) -> bool:
        return all(self._reword(prompt_id, str(title)) for prompt_id, title in values.items())

    def _reword(self, prompt_id: str, title: str) -> bool:
        """A question keeps its words until there are new ones."""
        call = partial(prompts.reword_prompt, self._context.desk, prompt_id, title)
        return self._context.perform(call, stay=prompt_id) is not None
