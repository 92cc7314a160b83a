"""Look closer: six rows from 0 to 3, how many people, the client's own view (A5, A6)."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.level import Dimension, People
from mistakejournal.domain.template import capital
from mistakejournal.services import levels
from mistakejournal.ui.widgets.chip_group import ChipGroup
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.select import Select
from mistakejournal.ui.wizard.session import Session
from mistakejournal.words.levels import level_words


class Closer(QWidget):
    """The rows are filled from the short answers; what she sets here stands above them."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rows: dict[str, Select] = {}

    def open(self) -> None:
        """Build the rows when they are first wanted: most incidents do without, and Feel opens sooner."""
        if not self._rows:
            self._build()
        self.fill()

    def fill(self) -> None:
        """Show the rows as they follow from the answers, or as she set them."""
        if not self._rows:
            return
        incident = self._session.incident
        sizes = levels.dimensions_of(self._session.desk, self._session.id) if self._session.id else {}
        for name, select in self._rows.items():
            select.set_value(str(sizes.get(Dimension(name), 0)))
        self._people.set_value(incident.scope)
        self._theirs.set_value(str(incident.client_level or ""))

    def _build(self) -> None:
        session = self._session
        feel = session.desk.content.vocab["feel"]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for row in feel["dimensions"]:
            name = str(row["id"])
            select = Select([(str(size), capital(str(words))) for size, words in enumerate(row["levels"])])
            select.changed.connect(lambda code, name=name: session.choose(**{f"dim_{name}": int(code)}))
            self._rows[name] = select
            column.addWidget(Field(str(row["label"]), select))
        self._people = ChipGroup(
            [(str(code), self._people_words(str(code))) for code in feel["scope"]["choices"]], exclusive=True
        )
        self._people.changed.connect(lambda: session.choose(scope=self._people.value()))
        column.addWidget(Field(str(feel["scope"]["label"]), self._people))
        self._theirs = ChipGroup([(str(level), level_words(level)) for level in (1, 2, 3, 4)], exclusive=True)
        self._theirs.changed.connect(
            lambda: session.choose(client_level=int(self._theirs.value()) if self._theirs.value() else None)
        )
        column.addWidget(
            Field(
                self.tr("What the client says about its size"),
                self._theirs,
                hint=self.tr("If they find it bigger, their view counts."),
            )
        )

    def _people_words(self, code: str) -> str:
        return self.tr("More") if code == People.MORE else capital(code)
