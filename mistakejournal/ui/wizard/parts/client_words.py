"""What the client said, or would say, and how they may feel: said and guessed are kept apart (B7)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.incident import NoticedBy
from mistakejournal.domain.template import capital
from mistakejournal.services import incident_parts
from mistakejournal.ui.widgets.chip import AddChip
from mistakejournal.ui.widgets.chip_group import ChipGroup
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.segmented import Segmented
from mistakejournal.ui.widgets.text_field import TextField
from mistakejournal.ui.wizard.session import Session

_SAID, _GUESS = "said", "guess"
_FIRST = 6


class ClientWords(QWidget):
    """A guess stays marked as one and is never told as a fact."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._all = [str(name) for name in session.desk.content.vocab["feel"]["client_feelings"]]
        self._kind = Segmented(
            ((_SAID, self.tr("They said so")), (_GUESS, self.tr("My guess"))), name=self.tr("Said or guessed")
        )
        self._kind.changed.connect(lambda _kind: self._store_kind())
        self.words = TextField(placeholder=self.tr("Paste their words, or what they might say"))
        self.words.changed.connect(
            lambda text: session.edit(client_said=text, said_is_guess=self._is_guess())
        )
        self._words_field = Field(self.tr("What did they say, or might they say?"), self.words)
        first = [*self._all[:_FIRST], self._all[-1]]
        self._chips = ChipGroup([(name, capital(name)) for name in first])
        self._chips.changed.connect(self._store_feelings)
        self._more = AddChip(self.tr("More words"))
        self._more.clicked.connect(lambda: self._offer(self._all))
        self._chips.append(self._more)
        self._chips_field = Field(self.tr("How might they feel?"), self._chips)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._words_field)
        column.addWidget(self._chips_field)
        column.addWidget(self._kind)

    def fill(self) -> None:
        """Show what is known of them."""
        incident, file = self._session.incident, self._session.file
        name = self._session.first_name
        if name:
            self._words_field.set_label(
                self.tr("What did {name} say, or might {name} say?").format(name=name)
            )
            self._chips_field.set_label(self.tr("How might {name} feel?").format(name=name))
        show_text(self.words, incident.client_said)
        feelings = file.client_feelings if file else ()
        names = [feeling.name for feeling in feelings]
        self._offer([name for name in names if name not in self._offered()])
        self._chips.set_values(names)
        if incident.client_said or feelings:
            is_guess = incident.said_is_guess or any(feeling.guess for feeling in feelings)
        else:
            is_guess = incident.noticed_by is not NoticedBy.CLIENT
        self._kind.set_value(_GUESS if is_guess else _SAID)

    def _offered(self) -> list[str]:
        return [name for name in self._all if self._has(name)]

    def _has(self, name: str) -> bool:
        try:
            self._chips.chip(name)
        except KeyError:
            return False
        return True

    def _offer(self, names: Sequence[str]) -> None:
        for name in names:
            if not self._has(name):
                self._chips.add_option(name, capital(name))
        self._more.setVisible(len(self._offered()) < len(self._all))

    def _is_guess(self) -> bool:
        return self._kind.value() == _GUESS

    def _store_kind(self) -> None:
        if self._session.id:
            is_guess = self._is_guess()
            self._store_feelings()
            self._session.choose(said_is_guess=is_guess)

    def _store_feelings(self) -> None:
        names, guess = self._chips.values(), self._is_guess()
        self._session.do(
            lambda desk, row: incident_parts.set_feelings(desk, row, names, whose="client", guess=guess)
        )
