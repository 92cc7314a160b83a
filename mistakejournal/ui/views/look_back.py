"""Looking back: the page it begins at, its guided steps, and the one page of a past one (K5)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mistakejournal.domain.lookback import CLOSING, PAGES, Period
from mistakejournal.services.lookback.lookbacks import get_look_back, to_go_on_with
from mistakejournal.ui.context import Context
from mistakejournal.ui.lookback.guide import Guide
from mistakejournal.ui.lookback.opening import OpeningPage
from mistakejournal.ui.lookback.session import Session
from mistakejournal.ui.view import View


class LookBackView(View):
    """The route's id is "week", "month" or a look back; "" goes on where she left, else to the beginning."""

    interests = frozenset(
        {"incidents", "causes", "fixes", "promises", "check_ins", "follow_ups", "runs", "run_steps",
         "clients", "checklists", "steps", "sections", "step_origins", "schedules", "occurrences",
         "distinctions", "look_backs", "look_back_notes", "rules_of_thumb"}
    )  # fmt: skip

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`."""
        super().__init__(context, parent)
        self._opening = OpeningPage(context)
        self._opening.wanted.connect(lambda period: self._begin(Period(period)))
        self._opening.opened.connect(self._open)
        self._guide: Guide | None = None
        self._is_new = True
        self._stack = QStackedWidget()
        self._stack.addWidget(self._opening)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        for keys, act in (
            ("Ctrl+Return", self._go_on),
            ("Ctrl+Enter", self._go_on),
            ("Alt+Left", self._go_back),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def show_row(self, row_id: str, detail: str = "") -> None:
        """Begin or go on with a week or a month, or open a look back; `detail` is the code of a step."""
        if row_id in tuple(Period):
            self._begin(Period(row_id), detail)
        elif row_id:
            self._open(row_id, detail)

    def row_shown(self) -> tuple[str, str]:
        """Give the look back that is open, or its period as long as nothing of it is kept; and its step."""
        at = self._guide.session if self._guide is not None else None
        return (at.id or str(at.period), at.page) if at is not None else ("", "")

    def prepare(self) -> None:
        """Open what was left in between, once: whoever closes the steps is at the beginning again."""
        if self._is_new:
            for period in (Period.MONTH, Period.WEEK):
                if to_go_on_with(self.context.desk, period) is not None:
                    self._begin(period)
                    break
        self._is_new = False
        super().prepare()

    def refresh(self) -> None:
        """Show what is so now on the page in view."""
        if self._guide is None:
            self._opening.fill()
        else:
            self._guide.fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the steps by Esc."""
        if event.key() == Qt.Key.Key_Escape and self._guide is not None:
            self._close()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on into the step."""
        super().focusInEvent(event)
        if self._guide is not None:
            self._guide.focus_first()

    def hideEvent(self, event: QHideEvent) -> None:
        """Save what is typed."""
        if self._guide is not None:
            self._guide.session.flush()
        super().hideEvent(event)

    def foot_height(self) -> int:
        """Keep the way on and the way back free."""
        return self._guide.foot_height() if self._guide is not None else 0

    def print_shown(self) -> bool:
        """Print the one page where it is shown."""
        return self._guide is not None and self._guide.print_page()

    def _on_changed(self, kinds: frozenset[str]) -> None:
        """A note that was saved changes no row of a step."""
        if self._guide is not None and self.isVisible():
            self._guide.take(kinds)
        else:
            super()._on_changed(kinds)

    def _begin(self, period: Period, page: str = "") -> None:
        known = to_go_on_with(self.context.desk, period)
        shown = self._guide
        is_open = shown is not None and shown.session.period is period
        if shown is not None and is_open and shown.session.id == (known.id if known else ""):
            if page in (*PAGES[period], CLOSING):
                shown.open_page(page)
            return
        self._show(Session(self.context, period, known.id if known else ""), page)

    def _open(self, look_back_id: str, page: str = "") -> None:
        try:
            period = get_look_back(self.context.desk, look_back_id).period
        except KeyError:
            self._close()
            return
        if self._guide is None or self._guide.session.id != look_back_id or page:
            self._show(Session(self.context, period, look_back_id), page)

    def _show(self, session: Session, page: str) -> None:
        if self.holds_words():  # what is noted there can’t be saved just now
            return
        self._drop()
        self._is_new = False
        if page == CLOSING:
            session.turn_to(page)
        elif page in PAGES[session.period]:
            session.page = page
        self._guide = Guide(session)
        self._guide.closed.connect(self._close)
        self._guide.finished.connect(self._close)
        self._stack.addWidget(self._guide)
        self._stack.setCurrentWidget(self._guide)
        self._guide.focus_first()  # the button that opened it is hidden: Qt would take the way out next
        self.context.page_turned.emit()

    def _close(self) -> None:
        if self.holds_words():
            return
        self._drop()
        self._opening.fill()
        self._stack.setCurrentWidget(self._opening)
        self._opening.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self) -> None:
        if self._guide is not None:
            self._guide.session.flush()
            self._stack.removeWidget(self._guide)
            self._guide.deleteLater()
            self._guide = None

    def _go_on(self) -> None:
        if self._guide is not None:
            self._guide.go_on()

    def _go_back(self) -> None:
        if self._guide is not None:
            self._guide.go_back()
