"""Links are opened one by one in her own browser, and she says what she saw there (I4)."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mistakejournal.domain.inspection import Answer
from mistakejournal.newsletter.openable import ToOpen, look_through
from mistakejournal.services.inspections import answer_link, seen
from mistakejournal.ui.context import Context
from mistakejournal.ui.inspector.browser import open_in_browser
from mistakejournal.ui.inspector.through_end import ThroughEnd
from mistakejournal.ui.mailing.copying import copy_text
from mistakejournal.ui.widgets.announcement import announce
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.panel import Panel
from mistakejournal.ui.widgets.scrolling import ScrollArea
from mistakejournal.words.dotted import dotted
from mistakejournal.words.links import answer_words, beside_words, read_words, repeat_words

_WIDTH, _HEIGHT = 560, 540
_ANSWERS = (Answer.RIGHT, Answer.WRONG, Answer.LATER)
_KEYS = {Answer.RIGHT: "R", Answer.WRONG: "W", Answer.LATER: "L"}


class ClickThrough(Dialog):
    """Each answer is kept at once; closing loses nothing, and every answer can be changed."""

    def __init__(self, context: Context, inspection_id: str, parent: QWidget | None = None) -> None:
        """Begin at the first link without an answer. Raises KeyError when there is no such report."""
        said = self.tr("New ones first, then as they stand in the mail. Each opens in your own browser.")
        super().__init__(self.tr("Open the links one by one"), text=said, parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._id = context, inspection_id
        found = seen(context.desk, inspection_id)
        self._links, alone = look_through(found.report)
        self._answers: dict[int, Answer] = _as_answers(found.inspection.answers)
        self._opened: set[int] = set()
        self._at = 0
        self._stack = QStackedWidget()
        self._one = ScrollArea(self._make_one())
        self._end = ThroughEnd(context, found, self._links, alone)
        self._end.again_wanted.connect(self._go)
        self._stack.addWidget(self._one)
        self._stack.addWidget(self._end)
        self.add(self._stack)
        self._column.setStretchFactor(self._stack, 1)
        self._back = Button(self.tr("Back"), "quiet", icon="arrow-left")
        self._back.clicked.connect(lambda: self._go(self._at - 1))
        close = Button(self.tr("Close"), "secondary")
        close.clicked.connect(self.accept)
        self.add_buttons(self._back, close)
        close.setDefault(False)
        self._add_keys()
        self.be_large(_WIDTH, _HEIGHT)
        self._go(self._first_open())

    def _make_one(self) -> QWidget:
        whole = QWidget()
        self._place = Label("", "small", "text2")
        self._words = Label("", "heading", wrap=True)
        self._beside = Label("", "small", "text2", wrap=True)
        self._address = Label("", "body", "text", wrap=True)
        self._address.setAccessibleName(self.tr("Address"))
        panel = Panel("sunken", padding=12)
        panel.add(self._address)
        self._open = Button(self.tr("Open in browser"), "primary", icon="external-link")
        self._open.set_key_hint(self.tr("Enter"))
        self._open.clicked.connect(self._open_it)
        self._copy = Button(self.tr("Copy the address"), "quiet", icon="copy")
        self._copy.clicked.connect(self._copy_it)
        ways, answers = FlowLayout(spacing=8), FlowLayout(spacing=8)
        ways.addWidget(self._open)
        ways.addWidget(self._copy)
        self._told = Label("", "small", "amber_text", wrap=True)
        self._asks = Label(self.tr("What did it show?"), "strong", wrap=True)
        self._buttons = {
            Answer.RIGHT: Button(self.tr("Right"), icon="circle-check"),
            Answer.WRONG: Button(self.tr("Wrong"), icon="circle-alert"),
            Answer.LATER: Button(self.tr("Later"), "quiet", icon="clock"),
        }
        for answer, button in self._buttons.items():
            button.set_key_hint(_KEYS[answer])
            button.clicked.connect(lambda _=False, said=answer: self._answer(said))
            answers.addWidget(button)
        self._kept = Label("", "small", "text2", wrap=True)
        column = QVBoxLayout(whole)
        column.setContentsMargins(4, 0, 4, 4)
        column.setSpacing(8)
        for part in (self._place, self._words, self._beside, panel):
            column.addWidget(part)
        column.addLayout(ways)
        column.addWidget(self._told)
        column.addSpacing(8)
        column.addWidget(self._asks)
        column.addLayout(answers)
        column.addWidget(self._kept)
        column.addStretch(1)
        return whole

    def _add_keys(self) -> None:
        for answer in _ANSWERS:
            shortcut = QShortcut(QKeySequence(_KEYS[answer]), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(lambda said=answer: self._press(said))
        back = QShortcut(QKeySequence("Alt+Left"), self)
        back.activated.connect(lambda: self._go(self._at - 1))

    def _press(self, answer: Answer) -> None:
        if self._stack.currentWidget() is self._one and self._buttons[answer].isEnabled():
            self._answer(answer)

    def _first_open(self) -> int:
        waiting = (Answer.LATER, None)
        numbers = [one.link.number for one in self._links]
        without = [at for at, number in enumerate(numbers) if number not in self._answers]
        later = [at for at, number in enumerate(numbers) if self._answers.get(number) in waiting]
        return next(iter(without or later), len(numbers))

    def _go(self, at: int) -> None:
        self._at = min(max(at, 0), len(self._links))
        self._back.setVisible(self._at > 0)
        if self._at == len(self._links):
            self._end.show_answers(self._answers)
            self._stack.setCurrentWidget(self._end)
            self._end.focus_first()
            announce(self, self._end.words())
            return
        self._stack.setCurrentWidget(self._one)
        self._show(self._links[self._at])
        self._open.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, ". ".join((self._place.text(), self._words.text(), self._address.text())))

    def _show(self, one: ToOpen) -> None:
        words = self.tr("{number} of {count}").format(number=self._at + 1, count=len(self._links))
        self._place.setText(words)
        self._words.setText(read_words(one.link))
        beside = [beside_words(one.compared), repeat_words(len(one.also)) if one.also else ""]
        self._beside.setText(dotted(*beside))
        self._address.setText(one.link.href.strip())
        self._told.hide()
        self._show_answer(one.link.number)

    def _show_answer(self, number: int) -> None:
        kept = self._answers.get(number)
        may_answer = number in self._opened or kept in (Answer.RIGHT, Answer.WRONG)
        for answer in (Answer.RIGHT, Answer.WRONG):
            self._buttons[answer].setEnabled(may_answer)
        self._asks.set_tone("text" if may_answer else "text2")
        words = self.tr("Look at it first, then say what it showed.")
        if kept is not None:
            words = self.tr("Kept: {answer}").format(answer=answer_words(kept))
        elif may_answer:
            words = ""
        self._kept.setText(words)
        self._kept.setVisible(bool(words))

    def _open_it(self) -> None:
        link = self._links[self._at].link
        if open_in_browser(link):
            self._opened.add(link.number)
            self._told.hide()
        else:
            self._tell(self.tr("No browser came up. The address can be copied and pasted there."))
        self._show_answer(link.number)

    def _copy_it(self) -> None:
        link = self._links[self._at].link
        copy_text(self._context, link.href.strip(), private=False)
        self._opened.add(link.number)  # she opens it herself
        self._tell(self.tr("The address is copied."))
        self._show_answer(link.number)

    def _tell(self, words: str) -> None:
        self._told.setText(words)
        self._told.show()
        announce(self, words)

    def _answer(self, answer: Answer) -> None:
        desk, number = self._context.desk, self._links[self._at].link.number
        done = self._context.perform(lambda: answer_link(desk, self._id, number, answer))
        if done is not None:
            self._answers[number] = answer
            self._go(self._at + 1)


def _as_answers(kept: Mapping[str, str] | None) -> dict[int, Answer]:
    return {int(number): Answer(said) for number, said in (kept or {}).items()}
