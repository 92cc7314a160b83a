"""A report at its step, in short: the verdict, what is strong and open, and the way to the whole (I11)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.domain.template import capital
from mistakejournal.services.exempting import call_meant
from mistakejournal.services.inspections import Seen
from mistakejournal.ui.context import Context
from mistakejournal.ui.inspector.meant_button import MeantButton
from mistakejournal.ui.routes import Place
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.emptying import empty
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.reading_order import keep_reading_order, stops_in
from mistakejournal.ui.widgets.row import Row
from mistakejournal.words.findings import finding_words
from mistakejournal.words.inspections import number_words, verdict_words
from mistakejournal.words.issue_places import place_words

if TYPE_CHECKING:
    from mistakejournal.newsletter.finding import Finding

_SMALL = 30
_SHOWN = 5
"""So many findings stand at the step; the rest is in the whole report."""


class ReportInShort(Themed, QWidget):
    """What is open is looked at, called meant, or mended and inspected again."""

    again_wanted = Signal()

    def __init__(self, context: Context, client_name: str, parent: QWidget | None = None) -> None:
        """Serve `context`; `show_report` fills it, and `client_name` is whose issue it is."""
        super().__init__(parent)
        self._context, self._client_name = context, client_name
        self._seen: Seen | None = None
        self._icon = IconLabel("mail-search", "text2", 18)
        self._verdict = Label("", "strong", wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._more = Label("", "small", "text2", wrap=True)
        self._whole = Button(self.tr("See the whole report"), "link", height=_SMALL)
        self._whole.clicked.connect(lambda: self._go(""))
        self._again = Button(self.tr("Inspect again"), "quiet", icon="rotate-ccw", height=_SMALL)
        self._again.clicked.connect(self.again_wanted)
        head = QHBoxLayout()
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._verdict, 1)
        self._head = head
        foot = FlowLayout(spacing=8)
        foot.addWidget(self._whole)
        foot.addWidget(self._again)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(head)
        self._column.addLayout(self._rows)
        self._column.addWidget(self._more)
        self._column.addLayout(foot)
        self.wear()

    def show_report(self, seen: Seen, *, is_over: bool) -> None:
        """Show a report; at a step that is dealt with it is only read."""
        self._again.setVisible(not is_over)
        if seen == self._seen:
            return
        self._seen = seen
        strong = sorted(seen.report.strong, key=lambda one: not one.link)  # what readers click comes first
        self._icon.set_icon("circle-alert" if strong else "mail-search", "amber_text" if strong else "text2")
        self._verdict.setText(verdict_words(seen.report))
        empty(self._rows)
        for finding in strong[:_SHOWN]:
            row = self._row(seen, finding)
            self._rows.addWidget(row)
            row.show()
        left = len(strong) - _SHOWN
        words = self.tr("One more is in the whole report.")
        if left > 1:
            more = capital(number_words(left))
            words = self.tr("{count} more are in the whole report.").format(count=more)
        self._more.setText(words)
        self._more.setVisible(left > 0)
        keep_reading_order(self)

    def focus_first(self) -> None:
        """Put the focus on the first thing that can be done."""
        next(stops_in(self), self._whole).setFocus(Qt.FocusReason.OtherFocusReason)

    def words(self) -> str:
        """Give the verdict, for a screen reader."""
        return self._verdict.text()

    def restyle(self) -> None:
        """Keep the parts apart."""
        self._head.setSpacing(self.theme.space(10))
        self._column.setSpacing(self.theme.space(6))

    def _row(self, seen: Seen, finding: Finding) -> Row:
        said, place = finding_words(finding), place_words(seen.report.issue, finding)
        show = Button(self.tr("Show"), "quiet", height=_SMALL)
        show.clicked.connect(lambda: self._go(finding.key))
        show.setAccessibleDescription(said)
        meant = MeantButton(self._client_name, said)
        meant.called.connect(lambda always: self._mean(finding, always))
        return Row(said, place, trailing=[show, meant], title_style="body")

    def _mean(self, finding: Finding, always: bool) -> None:
        if self._seen is None:
            return
        desk, row_id = self._context.desk, self._seen.inspection.id
        if self._context.perform(lambda: call_meant(desk, row_id, finding, always=always)) is not None:
            self.focus_first()

    def _go(self, detail: str) -> None:
        if self._seen is not None:
            self._context.go(Place.INSPECTOR, self._seen.inspection.id, detail)
