"""If I haven't heard by then (C5): a line for a way that can be taken back, with its option and its time."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.promised import due_of
from mistakejournal.domain.template import Line
from mistakejournal.services import telling
from mistakejournal.services.silence import OPTION, may_be_taken_back
from mistakejournal.services.telling import Draft
from mistakejournal.ui.widgets.chip_group import ChipGroup
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.toggle import Toggle
from mistakejournal.ui.wizard.parts.options import labels_of
from mistakejournal.ui.wizard.session import Session
from mistakejournal.words.dates import near_day


class IfSilent(QWidget):
    """Without a way that can be taken back it is not offered, and says why."""

    def __init__(self, session: Session, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown: list[tuple[str, str]] = []
        self.toggle = Toggle(
            self.tr("If I haven’t heard"),
            self.tr("What you do without an answer. Only for what can be taken back."),
        )
        places = {place.key: place for place in line.fields}
        self._by = LineField(placeholder=places["answer_by"].example)
        self._by.textEdited.connect(self._on_by)
        self._by_field = Field(places["answer_by"].label, self._by)
        self._chips = ChipGroup(exclusive=True)
        self._chips.changed.connect(self._on_option)
        self._why = Label("", "small", "text2", wrap=True)
        self._holder = QWidget()
        inside = QVBoxLayout(self._holder)
        inside.setContentsMargins(0, 4, 0, 4)
        inside.setSpacing(10)
        inside.addWidget(self._by_field)
        inside.addWidget(Field(places["fallback"].label, self._chips))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.toggle, self._why, self._holder):
            column.addWidget(widget)

    def show_line(self, draft: Draft, *, is_on: bool) -> None:
        """Show whether it is in, until when, and with which option she goes on."""
        file = self._session.file
        may = {option.id for option in may_be_taken_back(file)} if file else set()
        self.toggle.setVisible(bool(may))
        self.toggle.setChecked(is_on)
        self._holder.setVisible(bool(may) and is_on)
        self._why.setText(
            self.tr(
                "“If I haven’t heard, I’ll go with …” is only for a way that can be taken back. "
                "Where one can, say so at the option on Fix."
            )
        )
        self._why.setVisible(not may and bool(labels_of(self._session)))
        labels = [(code, words) for code, words in labels_of(self._session) if code in may]
        if labels != self._shown:
            self._shown = labels
            self._chips.set_options(labels)
        self._chips.set_value(draft.own.get(OPTION, "") if draft.own.get(OPTION, "") in may else "")
        show_text(self._by, draft.own.get("answer_by", ""))
        self._show_time()

    def _show_time(self) -> None:
        """Say how the time is read: Today goes by it."""
        words, now = self._by.text().strip(), self._session.desk.clock.local()
        if not words:
            self._by_field.set_hint("")
            return
        due = due_of(words, now)
        if due.on is None:
            self._by_field.set_hint(self.tr("Name a day or a time, such as 15:00."), "amber_text")
            return
        day = near_day(due.on, now.date())
        when = ", ".join(part for part in (day, due.time.lstrip("0")) if part)
        self._by_field.set_hint(self.tr("Today says so when it has passed: {when}.").format(when=when))

    def _on_by(self, text: str) -> None:
        self._session.later(
            "part/answer_by", lambda desk, row: telling.set_part(desk, row, "answer_by", text)
        )
        self._show_time()

    def _on_option(self) -> None:
        chosen = self._chips.value()
        self._session.do(lambda desk, row: telling.set_part(desk, row, OPTION, chosen))
