"""A report: the verdict, the links beside earlier issues, what was found in the text (picture 12)."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from mistakejournal.newsletter.finding import Finding, Strength
from mistakejournal.newsletter.report import Report
from mistakejournal.services.desk import Desk
from mistakejournal.services.inspections import Seen
from mistakejournal.ui.inspector.drop_zone import DropZone
from mistakejournal.ui.inspector.finding_rows import FindingRows
from mistakejournal.ui.inspector.link_heads import LinkHeads
from mistakejournal.ui.inspector.link_line import LinkLines
from mistakejournal.ui.inspector.link_rows import LinkRows
from mistakejournal.ui.inspector.source_line import SourceLine
from mistakejournal.ui.inspector.start_page import read_here
from mistakejournal.ui.inspector.way_line import WayLine
from mistakejournal.ui.widgets.banner import Banner
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.menu import Menu
from mistakejournal.ui.widgets.menu_button import MenuButton
from mistakejournal.ui.widgets.page import Page
from mistakejournal.ui.widgets.reading_order import stops_in
from mistakejournal.ui.widgets.side_by_side import SideBySide
from mistakejournal.words.inspections import number_words, verdict

_WIDTH = 920
OPEN, PASTE, MEANT, KEEP, FORGET = "open", "paste", "meant", "keep", "forget"
CATCH, THROUGH, COPY, BACK = "catch", "through", "copy", "back"
OPEN_EARLIER, PASTE_EARLIER = "open_earlier", "paste_earlier"
"""What a report is asked for."""


class ReportPage(Page):
    """Shows one report; what is wanted of it goes out as signals."""

    top = 24
    another_wanted = Signal()
    asked = Signal(str)
    """One of the codes above."""
    link_shown = Signal(int)
    link_menu = Signal(int, QPoint)
    steady_called = Signal(int)
    finding_shown = Signal(Finding)
    finding_meant = Signal(Finding, bool)
    incident_asked = Signal(str)
    earlier_handed = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(_WIDTH, parent=parent)
        self.setAccessibleName(self.tr("Newsletter inspector"))
        self.add(self._head(), gap=0)
        self.source = self.add(SourceLine(), gap=8)
        self.way = self.add(WayLine(), gap=0)
        self._banner = self.add(Banner("", icon="mail-search"), gap=16)
        self._through = self._banner.add_action(
            Button(self.tr("Open them one by one"), "quiet", icon="external-link")
        )
        self._through.clicked.connect(lambda: self.asked.emit(THROUGH))
        self._caught = self._banner.add_action(Button(self.tr("Log as caught"), icon="sprout"))
        self._caught.clicked.connect(lambda: self.asked.emit(CATCH))
        self._earlier = self.add(self._earlier_zone(), gap=12)
        self._whose_first = self.add(self._whose_line(), gap=0)
        self._heads = self.add(LinkHeads(), gap=16)
        self._heads.copy_wanted.connect(lambda: self.asked.emit(COPY))
        self.links = self.add(LinkRows(), gap=0)
        self.links.shown.connect(self.link_shown)
        self.links.menu_asked.connect(self.link_menu)
        self.links.steady_called.connect(self.steady_called)
        self._in_text, self._in_text_count = self._section(self.tr("In the text"))
        self.findings = self._rows()
        self._notes_head = Button("", "quiet", height=30, icon="chevron-right")
        self._notes_head.setCheckable(True)
        self._notes_head.toggled.connect(self._unfold_notes)
        self.add(self._notes_head, gap=12)
        self.notes = self._rows()
        self.notes.hide()
        self._shortened = self.add(
            Label(
                self.tr("It is longer than what is kept of a text: the end of it can’t be shown here."),
                "small",
                "text2",
                wrap=True,
            ),
            gap=12,
        )
        self.add(read_here(), gap=12)
        self.add_stretch()

    def show_seen(self, desk: Desk, seen: Seen, client_name: str) -> None:
        """Show a report as it stands now. Where a row with the focus goes, the focus stays on the page."""
        had_focus = self._has_focus()
        report, kept = seen.report, seen.inspection
        self.source.show_seen(desk, seen, client_name)
        self._show_verdict(report)
        self._back.setVisible(kept.run_step_id is not None)
        self._earlier.setVisible(bool(kept.client_id) and not report.compared_with)
        self._whose_first.setVisible(bool(report.links) and not kept.client_id)
        lines = LinkLines(report, kept.answers)
        self._shortened.setVisible(report.shortened)
        self._heads.show_links(report)
        self.links.show_links(lines)
        loose = [one for one in report.findings if not one.link]
        open_ones = [one for one in loose if one.strength is not Strength.NOTE]
        notes = [one for one in loose if one.strength is Strength.NOTE]
        self._in_text.setVisible(bool(open_ones))
        self._in_text_count.setText(str(len(open_ones)))
        self.findings.show_findings(report.issue, open_ones, client_name)
        self.notes.show_findings(report.issue, notes, client_name)
        self._name_notes(len(notes))
        if had_focus and not self._has_focus():
            rows = self.findings.widgets()
            last = [*stops_in(rows[-1])][-1:] if rows else []
            (*last, self._another)[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _has_focus(self) -> bool:
        focus: QWidget | None = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def focus_first(self) -> None:
        """Put the focus on the first thing to do."""
        self._another.setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> list[QWidget]:
        """Give what F6 goes through."""
        return [self._head_row, self.links, self.findings]

    def _head(self) -> QWidget:
        self._head_row = QWidget()
        line = SideBySide(spacing=12, parent=self._head_row)
        line.add(Label(self.tr("Newsletter inspector"), "title", wrap=True), stretch=1, need=280)
        ways = QWidget()
        row = QHBoxLayout(ways)
        row.setContentsMargins(0, 0, 0, 0)
        self._back = Button(self.tr("Back to the run"), "quiet", icon="arrow-left")
        self._back.clicked.connect(lambda: self.asked.emit(BACK))
        self._another = Button(self.tr("Check another"), icon="file-plus-2")
        self._another.clicked.connect(self.another_wanted)
        more = MenuButton("ellipsis", self.tr("More"))
        menu = Menu(parent=more)
        for code, words in self._acts():
            menu.add(words, lambda code=code: self.asked.emit(code))  # type: ignore[misc]  # the default binds it
        more.set_menu(menu)
        for widget in (self._back, self._another, more):
            row.addWidget(widget)
        line.add(ways)
        return self._head_row

    def _acts(self) -> list[tuple[str, str]]:
        return [
            (OPEN, self.tr("Open a file")),
            (PASTE, self.tr("Paste")),
            (MEANT, self.tr("What was meant")),
            (KEEP, self.tr("Keep to compare with")),
            (FORGET, self.tr("Forget this report")),
        ]

    def _earlier_zone(self) -> QWidget:
        paste = Button(self.tr("Paste last week’s"), "secondary", height=30)
        paste.clicked.connect(lambda: self.asked.emit(PASTE_EARLIER))
        open_file = Button(self.tr("Open last week’s"), "secondary", height=30)
        open_file.clicked.connect(lambda: self.asked.emit(OPEN_EARLIER))
        zone = DropZone(
            self.tr("Drop last week’s too"),
            self.tr("Then each link can be held against the one that went out before."),
            [paste, open_file],
            large=False,
        )
        zone.handed.connect(self.earlier_handed)
        return zone

    def _whose_line(self) -> QWidget:
        whole = QWidget()
        line = QHBoxLayout(whole)
        line.setContentsMargins(0, self.theme.space(4), 0, 0)  # takes no room while it is hidden
        said = self.tr("Say whose it is, and last week’s can be dropped here too.")
        line.addWidget(Label(said, "small", "text2", wrap=True), 1)
        return whole

    def _section(self, title: str) -> tuple[QWidget, Label]:
        whole = QWidget()
        line = QHBoxLayout(whole)
        line.setContentsMargins(0, self.theme.space(28), 0, 0)
        line.setSpacing(self.theme.space(10))
        line.addWidget(Label(title, "heading"))
        count = Label("", "small", "text2")
        line.addWidget(count)
        line.addStretch(1)
        self.add(whole, gap=0)
        return whole, count

    def _rows(self) -> FindingRows:
        rows = self.add(FindingRows(), gap=4)
        rows.shown.connect(self.finding_shown)
        rows.meant.connect(self.finding_meant)
        rows.incident_asked.connect(self.incident_asked)
        return rows

    def _show_verdict(self, report: Report) -> None:
        looked = [one for one in report.findings if one.strength is not Strength.NOTE]
        self._banner.set_text(*verdict(report))
        self._banner.set_tone("amber" if looked else "sunken")
        self._through.setVisible(bool(report.links))

    def _name_notes(self, count: int) -> None:
        self._notes_head.setVisible(count > 0)
        if count == 1:
            self._notes_head.setText(self.tr("Also seen, one quiet note"))
        else:
            words = self.tr("Also seen, {count} quiet notes")
            self._notes_head.setText(words.format(count=number_words(count)))
        self._notes_head.updateGeometry()
        self.notes.setVisible(count > 0 and self._notes_head.isChecked())

    def _unfold_notes(self, unfolded: bool) -> None:
        self._notes_head.set_icon("chevron-down" if unfolded else "chevron-right")
        self.notes.setVisible(unfolded)
