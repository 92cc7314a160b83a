"""One step of a past run: its number, whether it was ticked, what came in between, and the mark."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from mistakejournal.domain.run import RunStep, StepState
from mistakejournal.ui.theme.paint import box, is_hovered, painting
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.one_of_many import OneOfMany

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

_RADIUS = 10


class RunStepMark(OneOfMany, Themed, QRadioButton):
    """Marked, it says so by its ground, its dashed circle and to a screen reader."""

    focus_radius = _RADIUS

    def __init__(
        self, number: int, step: RunStep, interruptions: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._state = step.state
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._number = Label(str(number), "small", "text2", align=Qt.AlignmentFlag.AlignRight)
        self._icon = IconLabel("circle-check", "accent", 18)
        self._title = Label(step.title, "body", "text2", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        told = [self._told(step), *interruptions]
        for sentence in (one for one in told if one):
            line = QHBoxLayout()
            line.setSpacing(8)
            if sentence in interruptions:
                line.addWidget(IconLabel("phone-incoming", "amber_text", 16))
            line.addWidget(Label(sentence, "small", "amber_text", wrap=True), 1)
            words.addLayout(line)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(words, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        said = self.tr("Step {number}, {title}").format(number=number, title=step.title)
        self.setAccessibleName(". ".join([said.rstrip("."), *(one for one in told if one)]))
        self.set_marked(False)
        self.wear()

    def set_marked(self, is_marked: bool) -> None:
        """Show the mark, or take it away."""
        group = self.group()
        if group is not None:
            group.setExclusive(False)
        self.setChecked(is_marked)
        if group is not None:
            group.setExclusive(True)
        self._title.set_style("medium" if is_marked else "body")
        self._title.set_tone("text" if is_marked else "text2")
        is_done = self._state is StepState.DONE
        usual = ("circle-check", "accent") if is_done else ("circle-dashed", "text3")
        self._icon.set_icon(*(("circle-dashed", "amber_text") if is_marked else usual))
        self.setAccessibleDescription(self.tr("It broke here") if is_marked else "")
        self.update()

    def restyle(self) -> None:
        """Take white space from the theme."""
        space = self.theme.space
        self._row.setContentsMargins(space(8), space(7), space(12), space(7))
        self._row.setSpacing(space(12))
        self._number.setFixedWidth(self.theme.px(20))

    def hasHeightForWidth(self) -> bool:
        """Say that a narrow place needs more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of the words."""
        return max(self._row.totalHeightForWidth(width), self.theme.px(36))

    def sizeHint(self) -> QSize:
        """Ask for what the words need."""
        return self._row.totalSizeHint().expandedTo(QSize(0, self.theme.px(36)))

    def minimumSizeHint(self) -> QSize:
        """Ask for the least the words need."""
        return self._row.totalMinimumSize()

    def hitButton(self, position: QPoint) -> bool:
        """Take clicks anywhere on the row."""
        return self.rect().contains(position)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Mark on Enter as on Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        token = "amber_tint" if self.isChecked() else "hover" if is_hovered(self) else ""
        if token:
            with painting(self) as painter:
                box(painter, QRectF(self.rect()), _RADIUS, fill=self.theme.color(token))

    def _told(self, step: RunStep) -> str:
        if step.state is StepState.SKIPPED:
            return self.tr("Skipped: {reason}").format(reason=step.reason)
        if step.state in (StepState.OPEN, StepState.GHOST):
            return self.tr("Not ticked")
        return ""
