"""Whose copy of a shared checklist is shown and changed: everyone's, or one client's (E4)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.services.checklists import ChecklistFile
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.select import Select
from mistakejournal.ui.widgets.side_by_side import SideBySide

EVERYONE = "-"
"""Stands for no client in the select, where "" means that nothing is chosen."""
_LEAST = 200


class WhoseSteps(QWidget):
    """Is there only for a list that belongs to no client, and where there are clients."""

    changed = Signal(str)
    """The client's id; "" for everyone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._select = Select(name=self.tr("Steps for"), height=30)
        self._select.changed.connect(lambda code: self.changed.emit("" if code == EVERYONE else code))
        line = QWidget()
        row = SideBySide(spacing=12, parent=line)
        row.add(Label(self.tr("Steps for"), "small", "text2"))
        row.add(self._select, stretch=3, need=_LEAST)
        row.add(QWidget(), stretch=2)
        self._says = Label("", "small", "text2", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(line)
        column.addWidget(self._says)

    def show_file(self, file: ChecklistFile, clients: Sequence[tuple[str, str]]) -> None:
        """Offer `clients`, by id and name, and show whose copy it is."""
        self.setVisible(file.checklist.client_id is None and bool(clients))
        whose = file.for_client
        known = list(clients)
        if whose is not None and whose.id not in dict(known):
            known.append((whose.id, whose.name))
        self._select.set_options([(EVERYONE, self.tr("Everyone")), *known])
        self._select.set_value(whose.id if whose else EVERYONE)
        self._says.setVisible(whose is not None)
        if whose is not None:
            said = self.tr("What you add, hide or change here is only for {name}. The rest stays shared.")
            self._says.setText(said.format(name=whose.first_name or whose.name))
