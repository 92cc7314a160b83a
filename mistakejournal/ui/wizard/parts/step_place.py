"""Where a new step goes: which checklist, and after which of its steps (D3)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.domain.text import one_line
from mistakejournal.services import checklist_list, fixes
from mistakejournal.services.fixes import Place
from mistakejournal.ui.widgets.announcement import announce
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.icon_button import IconButton
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.suggest_field import SuggestField
from mistakejournal.ui.wizard.session import Session

_LIST, _NAME, _AFTER, _TOP = "step_list", "step_list_name", "step_after", "top"
"""Where her choice waits until the step is added (A8): a list, the name of a new one, the step before."""


class StepPlace(QWidget):
    """Offers the list of the run and the place where it broke; both can be changed."""

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._places: list[Place] = []
        self._words = Label("", "small", "text2", wrap=True)
        self._up = IconButton("arrow-up", self.tr("One place up"))
        self._down = IconButton("arrow-down", self.tr("One place down"))
        self._up.clicked.connect(lambda: self._move(-1))
        self._down.clicked.connect(lambda: self._move(1))
        self.checklist = SuggestField(
            name=self.tr("Which checklist"), placeholder=self.tr("Name of the checklist")
        )
        self.checklist.changed.connect(self._on_picked)
        self._line = QWidget()
        row = QHBoxLayout(self._line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._words, 1)
        for button in (self._up, self._down):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._line)

    def fill(self) -> None:
        """Show list and place as they stand; what she chose is kept."""
        session = self._session
        lines = checklist_list.list_checklists(session.desk)
        options = [(line.id, _named(line.name, line.client_name)) for line in lines]
        self.checklist.set_options(options)
        offered = fixes.default_checklist_id(session.desk, session.id) if session.id else None
        named, chosen = session.jotted(_NAME), session.jotted(_LIST) or offered or ""
        if named:
            show_text(self.checklist, named)
        elif chosen in dict(options) and not self.checklist.is_typing():
            self.checklist.set_value(chosen)
        self._show_places()

    def checklist_id(self) -> str:
        """Give the list that is chosen; "" when a new one is named, or none."""
        return self.checklist.value()

    def new_name(self) -> str:
        """Give the name of a list that is not there yet, or ""."""
        return "" if self.checklist.value() else one_line(self.checklist.typed())

    def after_step_id(self) -> str | None:
        """Give the step it goes in after ("" = at the top), or None to take the place offered."""
        kept = self._session.jotted(_AFTER)
        return "" if kept == _TOP else kept or None

    def forget(self) -> None:
        """Begin anew with another step."""
        for key in (_LIST, _NAME, _AFTER):
            self._session.jot(key, "")
        self.checklist.set_value("")

    def _on_picked(self, checklist_id: str) -> None:
        if checklist_id != self._session.jotted(_LIST):
            self._session.jot(_AFTER, "")
        self._session.jot(_LIST, checklist_id)
        self._session.jot(_NAME, self.new_name())
        self._show_places()
        self.changed.emit()

    def _show_places(self) -> None:
        desk, checklist_id = self._session.desk, self.checklist_id()
        self._places = fixes.places(desk, checklist_id) if checklist_id else []
        self._line.setVisible(len(self._places) > 1)
        if not self._places:
            return
        place = self._places[self._index()]
        if place.after_step_id:
            words = self.tr("goes in after step {number}, {title}").format(
                number=place.number - 1, title=place.after_title
            )
        else:
            words = self.tr("goes in at the top")
        self._words.setText(words)
        self._up.setEnabled(self._index() > 0)
        self._down.setEnabled(self._index() < len(self._places) - 1)

    def _index(self) -> int:
        desk, incident_id = self._session.desk, self._session.id
        wanted = self.after_step_id()
        if wanted is None:
            wanted = fixes.broken_step_id(desk, incident_id) if incident_id else None
        ids = [place.after_step_id for place in self._places]
        return ids.index(wanted) if wanted in ids else len(ids) - 1

    def _move(self, by: int) -> None:
        index = min(max(self._index() + by, 0), len(self._places) - 1)
        self._session.jot(_AFTER, self._places[index].after_step_id or _TOP)
        pressed = self._up if by < 0 else self._down
        self._show_places()
        if not pressed.isEnabled():
            (self._down if by < 0 else self._up).setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self._words.text())
        self.changed.emit()


def _named(name: str, client: str) -> str:
    return f"{name} ({client})" if client else name
