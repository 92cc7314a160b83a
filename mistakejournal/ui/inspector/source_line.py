"""What was looked at: its name, when, whose it is, and what it was compared with (I3)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mistakejournal.newsletter.issue import Source
from mistakejournal.services.desk import Desk
from mistakejournal.services.inspections import Seen
from mistakejournal.services.keptissues import kept_issues
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.elided import ElidedLabel
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.words.dates import moment_words
from mistakejournal.words.inspections import compared_words

_SMALL = 30


class SourceLine(QWidget):
    """One line that wraps; the client and the issues it was compared with can be changed in it."""

    client_asked = Signal()
    earlier_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self._title = ElidedLabel("", "strong")
        self._when = Label("", "body", "text2")
        self._client = Button("", "link", height=_SMALL)
        self._client.clicked.connect(self.client_asked)
        self._compared = ElidedLabel("", "body", "text2")
        self._change = Button(self.tr("Change"), "link", height=_SMALL)
        self._change.setAccessibleDescription(self.tr("The issues it is compared with"))
        self._change.clicked.connect(self.earlier_asked)
        line = FlowLayout(spacing=8, parent=self)
        for widget in (
            IconLabel("mail"),
            self._title,
            self._when,
            self._client,
            self._compared,
            self._change,
        ):
            line.addWidget(widget)

    def show_seen(self, desk: Desk, seen: Seen, client_name: str) -> None:
        """Say what was looked at."""
        kept = seen.inspection
        self._title.set_text(kept.title)
        if kept.inspected_at is not None:
            at = moment_words(desk.clock.local(kept.inspected_at), desk.clock.local())
            pasted = seen.report.issue.source in (Source.PASTED, Source.TEXT)
            words = self.tr("pasted {when}") if pasted else self.tr("read {when}")
            self._when.setText(words.format(when=at[:1].lower() + at[1:]))
        self._client.setText(
            self.tr("for {client}").format(client=client_name.replace("&", "&&"))
            if client_name
            else self.tr("Say whose it is")
        )
        titles = seen.report.compared_with
        on = None
        if kept.client_id and titles:
            issues = kept_issues(desk, kept.client_id)
            on = next((one.sent_on for one in issues if one.title == titles[0]), None)
        self._compared.set_text(compared_words(seen.report, on))
        self._change.setVisible(bool(kept.client_id))
        self.updateGeometry()
