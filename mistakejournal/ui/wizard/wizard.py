"""The guided flow in the whole window: rail, page, footer (B3). Leaving it in any way loses nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QStackedWidget, QWidget

from mistakejournal.domain.flow import STEPS, Step, place_of, step_before
from mistakejournal.services.practice import delete_practice
from mistakejournal.services.preferences import settings
from mistakejournal.ui.context import Context
from mistakejournal.ui.practice import PracticeLine
from mistakejournal.ui.routes import PRACTICE, Place
from mistakejournal.ui.slices import Slices
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.view import View
from mistakejournal.ui.widgets.laying_out import lay_out_now
from mistakejournal.ui.wizard.bars import Bars
from mistakejournal.ui.wizard.footer import Footer
from mistakejournal.ui.wizard.keys import FlowKeys
from mistakejournal.ui.wizard.page import WizardPage
from mistakejournal.ui.wizard.pages import PAGES
from mistakejournal.ui.wizard.session import Session

EARLIER = "earlier"
"""The detail of a route that begins with something that happened earlier: Own instead of Pause (A1)."""
_MINUTE_MS = 60_000


class Wizard(Themed, View):
    """One incident at a time, its pages in a stack; each page is built when it is first opened."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`; `show_row` says which incident."""
        super().__init__(context, parent)
        self.session = Session(context, self)
        self._step = Step.PAUSE
        self._pages: dict[Step, WizardPage] = {}
        self._practice = PracticeLine()
        self._bars = Bars(self.session, self)
        self._stack = QStackedWidget()
        self._footer = Footer()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self._practice, 0, 0, 1, 2)
        grid.addWidget(self._bars.line, 1, 0, 1, 2)
        grid.addWidget(self._bars.rail, 2, 0, 2, 1)
        grid.addWidget(self._stack, 2, 1)
        grid.addWidget(self._footer, 3, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(2, 1)
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE_MS)
        self._minute.timeout.connect(self._on_minute)
        self._day = context.desk.clock.local().date()
        self._keys = FlowKeys(self)
        back = QShortcut(QKeySequence("Alt+Left"), self)  # chips would take it as their arrow key
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.go_back)
        self._connect()
        Slices(self.session.lexicon.prepare(), self)
        self.wear()

    def _connect(self) -> None:
        for way in (self._bars, self._keys):
            way.closed.connect(self.close_flow)
            way.step_chosen.connect(lambda code: self.open_step(Step(code)))
        self._bars.short_of_time.connect(self._hurry)
        self._keys.went_on.connect(self.go_on)
        self._footer.went_back.connect(self.go_back)
        self._footer.went_on.connect(self.go_on)
        self._footer.took_second.connect(lambda: self._follow(self._page().take_second()))
        self._practice.deleted.connect(lambda: self.session.do(lambda desk, _row: delete_practice(desk)))
        self.session.changed.connect(self._show_session)
        self.session.gone.connect(lambda: self.context.go(Place.TODAY))
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_moved)

    def show_row(self, row_id: str, detail: str = "") -> None:
        """Open an incident where she left it, or at `detail`; "" begins a new one.

        One that was removed meanwhile leads to Today instead.
        """
        if not row_id or row_id != self.session.id:
            self._drop_pages()
        if not row_id:
            self.session.begin(earlier=detail == EARLIER, practice=detail == PRACTICE)
        elif not self.session.resume(row_id):
            self.context.go(Place.TODAY)
            return
        self.open_step(*self._place(row_id, detail))

    def holds_words(self) -> bool:
        """Where she is in the flow is no word of hers."""
        return super().holds_words() and self.session.is_waiting

    def row_shown(self) -> tuple[str, str]:
        """Give the incident; it knows its page and field itself."""
        return self.session.id, EARLIER if self.session.earlier and not self.session.id else ""

    def _place(self, row_id: str, detail: str) -> tuple[Step, str]:
        if not row_id and detail == PRACTICE:
            return Step.PAUSE, ""
        is_new = not row_id and not detail
        if detail == EARLIER or (is_new and not settings(self.context.desk).start_with_pause):
            return Step.OWN, ""
        return place_of(detail or self.session.incident.page)

    def fills_window(self) -> bool:
        """Take the whole window: its rail stands where the sidebar was."""
        return True

    def foot_height(self) -> int:
        """Keep the way on and the way back free."""
        return self._footer.sizeHint().height()

    def refresh(self) -> None:
        """Fill the page in view."""
        self._show_session()

    def open_step(self, step: Step, field: str = "") -> None:
        """Bring a step into view, with the cursor in a field of it where one is named."""
        if self._step in self._pages:
            self._page().left()
        self.session.flush()
        self._step = step
        self.session.note_place(step, field)
        page = self._page()
        self._stack.setCurrentWidget(page)
        if focus := page.focusWidget():
            focus.clearFocus()  # where the cursor was left, what changed elsewhere shows as well
        self._show_session()
        lay_out_now()
        page.verticalScrollBar().setValue(0)
        page.entered()
        self.session.context.page_turned.emit()
        if not (field and page.focus_field(field)):
            page.focus_first()

    def go_on(self) -> None:
        """Answer the primary button and Ctrl+Enter."""
        if self._page().foot().enabled:
            self._follow(self._page().go_on())

    def go_back(self) -> None:
        """Open the step before, if there is one."""
        self._follow(step_before(self._step))

    def close_flow(self) -> None:
        """Save and leave; the incident opens again right here."""
        self._page().left()
        self.session.flush()
        self.context.go(Place.TODAY)

    def showEvent(self, event: QShowEvent) -> None:
        """Keep the calm clock going while it is seen."""
        self.session.listen(listening=True)
        super().showEvent(event)
        self._minute.start()
        self._keys.watch(self.window())

    def hideEvent(self, event: QHideEvent) -> None:
        """Save what is typed; stop what moves."""
        super().hideEvent(event)
        self._minute.stop()
        self._keys.rest()
        self.context.practising = False
        if self._step in self._pages:
            self._page().left()
        self.session.flush()
        self.session.listen(listening=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose between rail and line."""
        super().resizeEvent(event)
        self._bars.arrange()

    def restyle(self) -> None:
        """Choose between rail and line: large text needs the width."""
        self._bars.arrange()
        QTimer.singleShot(0, self, self._bars.measure_again)  # once the rail has its own new sizes

    def _drop_pages(self) -> None:
        """Begin with fresh pages: what was folded, offered or kept belongs to one incident."""
        if self._step in self._pages:
            self._page().left()
        for page in self._pages.values():
            self._stack.removeWidget(page)
            page.deleteLater()
        self._pages.clear()

    def _page(self) -> WizardPage:
        if self._step not in self._pages:
            page = next(kind for kind in PAGES if kind.step is self._step)(self.session)
            page.foot_changed.connect(self._show_foot)
            page.asked.connect(self._on_asked)
            self._stack.addWidget(page)
            self._pages[self._step] = page
        return self._pages[self._step]

    def _follow(self, step: Step | None) -> None:
        if step is not None:
            self.open_step(step)

    def _on_asked(self, page: str) -> None:
        if page:
            self.open_step(*place_of(page))
        else:
            self.close_flow()

    def _hurry(self) -> None:
        self.session.edit(short_of_time=True)
        self.open_step(Step.PAUSE)

    def _on_focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None and self.isAncestorOf(old):
            self.session.flush()
        if new is not None and self._step in self._pages and self._page().isAncestorOf(new):
            self.session.note_place(self._step, self._page().field_with_focus())

    def _on_minute(self) -> None:
        """Go on with the calm clock; once midnight has passed the page names its days anew."""
        if self._day != self.context.desk.clock.local().date():
            self._show_session()
        else:
            self._bars.show_note()

    def _show_session(self) -> None:
        if self._step not in self._pages:
            return
        self._day = self.context.desk.clock.local().date()
        self._page().fill()
        self._page().questions.fill()
        self._show_foot()
        self._bars.show_session(self._step)
        self.context.practising = practising = self.session.incident.practice
        self._practice.show_practice(practising=practising, stored=bool(self.session.id))

    def _show_foot(self) -> None:
        self._footer.show_foot(self._page().foot(), can_go_back=self._step is not STEPS[0])
