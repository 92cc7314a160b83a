"""What was found in the text, row by row: Show leads to its place, “It’s meant” sets it aside (I12)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from mistakejournal.newsletter.finding import Finding, Strength
from mistakejournal.newsletter.issue import Issue
from mistakejournal.ui.inspector.link_columns import GAP, words_left
from mistakejournal.ui.inspector.meant_button import MeantButton
from mistakejournal.ui.inspector.place import can_be_shown
from mistakejournal.ui.theme import current_theme
from mistakejournal.ui.theme.paint import hairline, painting
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.long_column import LongColumn, Slot
from mistakejournal.ui.widgets.row import Row
from mistakejournal.words.findings import finding_words
from mistakejournal.words.issue_places import place_words

_ROW, _SMALL = 51, 30
_ICONS: Mapping[str, str] = {
    "merge_tags": "braces",
    "weekday": "calendar-x-2",
    "past_date": "calendar-x-2",
    "leftovers": "text-cursor-input",
    "same_subject": "equal",
    "issue_number": "repeat",
    "other_client": "users",
    "preheader": "eye",
    "sender": "mail",
    "reply_to": "mail",
    "unsubscribe": "mail",
    "quoted": "text",
    "text_part": "text",
    "alt_texts": "camera",
    "size": "box",
    "wishes": "flag",
}
_ANY = "info"
_TONES = {Strength.STRONG: "amber_text", Strength.HINT: "amber_text", Strength.NOTE: "text2"}
_INCIDENT = "incident_id"
"""The fact that names the incident a client's rule was learned from (I10)."""


class FindingRows(LongColumn):
    """Findings of a report that are not about one link."""

    shown = Signal(Finding)
    meant = Signal(Finding, bool)
    """Set it aside: always for this client, or just this time."""
    incident_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._known: tuple[object, ...] = ()

    def show_findings(self, issue: Issue, findings: Sequence[Finding], client_name: str) -> None:
        """Show these; rows that would say the same stay as they are."""
        known = (issue.name, len(issue.text), client_name)
        if known != self._known:
            self.show_rows([])
            self._known = known
        keys = Counter[str]()
        slots = []
        for one in findings:
            key = f"{one.key}|{one.part}|{one.start}|{one.strength}"
            keys[key] += 1
            slots.append(self._slot(f"{key}|{keys[key]}", one, issue, client_name))
        self.show_rows(slots)

    def _slot(self, key: str, one: Finding, issue: Issue, client_name: str) -> Slot:
        return Slot(key, lambda: self._row(one, issue, client_name), lambda _width: current_theme().px(_ROW))

    def _row(self, one: Finding, issue: Issue, client_name: str) -> Row:
        words = finding_words(one)
        buttons: list[QWidget] = []
        if one.facts.get(_INCIDENT):
            incident = Button(self.tr("Its incident"), "quiet", height=_SMALL)
            incident.setAccessibleDescription(words)
            incident.clicked.connect(lambda: self.incident_asked.emit(one.facts[_INCIDENT]))
            buttons.append(incident)
        if can_be_shown(one, issue):
            show = Button(self.tr("Show"), "quiet", height=_SMALL)
            show.setAccessibleDescription(words)
            show.clicked.connect(lambda: self.shown.emit(one))
            buttons.append(show)
        meant = MeantButton(client_name, words)
        meant.called.connect(lambda always: self.meant.emit(one, always))
        buttons.append(meant)
        return _FindingRow(
            words,
            leading=IconLabel(_ICONS.get(one.rule, _ANY), _TONES[one.strength]),
            trailing=buttons,
            title_style="body",
            aside=place_words(issue, one),
        )


class _FindingRow(Row):
    """In line with the rows of the links above, to the line under its words."""

    side = 10

    def restyle(self) -> None:
        """Begin and end where a link does."""
        super().restyle()
        theme = self.theme
        self._words.setSpacing(theme.space(GAP))
        self._line.setContentsMargins(
            theme.space(self.side), theme.space(10), theme.space(2), theme.space(11)
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line under it."""
        theme = self.theme
        with painting(self) as painter:
            rect = QRectF(self.rect()).adjusted(words_left(theme), 0, 0, 0)
            hairline(painter, rect, theme.color("line"))
