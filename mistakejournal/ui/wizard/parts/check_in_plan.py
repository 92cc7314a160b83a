"""How many of the next runs carry a check-in (J3)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mistakejournal.domain.followup import CHOICES
from mistakejournal.services import checkins
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.segmented import Segmented
from mistakejournal.ui.widgets.side_by_side import SideBySide
from mistakejournal.ui.wizard.session import Session

_LEAST_MEANING = 150


class HowClosely(QWidget):
    """Once, a few times, closely, very closely: 1, 2, 3 or 5 runs."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        names = (self.tr("Once"), self.tr("A few times"), self.tr("Closely"), self.tr("Very closely"))
        self._many = Segmented(
            [(str(count), name) for count, name in zip(CHOICES, names, strict=True)],
            name=self.tr("Check-ins"),
        )
        self._many.changed.connect(self._on_many)
        self._meaning = Label("", "small", "text2", wrap=True)
        sides = SideBySide(spacing=14, parent=self)
        sides.add(Label(self.tr("Check-ins"), "key"))
        sides.add(self._many)
        sides.add(self._meaning, stretch=1, need=_LEAST_MEANING)

    def fill(self) -> None:
        """Show what is planned."""
        file = self._session.file
        count = len(file.check_ins) if file else 0
        self._many.set_value(str(count))
        if not count:
            words = self.tr("One line with the next run is offered, not owed.")
        elif count == 1:
            words = self.tr("One line with the next run.")
        else:
            words = self.tr("One line with each of the next {count} runs.").format(count=count)
        self._meaning.setText(words)

    def _on_many(self, code: str) -> None:
        count = int(code)
        if self._session.do(lambda desk, row: checkins.plan_check_ins(desk, row, count)) is None:
            self.fill()
