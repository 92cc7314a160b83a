"""A step in the list of a run: number, tick, words, where it comes from, when it was ticked."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mistakejournal.domain.run import RunState, RunStep, StepState
from mistakejournal.domain.stepkinds import kind_of
from mistakejournal.ui.routes import Place
from mistakejournal.ui.runner.session import RunSession
from mistakejournal.ui.runner.step_body import StepBody, in_short
from mistakejournal.ui.theme.paint import box, hairline, is_hovered, painting
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.badge import Badge
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.side_by_side import SideBySide
from mistakejournal.ui.widgets.tick import Tick, TickState
from mistakejournal.words.dates import clock_words, short_day
from mistakejournal.words.dotted import dotted
from mistakejournal.words.runrecords import caught_words, took_words

_STATES = {
    StepState.OPEN: TickState.OPEN,
    StepState.DONE: TickState.DONE,
    StepState.SKIPPED: TickState.SKIPPED,
    StepState.GHOST: TickState.GHOST,
}
_NUMBER = 22  # px at 100 percent for the number beside the tick
_WORDS = 240  # px at 100 percent that the words need before a badge may stand beside them


class StepTick(Tick):
    """A tick that leaves every key but Space to the run, and never ticks twice for one long press."""

    focused = Signal()
    opened = Signal()
    """Enter: what stands behind this step."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Space and Enter once; a held key does nothing."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif event.isAutoRepeat() and (is_enter or event.key() == Qt.Key.Key_Space):
            event.accept()
        elif is_enter:
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take a double click for one click: the second half would open the step again."""
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Bring the cursor of the run along."""
        super().focusInEvent(event)
        self.focused.emit()


class StepRow(Themed, QWidget):
    """A click anywhere on an open step ticks it; its body stands under it while the cursor is there."""

    def __init__(self, session: RunSession, step: RunStep, number: int) -> None:
        """Build the row; `show_step` fills it."""
        super().__init__()
        self.step_id = step.id
        self.body: StepBody | None = None
        self._session = session
        self._is_pressed = False
        self._seen: object = None
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.tick = StepTick(step.title, auto=False)
        self.tick.clicked.connect(lambda: session.tick(self.step_id))
        self.tick.focused.connect(lambda: session.point_at(self.step_id))
        self._number = str(number)
        self.tick.opened.connect(self._open_origin)
        self._title = Label(step.title, "body", wrap=True)
        self._number_place = QRectF()
        self._second: Label | None = None
        self._catches: Label | None = None
        self._time = Label("", "small", "text2")
        words = QWidget()
        self._words = QVBoxLayout(words)
        self._words.setContentsMargins(0, 0, 0, 0)
        self._words.addWidget(self._title)
        self._line = SideBySide(spacing=12)
        self._line.add(words, stretch=1, need=_WORDS)
        for badge in self._badges(step):
            self._line.add(_centred(badge))
        self._line.add(self._time)
        self._right = QVBoxLayout()
        self._right.addLayout(self._line)
        self._whole = QHBoxLayout(self)
        top = Qt.AlignmentFlag.AlignTop
        self._whole.addWidget(self.tick, 0, top)
        self._whole.addLayout(self._right, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.wear()

    def stops(self) -> list[QWidget]:
        """Give what Tab stops at, in reading order."""
        return [self.tick, *(self.body.stops() if self.body is not None else ())]

    def show_step(self) -> None:
        """Show the step as the session holds it, with its body while the cursor is on it."""
        step = self._session.step(self.step_id)
        file = self._session.file
        assert file is not None
        is_current = (
            self._session.cursor == self.step_id and file.run.state is RunState.OPEN and not file.away
        )
        caught = file.caught.get(step.id, 0)
        seen = (step, is_current, caught, self._took_words())
        if seen == self._seen and self.body is None:
            return  # a thousand rows are asked at every tick, and two of them have changed
        self._seen = seen
        state = _STATES[step.state]
        shown = TickState.CURRENT if is_current and state is TickState.OPEN else state
        if self.tick.state() is not shown or self.tick.isChecked() != (shown is TickState.DONE):
            self.tick.set_state(shown)
        clock = self._session.desk.clock
        time = clock_words(clock.local(step.ticked_at)) if step.ticked_at else ""
        self._time.setText(dotted(time, self._took_words()))
        self._time.setVisible(step.ticked_at is not None)
        self._show_catches(caught_words(caught))
        self._show_second(self._second_words(step, has_body=is_current))
        self._show_body(is_current)

    def restyle(self) -> None:
        """Keep the words in line with the tick."""
        theme = self.theme
        height = max(self.tick.sizeHint().height(), theme.line_height("body"))
        self._title.setMinimumHeight(height)
        above, gap = theme.space(6), theme.space(12)
        number = theme.px(_NUMBER)
        self._number_place = QRectF(0, above, number, height)
        self._whole.setContentsMargins(number + gap, above, 0, above)
        self._whole.setSpacing(gap)
        self._right.setSpacing(theme.space(8))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click on the row."""
        self._is_pressed = event.button() == Qt.MouseButton.LeftButton

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick an open step; one that is dealt with only gets the cursor."""
        if not self._is_pressed or not self.rect().contains(event.position().toPoint()):
            return
        self._is_pressed = False
        step = self._session.step(self.step_id)
        if step.state in (StepState.OPEN, StepState.GHOST) and self._is_on_words(event):
            self._session.tick(self.step_id)
        else:
            self._session.point_at(self.step_id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take a double click for one click."""
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground under the pointer, and the line under the row."""
        with painting(self) as painter:
            if is_hovered(self) and self.body is None and self._session.is_running:
                box(painter, QRectF(self.rect()), 8, fill=self.theme.color("hover"))
            hairline(painter, QRectF(self.rect()), self.theme.color("line"))
            painter.setFont(self.theme.font("small"))
            painter.setPen(self.theme.color("text3"))
            beside = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(self._number_place, beside, self._number)

    def _open_origin(self) -> None:
        incident_id = self._session.step(self.step_id).incident_id
        if incident_id:
            self._session.context.go(Place.JOURNAL, incident_id)

    def _is_on_words(self, event: QMouseEvent) -> bool:
        return self.body is None or event.position().y() < self.body.y()

    def _badges(self, step: RunStep) -> list[Badge]:
        badges = []
        if step.must_see:
            badges.append(Badge(self.tr("Must see"), icon="eye"))
        if step.incident_id:
            clock = self._session.desk.clock
            words = self.tr("Learned")
            if step.learned_at:
                day = short_day(clock.local(step.learned_at).date(), clock.local().date())
                words = self.tr("Learned {day}").format(day=day)
            badges.append(Badge(words, icon="sprout", tone="accent"))
        return badges

    def _second_words(self, step: RunStep, *, has_body: bool) -> str:
        lines = []
        if step.state is StepState.SKIPPED:
            lines.append(self.tr("Skipped: {reason}").format(reason=in_short(step.reason)))
        if step.state is StepState.DONE and kind_of(step.kind).asks and not has_body:
            lines.append(in_short(step.evidence))
        if step.note and not has_body:
            lines.append(self.tr("Note: {note}").format(note=in_short(step.note)))
        return "\n".join(lines)

    def _took_words(self) -> str:
        """Say how long it took, once the run has ended."""
        took = self._session.took.get(self.step_id)
        return took_words(took) if took is not None else ""

    def _show_catches(self, text: str) -> None:
        if self._catches is None and text:
            self._catches = Label("", "small", "accent_text")
            self._words.insertWidget(1, self._catches)
        if self._catches is not None:
            self._catches.setText(text)
            self._catches.setVisible(bool(text))

    def _show_second(self, text: str) -> None:
        if self._second is None and text:
            self._second = Label("", "small", "text2", wrap=True)
            self._words.addWidget(self._second)
        if self._second is not None:
            self._second.setText(text)
            self._second.setVisible(bool(text))

    def _show_body(self, wanted: bool) -> None:
        if self.body is not None and not wanted:
            self._right.removeWidget(self.body)
            self.body.hide()
            self.body.deleteLater()
            self.body = None
        elif self.body is None and wanted:
            self.body = StepBody(self._session, self.step_id)
            self._right.addWidget(self.body)
            self.body.stand_after(self.tick)
        elif self.body is not None:
            self.body.show_state()


def _centred(widget: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
    return holder
