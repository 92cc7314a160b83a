"""Is it settled for them (J4)? Their answer in their words, never filled in for her."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mistakejournal.domain.followup import FollowUp
from mistakejournal.domain.incident import Answer
from mistakejournal.domain.incident_file import NOT_SETTLED
from mistakejournal.services import followuptexts, outcomes
from mistakejournal.ui.mailing.copying import copy_text
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.chip_group import ChipGroup
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.menu import Menu
from mistakejournal.ui.widgets.text_field import TextField
from mistakejournal.ui.wizard.moments import moment_said
from mistakejournal.ui.wizard.parts.moment_row import MomentRow
from mistakejournal.ui.wizard.parts.planned import missing_words, planned, told_words, when_planned
from mistakejournal.ui.wizard.parts.row_menu import RowMenu, fill_for_follow_up
from mistakejournal.ui.wizard.parts.said_text import SaidText
from mistakejournal.ui.wizard.session import Session


class AskRow(MomentRow):
    """One question, ready to copy; their answer in their words, with its date."""

    asked = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._session = session
        self._copy = Button(self.tr("Copy question"), "secondary", icon="copy", height=30)
        self._copy.clicked.connect(self._on_copy)
        self.add_action(self._copy)
        self._asked = Button(self.tr("I’ve asked"), "quiet", icon="check", height=30)
        self._asked.clicked.connect(self._on_asked)
        self._times = Label("", "small", "text2")
        self._answers = ChipGroup(
            (
                (Answer.SETTLED, self.tr("Settled")),
                (Answer.NOT_YET, self.tr("Not yet")),
                (Answer.NO_ANSWER, self.tr("No answer")),
            ),
            exclusive=True,
            name=self.tr("Their answer"),
        )
        line = FlowLayout(spacing=8)
        for widget in (self._answers, self._asked, self._times):
            line.addWidget(widget)
        self._answers.changed.connect(self._on_answered)
        self.words = TextField(placeholder=self.tr("As they said it"), min_lines=1)
        self.words.changed.connect(lambda text: session.edit(answer_words=text))
        self._follow_up: FollowUp | None = None
        self._menu = RowMenu(self._fill_menu)
        self.add_action(self._menu)
        self._ways = SaidText(session, self.tr("Two new ways, for them to choose"), "")
        self._ways.sent.connect(
            lambda words: session.do(
                lambda desk, row: followuptexts.say_follow_up(desk, row, NOT_SETTLED, words)
            )
        )
        self._again = Button(self.tr("Look at the options again"), "link", height=30)
        self._again.clicked.connect(lambda: self.asked.emit("fix/options"))
        self.body.addLayout(line)
        self.body.addWidget(self._again, 0, Qt.AlignmentFlag.AlignLeft)
        self._their_words = Field(self.tr("Their words"), self.words)
        self.body.addWidget(self._their_words)
        self.body.addWidget(self._ways)

    def fill(self) -> None:
        """Show question and answer."""
        incident, name = self._session.incident, self._session.first_name
        self.set_title(
            self.tr("Ask {name} whether it is settled").format(name=name)
            if name
            else self.tr("Ask them whether it is settled")
        )
        self.set_text(self.tr("“{question}”").format(question=self._question()))
        self._follow_up = planned(self._session, "ask")
        self._menu.setVisible(self._follow_up is not None)
        self._menu.set_name(self._title.text())
        self.set_when(moment_said(self._session, incident.answer_at) or when_planned(self._session, "ask"))
        self.set_done(incident.answer is Answer.SETTLED)
        self._answers.set_value(incident.answer or "")
        show_text(self.words, incident.answer_words)
        times = incident.asked_times
        self._times.setText("" if not times else self.tr("Asked once") if times == 1 else self.tr(
            "Asked {count} times"
        ).format(count=times))  # fmt: skip
        self._again.setVisible(incident.answer is Answer.NOT_YET)
        self._their_words.setVisible(incident.answer is not None or bool(incident.answer_words))
        self._show_ways()
        is_settled = incident.answer is Answer.SETTLED
        for button in (self._copy, self._asked):
            button.setVisible(not is_settled)
        self.settle(is_settled)

    def _show_ways(self) -> None:
        """Offer words for new ways while it is not settled, and nothing was put to them or chosen since."""
        session, file = self._session, self._session.file
        if file is None or session.incident.answer is not Answer.NOT_YET or not file.wants_new_ways:
            self._ways.hide()
            return
        shown = replace(file, incident=session.incident)
        built = followuptexts.follow_up_text(session.desk, shown, NOT_SETTLED)
        self._ways.fill(built, told_words(), partial(missing_words, session, NOT_SETTLED))
        self._ways.show()

    def _fill_menu(self, menu: Menu) -> None:
        if self._follow_up is not None:
            fill_for_follow_up(menu, self._session, self._follow_up, self)

    def _question(self) -> str:
        desk, file = self._session.desk, self._session.file
        return followuptexts.follow_up_text(desk, file, followuptexts.SATISFIED) if file else ""

    def _on_asked(self) -> None:
        question = self._question()
        self._session.do(
            lambda desk, row: followuptexts.say_follow_up(desk, row, followuptexts.SATISFIED, question)
        )

    def _on_copy(self) -> None:
        copy_text(self._session.context, self._question(), self.tr("The question is copied."))

    def _on_answered(self) -> None:
        answer, words = self._answers.value(), self.words.text()
        if answer:
            self._session.do(lambda desk, row: outcomes.record_answer(desk, row, answer, words))
        else:
            self._session.choose(answer=None, answer_at=None)
