"""The steps that were added for this incident: where they stand, with the way back."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.fix import Fix, FixKind, FixState
from mistakejournal.services import checklists, fixes
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.kept_rows import KeptRows
from mistakejournal.ui.widgets.row import Row
from mistakejournal.ui.wizard.session import Session
from mistakejournal.words.dates import moment_words


class AddedSteps(QWidget):
    """Undo takes out the step, its link and the fix together."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._rows = KeptRows[Fix, Row](column, key=lambda fix: fix.id, make=self._make, fill=self._fill_row)

    def fill(self) -> None:
        """Show what was added."""
        self._rows.show(self.steps())
        self.setVisible(bool(self.steps()))

    def steps(self) -> list[Fix]:
        """Give the fixes that are steps in a checklist now."""
        file = self._session.file
        return [
            fix
            for fix in (file.fixes if file else ())
            if fix.kind is FixKind.STEP and fix.state is FixState.DONE
        ]

    def _make(self, fix: Fix) -> Row:
        undo = Button(self.tr("Undo"), "secondary", height=30)
        undo.setAccessibleDescription(self.tr("Take this step out again"))
        undo.clicked.connect(lambda: self._session.do(lambda desk, _id: fixes.remove_fix(desk, fix.id)))
        return Row(fix.title, leading=IconLabel("sprout", "accent_text"), trailing=(undo,))

    def _fill_row(self, row: Row, fix: Fix) -> None:
        row.set_title(fix.title)
        row.set_second(self._where(fix))

    def _where(self, fix: Fix) -> str:
        desk, now = self._session.desk, self._session.desk.clock.local()
        when = moment_words(desk.clock.local(fix.done_at), now) if fix.done_at else ""
        try:
            name = checklists.checklist_file(desk, fix.checklist_id or "").checklist.name
        except KeyError:
            name = ""
        said = self.tr("Added to {checklist}. {when}. The next run shows it.")
        return said.format(checklist=name, when=when)
