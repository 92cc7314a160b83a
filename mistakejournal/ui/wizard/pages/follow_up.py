"""Follow up (J1 to J4, J6): see it through, then let it go."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.flow import Step
from mistakejournal.domain.incident import Kind
from mistakejournal.services import followups, levels
from mistakejournal.ui.widgets.banner import Banner
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.wizard.page import Foot, WizardPage
from mistakejournal.ui.wizard.parts.affected_people import AffectedPeople
from mistakejournal.ui.wizard.parts.agreement_rows import AgreementRows
from mistakejournal.ui.wizard.parts.calendar_row import CalendarRow
from mistakejournal.ui.wizard.parts.check_in_plan import CheckInRows, HowClosely
from mistakejournal.ui.wizard.parts.chosen_row import ChosenRow
from mistakejournal.ui.wizard.parts.closing_panel import ClosingPanel
from mistakejournal.ui.wizard.parts.make_good_row import MakeGoodRow
from mistakejournal.ui.wizard.parts.moment_row import MomentRow
from mistakejournal.ui.wizard.parts.promise_rows import PromiseRows
from mistakejournal.ui.wizard.parts.seen_through import (
    AsDescribedRow,
    AskRow,
    PutRightRow,
)
from mistakejournal.ui.wizard.session import Session


class FollowUpPage(WizardPage):
    """It closes only when she says so."""

    step = Step.FOLLOW_UP

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(
            session,
            title=self.tr("See it through"),
            subtitle=self.tr(
                "Trust comes back when things go exactly as you said they would. How long depends on how big "
                "it was."
            ),
            max_width=720,
            parent=parent,
        )
        self._untold = self.add(Banner("", icon="mail", tone="accent"))
        self._tell = self._untold.add_action(Button("", "secondary"))
        self._tell.clicked.connect(lambda: self.asked.emit(Step.APOLOGIZE))
        self._closely = self.add(HowClosely(session), gap=20)
        self._chosen = ChosenRow(session)
        self._right = PutRightRow(session)
        self._promises = PromiseRows(session)
        self._people = AffectedPeople(session)
        self._others = MomentRow(self.tr("Who else has to hear it"))
        self._others.body.addWidget(self._people)
        self._described = AsDescribedRow(session)
        self._described.asked.connect(self.asked)
        self._ask = AskRow(session)
        self._ask.asked.connect(self.asked)
        self._agreements = AgreementRows(session)
        self._make_good = MakeGoodRow(session)
        self._make_good.asked.connect(self.asked)
        self._check_ins = CheckInRows(session)
        self._timeline = self.add(self._lay_out(), gap=20)
        self._calendar = self.add(CalendarRow(session), gap=8)
        self._closing = self.add(ClosingPanel(session), gap=8)
        self.keep("what_i_saw", self._described.saw)
        self.keep("answer_words", self._ask.words)
        self.keep("reason", self._closing.reason)
        self.add_stretch()

    def fill(self) -> None:
        """Show what is done and what is still to come."""
        incident, file = self.session.incident, self.session.file
        is_told = incident.told_at is not None
        is_near_miss = incident.kind is Kind.NEAR_MISS
        level = levels.known_level(self.session.desk, self.session.id) if self.session.id else None
        self._show_untold(offered=not is_told and not is_near_miss)
        self._closely.setVisible(is_told)
        self._closely.fill()
        self._timeline.setVisible(is_told)
        for row in (self._chosen, self._right, self._described, self._ask, self._make_good):
            row.fill()
        self._described.setVisible(level != 1)
        self._ask.setVisible(level != 1)
        self._promises.fill()
        self._people.fill()
        affected = file.affected if file else ()
        self._others.setVisible(bool(affected))
        self._others.set_done(all(person.told_at is not None for person in affected))
        self._agreements.fill()
        self._check_ins.fill()
        self._calendar.fill()
        self._closing.fill()

    def foot(self) -> Foot:
        """Leave it for now; what is due stays on Today."""
        return Foot(self.tr("Done for now"))

    def go_on(self) -> Step | None:
        """Leave; the rest waits on Today."""
        self.asked.emit("")
        return None

    def entered(self) -> None:
        """Plan the check-ins that fit the level, once there is somebody who knows; she can change them."""
        file = self.session.file
        if file is None or file.check_ins or file.incident.told_at is None or file.incident.closed_at:
            return
        self.session.do(followups.preset_check_ins)

    def left(self) -> None:
        """Fold what was answered, for the next time she looks."""
        for row in self.findChildren(MomentRow):
            row.fold_up()

    def _lay_out(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (
            self._chosen,
            self._right,
            self._promises,
            self._others,
            self._described,
            self._ask,
            self._agreements,
            self._make_good,
            self._check_ins,
        ):
            column.addWidget(widget)
        return holder

    def _show_untold(self, *, offered: bool) -> None:
        name = self.session.first_name
        if name:
            self._untold.set_text(self.tr("This begins once {name} knows").format(name=name))
            self._tell.setText(self.tr("Tell {name}").format(name=name))
        else:
            self._untold.set_text(self.tr("This begins once they know"))
            self._tell.setText(self.tr("Tell them"))
        self._untold.setVisible(offered)
