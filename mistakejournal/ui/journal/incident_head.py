"""The head of an incident’s page: what it is, the way on, and what else can be done with it (K6)."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mistakejournal.domain.incident import Kind, State
from mistakejournal.domain.incident_file import IncidentFile
from mistakejournal.services.closing import reopen_incident
from mistakejournal.services.incidents import remove_incident
from mistakejournal.services.levels import known_level
from mistakejournal.ui.context import Context
from mistakejournal.ui.journal.badges import head_badges
from mistakejournal.ui.routes import Place
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.emptying import empty
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.widgets.icon_button import IconButton
from mistakejournal.ui.widgets.menu import Menu
from mistakejournal.ui.widgets.menu_button import MenuButton
from mistakejournal.ui.widgets.side_by_side import SideBySide


class IncidentHead(QWidget):
    """Every act on one incident begins here; what few incidents need is imported when it is asked for."""

    file_wanted = Signal()

    def __init__(self, context: Context, causes: Mapping[str, str], parent: QWidget | None = None) -> None:
        """Serve `context`; `causes` gives the names of the causes by code."""
        super().__init__(parent)
        self._context, self._causes = context, causes
        self._file: IncidentFile | None = None
        self._id = ""
        badges, acts = QWidget(), QWidget()
        self._badges = FlowLayout(spacing=8, parent=badges)
        self.go_on = Button("", height=30)
        self.go_on.clicked.connect(self._on_go_on)
        self.edit = IconButton("pencil", self.tr("Edit"))
        self.edit.clicked.connect(lambda: self._open_flow("own"))
        more = MenuButton("ellipsis", self.tr("More"))
        more.set_menu(self._menu(more))
        line = QHBoxLayout(acts)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for button in (self.go_on, self.edit, more):
            line.addWidget(button)
        row = SideBySide(spacing=12, parent=self)
        row.add(badges, stretch=1, need=200)
        row.add(acts)

    def show_incident(self, file: IncidentFile, title: str) -> None:
        """Say what it is and offer what can be done with it; `title` names it on the page."""
        self._file, self._id = file, file.incident.id
        empty(self._badges)
        for badge in head_badges(file, known_level(self._context.desk, self._id), self._causes):
            self._badges.addWidget(badge)
        self.go_on.setText(self.tr("Reopen") if file.state is State.CLOSED else self.tr("Continue"))
        self.go_on.setAccessibleDescription(title)
        self.go_on.setHidden(file.incident.kind is Kind.NEAR_MISS)
        self._rule.setVisible(bool(file.incident.client_id))
        self._report.setVisible(file.incident.kind is Kind.INCIDENT)

    def focus_first(self) -> None:
        """Put the cursor where the incident can be gone on with."""
        first = self.edit if self.go_on.isHidden() else self.go_on
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def _menu(self, parent: QWidget) -> Menu:
        menu = Menu(parent=parent)
        menu.add(self.tr("Open in the guided flow"), lambda: self._open_flow(""), icon="compass")
        menu.add(self.tr("Add a file"), self.file_wanted.emit, icon="plus")
        self._rule = menu.add(self.tr("A rule for their newsletters"), self._add_rule, icon="mail-search")
        menu.add(self.tr("A rule of thumb for me"), self._on_rule_of_thumb, icon="lightbulb")
        menu.add(self.tr("It happened again"), self._on_again, icon="repeat")
        self._report = menu.add(self.tr("A report for the client"), self._on_report, icon="text")
        menu.add(self.tr("Export"), self._on_export, icon="download")
        menu.add(self.tr("Delete"), self._delete, icon="trash-2")
        return menu

    def _on_go_on(self) -> None:
        desk, row_id = self._context.desk, self._id
        if self._file is not None and self._file.state is State.CLOSED:
            self._context.perform(lambda: reopen_incident(desk, row_id))
        else:
            self._open_flow("")

    def _add_rule(self) -> None:
        from mistakejournal.ui.clients.rule_dialog import RuleDialog

        client_id = self._file.incident.client_id if self._file is not None else None
        if client_id:
            RuleDialog(self._context, client_id, self._id, self.window()).open()

    def _on_rule_of_thumb(self) -> None:
        from mistakejournal.ui.lookback.ask_rule import ask_rule

        if self._file is not None:
            ask_rule(self._context, self._file.incident, self)

    def _on_again(self) -> None:
        from mistakejournal.ui.again import begin_again

        begin_again(self._context, self._id)

    def _on_report(self) -> None:
        from mistakejournal.ui.journal.report_dialog import open_report

        open_report(self._context, self._id, self)

    def _on_export(self) -> None:
        from mistakejournal.ui.journal.export_dialog import open_export

        open_export(self._context, self, [self._id])

    def _open_flow(self, page: str) -> None:
        self._context.go(Place.FLOW, self._id, page)

    def _delete(self) -> None:
        desk, row_id = self._context.desk, self._id
        self._context.perform(lambda: remove_incident(desk, row_id))
