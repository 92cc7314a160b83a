"""The inspector before an issue is looked at: paste, drop or open one, or go back to a report (I1)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mistakejournal.domain.inspection import Inspection
from mistakejournal.services.clients import client_names
from mistakejournal.services.desk import Desk
from mistakejournal.services.inspections import recent
from mistakejournal.ui.inspector.drop_zone import DropZone
from mistakejournal.ui.inspector.how_to_save import HowToSave
from mistakejournal.ui.inspector.way_line import WayLine
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.group import Group
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.page import Page
from mistakejournal.ui.widgets.row import OpenRow
from mistakejournal.words.dates import moment_words
from mistakejournal.words.dotted import dotted
from mistakejournal.words.inspections import count_words

_WIDTH = 680


class StartPage(Page):
    """Asks for an issue in three ways; the reports there are stand below."""

    handed = Signal(list)
    paste_wanted = Signal()
    file_wanted = Signal()
    opened = Signal(str)
    """The id of a report."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Offer the ways in."""
        super().__init__(_WIDTH, title=self.tr("Newsletter inspector"), parent=parent)
        self.set_subtitle(
            self.tr(
                "Looks for last week’s links, left-over tags and dates that don’t fit, before it goes out."
            )
        )
        self.way = self.add(WayLine())
        self._paste = Button(self.tr("Paste"), "primary", icon="copy", key_hint=self.tr("Ctrl V"))
        self._paste.clicked.connect(self.paste_wanted)
        open_file = Button(self.tr("Open a file"), icon="file-plus-2")
        open_file.clicked.connect(self.file_wanted)
        how = Button(self.tr("How to save one from your mail app"), "link")
        how.clicked.connect(self._show_how)
        zone = DropZone(
            self.tr("Drop a test email here"),
            self.tr("Or open the test you sent yourself, select all, copy, and paste it here."),
            [self._paste, open_file, how],
        )
        zone.handed.connect(self.handed)
        self.add(zone, gap=24)
        self._recent = Group(self.tr("Looked at before"), rest=self.tr("{count} more"))
        self.add(self._recent, gap=0)
        self.add(read_here(), gap=24)
        self.add_stretch()

    def show_recent(self, desk: Desk) -> None:
        """Show the reports that are kept."""
        names = dict(client_names(desk))
        now = desk.clock.local()

        def words(one: Inspection) -> str:
            at = desk.clock.local(one.inspected_at) if one.inspected_at is not None else now
            parts = (names.get(one.client_id or "", ""), moment_words(at, now), count_words(one))
            return dotted(*parts)

        def row(one: Inspection) -> QWidget:
            made = OpenRow(
                one.title, words(one), leading=IconLabel("mail"), trailing=[IconLabel("chevron-right")]
            )
            made.clicked.connect(lambda: self.opened.emit(one.id))
            return made

        found: Sequence[Inspection] = recent(desk)
        self._recent.show_rows(found, row, seen=words)

    def focus_first(self) -> None:
        """Put the focus on the first way."""
        self._paste.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_how(self) -> None:
        HowToSave(self.window()).open()


def read_here() -> QWidget:
    """Give the line that says what the inspector doesn't do."""
    whole = QWidget()
    line = QHBoxLayout(whole)
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(IconLabel("laptop", "text3", 14))
    words = QCoreApplication.translate(
        "Inspector", "Read on this laptop. Links are compared as text; nothing is opened or loaded."
    )
    line.addWidget(Label(words, "caption", "text2", wrap=True), 1)
    return whole
