"""The mini runner: one step of a run in a small window that stays in front of the browser (F9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mistakejournal.domain.run import counts
from mistakejournal.errors import JournalError
from mistakejournal.services.preferences import change_settings, settings
from mistakejournal.ui.actions import act
from mistakejournal.ui.away.watch import away_watch
from mistakejournal.ui.context import Context
from mistakejournal.ui.mini.body import MiniStep
from mistakejournal.ui.mini.end import MiniEnd
from mistakejournal.ui.mini.foot import MiniFoot
from mistakejournal.ui.mini.head import MiniHead
from mistakejournal.ui.reminder_line import ReminderLine
from mistakejournal.ui.runner.away_banner import AwayBanner
from mistakejournal.ui.runner.focus import Focus, Line, is_typing
from mistakejournal.ui.runner.run_keys import add_shortcuts, deeds_of, run_key
from mistakejournal.ui.runner.session import INTERESTS, RunSession
from mistakejournal.ui.theme.paint import box, painting
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.theme.veil import is_veiled, window_title
from mistakejournal.ui.widgets.announcement import announce
from mistakejournal.ui.widgets.focus_ring import FocusRing
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.scrolling import ScrollArea
from mistakejournal.ui.window_state import keep_place, take_place
from mistakejournal.words.errors import error_words

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QEnterEvent, QHideEvent, QKeyEvent, QPaintEvent, QShowEvent

_WIDTH, _HEIGHT = 420, 320
_LEAST_WIDTH, _LEAST_HEIGHT = 300, 240
_SETTING = "mini"


def can_stay_in_front() -> bool:
    """Tell whether an app decides here that its window stays in front: Wayland leaves that to the person."""
    return not QGuiApplication.platformName().startswith("wayland")


class MiniWindow(Themed, QWidget):
    """The same run as in the window, and in step with it."""

    own_focus = True
    """No ring around the whole window: its frame says that it has the keys."""
    window_asked = Signal(str)
    """str: the run that is to be shown in the window."""
    closed = Signal()

    def __init__(self, context: Context, run_id: str, *, can_pin: bool | None = None) -> None:
        """Show a run where it is. Raises KeyError when there is none."""
        super().__init__(None, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        can_pin = can_stay_in_front() if can_pin is None else can_pin
        self._context = context
        self.session = RunSession(context, self)
        self._head = MiniHead(can_pin=can_pin)
        self._step, self._end = MiniStep(self.session), MiniEnd(self.session)
        self._banner = AwayBanner(self.session)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._banner)
        column.addStretch(1)
        self._question = ScrollArea(inside)
        self._stack = QStackedWidget()
        for page in (self._step, self._question, self._end):
            self._stack.addWidget(page)
        self._foot = MiniFoot(self.session)
        self._said = Label("", "small", "amber_text", wrap=True)
        self._said.hide()
        words = self.tr("To keep it in front, choose “Always on Top” in the menu of the window.")
        self._wayland = Label(words, "caption", "text2", wrap=True)
        self._wayland.setHidden(can_pin)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._head)
        self._column.addWidget(ReminderLine(context, brief=True))
        self._column.addWidget(self._stack, 1)
        for part in (self._said, self._foot, self._wayland):
            self._column.addWidget(part)
        add_shortcuts(self, self.session)
        caught = QShortcut(QKeySequence(act("near_miss").keys[0]), self)
        caught.activated.connect(lambda: self.session.ask(Line.CATCH))
        FocusRing(self)
        self._connect()
        if can_pin:
            self._pin(self._stays_in_front())
        self.wear()
        take_place(self, context.desk, _SETTING, (self.theme.px(_WIDTH), self.theme.px(_HEIGHT)))
        self.session.open(run_id)

    def show_run(self, run_id: str) -> None:
        """Show another run."""
        self.session.open(run_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the keys of a run ask for."""
        asked = run_key(event, typing=is_typing())
        if asked is not None:
            self._deeds[asked]()
        elif event.key() in (Qt.Key.Key_Question, Qt.Key.Key_F1) and not is_typing():
            self._show_keys()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Show frame and keys while the window has the keys."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            self._foot.show_keys(self.isActiveWindow())
            self.update()
            if self.isActiveWindow():
                self._come_back()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame of a window that has the keys."""
        if self.isActiveWindow():
            with painting(self) as painter:
                box(painter, QRectF(self.rect()), 0, border=self.theme.color("focus"), width=2)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the keys where they belong."""
        super().showEvent(event)
        self._focus_on(Focus.FACTS if self._step.asks_facts() else Focus.STEP)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Say how long she was away: the mouse is back."""
        super().enterEvent(event)
        self._watch.beat()

    def hideEvent(self, event: QHideEvent) -> None:
        """Save what is typed."""
        super().hideEvent(event)
        self.session.flush()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave the run where it is; remember the place."""
        keep_place(self, self._context.desk, _SETTING)
        self.session.close()
        super().closeEvent(event)
        self.closed.emit()

    def restyle(self) -> None:
        """Be large enough for the text, as far as the screen goes."""
        theme, screen = self.theme, self.screen().availableSize()
        self.setMinimumSize(
            min(theme.px(_LEAST_WIDTH), screen.width()), min(theme.px(_LEAST_HEIGHT), screen.height())
        )
        if theme.text_scale > 1:
            wanted = self.size().expandedTo(self.minimumSize() * (_WIDTH / _LEAST_WIDTH))
            self.resize(wanted.boundedTo(screen))
        side = theme.space(14)
        self._column.setContentsMargins(side, theme.space(10), side, theme.space(12))
        self._column.setSpacing(theme.space(8))

    def _connect(self) -> None:
        session = self.session
        session.changed.connect(self._show)
        session.focus_wanted.connect(self._focus_on)
        session.said.connect(lambda words: announce(self, words))
        self._context.changed.connect(self._on_changed)
        self._context.failed.connect(self._on_failed)
        self._context.noted.connect(self._say)
        self._watch = away_watch(self._context)
        self._watch.beaten.connect(self._on_beat)
        self._head.pinned.connect(self._choose_pin)
        for asking in (self._head, self._end):
            asking.window_asked.connect(self._ask_window)
        self._deeds = deeds_of(session, away=session.call_away, mini=self._ask_window)

    def _show(self) -> None:
        session, file = self.session, self.session.file
        if file is None:
            return
        self._name_it(file.run.title)
        self._say("")
        number = session.number() if file.steps else 0
        self._head.show_place(file.run.title, number, [counts(step) for step in file.steps])
        before = self._stack.currentWidget(), self._foot.isHidden()
        self._banner.show_away()
        if file.away is not None:
            self._stack.setCurrentWidget(self._question)
        elif session.is_running:
            self._stack.setCurrentWidget(self._step)
            if self._step.show_step() and self.isActiveWindow():
                announce(self, session.step().title)
        else:
            self._end.show_end()
            self._stack.setCurrentWidget(self._end)
        self._foot.show_step()
        if before != (self._stack.currentWidget(), self._foot.isHidden()):
            self._on_other_page()

    def _name_it(self, checklist: str) -> None:
        title = self.tr("Mini runner: {checklist}").format(checklist=checklist)
        self.setAccessibleName(title)
        self.setWindowTitle(window_title(title))

    def _on_other_page(self) -> None:
        """Keep the focus off the head; a key that falls behind as she goes chooses nothing."""
        file = self.session.file
        if file is None or file.away is None:
            self._focus_on(Focus.LINE if self.session.line else Focus.STEP)
            return
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.isActiveWindow():
            announce(self, self._banner.accessibleName())

    def _focus_on(self, focus: Focus) -> None:
        file = self.session.file
        if not self.isVisible() or file is None:
            return
        if file.away is not None:
            self._banner.focus_choice()
        elif not self.session.is_running:
            self._end.focus_button()
        elif not self._step.focus_on(focus):
            self._foot.focus_button()

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if "settings" in kinds and self.session.file is not None:
            self._name_it(self.session.file.run.title)
            if self._head.is_pinned() != self._stays_in_front():
                self._put_in_front(self._stays_in_front())
        if INTERESTS & kinds:
            self.session.reload()

    def _on_failed(self, error: JournalError) -> None:
        self._say(error_words(error))

    def _say(self, words: str) -> None:
        """Say under the step what the window says in its own place; a sentence at a time."""
        self._said.setText(words)
        self._said.setVisible(bool(words))
        if words and self.isActiveWindow():
            announce(self, words)

    def _come_back(self) -> None:
        """She has the keys again: count how long it was, and ask."""
        self._on_beat()
        if self.session.file is not None and self.session.file.away is not None:
            self._banner.focus_choice()

    def _on_beat(self) -> None:
        if self.isVisible():
            self.session.beat()

    def _choose_pin(self, pinned: bool) -> None:
        self._context.perform(lambda: change_settings(self._context.desk, mini_in_front=pinned))
        self._put_in_front(pinned)
        self.activateWindow()

    def _stays_in_front(self) -> bool:
        """Tell whether it does by itself; not while others see the screen (P4)."""
        return settings(self._context.desk).mini_in_front and not is_veiled()

    def _put_in_front(self, pinned: bool) -> None:
        if self.isHidden():
            self._pin(pinned)
            return
        place = self.geometry()
        self._pin(pinned)
        self.setGeometry(place)
        self.show()  # another flag makes another window for the system

    def _pin(self, pinned: bool) -> None:
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, pinned)
        self._head.set_pinned(pinned)

    def _ask_window(self) -> None:
        file = self.session.file
        if file is not None:
            self.window_asked.emit(file.run.id)

    def _show_keys(self) -> None:
        from mistakejournal.ui.keyboard_map import show_run_keys

        show_run_keys(self)
