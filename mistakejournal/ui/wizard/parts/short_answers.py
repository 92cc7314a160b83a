"""The four short questions on Feel, from which a level is suggested (A5)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.incident import Incident
from mistakejournal.domain.template import capital
from mistakejournal.ui.widgets.chip_group import ChipGroup
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.segmented import Segmented
from mistakejournal.ui.wizard.parts.seen_count import SeenCount
from mistakejournal.ui.wizard.session import Session


class ShortAnswers(QWidget):
    """Each answer is stored at once, because the level follows it."""

    personal_data = Signal()
    """She just said that personal data is in it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        asked = {str(row["id"]): row for row in session.desk.content.vocab["feel"]["short"]["questions"]}
        self._chips: dict[str, ChipGroup] = {}
        self._costs: dict[str, Segmented] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        self._ask("seen", asked["seen"])
        self.count = SeenCount(session)
        self._column.addWidget(self.count)
        self._ask_costs(asked["cost"])
        self._ask("personal", asked["personal"])
        self._ask("undo", asked["undo"])

    def fill(self, incident: Incident) -> None:
        """Show the answers given."""
        for name, chips in self._chips.items():
            chips.set_value(getattr(incident, name))
        for name, segments in self._costs.items():
            segments.set_value(getattr(incident, name))
        self.count.fill(incident)

    def _ask(self, name: str, question: Mapping[str, Any]) -> None:
        options = [(str(row["id"]), capital(str(row["label"]))) for row in question["choices"]]
        chips = ChipGroup(options, exclusive=True)
        chips.changed.connect(lambda: self._store(name, chips.value()))
        self._chips[name] = chips
        self._column.addWidget(Field(str(question["ask"]), chips))

    def _ask_costs(self, question: Mapping[str, Any]) -> None:
        options = [(str(row["id"]), capital(str(row["label"]))) for row in question["choices"]]
        holder = QWidget()
        rows = FlowLayout(spacing=16, parent=holder)
        for row in question["rows"]:
            name, label = f"cost_{row['id']}", capital(str(row["label"]))
            segments = Segmented(options, name=f"{question['ask']} {label}")
            segments.changed.connect(lambda code, name=name: self._store(name, code))
            self._costs[name] = segments
            cell = QWidget()
            column = QVBoxLayout(cell)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(4)
            column.addWidget(Label(label, "small", "text2"))
            column.addWidget(segments)
            rows.addWidget(cell)
        self._column.addWidget(Field(str(question["ask"]), holder))

    def _store(self, name: str, code: str) -> None:
        self._session.choose(**{name: code})
        if name == "personal" and code == "yes":
            self.personal_data.emit()
