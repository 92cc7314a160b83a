"""Whose list it is and what kind of work, changed in the editor's head (A4)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mistakejournal.services.checklists import ChecklistFile, edit_checklist
from mistakejournal.services.clients import clients_in_use, list_works
from mistakejournal.ui.checklists.quiet_fields import QuietChoice
from mistakejournal.ui.context import Context
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.side_by_side import SideBySide

_NEED, _LEAST = 240, 120


class Belonging(QWidget):
    """Each choice is one act that can be taken back; runs already made keep their client."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`."""
        super().__init__(parent)
        self._context = context
        self._id = ""
        row = SideBySide(spacing=16, parent=self)
        self._client = self._choice(row, "client", self.tr("Client"), self.tr("Any client"))
        self._work = self._choice(row, "work", self.tr("Kind of work"), self.tr("Not named yet"))

    def show_file(self, file: ChecklistFile) -> None:
        """Show what is stored, but leave a field alone that is typed in."""
        desk, self._id = self._context.desk, file.checklist.id
        clients = [(client.id, client.name) for client in clients_in_use(desk)]
        if file.client is not None and file.client.put_away_at is not None:
            clients.append((file.client.id, file.client.name))
        self._client.show_choice(clients, file.checklist.client_id or "")
        works = [(work.id, work.name) for work in list_works(desk)]
        self._work.show_choice(works, file.checklist.work_id or "")

    def settle(self) -> None:
        """Take what is typed and not left yet."""
        self._client.settle()
        self._work.settle()

    def _choice(self, row: SideBySide, kind: str, label: str, placeholder: str) -> QuietChoice:
        choice = QuietChoice(placeholder)
        choice.setAccessibleName(label)
        choice.picked.connect(lambda code: self._edit(**{f"{kind}_id": code or None}))
        choice.named.connect(lambda name: self._edit(**{kind: name}))
        whole = QWidget()
        line = SideBySide(spacing=0, parent=whole)
        line.add(Label(label, "small", "text2"))
        line.add(choice, stretch=1, need=_LEAST)
        row.add(whole, stretch=1, need=_NEED)
        return choice

    def _edit(self, **fields: str | None) -> None:
        desk, row_id = self._context.desk, self._id
        self._context.perform(lambda: edit_checklist(desk, row_id, **fields))
