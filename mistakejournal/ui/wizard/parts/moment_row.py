"""One thing to see through: when, what, whether it is done, and what can be said about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.ui.theme.paint import painting
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.laying_out import lay_out_now
from mistakejournal.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

Action = TypeVar("Action", bound=QWidget)

_WIDEST_TIME = "Yesterday, 23:59"
_LEAST_WORDS = 300
_ABOVE = 4


class MomentRow(Themed, QWidget):
    """A moment of the timeline that can be answered in place; `body` takes what is below the words.

    What is settled folds down to its words; "Change" shows the answers again.
    """

    def __init__(self, title: str = "", text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_last = self._is_settled = self._is_kept_open = False
        self._when = Label("", "small", "text2", wrap=True)
        self._icon = IconLabel("circle-dashed", "text3", 18)
        self._title = Label(title, "medium", wrap=True)
        self._text = Label(text, "small", "text2", wrap=True)
        self._change = Button(self.tr("Change"), "quiet", height=30)
        self._change.clicked.connect(self._on_change)
        self._change.hide()
        words, actions, head, self._below = QWidget(), QWidget(), QWidget(), QWidget()
        self._words = QVBoxLayout(words)
        self._words.addWidget(self._title)
        self._words.addWidget(self._text)
        self._words.addStretch(1)
        self._actions = QHBoxLayout(actions)
        self._actions.setContentsMargins(0, 0, 0, 0)
        self._actions.setSpacing(4)
        self.add_action(self._change)
        sides = SideBySide(spacing=8, parent=head)
        sides.add(words, stretch=1, need=_LEAST_WORDS)
        sides.add(actions)
        self.body = QVBoxLayout(self._below)
        self._column = QVBoxLayout()
        self._column.addWidget(head)
        self._column.addWidget(self._below)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._lead = QHBoxLayout()
        for widget in (self._when, self._icon):
            self._lead.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._lead)
        self._row.addLayout(self._column, 1)
        self.set_text(text)
        self.wear()

    def add_action(self, button: Action) -> Action:
        """Put a button at the right of the words."""
        self._actions.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return button

    def settle(self, is_settled: bool) -> None:
        """Fold what is settled; what she answers just now stays as it is until `fold_up`."""
        if not is_settled:
            self._is_kept_open = True
        self._is_settled = is_settled
        is_folded = is_settled and not self._is_kept_open
        name = self.tr("Change: {title}").format(title=self._title.text())
        self._change.setAccessibleDescription(name)
        self._change.setVisible(is_folded)
        self._below.setVisible(not is_folded)

    def show_below(self, is_shown: bool) -> None:
        """Show what is below the words, or nothing there."""
        self._below.setVisible(is_shown)

    def fold_up(self) -> None:
        """Fold it the next time it is settled: she left the page, or comes to it."""
        self._is_kept_open = False

    def set_when(self, words: str) -> None:
        """Say when it was, or is due."""
        self._when.setText(words)

    def set_title(self, text: str) -> None:
        """Name it."""
        self._title.setText(text)

    def set_text(self, text: str, tone: str = "text2") -> None:
        """Say more about it, or nothing."""
        self._text.setText(text)
        self._text.set_tone(tone)
        self._text.setVisible(bool(text))

    def set_done(self, is_done: bool) -> None:
        """Show whether it is done; the icon says it in words too."""
        self._icon.set_icon(*(("circle-check", "accent") if is_done else ("circle-dashed", "text3")))
        self._icon.setAccessibleName(self.tr("Done") if is_done else self.tr("Open"))

    def set_last(self, is_last: bool) -> None:
        """Show a line down to the next, or none."""
        self._is_last = is_last
        self.update()

    def restyle(self) -> None:
        """Keep the times of all rows in one column."""
        theme = self.theme
        width = QFontMetrics(theme.font("small")).horizontalAdvance(_WIDEST_TIME) + 4
        self._when.setFixedWidth(width)
        self._row.setSpacing(theme.space(14))
        above = theme.space(_ABOVE)  # words and icon stand in the middle of the buttons beside them
        self._lead.setContentsMargins(0, above, 0, 0)
        self._lead.setSpacing(theme.space(14))
        self._words.setContentsMargins(0, above, 0, 0)
        self._words.setSpacing(theme.space(4))
        self._column.setSpacing(0)
        self._column.setContentsMargins(0, 0, 0, theme.space(16))
        self.body.setSpacing(theme.space(8))
        self.body.setContentsMargins(0, theme.space(8), 0, 0)

    def _on_change(self) -> None:
        self._is_kept_open = True
        self.settle(self._is_settled)
        lay_out_now()
        self.focusNextChild()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line down to the next moment."""
        if self._is_last:
            return
        icon, air = self._icon.geometry(), self.theme.space(5)
        line = QRectF(icon.center().x(), icon.bottom() + air, 1.5, self.height() - icon.bottom() - 2 * air)
        with painting(self) as painter:
            painter.fillRect(line, self.theme.color("edge"))
