"""Fix, for the client now: what is being done, and the ways they can choose from."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.services import levels
from mistakejournal.ui.widgets.banner import Banner
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.choice import Choice
from mistakejournal.ui.wizard.parts.fold import Fold
from mistakejournal.ui.wizard.parts.make_good_form import MakeGoodForm
from mistakejournal.ui.wizard.parts.options import Options
from mistakejournal.ui.wizard.parts.repairs import Repairs
from mistakejournal.ui.wizard.parts.shared_cause import SharedCause
from mistakejournal.ui.wizard.session import Session

ENOUGH_OPTIONS = 2


class ForClient(QWidget):
    """Fewer than two options are said once, kindly, and are fine the second time."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._said_for = ""
        """The incident for which it was said that one option is few."""
        self.repairs = Repairs(session)
        self.options = Options(session)
        self._choice = Choice(session)
        self._heading = Label("", "heading", wrap=True)
        self._two = Label("", "small", "text2")
        self.shared = SharedCause(session)
        self.make_good = MakeGoodForm(session)
        self._later = Fold(self.tr("Make-good, once the dust has settled"), self.make_good)
        self._few = Banner("", icon="lightbulb", tone="amber")
        self._few.hide()
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self._two)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(self.tr("What I’m fixing now"), "heading"))
        column.addWidget(self.repairs)
        column.addSpacing(28)
        column.addLayout(head)
        column.addWidget(self.options)
        column.addWidget(self._few)
        column.addSpacing(12)
        column.addWidget(self._choice)
        column.addSpacing(16)
        column.addWidget(self.shared)
        column.addSpacing(12)
        column.addWidget(self._later)

    def fill(self) -> None:
        """Show what stands there."""
        name, file = self._session.first_name, self._session.file
        if name:
            self._heading.setText(self.tr("Options for {name}").format(name=name))
            self._two.setText(self.tr("Two give {name} the choice").format(name=name))
        else:
            self._heading.setText(self.tr("Options"))
            self._two.setText(self.tr("Two give them the choice"))
        self.repairs.fill()
        self.options.fill()
        self._choice.setVisible(bool(file and file.options) and self._session.incident.told_at is not None)
        self._choice.fill()
        self.shared.fill()
        self.make_good.fill()
        if self._said_for != self._session.id or not self._has_few():
            self._few.hide()

    def open_make_good(self) -> None:
        """Unfold the make-good."""
        self._later.set_open(True)

    def warn_once(self) -> bool:
        """Say that one option is few, if that was not said yet; tell whether it was said just now."""
        self.options.fold_up()
        if self._said_for == self._session.id or not self._has_few():
            return False
        self._said_for = self._session.id
        self._few.set_text(
            f"{self._two.text()}.",
            self.tr("Add a second way if there is one. If not, go on: one honest way is fine too."),
        )
        self._few.show()
        self.options.add.setFocus()
        return True

    def _has_few(self) -> bool:
        """Level 1 needs no options; once they are told it is too late to say it."""
        file = self._session.file
        if file is None or file.incident.told_at is not None:
            return False
        if levels.known_level(self._session.desk, self._session.id) == 1:
            return False
        return len([option for option in file.options if option.title]) < ENOUGH_OPTIONS
