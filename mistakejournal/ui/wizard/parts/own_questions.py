"""Her own questions at the foot of a page (B6), answered like any other field."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.prompt import PromptAnswer
from mistakejournal.services import prompts
from mistakejournal.ui.widgets.emptying import empty
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.text_field import TextField
from mistakejournal.ui.wizard.session import Session


class OwnQuestions(QWidget):
    """Nothing at all while she has no question for the page."""

    left = Signal(str)
    """The text of an answer whose field was just left."""

    def __init__(self, session: Session, page: str, parent: QWidget | None = None) -> None:
        """Ask what she asks on `page`."""
        super().__init__(parent)
        self._session, self._page = session, page
        self._shown: list[tuple[str, str]] = []
        self.fields: dict[str, TextField] = {}
        """By the id of the question."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        self.hide()

    def fill(self) -> None:
        """Ask what is asked now; a field in which she types stays as it is."""
        asked = prompts.questions(self._session.desk, self._session.id, self._page)
        shown = [(one.prompt_id, one.title) for one in asked]
        if shown != self._shown:
            self._shown = shown
            self._build(asked)
        for one in asked:
            if not self._session.is_waiting_for(self._key(one.prompt_id)):
                show_text(self.fields[one.prompt_id], one.answer)
        self.setVisible(bool(asked))

    def _build(self, asked: list[PromptAnswer]) -> None:
        empty(self._column)
        self.fields = {one.prompt_id: self._field(one) for one in asked}
        for one in asked:
            self._column.addWidget(Field(one.title, self.fields[one.prompt_id]))

    def _field(self, asked: PromptAnswer) -> TextField:
        field, prompt_id, page = TextField(), asked.prompt_id, self._page
        field.changed.connect(
            lambda text: self._session.later(
                self._key(prompt_id),
                lambda desk, row: prompts.answer_prompt(desk, row, prompt_id, page, text),
            )
        )
        field.left.connect(lambda: self.left.emit(field.text()))
        return field

    def _key(self, prompt_id: str) -> str:
        return f"prompt/{prompt_id}"
