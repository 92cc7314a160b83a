"""Did it happen exactly as she said, and do they know (J4, J6)? Never filled in for her."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mistakejournal.domain.followup import FollowUp
from mistakejournal.domain.incident import AsDescribed
from mistakejournal.services import followuptexts, outcomes
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.chip_group import ChipGroup
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.menu import Menu
from mistakejournal.ui.widgets.text_field import TextField
from mistakejournal.ui.wizard.moments import moment_said
from mistakejournal.ui.wizard.parts.moment_row import MomentRow
from mistakejournal.ui.wizard.parts.planned import missing_words, planned, told_words, was_said, when_planned
from mistakejournal.ui.wizard.parts.row_menu import RowMenu, fill_for_follow_up
from mistakejournal.ui.wizard.parts.said_text import SaidText
from mistakejournal.ui.wizard.session import Session


class DescribedRow(MomentRow):
    """A difference they do not know of yet keeps it open."""

    asked = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._session = session
        self.set_title(self.tr("Did it happen exactly as you said?"))
        self._answers = ChipGroup(
            (
                (AsDescribed.EXACTLY, self.tr("Exactly")),
                (AsDescribed.DIFFERENT_TOLD, self.tr("A little different, and told")),
                (AsDescribed.DIFFERENT_NOT_TOLD, self.tr("Different, not told yet")),
            ),
            exclusive=True,
            name=self.tr("Did it happen exactly as you said?"),
        )
        self._answers.changed.connect(self._on_answered)
        self.saw = TextField(placeholder=self.tr("The button opens episode 72, on my phone too"), min_lines=1)
        self.saw.changed.connect(lambda text: session.edit(what_i_saw=text))
        self._follow_up: FollowUp | None = None
        self._menu = RowMenu(self._fill_menu)
        self._menu.set_name(self.tr("Did it happen exactly as you said?"))
        self.add_action(self._menu)
        self._confirm = SaidText(session, self.tr("A line that says so"), "")
        self._confirm.sent.connect(self._on_said)
        self._tell = Button(self.tr("Tell them the difference"), "secondary", height=30)
        self._tell.clicked.connect(lambda: self.asked.emit("apologize"))
        self.body.addWidget(self._answers)
        self.body.addWidget(self._tell, 0, Qt.AlignmentFlag.AlignLeft)
        self._saw = Field(self.tr("What I saw"), self.saw)
        self.body.addWidget(self._saw)
        self.body.addWidget(self._confirm)

    def fill(self) -> None:
        """Show what she saw."""
        self._follow_up = planned(self._session, "confirm")
        self._menu.setVisible(self._follow_up is not None)
        incident = self._session.incident
        said = incident.as_described
        self._answers.set_value(said or "")
        show_text(self.saw, incident.what_i_saw)
        untold = said is AsDescribed.DIFFERENT_NOT_TOLD
        self.set_done(said is not None and not untold)
        self.set_when(
            moment_said(self._session, incident.verified_at) or when_planned(self._session, "confirm")
        )
        self.set_text(self._said(said), "amber_text" if untold else "text2")
        self._tell.setVisible(untold)
        self._saw.setVisible(said is not None or bool(incident.what_i_saw))
        self._show_text()
        self.settle(said is not None and not untold)

    def _show_text(self) -> None:
        """Offer the words that confirm it, until they were sent."""
        session, file = self._session, self._session.file
        text_id = followuptexts.confirm_text_id(file) if file else ""
        self._confirm.setVisible(bool(text_id) and not was_said(session, text_id))
        if file is None or not text_id:
            return
        shown = replace(file, incident=session.incident)
        built = followuptexts.follow_up_text(session.desk, shown, text_id)
        self._confirm.fill(built, told_words(), partial(missing_words, session, text_id))

    def _fill_menu(self, menu: Menu) -> None:
        if self._follow_up is not None:
            fill_for_follow_up(menu, self._session, self._follow_up, self)

    def _on_said(self, words: str) -> None:
        file = self._session.file
        text_id = followuptexts.confirm_text_id(file) if file else ""
        if not text_id:
            return
        done = self._session.do(lambda desk, row: followuptexts.say_follow_up(desk, row, text_id, words))
        if done is not None and self._session.incident.as_described is AsDescribed.DIFFERENT_NOT_TOLD:
            saw = self.saw.text()
            self._session.do(
                lambda desk, row: outcomes.record_verified(desk, row, AsDescribed.DIFFERENT_TOLD, saw)
            )

    def _said(self, said: AsDescribed | None) -> str:
        match said:
            case AsDescribed.EXACTLY:
                return self.tr("Exactly as you said.")
            case AsDescribed.DIFFERENT_TOLD:
                return self.tr("A little different, and they know.")
            case AsDescribed.DIFFERENT_NOT_TOLD:
                return self.tr("Then telling them comes next. It stays open until they know.")
            case _:
                return self.tr("Look at what reached them: send yourself the live one and click.")

    def _on_answered(self) -> None:
        said, saw = self._answers.value(), self.saw.text()
        if said:
            self._session.do(lambda desk, row: outcomes.record_verified(desk, row, said, saw))
        else:
            self._session.do(outcomes.not_verified)
