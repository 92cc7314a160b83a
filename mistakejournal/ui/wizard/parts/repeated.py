"""The mistake this one repeats: which fixes did not hold, how it came through, and what helps then (K1)."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.template import capital
from mistakejournal.services.alike import OldFix, old_fixes
from mistakejournal.ui.routes import Place
from mistakejournal.ui.widgets.announcement import announce
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.chip_group import ChipGroup
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.kept_rows import KeptRows
from mistakejournal.ui.widgets.panel import Panel
from mistakejournal.ui.widgets.row import Row
from mistakejournal.ui.wizard.parts.same_row import SameRow
from mistakejournal.ui.wizard.session import Session
from mistakejournal.words.alike import standing_words


class Repeated(QWidget):
    """Stands only where she said it is the same mistake; where a fix stood it asks how it came through."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Serve `session`."""
        super().__init__(parent)
        self._session = session
        kinds = session.desk.content.vocab["review"]["recurrence_kinds"]
        self._remedies = {str(kind["id"]): f"{capital(str(kind['then']))}." for kind in kinds}
        self._same = SameRow(session)
        rows = QVBoxLayout()
        rows.setSpacing(0)
        self._fixes = KeptRows[OldFix, OldFixRow](
            rows,
            key=lambda old: old.fix.id,
            make=lambda _old: OldFixRow(session),
            fill=OldFixRow.show_fix,
        )
        self._kinds = ChipGroup(
            tuple((str(kind["id"]), str(kind["label"])) for kind in kinds), exclusive=True
        )
        self._kinds.changed.connect(self._on_kind)
        self._question = Field(self.tr("How did it come through?"), self._kinds)
        panel = Panel("sunken")
        panel.add(self._same)
        panel.body.addLayout(rows)
        panel.add(self._question, gap=4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(panel)
        self.hide()

    def fill(self) -> None:
        """Show what is known of it."""
        session = self._session
        self._same.show_it()
        self.setHidden(self._same.isHidden())
        if self.isHidden():
            return
        stood = [old for old in old_fixes(session.desk, session.id) if old.fix.incident_id != session.id]
        self._fixes.show(stood)
        by = session.incident.came_back_by
        self._kinds.set_value(by.value if by else "")
        self._question.set_hint(self._remedy())
        self._question.setVisible(bool(stood))

    def focus_first(self) -> None:
        """Put the cursor on the way to the earlier one."""
        self._same.focus_first()

    def _remedy(self) -> str:
        return self._remedies.get(self._kinds.value(), "")

    def _on_kind(self) -> None:
        self._session.choose(came_back_by=self._kinds.value())
        announce(self, self._remedy())


class OldFixRow(Row):
    """A fix from before, how it stands now, and the way to its step."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Serve `session`."""
        self._session = session
        self._checklist = self._step = ""
        self._opens = Button("", "secondary", height=30)
        super().__init__(
            " ", leading=IconLabel("sprout", "text2"), trailing=(self._opens,), hairline=False, parent=parent
        )
        self._opens.setText(self.tr("Open checklist"))
        self._opens.clicked.connect(self._on_open)

    def show_fix(self, old: OldFix) -> None:
        """Say how it stands."""
        clock = self._session.desk.clock
        self._checklist, self._step = old.fix.checklist_id or "", old.fix.step_id or ""
        self.set_title(old.fix.title)
        came_back = clock.local(old.came_back_at).date()
        self.set_second(standing_words(old.standing, came_back, clock.local().date()))
        self._opens.setVisible(bool(self._checklist))
        self._opens.setAccessibleDescription(old.fix.title)

    def _on_open(self) -> None:
        self._session.flush()
        self._session.context.go(Place.CHECKLIST, self._checklist, self._step)
