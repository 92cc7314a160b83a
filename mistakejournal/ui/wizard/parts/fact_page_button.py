"""The way to the page of facts, where personal data, the law or somebody's safety is in it (A10)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.wizard.session import Session


class FactPageButton(Button):
    """There as long as the answers on Feel say so."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", "link", icon="lock", height=30, parent=parent)
        self.setText(self.tr("Facts for them and an adviser"))
        self._session = session
        self.clicked.connect(self._open)
        self.hide()

    def fill(self) -> None:
        """Stand there, or not, as the answers on Feel say."""
        incident = self._session.incident
        self.setVisible(incident.personal == "yes" or incident.legal_or_safety)

    def _open(self) -> None:
        from mistakejournal.ui.wizard.parts.fact_page_dialog import FactPageDialog  # few incidents need it

        FactPageDialog(self._session, self.window()).open()
