"""Under the plan: whether it says here what is due, and the dates for her calendar (J5, H3)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mistakejournal.services.calendarfile import has_dates
from mistakejournal.services.preferences import change_settings, settings
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.hairline import Hairline
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.row import Row
from mistakejournal.ui.widgets.side_by_side import SideBySide
from mistakejournal.ui.widgets.toggle import Toggle
from mistakejournal.ui.wizard.session import Session
from mistakejournal.words.reminders import quiet_words

_WORDS, _SWITCH = 260, 41


class CalendarRow(Themed, QWidget):
    """Two rows; the calendar's only where something of this incident has a day."""

    def __init__(self, session: Session) -> None:
        """Serve the incident of `session`."""
        super().__init__()
        self._session = session
        self._remind = Toggle(self.tr("Remind me here at these times"))
        self._remind.clicked.connect(self._switch)
        self._quiet = Label("", "small", "text2", align=Qt.AlignmentFlag.AlignRight)
        first = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        first.setSizePolicy(policy)
        self._first = SideBySide(spacing=12, parent=first)
        self._first.add(self._remind, stretch=1, need=_WORDS)
        self._first.add(self._quiet)
        save = Button(self.tr("Save .ics file"), height=30)
        save.clicked.connect(self._save)
        self._icon = QWidget()
        middle = QHBoxLayout(self._icon)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addWidget(IconLabel("calendar-plus", "text2", 20), 0, Qt.AlignmentFlag.AlignCenter)
        self._calendar = Row(
            self.tr("Put them in your calendar"),
            leading=self._icon,
            trailing=[save],
            title_style="body",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (Hairline(), first, Hairline(), self._calendar):
            column.addWidget(part)
        self.wear()

    def fill(self) -> None:
        """Show what is set, and offer the dates where there are any."""
        stored = settings(self._session.desk)
        self._remind.setChecked(stored.remind_here)
        self._quiet.setText(
            quiet_words(stored.quiet_from, stored.quiet_until, weekends=stored.quiet_weekends)
        )
        self.setVisible(bool(self._session.id) and has_dates(self._session.desk, self._session.id))

    def restyle(self) -> None:
        """Give the switch the room of a row, and the icon the width of the switch."""
        space = self.theme.space
        self._icon.setFixedWidth(self.theme.px(_SWITCH))
        self._first.setContentsMargins(0, space(10), 0, space(10))

    def _switch(self) -> None:
        wanted = self._remind.isChecked()
        self._session.context.perform(lambda: change_settings(self._session.desk, remind_here=wanted))

    def _save(self) -> None:
        from mistakejournal.ui.calendar_dialog import open_calendar  # few pages save a calendar

        open_calendar(self.window(), self._session.context, self._session.id)
