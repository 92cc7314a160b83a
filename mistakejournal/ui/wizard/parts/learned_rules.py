"""Rules for a client's newsletters that were made from this incident (I10)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.inspection import ClientRule
from mistakejournal.services.clientrules import remove_rule, rules_learned_from
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.icon_button import IconButton
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.kept_rows import KeptRows
from mistakejournal.ui.widgets.row import Row
from mistakejournal.ui.wizard.session import Session
from mistakejournal.words.wishes import rule_words


class LearnedRules(QWidget):
    """Stands only where a client is known."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._add = Button(self.tr("A rule for their newsletters?"), "link", icon="plus")
        self._add.clicked.connect(self._open)
        rows = QVBoxLayout()
        rows.setSpacing(0)
        self._rows = KeptRows[ClientRule, RuleRow](
            rows,
            key=lambda rule: rule.id,
            make=lambda rule: RuleRow(session, rule),
            fill=RuleRow.show_rule,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(rows)
        session.context.changed.connect(self._on_changed)

    def fill(self) -> None:
        """Show the rules made from this incident."""
        incident = self._session.incident
        self.setVisible(bool(incident.client_id))
        learned = (
            rules_learned_from(self._session.desk, incident.client_id, incident.id)
            if incident.client_id
            else []
        )
        self._rows.show(learned)

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if "client_rules" in kinds and self._session.file is not None:
            self.fill()

    def _open(self) -> None:
        from mistakejournal.ui.clients.rule_dialog import RuleDialog  # few incidents make a rule

        incident = self._session.incident
        if incident.client_id:
            RuleDialog(self._session.context, incident.client_id, incident.id, self.window()).open()


class RuleRow(Row):
    """A rule that holds from now on."""

    def __init__(self, session: Session, rule: ClientRule) -> None:
        remove = IconButton("x", "")
        super().__init__(
            " ", leading=IconLabel("mail-search", "text2"), trailing=(remove,), title_style="body"
        )
        self._remove = remove
        remove.clicked.connect(lambda: session.do(lambda desk, _id: remove_rule(desk, rule.id)))

    def show_rule(self, rule: ClientRule) -> None:
        """Say what it asks for."""
        words = rule_words(rule)
        self.set_title(words)
        self.set_second(self.tr("The inspector looks after it in each issue"))
        self._remove.set_name(self.tr("Remove {rule}").format(rule=words))
