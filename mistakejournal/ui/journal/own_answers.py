"""What she answered to questions of her own (B6), each under the words it was asked in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.prompt import PromptAnswer
from mistakejournal.ui.widgets.emptying import empty
from mistakejournal.ui.widgets.label import Label


class OwnAnswers(QWidget):
    """Nothing at all where nothing was answered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._shown: list[tuple[str, str]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.hide()

    def show_answers(self, answers: Sequence[PromptAnswer]) -> None:
        """Show these answers; those without words are left out."""
        shown = [(one.title, one.answer) for one in answers if one.answer]
        self.setVisible(bool(shown))
        if shown == self._shown:
            return
        self._shown = shown
        empty(self._column)
        if shown:
            self._column.addWidget(Label(self.tr("Your own questions"), "heading", wrap=True))
        for question, answer in shown:
            self._column.addSpacing(8)
            self._column.addWidget(Label(question, "small", "text2", wrap=True))
            self._column.addWidget(Label(answer, "body", "text", wrap=True))
