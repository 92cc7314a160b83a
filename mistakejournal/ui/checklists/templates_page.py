"""The starter lists: chosen, read through, and made only when asked for (E2)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from mistakejournal.services.starters import add_from_starter, starter_lists, starter_steps
from mistakejournal.ui.checklists.list_form import ListForm
from mistakejournal.ui.context import Context
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.choice_card import ChoiceCards
from mistakejournal.ui.widgets.emptying import empty
from mistakejournal.ui.widgets.icon_button import IconButton
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.page import Page
from mistakejournal.ui.widgets.side_by_side import SideBySide
from mistakejournal.words.checklists import starter_words

_WIDTH, _STACK_BELOW, _TITLE, _NUMBER = 860, 640, 300, 18


class TemplatesPage(Page):
    """Six cards; the chosen one shows its steps beside what the new list is asked for."""

    made = Signal(str)
    """The id of the new checklist."""
    left = Signal()
    """Back to the lists there are."""
    import_wanted = Signal()
    new_wanted = Signal()
    """An empty list instead."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`."""
        super().__init__(_WIDTH, parent=parent)
        self._context = context
        starters = starter_lists(context.desk)
        self._starters = {one.code: one for one in starters}
        self.add(self._head(), gap=0)
        self._cards = self.add(
            ChoiceCards(
                [
                    (one.code, one.name, starter_words(one.steps, one.minutes))
                    for one in self._starters.values()
                ],
                name=self.tr("Templates"),
            ),
            gap=20,
        )
        self._cards.changed.connect(self._show)
        both = QWidget()
        halves = SideBySide(spacing=48, stack_below=_STACK_BELOW, parent=both)
        halves.add(self._steps_part(), stretch=3)
        halves.add(self._form_part(), stretch=2)
        self.add(both, gap=28)
        self.add_stretch()
        self._cards.set_value(next(iter(self._starters)))
        self._show(self._cards.value())

    def open_anew(self, *, is_first: bool) -> None:
        """Begin with empty fields; `is_first` when there are no lists to go back to."""
        self._back.setVisible(not is_first)
        self._new.setVisible(is_first)
        self._read.setVisible(is_first)
        self._title.setText(self.tr("Checklists") if is_first else self.tr("From a template"))
        self._second.setText(
            self.tr("Begin with one of these and change it to fit. Nothing is made before you ask for it.")
        )
        self.setAccessibleName(self._title.text())
        self._form.clear()
        self._show(self._cards.value())
        self.verticalScrollBar().setValue(0)

    def focus_first(self) -> None:
        """Put the cursor where choosing begins."""
        card = next(card for card in self._cards.findChildren(QRadioButton) if card.isChecked())
        card.setFocus()

    def _head(self) -> QWidget:
        self._back = IconButton("arrow-left", self.tr("Back to checklists"))
        self._back.clicked.connect(self.left)
        self._title = Label("", "display", wrap=True)
        self._second = Label("", "body", "text2", wrap=True)
        self._read = Button(self.tr("Import"), "quiet", icon="download")
        self._read.clicked.connect(self.import_wanted)
        self._new = Button(self.tr("New checklist"), icon="plus")
        self._new.clicked.connect(self.new_wanted)
        words = QWidget()
        line = QHBoxLayout(words)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self._back)
        line.addWidget(self._title, 1)
        top = QWidget()
        row = SideBySide(spacing=16, parent=top)
        row.add(words, stretch=1, need=_TITLE)
        row.add(self._read)
        row.add(self._new)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(top)
        column.addWidget(self._second)
        return whole

    def _steps_part(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._list_name = Label("", "heading", wrap=True)
        column.addWidget(self._list_name)
        self._steps = QVBoxLayout()
        self._steps.setSpacing(10)
        column.addLayout(self._steps)
        column.addStretch(1)
        return part

    def _form_part(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        self._form = ListForm(self._context)
        self._make = Button(self.tr("Make this checklist"), "primary")
        self._make.clicked.connect(self._make_list)
        self._form.name.returnPressed.connect(self._make_list)
        column.addWidget(self._form)
        column.addWidget(self._make)
        column.addStretch(1)
        return part

    def _show(self, code: str) -> None:
        starter = self._starters[code]
        self._list_name.setText(starter.name)
        self._form.offer(starter.name)
        self._make.setAccessibleDescription(starter.name)
        empty(self._steps)
        for number, title in enumerate(starter_steps(self._context.desk, code), 1):
            self._steps.addWidget(self._step(number, title))

    def _make_list(self) -> None:
        code = self._cards.value()
        desk = self._context.desk
        row_id = self._form.make(lambda name, client: add_from_starter(desk, code, client, name))
        if row_id:
            self.made.emit(row_id)

    def _step(self, number: int, title: str) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        count = Label(str(number), "body", "text3", wrap=True, align=Qt.AlignmentFlag.AlignRight)
        count.setFixedWidth(self.theme.px(_NUMBER))
        line.addWidget(count, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Label(title, "body", wrap=True), 1)
        return row
