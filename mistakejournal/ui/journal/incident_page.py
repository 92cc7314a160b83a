"""An incident as a page: where it stands, three facts, and its whole story (K6)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from mistakejournal.domain.event import Event
from mistakejournal.domain.fix import Fix, FixState
from mistakejournal.domain.incident_file import IncidentFile, shortened
from mistakejournal.services.alike import OldFix, old_fixes
from mistakejournal.services.evidence import add_evidence, incident_evidence, remove_evidence
from mistakejournal.services.incidents import incident_file
from mistakejournal.services.prompts import answers
from mistakejournal.services.since import Since, since
from mistakejournal.services.timeline import folded, timeline
from mistakejournal.ui.context import Context
from mistakejournal.ui.evidence.files import EvidenceFiles, Keep
from mistakejournal.ui.journal.facts_line import FactsLine
from mistakejournal.ui.journal.incident_head import IncidentHead
from mistakejournal.ui.journal.own_answers import OwnAnswers
from mistakejournal.ui.journal.same_thing import SameThing
from mistakejournal.ui.journal.since_rows import SinceRows
from mistakejournal.ui.journal.story import Story
from mistakejournal.ui.mailing.copying import copy_text
from mistakejournal.ui.mime import Drops
from mistakejournal.ui.routes import Place
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.hairline import Hairline
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.laying_out import lay_out_now
from mistakejournal.ui.widgets.page import Page
from mistakejournal.ui.widgets.reading_order import keep_reading_order
from mistakejournal.words.alike import standing_words
from mistakejournal.words.dates import day_words
from mistakejournal.words.dotted import dotted
from mistakejournal.words.incident_facts import fact_words
from mistakejournal.words.states import title_words

_WIDTH, _LONGEST_TITLE = 680, 300


class _Column(Page):
    top = 24
    """Less than where a title begins the page: badges stand above this one."""

    def focusNextPrevChild(self, next_: bool) -> bool:
        """Answer Tab: go on as one reads, also over what came onto the page later."""
        keep_reading_order(self.content)
        return super().focusNextPrevChild(next_)


class IncidentPage(QWidget):
    """One incident or near miss, or nothing. Everything on it can be read, and led on from."""

    went_back = Signal()

    def __init__(self, context: Context, causes: Mapping[str, str], parent: QWidget | None = None) -> None:
        """Serve `context`; `causes` gives the names of the causes by code."""
        super().__init__(parent)
        self._context = context
        ways = context.desk.content.vocab["review"]["recurrence_kinds"]
        self._kinds = {str(way["id"]): str(way["label"]) for way in ways}
        self._id = ""
        self._shown: object = None
        self._told = ""
        self._file: IncidentFile | None = None
        self._page = _Column(_WIDTH)
        self._back = Button(self.tr("All of the journal"), "link", icon="arrow-left", height=30)
        self._back.clicked.connect(self.went_back)
        self._back.hide()
        self._page.add(self._back, gap=0)
        self._head = self._page.add(IncidentHead(context, causes), gap=8)
        self._title = self._page.add(Label("", "display", wrap=True), gap=10)
        self._second = self._page.add(Label("", "body", "text2", wrap=True), gap=8)
        self._facts = self._page.add(FactsLine(), gap=16)
        self._same = self._page.add(SameThing(context, self._kinds), gap=8)
        self._page.add(Hairline(), gap=24)
        self._page.column.addSpacing(24)
        self._story = QWidget()
        self._page.column.addWidget(self._story)
        self._answers = self._page.add(OwnAnswers(), gap=32)
        self._files_head = self._page.add(Label(self.tr("Files"), "heading"), gap=32)
        self._files = self._page.add(EvidenceFiles(context, self._destination, buttons=False), gap=4)
        self._files.removed.connect(
            lambda row_id: context.perform(lambda: remove_evidence(context.desk, row_id))
        )
        self._files.emptied.connect(self.focus_first)
        self._head.file_wanted.connect(self._files.choose)
        Drops(self._page.content, self._files.take)
        self._page.add_stretch()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(QWidget())
        self._stack.addWidget(self._page)

    @property
    def incident_id(self) -> str:
        """Give the incident that is shown, or ""."""
        return self._id

    def show_incident(self, incident_id: str) -> None:
        """Show an incident from its top, or with "" nothing."""
        if incident_id != self._id:
            self._id = incident_id
            self._page.verticalScrollBar().setValue(0)
        self.refresh()

    def refresh(self) -> None:
        """Read the incident anew; what says the same stays as it is, and so does the scroll place."""
        try:
            self._file = incident_file(self._context.desk, self._id) if self._id else None
        except KeyError:  # it went into the bin
            self._id, self._file = "", None
        self._stack.setCurrentIndex(0 if self._file is None else 1)
        if self._file is None:
            self._shown = None
            return
        self._same.show_incident(self._file.incident)
        self._answers.show_answers(answers(self._context.desk, self._id))
        files = incident_evidence(self._context.desk, self._id)
        self._files.show_files(files)
        self._files_head.setVisible(bool(files))
        desk = self._context.desk
        events, came = timeline(desk, self._id), since(desk, self._id)
        stood = [old for old in old_fixes(desk, self._id) if old.fix.incident_id == self._id]
        shown = (self._file, events, came, stood, desk.clock.local().date())
        if shown != self._shown:
            self._shown = shown
            self._fill(self._file, events, came, stood)

    def show_back(self, *, shows: bool) -> None:
        """Offer the way back to the list, where the page stands alone."""
        self._back.setVisible(shows)

    def focus_first(self) -> None:
        """Put the cursor where the page can be gone on with."""
        self._head.focus_first()

    def _fill(
        self, file: IncidentFile, events: Sequence[Event], came: Since, stood: Sequence[OldFix]
    ) -> None:
        clock = self._context.desk.clock
        now, incident = clock.local(), file.incident
        noticed = incident.noticed_at or incident.created_at
        day = clock.local(noticed).date()
        title = title_words(shortened(file.title, _LONGEST_TITLE), incident.kind, day)
        self._page.setAccessibleName(title)
        self._title.setText(title)
        parts = (
            file.client.name if file.client else "",
            file.work.name if file.work else "",
            day_words(day) if day.year == now.year else f"{day_words(day)} {day.year}",
        )
        self._second.setText(dotted(*parts))
        self._head.show_incident(file, title)
        caught = sum(event.code == "caught" for event in events)
        self._facts.show_facts(fact_words(file, now, caught))
        self._tell_story(file, events, came, stood)

    def _tell_story(
        self, file: IncidentFile, events: Sequence[Event], came: Since, stood: Sequence[OldFix]
    ) -> None:
        """Put a new story in the place of the old one; the page stays where it was scrolled to."""
        clock = self._context.desk.clock
        today = clock.local().date()
        stands = {
            old.fix.id: standing_words(old.standing, clock.local(old.came_back_at).date(), today)
            for old in stood
        }
        rows = SinceRows(self._context, came, self._kinds) if came else None
        story = Story(
            file,
            folded(events),
            clock,
            since=rows,
            stands=stands,
            is_whole=self._told == file.incident.id,  # the scroll place has to be there
            copied=self._copy,
            opened=self._open_fix,
            looked_up=lambda checklist, step: self._context.go(Place.CHECKLIST, checklist, step),
        )
        self._told = file.incident.id
        scrolled = self._page.verticalScrollBar().value()
        self._page.column.replaceWidget(self._story, story)
        self._story.hide()
        self._story.deleteLater()
        self._story = story
        story.show()
        lay_out_now()
        self._page.verticalScrollBar().setValue(scrolled)

    def _destination(self) -> Keep:
        desk, row_id = self._context.desk, self._id
        return lambda kept: self._context.perform(lambda: add_evidence(desk, kept, incident_id=row_id))

    def _open_fix(self, fix: Fix) -> None:
        if fix.state is FixState.DONE and fix.checklist_id:
            self._context.go(Place.CHECKLIST, fix.checklist_id, fix.step_id or "")
        else:
            self._context.go(Place.FLOW, self._id, "fix")

    def _copy(self, text: str) -> None:
        copy_text(self._context, text)
