"""A text to somebody else it touches (A6): chosen, filled, changed, handed over, and kept as it was said."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtWidgets import QWidget

from mistakejournal.domain.incident import Affected
from mistakejournal.domain.telling import Message
from mistakejournal.domain.template import capital
from mistakejournal.services import others
from mistakejournal.services.sidetexts import SideDraft
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.select import Select
from mistakejournal.ui.wizard.parts.side_text_dialog import SideTextDialog
from mistakejournal.ui.wizard.session import Session


class OtherTextDialog(SideTextDialog):
    """The client decides whether it goes out; the note beside it says so."""

    def __init__(self, session: Session, person: Affected, parent: QWidget) -> None:
        """Write to `person`."""
        super().__init__(
            session,
            self.tr("Write to {name}").format(name=person.name),
            self.tr("The client decides whether it goes out. Ask them first, and show them these words."),
            self.tr("They were told"),
            parent,
        )
        self._id = person.id
        texts = [(text.id, capital(text.to)) for text in others.other_texts(session.desk)]
        self._kind = Select(texts)
        self._kind.changed.connect(self._on_kind)
        self.head.addWidget(Field(self.tr("Who it is for"), self._kind))
        self.fill()

    def read(self) -> SideDraft:
        """Give the text to them."""
        return others.other_draft(self.session.desk, self._id)

    def frozen(self) -> list[Message]:
        """Give what they were told."""
        return others.said_to(self.session.desk, self._id)

    def save(self, body: str, base: str) -> None:
        """Keep her words, soon."""
        row = self._id
        self.session.later(f"other/{row}", lambda desk, _id: others.save_other(desk, row, body, base))

    def set_field(self, key: str, words: str) -> None:
        """Keep a field, soon."""
        row = self._id
        self.session.later(
            f"other/{row}/{key}", lambda desk, _id: others.set_other_field(desk, row, key, words)
        )

    def set_lines(self, ids: Collection[str]) -> None:
        """Keep the ticked lines."""
        self.session.do(lambda desk, _id: others.set_other_lines(desk, self._id, ids))

    def freeze(self, body: str) -> bool:
        """They were told, in these words."""
        return self.session.do(lambda desk, _id: others.tell_other(desk, self._id, body)) is not None

    def fill(self) -> None:
        """Show the text; somebody taken away takes it along."""
        file = self.session.file
        if file is None or all(person.id != self._id for person in file.affected):
            self.close()
            return
        super().fill()
        self._kind.set_value(self.read().template.id)

    def _on_kind(self, text_id: str) -> None:
        self.session.do(lambda desk, _id: others.choose_other_text(desk, self._id, text_id))
