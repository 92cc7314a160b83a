"""The newsletter inspector: an issue is handed over, inspected, and its report looked through (I1 to I12)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from PySide6.QtCore import QMimeData, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QStackedLayout, QWidget

from mistakejournal.errors import JournalError
from mistakejournal.services.inspections import recent
from mistakejournal.ui.context import Context
from mistakejournal.ui.inspector.handed import Handed, all_handed_in, can_be_read
from mistakejournal.ui.inspector.inspecting import Inspecting
from mistakejournal.ui.inspector.report_desk import ReportDesk
from mistakejournal.ui.inspector.report_page import ReportPage
from mistakejournal.ui.inspector.start_page import StartPage
from mistakejournal.ui.inspector.way_line import WayLine
from mistakejournal.ui.inspector.ways_in import choose_mail, copied
from mistakejournal.ui.mime import Drops
from mistakejournal.ui.routes import OPEN_FILE
from mistakejournal.ui.view import View
from mistakejournal.words.errors import error_words


class InspectorView(View):
    """The ways in, or one report. Whatever is handed over here is inspected, wherever it lands."""

    interests = frozenset(
        {
            "inspections",
            "kept_issues",
            "steady_links",
            "exemptions",
            "client_rules",
            "clients",
        }
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`."""
        super().__init__(context, parent)
        self._is_new = True
        self._inspecting = Inspecting(context, self)
        self._start = StartPage()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._start)
        self._start.handed.connect(self._inspecting.look_at)
        self._start.paste_wanted.connect(lambda: self._paste())
        self._start.file_wanted.connect(lambda: self._open_file())
        self._start.opened.connect(self._open)
        self._start.way.cancelled.connect(self._inspecting.cancel)
        self._inspecting.began.connect(lambda: self._way().begin())
        self._inspecting.ended.connect(self._end)
        self._inspecting.failed.connect(self._on_failed)
        self._inspecting.kept.connect(self._open)
        Drops(self, self._take, can_be_read)

    @cached_property
    def _report(self) -> ReportDesk:
        """The report with its page, made when the first one is shown."""
        report = ReportDesk(self.context, self._inspecting, self)
        report.page.another_wanted.connect(self._show_start)
        report.page.earlier_handed.connect(report.add_earlier)
        report.page.way.cancelled.connect(self._inspecting.cancel)
        report.file_wanted.connect(self._open_file)
        report.paste_wanted.connect(self._paste)
        report.gone.connect(self._show_start)
        self._stack.addWidget(report.page)
        return report

    def refresh(self) -> None:
        """Read anew what is shown. At first that is the report of today, if there is one."""
        if self._inspecting.is_keeping:
            return
        if self._is_new:
            self._is_new = False
            self._show_newest()
        if not self._shows_report() or not self._report.refresh():
            self._turn_to(self._start)
            self._start.show_recent(self.context.desk)

    def show_row(self, row_id: str, detail: str = "") -> None:
        """Show a report, with the place of a finding by its key, or ask for a file once it is in view."""
        if row_id:
            self._is_new = False
            self._show_report(row_id)
        if detail == OPEN_FILE:
            QTimer.singleShot(0, self, self._open_file)
        elif detail:
            QTimer.singleShot(0, self, lambda: self._report.show_found(detail))

    def row_shown(self) -> tuple[str, str]:
        """Give the report in view."""
        return (self._report.inspection_id if self._shows_report() else ""), ""

    def panes(self) -> list[QWidget]:
        """Give what F6 goes through: the head of a report, its links, what its text has."""
        return self._report.page.panes() if self._shows_report() else [self]

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on to what is shown."""
        super().focusInEvent(event)
        (self._report.page if self._shows_report() else self._start).focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste; and leave the ways in for the report they were opened over."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif event.key() == Qt.Key.Key_Escape and not self._shows_report():
            self._go_back()
        else:
            super().keyPressEvent(event)

    def _turn_to(self, page: StartPage | ReportPage) -> None:
        """Show a page. What has the focus lets go of it first: Qt would move it as by Tab, with a ring."""
        focus: QWidget | None = QApplication.focusWidget()
        had_focus = focus is not None and self.isAncestorOf(focus) and self._stack.currentWidget() is not page
        if had_focus and focus is not None:
            focus.clearFocus()
        self._stack.setCurrentWidget(page)
        if had_focus:
            page.focus_first()

    def _shows_report(self) -> bool:
        return self._stack.currentWidget() is not self._start

    def _way(self) -> WayLine:
        return self._report.page.way if self._shows_report() else self._start.way

    def _show_newest(self) -> None:
        desk = self.context.desk
        for newest in recent(desk, 1):
            at = newest.inspected_at
            if at is not None and desk.clock.local(at).date() == desk.clock.local().date():
                self._show_report(newest.id)

    def _show_report(self, inspection_id: str) -> bool:
        try:
            is_there = self._report.show(inspection_id)
        except JournalError as trouble:
            self._on_failed(trouble)
            return False
        if is_there:
            self._turn_to(self._report.page)
            self.context.page_turned.emit()
        return is_there

    def _open(self, inspection_id: str) -> None:
        """Show a report, from its top if it is another one than before."""
        is_other = not self._shows_report() or inspection_id != self._report.inspection_id
        self._end()
        if self._show_report(inspection_id) and is_other:
            self._report.page.verticalScrollBar().setValue(0)
            self._report.say_verdict()
            if self.isVisible():
                self._report.page.focus_first()

    def _go_back(self) -> None:
        """Go back to the report that was looked at before."""
        if self._report.refresh():
            self._start.way.hide()
            self._turn_to(self._report.page)
            self._report.page.focus_first()

    def _show_start(self) -> None:
        self._turn_to(self._start)
        self._start.way.hide()
        self._start.show_recent(self.context.desk)
        self.context.page_turned.emit()
        self._start.focus_first()

    def _open_file(self, earlier: bool = False) -> None:
        title = self.tr("Last week’s newsletter") if earlier else self.tr("Inspect a newsletter")
        handed = choose_mail(self, title)
        if handed is not None:
            self._hand_over([handed], earlier=earlier)

    def _paste(self, earlier: bool = False) -> None:
        try:
            handed = copied()
        except JournalError as trouble:
            self._on_failed(trouble)
        else:
            self._hand_over(handed, earlier=earlier)

    def _hand_over(self, handed: Sequence[Handed], *, earlier: bool) -> None:
        if earlier:
            self._report.add_earlier(handed)
        else:
            self._inspecting.look_at(handed)

    def _take(self, mime: QMimeData) -> bool:
        handed = all_handed_in(mime)
        if handed:
            self._inspecting.look_at(handed)
        return bool(handed)

    def _end(self) -> None:
        self._start.way.end()
        if self._shows_report():
            self._report.page.way.end()

    def _on_failed(self, error: JournalError) -> None:
        self._way().say(error_words(error))
