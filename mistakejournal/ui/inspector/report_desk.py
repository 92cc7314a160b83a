"""What can be done with a report: look at a place, call something meant or steady, keep it, copy it (I12)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QApplication

from mistakejournal.domain.inspection import KeptIssue
from mistakejournal.errors import JournalError
from mistakejournal.newsletter.finding import Finding, Strength
from mistakejournal.newsletter.report import LinkState
from mistakejournal.services.clients import get_client
from mistakejournal.services.done import Done
from mistakejournal.services.exempting import call_meant, call_steady, steady_link_of, take_back_steady
from mistakejournal.services.inspections import Seen, forget_inspection, note_caught, run_of, seen
from mistakejournal.services.keptissues import keep_issue, kept_issues
from mistakejournal.ui.context import Context
from mistakejournal.ui.inspector.handed import Handed
from mistakejournal.ui.inspector.inspecting import Inspecting
from mistakejournal.ui.inspector.link_line import LinkLines
from mistakejournal.ui.inspector.meant_button import offer_meant
from mistakejournal.ui.inspector.place import Shown
from mistakejournal.ui.inspector.place_dialog import PlaceDialog, Spotted
from mistakejournal.ui.inspector.report_page import (
    BACK,
    CATCH,
    COPY,
    FORGET,
    KEEP,
    MEANT,
    OPEN,
    OPEN_EARLIER,
    PASTE,
    PASTE_EARLIER,
    THROUGH,
    ReportPage,
)
from mistakejournal.ui.inspector.whose import Whose
from mistakejournal.ui.mailing.copying import copy_text
from mistakejournal.ui.routes import Place
from mistakejournal.ui.widgets.announcement import announce
from mistakejournal.ui.widgets.menu import Menu
from mistakejournal.words.findings import finding_words
from mistakejournal.words.inspections import verdict
from mistakejournal.words.links import goes_words, read_words


class ReportDesk(QObject):
    """The report in view with its page. Each act is one call that can be undone."""

    file_wanted = Signal(bool)
    paste_wanted = Signal(bool)
    """Whether it is the issue that went out before."""
    gone = Signal()
    """The report was put away."""

    def __init__(self, context: Context, inspecting: Inspecting, parent: QObject) -> None:
        """Serve `context`."""
        super().__init__(parent)
        self._context, self._inspecting = context, inspecting
        self._seen: Seen | None = None
        self._client_name = ""
        self.inspection_id = ""
        page = self.page = ReportPage()
        page.asked.connect(self._do)
        page.source.client_asked.connect(self._ask_whose)
        page.source.earlier_asked.connect(self._show_earlier)
        page.link_shown.connect(self._show_link)
        page.link_menu.connect(self._open_link_menu)
        page.steady_called.connect(self._call_steady)
        page.finding_shown.connect(self._show_finding)
        page.finding_meant.connect(lambda finding, always: self._call_meant([finding], always))
        page.incident_asked.connect(lambda row_id: context.go(Place.JOURNAL, row_id))

    def show(self, inspection_id: str) -> bool:
        """Show a report; tell whether it is there. Raises JournalError "report_unreadable"."""
        self.inspection_id, self._seen = inspection_id, None
        try:
            self._seen = seen(self._context.desk, inspection_id)
        except KeyError:
            return False
        client_id = self._seen.inspection.client_id
        self._client_name = get_client(self._context.desk, client_id).name if client_id else ""
        self.page.show_seen(self._context.desk, self._seen, self._client_name)
        return True

    def refresh(self) -> bool:
        """Show it as it stands now; tell whether it is still there."""
        try:
            return bool(self.inspection_id) and self.show(self.inspection_id)
        except JournalError:
            return False

    def say_verdict(self) -> None:
        """Have a screen reader say what a new report comes to."""
        if self._seen is not None:
            announce(self.page, " ".join(verdict(self._seen.report)))

    def show_found(self, key: str) -> None:
        """Show the place of a finding, as a step of a run asks for it."""
        findings = self._seen.report.findings if self._seen is not None else ()
        found = next((one for one in findings if one.key == key), None)
        if found is not None and found.link:
            self._show_link(found.link)
        elif found is not None:
            self._show_finding(found)

    def add_earlier(self, handed: Sequence[Handed]) -> None:
        """Keep earlier issues, and compare the report with them."""
        if self._seen is not None and self._seen.inspection.client_id:
            self._inspecting.add_earlier(handed, self._seen)

    def _do(self, act: str) -> None:
        if self._seen is not None:
            self._acts()[act]()

    def _acts(self) -> dict[str, Callable[[], object]]:
        return {
            OPEN: lambda: self.file_wanted.emit(False),
            PASTE: lambda: self.paste_wanted.emit(False),
            OPEN_EARLIER: lambda: self.file_wanted.emit(True),
            PASTE_EARLIER: lambda: self.paste_wanted.emit(True),
            CATCH: self._catch,
            COPY: self._copy,
            THROUGH: self._click_through,
            MEANT: self._show_meant,
            KEEP: self._keep,
            FORGET: self._forget,
            BACK: self._go_back,
        }

    def _catch(self) -> None:
        """Note a near miss that says what was found; with a run it is caught by its step."""
        assert self._seen is not None
        kept, title = self._seen.inspection, self._caught_title(self._seen)
        self._perform(lambda: note_caught(self._context.desk, kept, title))

    def _caught_title(self, seen_now: Seen) -> str:
        """Name what was caught: a link before all else, which is what readers would have clicked."""
        found = [one for one in seen_now.report.findings if one.strength is not Strength.NOTE]
        links = [one for one in found if one.link and one.strength is Strength.STRONG]
        for one in (*links, *found):
            return finding_words(one)
        return self.tr("Caught in “{title}”").format(title=seen_now.inspection.title)

    def _copy(self) -> None:
        from mistakejournal.words.reporttext import report_words  # asked for by hand

        assert self._seen is not None
        copy_text(self._context, report_words(self._seen.report))

    def _keep(self) -> None:
        assert self._seen is not None
        if self._seen.inspection.client_id:
            self._perform(lambda: keep_issue(self._context.desk, self.inspection_id))
        else:
            self._ask_whose()

    def _forget(self) -> None:
        if self._perform(lambda: forget_inspection(self._context.desk, self.inspection_id)):
            self.inspection_id = ""
            self.gone.emit()

    def _go_back(self) -> None:
        assert self._seen is not None
        step = self._seen.inspection.run_step_id
        if step:
            self._context.go(Place.RUN, run_of(self._context.desk, step))

    def _ask_whose(self) -> None:
        assert self._seen is not None
        dialog = Whose(self._context, self._seen.inspection.client_id, self.page.window())
        dialog.picked.connect(self._compare_for)
        dialog.open()

    def _compare_for(self, client_id: str) -> None:
        if self._seen is not None:
            self._inspecting.compare_again(self._seen, client_id or None)

    def _click_through(self) -> None:
        from mistakejournal.ui.inspector.click_through import ClickThrough  # asked for by hand

        ClickThrough(self._context, self.inspection_id, self.page.window()).open()

    def _show_meant(self) -> None:
        from mistakejournal.ui.inspector.meant_list import MeantList  # asked for by hand

        MeantList(self._context, self.inspection_id, self.page.window()).open()

    def _show_earlier(self) -> None:
        from mistakejournal.ui.inspector.earlier_issues import EarlierIssues  # asked for by hand

        client_id = self._seen.inspection.client_id if self._seen is not None else None
        if client_id is not None:
            before = kept_issues(self._context.desk, client_id)
            dialog = EarlierIssues(self._context, client_id, self.page.window())
            dialog.finished.connect(lambda _result: self._on_earlier_closed(client_id, before))
            dialog.open()

    def _on_earlier_closed(self, client_id: str, before: list[KeptIssue]) -> None:
        is_other = kept_issues(self._context.desk, client_id) != before
        if self.refresh() and self._seen is not None and is_other:
            self._inspecting.compare_again(self._seen, client_id)

    def _call_meant(self, findings: Sequence[Finding], always: bool) -> None:
        self._perform(lambda: call_meant(self._context.desk, self.inspection_id, *findings, always=always))

    def _call_steady(self, number: int) -> None:
        self._perform(lambda: call_steady(self._context.desk, self.inspection_id, number))

    def _take_back_steady(self, number: int) -> None:
        """Have a steady link looked after again."""
        assert self._seen is not None
        desk, client_id = self._context.desk, self._seen.inspection.client_id
        link = next(one.link for one in self._seen.report.links if one.link.number == number)
        steady = steady_link_of(desk, client_id, link) if client_id else None
        if steady is not None:
            self._perform(lambda: take_back_steady(desk, steady.id, self.inspection_id))

    def _open_link_menu(self, number: int, at: QPoint) -> None:
        assert self._seen is not None
        if QApplication.activePopupWidget() is not None:  # some systems make two events of one key
            return
        lines = LinkLines(self._seen.report, None)
        compared, findings = lines.compared(number), lines.findings(number)
        menu = Menu(parent=self.page)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.add(self.tr("Show in the text"), lambda: self._show_link(number))
        if compared.state is LinkState.SAME:
            menu.add(self.tr("It’s steady"), lambda: self._call_steady(number), shortcut="S")
        if compared.state is LinkState.STEADY:
            menu.add(self.tr("Not steady after all"), lambda: self._take_back_steady(number))
        if findings:
            heading = menu.addAction(self.tr("It’s meant"))
            heading.setEnabled(False)
            offer_meant(menu, self._client_name, lambda always: self._call_meant(findings, always))
        menu.addSeparator()
        address = compared.link.href
        menu.add(self.tr("Copy the address"), lambda: copy_text(self._context, address, private=False))
        menu.popup(at)

    def _show_link(self, number: int) -> None:
        assert self._seen is not None
        lines = LinkLines(self._seen.report, None)
        compared = lines.compared(number)
        words = self.tr("{words} goes to {place}").format(
            words=read_words(compared.link), place=goes_words(compared.link)
        )
        shown = Shown(self._seen.report.issue)
        spot = shown.of_link(number)
        if spot is not None:
            self._open_place(shown, [(words, spot)], 0)

    def _show_finding(self, finding: Finding) -> None:
        """Show the place of one; the others are a key away."""
        assert self._seen is not None
        shown = Shown(self._seen.report.issue)
        found = [(one, shown.of_finding(one)) for one in self._seen.report.findings if not one.link]
        places = [(one, spot) for one, spot in found if spot is not None]
        at = next((number for number, (one, _spot) in enumerate(places) if one == finding), None)
        if at is not None:
            self._open_place(shown, [(finding_words(one), spot) for one, spot in places], at)

    def _open_place(self, shown: Shown, places: Sequence[Spotted], at: int) -> None:
        PlaceDialog(shown.text, places, at, self.page.window()).open()

    def _perform(self, call: Callable[[], Done]) -> bool:
        return self._context.perform(call) is not None
