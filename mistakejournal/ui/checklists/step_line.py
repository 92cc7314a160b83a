"""One step in the editor: chosen by click and arrow keys, moved by dragging and Alt with an arrow key."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mistakejournal.domain.checklist import Step
from mistakejournal.ui.theme import current_theme
from mistakejournal.ui.theme.icons import draw_icon
from mistakejournal.ui.theme.paint import box, is_hovered, painting
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.words.stepkinds import kind_name

_KIND_ICONS = {
    "type": "text-cursor-input",
    "value": "equal",
    "link": "link",
    "test": "mail",
    "inspect": "mail-search",
    "choose": "list-checks",
    "wait": "timer",
}
"""Of every kind but the plain tick."""
_RADIUS, _GRIP, _NUMBER, _LEFT = 10, 16, 22, 28


class Guess:
    """How high a row will be, before it is built: by the number of its letters."""

    def __init__(self) -> None:
        """Measure in the theme that is worn now."""
        theme = current_theme()
        self._letter = QFontMetricsF(theme.font("body")).averageCharWidth()
        self._around = theme.px(_LEFT) + theme.px(_NUMBER) + theme.space(12) + theme.space(10)
        self._line, self._small = theme.line_height("body"), theme.line_height("small")
        self._edges = theme.space(9) + theme.space(10)

    def height(self, letters: int, width: int, *, differs: bool) -> int:
        """Give the height of a row of so many letters; one more line says for whom it is otherwise."""
        lines = ceil(letters * self._letter / max(width - self._around, 1))
        return max(lines, 1) * self._line + differs * self._small + self._edges


class StepLine(Themed, QAbstractButton):
    """Number, words, and in icons: learned, must see, how it is ticked."""

    focus_radius = _RADIUS
    reached = Signal()
    """The focus came here."""
    entered = Signal()
    """Enter: its words are wanted."""
    turned = Signal(int)
    """To the step above (-1) or below (1)."""
    nudged = Signal(int)
    """Move it up (-1) or down (1)."""
    removed = Signal()
    duplicated = Signal()
    dragged = Signal(int)
    """Held at this height of the screen."""
    dropped = Signal(int)
    """Let go at this height of the screen."""

    def __init__(self, step: Step, number: int, differs: str = "", parent: QWidget | None = None) -> None:
        """Show `step` as the one of that number; `differs` says for whom it is otherwise."""
        super().__init__(parent)
        self.step = step
        self._selected = self._is_held = False
        self._pressed_at: int | None = None
        self._number = Label("", "body", "text2", wrap=True, align=Qt.AlignmentFlag.AlignRight)
        self._title = Label("", "body", wrap=True)
        self._differs = Label("", "small", "text2", wrap=True)
        self._icons = {
            "sprout": IconLabel("sprout", "accent_text"),
            "eye": IconLabel("eye", "text2"),
            "kind": IconLabel("link", "text2"),
        }
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._differs)
        words.addStretch(1)
        self._row.addLayout(words, 1)
        for icon in self._icons.values():
            self._row.addWidget(icon)
        for label in (self._number, self._title, self._differs):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.show_step(step, number, differs)
        self.wear()

    def show_step(self, step: Step, number: int, differs: str = "") -> None:
        """Show the step as it is now."""
        self.step = step
        self._differs.setText(differs)
        self._differs.setVisible(bool(differs))
        self._number.setText(str(number))
        self._title.setText(step.title)
        marks = []
        if step.incident_id:
            marks.append(self.tr("learned"))
        if step.must_see:
            marks.append(self.tr("must see"))
        icon = _KIND_ICONS.get(step.kind)
        if icon:
            marks.append(kind_name(step.kind))
            self._icons["kind"].set_icon(icon)
        self._icons["sprout"].setVisible(step.incident_id is not None)
        self._icons["eye"].setVisible(step.must_see)
        self._icons["kind"].setVisible(icon is not None)
        self.setToolTip(", ".join(marks))
        marks += [differs] if differs else []
        name = self.tr("Step {number}, {title}").format(number=number, title=step.title)
        self.setAccessibleName(", ".join([name, *marks]))

    def set_selected(self, selected: bool) -> None:
        """Show that its panel is open; Tab stops at this one of all steps."""
        self._selected = selected
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if selected else Qt.FocusPolicy.ClickFocus)
        self.setAccessibleDescription(self.tr("Chosen") if selected else "")
        self._title.set_style("strong" if selected else "body")
        self.update()

    def restyle(self) -> None:
        """Keep the content off the edges."""
        theme = self.theme
        self._row.setContentsMargins(theme.px(_LEFT), theme.space(9), theme.space(12), theme.space(10))
        self._row.setSpacing(theme.space(10))
        self._number.setFixedWidth(theme.px(_NUMBER))
        self.setMinimumHeight(theme.line_height("body") + theme.space(9) + theme.space(10))

    def sizeHint(self) -> QSize:
        """Ask for what the words need."""
        return self._row.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Ask for the longest word."""
        return self._row.totalMinimumSize()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that it was reached."""
        super().focusInEvent(event)
        self.reached.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the steps, into this one, move it, take it out."""
        key = event.key()
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_K: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_J: 1}.get(Qt.Key(key), 0)
        if by and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.nudged.emit(by)
        elif by:
            self.turned.emit(by)
        elif key == Qt.Key.Key_D and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.duplicated.emit()
        elif key == Qt.Key.Key_Delete:
            self.removed.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where it was taken hold of."""
        super().mousePressEvent(event)
        self._pressed_at = round(event.globalPosition().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry it along."""
        y = round(event.globalPosition().y())
        far = self._pressed_at is not None and abs(y - self._pressed_at) >= QApplication.startDragDistance()
        if self._is_held or (far and event.buttons() & Qt.MouseButton.LeftButton):
            self._is_held = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(y)
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put it down where it was carried to."""
        self._pressed_at = None
        if not self._is_held:
            super().mouseReleaseEvent(event)
            return
        self._is_held = False
        self.unsetCursor()
        self.setDown(False)
        self.dropped.emit(round(event.globalPosition().y()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, and the grip where it can be taken hold of."""
        theme, hovered = self.theme, is_hovered(self)
        with painting(self) as painter:
            if self._selected or hovered:
                ground = "selected" if self._selected else "hover"
                box(painter, QRectF(self.rect()), _RADIUS, fill=theme.color(ground))
                size = theme.px(_GRIP)
                place = QRectF(theme.space(6), 0, size, self.height())
                draw_icon(painter, "grip-vertical", place, theme.color("text3"))
