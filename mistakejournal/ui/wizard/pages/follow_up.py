"""Follow up (J1 to J4, J6): see it through, then let it go."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mistakejournal.domain.flow import Step
from mistakejournal.domain.incident import Kind
from mistakejournal.services import checkins, followplan
from mistakejournal.ui.widgets.banner import Banner
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.wizard.page import Foot, WizardPage
from mistakejournal.ui.wizard.parts.add_to_plan import AddToPlan
from mistakejournal.ui.wizard.parts.calendar_row import CalendarRow
from mistakejournal.ui.wizard.parts.check_in_plan import HowClosely
from mistakejournal.ui.wizard.parts.closing_panel import ClosingPanel
from mistakejournal.ui.wizard.parts.found_promises import FoundPromises
from mistakejournal.ui.wizard.parts.happened_again import HappenedAgain
from mistakejournal.ui.wizard.parts.moment_row import MomentRow
from mistakejournal.ui.wizard.parts.see_through import SeeThrough
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
        self._untold = Banner("", icon="mail", tone="accent")
        self._tell = self._untold.add_action(Button("", "secondary"))
        self._tell.clicked.connect(lambda: self.asked.emit(Step.APOLOGIZE))
        self._closely = HowClosely(session)
        self._found = FoundPromises(session)
        self._through = SeeThrough(session)
        self.add_stack(self._untold, self._closely, self._found, self._through, gap=20, between=20)
        self._through.asked.connect(self.asked)
        self._more = self.add(AddToPlan(session), gap=0)
        self._again = self.add(HappenedAgain(session), gap=0)
        self._calendar = self.add(CalendarRow(session), gap=8)
        self._closing = self.add(ClosingPanel(session), gap=20)
        self.keep("what_i_saw", self._through.described.saw)
        self.keep("answer_words", self._through.ask.words)
        self.keep("reason", self._closing.reason)
        self.add_stretch()

    def fill(self) -> None:
        """Show what is done and what is still to come."""
        incident = self.session.incident
        is_told = incident.told_at is not None
        is_near_miss = incident.kind is Kind.NEAR_MISS
        self._show_untold(offered=not is_told and not is_near_miss)
        self._closely.setVisible(is_told)
        self._closely.fill()
        for widget in (self._through, self._more, self._again):
            widget.setVisible(is_told)
        self._found.fill()
        self._through.fill()
        self._again.fill()
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
        """Plan what fits the level, once there is somebody who knows; all of it is hers to change."""
        file = self.session.file
        if file is None or file.incident.told_at is None or file.incident.closed_at:
            return
        self.session.do(followplan.plan_follow_ups)
        if not file.check_ins:
            self.session.do(checkins.preset_check_ins)

    def left(self) -> None:
        """Fold what was answered, for the next time she looks."""
        for row in self.findChildren(MomentRow):
            row.fold_up()

    def _show_untold(self, *, offered: bool) -> None:
        name = self.session.first_name
        if name:
            self._untold.set_text(self.tr("This begins once {name} knows").format(name=name))
            self._tell.setText(self.tr("Tell {name}").format(name=name))
        else:
            self._untold.set_text(self.tr("This begins once they know"))
            self._tell.setText(self.tr("Tell them"))
        self._untold.setVisible(offered)
