"""The Journal: every incident and near miss, newest first, and the page each one reads as."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from mistakejournal.domain.cause import Causes
from mistakejournal.domain.wanted import from_detail
from mistakejournal.ui.context import Context
from mistakejournal.ui.journal.empty_page import EmptyPage
from mistakejournal.ui.journal.halves import Halves
from mistakejournal.ui.journal.incident_page import IncidentPage
from mistakejournal.ui.journal.list_pane import ListPane
from mistakejournal.ui.routes import Place
from mistakejournal.ui.splitter_place import keep_splitter, take_splitter
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.view import View
from mistakejournal.ui.way_back import way_back_words

_PLACE = "journal"
_LIST, _PAGE = 393, 643
"""Px the halves have at first."""
_LEAST = 300
_PAGE_AFTER_MS = 90
"""The page follows when arrow keys or typing rest, so that neither waits for it."""


class JournalView(Themed, View):
    """List and page side by side; in a narrow window or at large text one of them alone."""

    interests = frozenset(
        {"incidents", "feelings", "affected", "repairs", "options", "whys", "causes", "fixes", "messages",
         "promises", "check_ins", "clients", "works", "runs", "run_steps", "interruptions", "steps",
         "checklists", "events", "evidence", "prompt_answers", "saved_views"}
    )  # fmt: skip

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`."""
        super().__init__(context, parent)
        causes = {cause.code: cause.label for cause in Causes(context.desk.content.vocab).all}
        self._wanted = ""
        self._came_from: Place | None = None
        self._is_alone = False
        self._page_is_open = False
        self._list = ListPane(context, causes)
        self._page = IncidentPage(context, causes)
        self._halves = Halves(self._list, self._page)
        self._halves.setSizes([_LIST, _PAGE])
        self._list.chosen.connect(self._on_chosen)
        self._list.opened.connect(self._open)
        self._list.export_wanted.connect(self.export_shown)
        self._list.left.connect(self._leave)
        self._page.went_back.connect(self._go_back)
        self._empty = EmptyPage(context)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._halves)
        self._stack.addWidget(self._empty)
        take_splitter(self._halves, _PLACE, context.desk)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAGE_AFTER_MS)
        self._soon.timeout.connect(self._show_chosen)
        self.wear()

    def refresh(self) -> None:
        """Read the list and the page anew; what is selected stays."""
        self._list.refresh()
        is_empty = self._list.is_empty() and not self._list.is_filtered()
        self._stack.setCurrentWidget(self._empty if is_empty else self._halves)
        if self._wanted:
            wanted, self._wanted = self._wanted, ""
            self._show(wanted)
        elif not self._list.rows.current_id() and not self._page.incident_id:
            self._list.select_first()
        if self._list.rows.current_id():
            self._show_chosen()
        else:  # it lies further back than the rows that were read
            self._page.refresh()
        self._arrange()

    def show_row(self, row_id: str, detail: str = "") -> None:
        """Show an incident, wherever it stands in the list; or what the detail asks for (`Wanted`)."""
        asked = from_detail(detail)
        if asked is not None:
            self._page_is_open = False
            self._list.show_wanted(asked)
        if not row_id:
            return
        if self.isVisible():
            self._show(row_id)
        else:
            self._stale = True
            self._wanted = row_id

    def row_shown(self) -> tuple[str, str]:
        """Give the incident whose page is in view."""
        return self._page.incident_id, ""

    def arrive(self, before: Place, *, is_asked: bool) -> None:
        """Offer the way back to where a link was followed; one link may lead on to the next."""
        if before in (Place.JOURNAL, Place.RUNS):
            return
        words = way_back_words(before) if is_asked else ""
        self._came_from = before if words else None
        self._list.show_way_back(words)

    def panes(self) -> list[QWidget]:
        """Part the list from the page it opens."""
        if self._stack.currentWidget() is self._empty:
            return [self._empty]
        return [pane for pane in (self._list, self._page) if pane.isVisible()]

    def export_shown(self) -> bool:
        """Offer to export what is selected or shown as a page, what the filters found, or a month."""
        self._list.ask_ids(self._export)
        return True

    def _export(self, selected: list[str], found: list[str]) -> None:
        from mistakejournal.ui.journal.export_dialog import open_export  # few sittings export anything

        shown = self._page.incident_id
        chosen = selected if len(selected) > 1 else [shown] if shown else []
        open_export(self.context, self, chosen, found)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show both halves where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember where the halves meet."""
        self._soon.stop()
        if not self._is_alone:
            keep_splitter(self._halves, _PLACE, self.context.desk)
        super().hideEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on to the list; a focus proxy would tie the way by Tab into a knot."""
        super().focusInEvent(event)
        if self._stack.currentWidget() is self._empty:
            self._empty.focus_first()
        elif self._list.isHidden():
            self._page.focus_first()
        else:
            self._list.rows.setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from the page back to the list by Esc, and from there to where a link was followed."""
        if event.key() == Qt.Key.Key_Escape and not self._list.rows.hasFocus():
            self._go_back()
        elif event.key() == Qt.Key.Key_Escape and self._came_from is not None:
            self._leave()
        else:
            super().keyPressEvent(event)

    def restyle(self) -> None:
        """Choose between both halves and one."""
        self._list.setMinimumWidth(self.theme.space(_LEAST))
        self._arrange()

    def _show(self, row_id: str) -> None:
        self._page_is_open = True
        self._list.select(row_id)
        self._page.show_incident(row_id)
        self._soon.stop()
        self._arrange()

    def _on_chosen(self, _row_id: str) -> None:
        self._soon.start()

    def _show_chosen(self) -> None:
        self._soon.stop()
        self._page.show_incident(self._list.rows.current_id())

    def _open(self, _row_id: str) -> None:
        self._page_is_open = True
        self._show_chosen()
        self._arrange()
        if self._is_alone or self._list.rows.is_by_keys():
            self._page.focus_first()

    def _go_back(self) -> None:
        self._page_is_open = False
        self._arrange()
        self._list.rows.setFocus(Qt.FocusReason.TabFocusReason)

    def _leave(self) -> None:
        if self._came_from is not None:
            self.context.go(self._came_from)

    def _arrange(self) -> None:
        self._is_alone = self.theme.is_narrow(self.window().width())
        has_page = bool(self._page.incident_id) and self._page_is_open
        self._list.setHidden(self._is_alone and has_page)
        self._page.setHidden(self._is_alone and not has_page)
        self._page.show_back(shows=self._is_alone)
