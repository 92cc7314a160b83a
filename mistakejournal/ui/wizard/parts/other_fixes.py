"""The three questions beside the step (D4): each answer is a fix of its own, owed until it is done."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.fix import Fix, FixAnswer, FixKind, FixState
from mistakejournal.domain.text import one_line
from mistakejournal.services import fixes
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.icon_button import IconButton
from mistakejournal.ui.widgets.kept_rows import KeptRows
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.row import Row
from mistakejournal.ui.widgets.tick import Tick, TickState
from mistakejournal.ui.wizard.parts.learned_rules import LearnedRules
from mistakejournal.ui.wizard.session import Session


class OtherFixes(QWidget):
    """Nothing here has to be answered."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(Label(self.tr("What else would help?"), "heading", wrap=True))
        self._questions = [
            FixQuestion(
                session,
                FixKind.COMMUNICATION,
                self.tr("A different way of communicating?"),
                self.tr("Ask for the link by Monday noon, in one thread"),
            ),
            FixQuestion(
                session,
                FixKind.EXPECTATION,
                self.tr("An expectation set better?"),
                self.tr("Agree that the link comes with the outline"),
            ),
            FixQuestion(
                session,
                FixKind.TOOL,
                self.tr("A tool or template?"),
                self.tr("Empty the link field in the template"),
            ),
        ]
        for question in self._questions:
            column.addWidget(question)
        self._rules = LearnedRules(session)
        column.addWidget(self._rules)

    def fill(self) -> None:
        """Show the answers."""
        for question in self._questions:
            question.fill()
        self._rules.fill()


class FixQuestion(QWidget):
    """One question with its answers, each with a tick for when it stands."""

    def __init__(
        self, session: Session, kind: FixKind, words: str, example: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._kind = session, kind
        rows = QVBoxLayout()
        rows.setSpacing(0)
        self._rows = KeptRows[Fix, FixRow](
            rows, key=lambda fix: fix.id, make=lambda fix: FixRow(session, fix), fill=FixRow.show_fix
        )
        self._open = Button(words, "link", icon="plus")
        self._open.clicked.connect(self._on_open)
        self._line = LineField(placeholder=example, name=words)
        self._jotted = f"fix/{kind}"
        self._line.textEdited.connect(partial(session.jot, self._jotted))
        self._line.returnPressed.connect(self._take)
        self._line.editingFinished.connect(self._take_when_left)
        self._line.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._line)
        column.addLayout(rows)

    def fill(self) -> None:
        """Show the answers to this question, and one that was half typed when she went."""
        file = self._session.file
        kind = self._kind
        self._rows.show([fix for fix in (file.fixes if file else ()) if fix.kind is kind])
        typed = self._session.jotted(self._jotted)
        if typed:
            show_text(self._line, typed)
            self._line.show()

    def _on_open(self) -> None:
        self._line.show()
        self._line.setFocus()

    def _take_when_left(self) -> None:
        if not self._line.hasFocus():
            self._take()
            self._line.setVisible(bool(self._line.text()))

    def _take(self) -> None:
        """Make a row of the words; they stay in the line where that can't be done just now."""
        words, kind = one_line(self._line.text()), self._kind
        self._line.clear()
        if not words:
            return
        if self._session.do(lambda desk, row: fixes.add_fix(desk, row, kind, words)) is None:
            self._line.setText(words)
        else:
            self._line.clear()  # what was half typed is shown anew by what that changed
            self._session.jot(self._jotted, "")


class FixRow(Row):
    """An answer: owed, or standing."""

    def __init__(self, session: Session, fix: Fix, parent: QWidget | None = None) -> None:
        tick, away = Tick(fix.title, auto=False), IconButton("x", "")
        super().__init__(fix.title, leading=tick, trailing=(away,), title_style="body", parent=parent)
        self._tick, self._is_done = tick, False
        tick.clicked.connect(
            lambda: session.do(lambda desk, _id: fixes.finish_fix(desk, fix.id, not self._is_done))
        )
        away.set_name(self.tr("Remove {title}").format(title=fix.title))
        away.clicked.connect(lambda: session.do(lambda desk, _id: fixes.remove_fix(desk, fix.id)))

    def show_fix(self, fix: Fix) -> None:
        """Show whether it stands."""
        self._is_done = fix.state is FixState.DONE
        self._tick.set_state(TickState.DONE if self._is_done else TickState.OPEN)
        if fix.answer is FixAnswer.NO:
            self.set_second(self.tr("They said no"))
        elif fix.state is FixState.DECLINED:
            self.set_second(self.tr("Left out: {reason}").format(reason=fix.reason))
        else:
            agreed = self.tr("Agreed") if fix.answer is FixAnswer.AGREED else ""
            self.set_second(agreed if self._is_done else self.tr("Owed until it is ticked"))
