"""An incident as a page: where it stands, three facts, and its whole story (K6)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from mistakejournal.domain.event import Event
from mistakejournal.domain.fix import Fix, FixState
from mistakejournal.domain.incident import Kind, State
from mistakejournal.domain.incident_file import IncidentFile, shortened
from mistakejournal.services.alike import OldFix, old_fixes
from mistakejournal.services.closing import reopen_incident
from mistakejournal.services.evidence import add_evidence, incident_evidence, remove_evidence
from mistakejournal.services.incidents import incident_file, remove_incident
from mistakejournal.services.levels import known_level
from mistakejournal.services.prompts import answers
from mistakejournal.services.since import Since, since
from mistakejournal.services.timeline import folded, timeline
from mistakejournal.ui.context import Context
from mistakejournal.ui.evidence.files import EvidenceFiles, Keep
from mistakejournal.ui.journal.badges import head_badges
from mistakejournal.ui.journal.facts_line import FactsLine
from mistakejournal.ui.journal.own_answers import OwnAnswers
from mistakejournal.ui.journal.same_thing import SameThing
from mistakejournal.ui.journal.since_rows import SinceRows
from mistakejournal.ui.journal.story import Story
from mistakejournal.ui.mailing.copying import copy_text
from mistakejournal.ui.mime import Drops
from mistakejournal.ui.routes import Place
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.emptying import empty
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.widgets.hairline import Hairline
from mistakejournal.ui.widgets.icon_button import IconButton
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.laying_out import lay_out_now
from mistakejournal.ui.widgets.menu import Menu
from mistakejournal.ui.widgets.menu_button import MenuButton
from mistakejournal.ui.widgets.page import Page
from mistakejournal.ui.widgets.reading_order import keep_reading_order
from mistakejournal.ui.widgets.side_by_side import SideBySide
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
        self._context, self._causes = context, causes
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
        self._badges = FlowLayout(spacing=8)
        self._go_on = Button("", height=30)
        self._go_on.clicked.connect(self._on_go_on)
        self._page.add(self._head(), gap=8)
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
        first = self._edit if self._go_on.isHidden() else self._go_on
        first.setFocus(Qt.FocusReason.TabFocusReason)

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
        self._show_badges(file)
        caught = sum(event.code == "caught" for event in events)
        self._facts.show_facts(fact_words(file, now, caught))
        is_closed = file.state is State.CLOSED
        self._go_on.setText(self.tr("Reopen") if is_closed else self.tr("Continue"))
        self._go_on.setAccessibleDescription(title)
        self._go_on.setHidden(incident.kind is Kind.NEAR_MISS)
        self._rule.setVisible(bool(incident.client_id))
        self._report.setVisible(incident.kind is Kind.INCIDENT)
        stands = {
            old.fix.id: standing_words(old.standing, clock.local(old.came_back_at).date(), now.date())
            for old in stood
        }
        rows = SinceRows(self._context, came, self._kinds) if came else None
        story = Story(
            file,
            folded(events),
            clock,
            since=rows,
            stands=stands,
            is_whole=self._told == incident.id,  # the scroll place has to be there
            copied=self._copy,
            opened=self._open_fix,
        )
        self._told = incident.id
        scrolled = self._page.verticalScrollBar().value()
        self._page.column.replaceWidget(self._story, story)
        self._story.hide()
        self._story.deleteLater()
        self._story = story
        story.show()
        lay_out_now()
        self._page.verticalScrollBar().setValue(scrolled)

    def _show_badges(self, file: IncidentFile) -> None:
        empty(self._badges)
        for badge in head_badges(file, known_level(self._context.desk, file.incident.id), self._causes):
            self._badges.addWidget(badge)

    def _head(self) -> QWidget:
        holder, badges, acts = QWidget(), QWidget(), QWidget()
        badges.setLayout(self._badges)
        line = QHBoxLayout(acts)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        self._edit = IconButton("pencil", self.tr("Edit"))
        self._edit.clicked.connect(lambda: self._open_flow("own"))
        more = MenuButton("ellipsis", self.tr("More"))
        more.set_menu(self._menu(more))
        for button in (self._go_on, self._edit, more):
            line.addWidget(button)
        row = SideBySide(spacing=12, parent=holder)
        row.add(badges, stretch=1, need=200)
        row.add(acts)
        return holder

    def _menu(self, parent: QWidget) -> Menu:
        menu = Menu(parent=parent)
        menu.add(self.tr("Open in the guided flow"), lambda: self._open_flow(""), icon="compass")
        menu.add(self.tr("Add a file"), lambda: self._files.choose(), icon="plus")
        self._rule = menu.add(self.tr("A rule for their newsletters"), self._add_rule, icon="mail-search")
        menu.add(self.tr("A rule of thumb for me"), self._on_rule_of_thumb, icon="lightbulb")
        menu.add(self.tr("It happened again"), self._on_again, icon="repeat")
        self._report = menu.add(self.tr("A report for the client"), self._on_report, icon="text")
        menu.add(self.tr("Export"), self._on_export, icon="download")
        menu.add(self.tr("Delete"), self._delete, icon="trash-2")
        return menu

    def _on_go_on(self) -> None:
        desk, row_id = self._context.desk, self._id
        if self._file is not None and self._file.state is State.CLOSED:
            self._context.perform(lambda: reopen_incident(desk, row_id))
        else:
            self._open_flow("")

    def _add_rule(self) -> None:
        from mistakejournal.ui.clients.rule_dialog import RuleDialog  # few incidents make a rule

        client_id = self._file.incident.client_id if self._file is not None else None
        if client_id:
            RuleDialog(self._context, client_id, self._id, self.window()).open()

    def _on_rule_of_thumb(self) -> None:
        from mistakejournal.ui.lookback.ask_rule import ask_rule  # few incidents make one

        if self._file is not None:
            ask_rule(self._context, self._file.incident, self)

    def _on_again(self) -> None:
        from mistakejournal.ui.again import begin_again  # few incidents come twice

        begin_again(self._context, self._id)

    def _on_report(self) -> None:
        from mistakejournal.ui.journal.report_dialog import open_report  # few incidents are reported

        open_report(self._context, self._id, self)

    def _on_export(self) -> None:
        from mistakejournal.ui.journal.export_dialog import open_export  # few are written elsewhere

        open_export(self._context, self, [self._id])

    def _destination(self) -> Keep:
        desk, row_id = self._context.desk, self._id
        return lambda kept: self._context.perform(lambda: add_evidence(desk, kept, incident_id=row_id))

    def _open_flow(self, page: str) -> None:
        self._context.go(Place.FLOW, self._id, page)

    def _open_fix(self, fix: Fix) -> None:
        if fix.state is FixState.DONE and fix.checklist_id:
            self._context.go(Place.CHECKLIST, fix.checklist_id, fix.step_id or "")
        else:
            self._open_flow("fix")

    def _delete(self) -> None:
        desk, row_id = self._context.desk, self._id
        self._context.perform(lambda: remove_incident(desk, row_id))

    def _copy(self, text: str) -> None:
        copy_text(self._context, text)
