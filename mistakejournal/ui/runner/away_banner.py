"""She was called away, or may have been: how long, and how to go on (G1, G2)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.domain.interruption import (
    CALLED_AWAY,
    CARRY_ON,
    CHANGED,
    GAP,
    HERE,
    IDLE,
    LOCK,
    NEW_DAY,
    OTHER_WORK,
    TOP,
    Away,
)
from mistakejournal.ui.runner.session import RunSession
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.panel import Panel
from mistakejournal.ui.widgets.side_by_side import SideBySide
from mistakejournal.words.runs import away_text, away_title, carry_on_label, choice_words

_WORDS = 280
_CALL = "phone-incoming"
_ICONS = {LOCK: "lock", OTHER_WORK: "users", NEW_DAY: "sun", GAP: "timer", IDLE: "timer", CHANGED: "sprout"}
"""By why she was away; a call, where nothing is known."""


class AwayBanner(Panel):
    """Stays until she has chosen. The first choice is the safe one; "Carry on" wants one line of reason."""

    def __init__(self, session: RunSession) -> None:
        """Ask for `session`."""
        super().__init__("amber", padding=14)
        self._session = session
        self._away: Away | None = None
        self._title = Label("", "strong", wrap=True)
        self._text = Label("", "body", "text2", wrap=True)
        words = QWidget()
        inner = QHBoxLayout(words)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(14)
        self._icon = IconLabel(_CALL, "amber_text", 22)
        inner.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self._title)
        column.addWidget(self._text)
        inner.addLayout(column, 1)
        top = QWidget()
        line = SideBySide(spacing=12, parent=top)
        line.add(words, stretch=1, need=_WORDS)
        self._other = Button("", "quiet")
        self._other.clicked.connect(self._take_other)
        self._top = Button(choice_words(TOP), "primary")
        self._top.clicked.connect(lambda: session.come_back(TOP))
        line.add(_side_by_side(self._other, self._top))
        self.add(top)
        self._reason = QWidget()
        below = QVBoxLayout(self._reason)
        below.setContentsMargins(0, 12, 0, 0)
        self._field = LineField("", self.tr("One line, such as “the draft was saved at step 4”"))
        self._field.returnPressed.connect(self._carry_on)
        below.addWidget(Field(carry_on_label(), self._field))
        row = FlowLayout()
        carry_on = Button(choice_words(CARRY_ON), height=30)
        carry_on.clicked.connect(self._carry_on)
        row.addWidget(carry_on)
        back = Button(self.tr("Back"), "quiet", height=30)
        back.clicked.connect(self.focus_choice)
        row.addWidget(back)
        below.addLayout(row)
        self.add(self._reason, gap=0)
        self._reason.hide()
        self.hide()

    def show_away(self) -> None:
        """Say how long it has been; hidden when she is not away."""
        away = self._session.file.away if self._session.file else None
        if away is not None and self._away is None:
            self._field.clear()
            self._close_reason()
        self._away = away
        self.setVisible(away is not None)
        if away is None:
            return
        title, text = away_title(away), away_text(away)
        if away.kind == CALLED_AWAY and away.minutes < 1:
            title = self.tr("You were called away")
            text = self.tr("Go. Your ticks stay as a trail until you are back and have chosen.")
        self._title.setText(title)
        self._text.setText(text)
        self.setAccessibleName(title)
        self._icon.set_icon(_ICONS.get(away.kind, _CALL))
        self._other.setText(choice_words(away.choices[1], away.kind))

    def focus_choice(self) -> None:
        """Put the focus on the recommended way to go on."""
        self._close_reason()
        self._top.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _take_other(self) -> None:
        if self._away is not None and self._away.choices[1] == HERE:
            self._session.come_back(HERE)
            return
        self._reason.show()
        self._other.hide()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _carry_on(self) -> None:
        self._session.come_back(CARRY_ON, self._field.text())

    def _close_reason(self) -> None:
        self._other.show()
        self._reason.hide()


def _side_by_side(*buttons: Button) -> QWidget:
    """Keep the choices on one line as long as it holds both, in the middle beside the words."""
    holder, line = QWidget(), QWidget()
    row = SideBySide(spacing=12, parent=line)
    for button in buttons:
        row.add(button)
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(line, 0, Qt.AlignmentFlag.AlignVCenter)
    return holder
