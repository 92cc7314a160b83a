"""How much a fix leans on memory (D4): three yes/no questions, folded, and what they say."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.strength import Strength, judge
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.segmented import Segmented
from mistakejournal.ui.wizard.parts.fold import Fold
from mistakejournal.ui.wizard.session import Session

_YES, _NO = "yes", "no"
_KEY = "step_strength_{}"
"""Where an answer waits until the step is added (A8)."""


class StrengthQuestions(QWidget):
    """Nothing has to be answered; the answer is words, never a mark."""

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fix = session.desk.content.vocab["fix"]
        self._session = session
        self._labels = {str(row["level"]): str(row["label"]) for row in fix["strength"]}
        self._answers = [
            self._ask(_KEY.format(place), str(row["ask"]))
            for place, row in enumerate(fix["strength_questions"])
        ]
        self._said = Label("", "small", "text", wrap=True)
        inside = QWidget()
        questions = QVBoxLayout(inside)
        questions.setContentsMargins(0, 0, 0, 0)
        questions.setSpacing(10)
        for answer, row in zip(self._answers, fix["strength_questions"], strict=True):
            questions.addWidget(Field(str(row["ask"]), answer))
        questions.addWidget(self._said)
        self._fold = Fold(self.tr("How strong is it?"), inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._fold)
        self._show()

    def strength(self) -> Strength | None:
        """Give what the answers say, or None while they do not say enough."""
        said = {_YES: True, _NO: False}
        still, met, remember = (said.get(answer.value()) for answer in self._answers)
        return judge(still, met, remember)

    def fill(self) -> None:
        """Show what was answered before."""
        for place, answer in enumerate(self._answers):
            answer.set_value(self._session.jotted(_KEY.format(place)))
        if any(answer.value() for answer in self._answers):
            self._fold.set_open(True)
        self._show()

    def clear(self) -> None:
        """Take all answers back."""
        for place, answer in enumerate(self._answers):
            self._session.jot(_KEY.format(place), "")
            answer.set_value("")
        self._fold.set_open(False)
        self._show()

    def _ask(self, key: str, question: str) -> Segmented:
        answer = Segmented(((_YES, self.tr("Yes")), (_NO, self.tr("No"))), name=question)
        answer.changed.connect(lambda code: self._on_answered(key, code))
        return answer

    def _on_answered(self, key: str, code: str) -> None:
        self._session.jot(key, code)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        strength = self.strength()
        self._said.setText(self._labels[strength] if strength else "")
        self._said.setVisible(strength is not None)
