"""Why, one step down each time (D2, D4): up to five becauses, and why it wasn't caught."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.domain.cause import Causes
from mistakejournal.domain.incident import Branch
from mistakejournal.services import incident_parts
from mistakejournal.services.incident_parts import MOST_WHYS
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.wizard.parts.hints import HintedText
from mistakejournal.ui.wizard.parts.plain_text import PlainLine
from mistakejournal.ui.wizard.session import Session

_FIRST_LINES = 2


class Becauses(QWidget):
    """A because that ends at a person gets one question back; it may stand."""

    changed = Signal()
    """The words are others now; nothing has to be stored for that."""

    def __init__(self, session: Session, causes: Causes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._causes = session, causes
        self._open = _FIRST_LINES
        self.what = PlainLine(
            placeholder=self.tr("When I did X, Y happened"), name=self.tr("When I did it, what happened")
        )
        what = self._hinted(self.what, "when_then")
        what.changed.connect(self._on_what)
        self.lines = [self._because(number) for number in range(1, MOST_WHYS + 1)]
        self._rows = [self._row(self.tr("because"), self._because_row(line)) for line in self.lines]
        self.what.returned.connect(self.lines[0].setFocus)
        self._challenge = Label("", "small", "amber_text", wrap=True)
        self._challenge.hide()
        self._more = Button(self.tr("One more “because”"), "link", height=30)
        self._more.clicked.connect(self._on_more)
        self._more_row = self._row("", self._more)
        self.not_caught = LineField(placeholder=self.tr("What would have shown it?"))
        self.not_caught.textEdited.connect(lambda _text: self._on_not_caught())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Label(self.tr("Why, one step down each time"), "heading", wrap=True))
        column.addWidget(what)
        for row in self._rows:
            column.addWidget(row)
        column.addWidget(self._challenge)
        column.addWidget(self._more_row)
        column.addSpacing(4)
        column.addWidget(Field(self.tr("Why wasn’t it caught?"), self.not_caught))

    def fill(self) -> None:
        """Show the chain."""
        file = self._session.file
        whys = [why.title for why in file.whys] if file else []
        show_text(self.what, self._session.incident.when_then)
        if not any(line.hasFocus() for line in self.lines):
            for number, line in enumerate(self.lines):
                show_text(line, whys[number] if number < len(whys) else "")
        caught = file.not_caught if file else ()
        show_text(self.not_caught, caught[0].title if caught else "")
        self._open = max(self._open, len(whys))
        self._show_lines()

    def texts(self) -> list[str]:
        """Give every text that may hint at a cause."""
        own = self._session.incident
        told = (own.what_happened, own.my_part, own.moment, own.when_then)
        return [*told, *self._whys(), self.not_caught.text()]

    def _because(self, number: int) -> PlainLine:
        line = PlainLine(
            placeholder=self.tr("because …"), name=self.tr("Because, {number}").format(number=number)
        )
        line.left.connect(self._look)
        line.returned.connect(lambda: self._go_down(number))
        return line

    def _because_row(self, line: PlainLine) -> HintedText:
        hinted = self._hinted(line, "whys")
        hinted.changed.connect(lambda _text: self._on_because())
        return hinted

    def _hinted(self, line: PlainLine, place: str) -> HintedText:
        hinted = HintedText(self._session, line, "fix", place)
        hinted.moved.connect(self._session.add_their_part)
        return hinted

    def _row(self, word: str, line: QWidget) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(_Word(word), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(line, 1)
        return holder

    def _whys(self) -> list[str]:
        return [text for line in self.lines if (text := line.text().strip())]

    def _on_what(self, text: str) -> None:
        self._session.edit(when_then=text)
        self.changed.emit()

    def _on_because(self) -> None:
        whys = self._whys()
        self._session.later("whys", lambda desk, row: incident_parts.set_whys(desk, row, whys))
        self._challenge.hide()
        self._show_lines()
        self.changed.emit()

    def _on_not_caught(self) -> None:
        words = [self.not_caught.text()]
        self._session.later(
            "not caught",
            lambda desk, row: incident_parts.set_whys(desk, row, words, Branch.NOT_CAUGHT),
        )
        self.changed.emit()

    def _look(self) -> None:
        asked = next((ask for why in self._whys() if (ask := self._causes.challenge(why))), "")
        self._challenge.setText(asked)
        self._challenge.setVisible(bool(asked))

    def _go_down(self, number: int) -> None:
        if number < MOST_WHYS and self.lines[number - 1].text().strip():
            self._open = max(self._open, number + 1)
            self._show_lines()
            self.lines[number].setFocus()
        else:
            self.not_caught.setFocus()

    def _on_more(self) -> None:
        self._open = min(self._open + 1, MOST_WHYS)
        self._show_lines()
        self.lines[self._open - 1].setFocus()

    def _show_lines(self) -> None:
        for number, row in enumerate(self._rows):
            row.setVisible(number < self._open)
        self._more_row.setVisible(self._open < MOST_WHYS)


class _Word(Label):
    """The word before a line, in one column with the others."""

    def __init__(self, word: str) -> None:
        super().__init__(word, "small", "text2")

    def restyle(self) -> None:
        """Keep the lines in one column."""
        super().restyle()
        self.setFixedWidth(self.theme.px(58))
        self.setContentsMargins(0, self.theme.space(6), 0, 0)
