"""Fix (C5, D1 to D6): what puts it right for the client now, and what keeps it from coming back."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.fix import FixState
from mistakejournal.domain.flow import Step
from mistakejournal.domain.incident import Repair
from mistakejournal.domain.progress import system_settled
from mistakejournal.services import fixes
from mistakejournal.ui.widgets.tabs import Tabs
from mistakejournal.ui.wizard.page import Foot, WizardPage
from mistakejournal.ui.wizard.parts.for_client import ForClient
from mistakejournal.ui.wizard.parts.for_good import ForGood
from mistakejournal.ui.wizard.session import Session
from mistakejournal.words.dates import clock_words, moment_words

_NOW, _GOOD = "now", "good"


class FixPage(WizardPage):
    """Two tabs: the client first, the why when there is time for it."""

    step = Step.FIX

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, title=self.tr("What will put this right?"), max_width=800, parent=parent)
        self._tabs = self.add(
            Tabs(
                ((_NOW, self.tr("For the client")), (_GOOD, self.tr("So it doesn’t come back"))),
                name=self.tr("Two sides of the fix"),
            ),
            gap=10,
        )
        self._tabs.changed.connect(lambda _code: self._on_tab())
        self._client = self.add(ForClient(session), gap=20)
        self._second = QVBoxLayout()
        self.add_layout(self._second, gap=0)
        self.keep("repairs", self._client.repairs.line)
        self.keep("options", self._client.options.add)
        self.keep("make_good", self._client.make_good)
        self.add_stretch()

    @cached_property
    def _good(self) -> ForGood:
        """The second tab, built when it is first looked at: in the first minutes nobody does."""
        good = ForGood(self.session)
        good.changed.connect(self.foot_changed)
        self.keep("where", good.break_mark.where)
        self.keep("because", good.becauses.lines[0])
        self.keep("not_caught", good.becauses.not_caught)
        self.keep("new_step", good.new_step.words)
        self._second.addWidget(good)
        return good

    def fill(self) -> None:
        """Show the tab in view."""
        name = self.session.first_name
        label = self.tr("For {name}").format(name=name) if name else self.tr("For the client")
        self._tabs.setTabText(0, label)
        self._tabs.set_second(_NOW, self._second_now())
        self._tabs.set_second(_GOOD, self._second_good())
        self._fill_tab()

    def foot(self) -> Foot:
        """Offer what comes next on the tab in view."""
        if self._tabs.value() == _NOW:
            return Foot(self.tr("Write the message") if self._is_untold() else self.tr("Continue"))
        if not self._good.is_adding():
            return Foot(self.tr("Write the message") if self._is_untold() else self.tr("Continue"))
        return Foot(self.tr("Add the step"), self.tr("Later today"))

    def go_on(self) -> Step | None:
        """Write the message, or add the step and stay to see it stand."""
        if self._tabs.value() == _NOW:
            if self._client.warn_once():
                return None
            return Step.APOLOGIZE if self._is_untold() else self._after_telling()
        if self._good.is_adding():
            self._good.add()
            return None
        return self._next()

    def take_second(self) -> Step | None:
        """Put the why off until later today; it stays on Today."""
        words = self._good.new_step.words.text()
        today = self.session.desk.clock.local().date()
        done = self.session.do(lambda desk, row: fixes.owe_fix(desk, row, today, words))
        return self._next() if done is not None else None

    def entered(self) -> None:
        """Open the tab that is next: the client first, the why once they know."""
        is_told = not self._is_untold()
        self._set_tab(_GOOD if is_told and all(repair.done_at for repair in self._repairs()) else _NOW)

    def left(self) -> None:
        """Fold up what is being written."""
        self._client.options.fold_up()

    def focus_field(self, name: str) -> bool:
        """Bring the tab of a field into view first."""
        if name in ("repairs", "options", "make_good"):
            self._set_tab(_NOW)
            if name == "make_good":
                self._client.open_make_good()
        elif name in ("where", "because", "not_caught", "new_step", _GOOD):
            self._set_tab(_GOOD)
        return super().focus_field(name)

    def _next(self) -> Step:
        return Step.APOLOGIZE if self._is_untold() else Step.FOLLOW_UP

    def _after_telling(self) -> Step | None:
        file = self.session.file
        if file is not None and not system_settled(file):
            self._set_tab(_GOOD)
            self.focus_first()
            return None
        return Step.FOLLOW_UP

    def _is_untold(self) -> bool:
        return self.session.incident.told_at is None

    def _set_tab(self, code: str) -> None:
        self._tabs.set_value(code)
        self._on_tab()

    def _on_tab(self) -> None:
        self._client.options.fold_up()
        self._show_tab()
        self.verticalScrollBar().setValue(0)
        self.foot_changed.emit()

    def _show_tab(self) -> None:
        is_good = self._tabs.value() == _GOOD
        self._client.setVisible(not is_good)
        if is_good or "_good" in vars(self):
            self._good.setVisible(is_good)
        self._fill_tab()

    def _fill_tab(self) -> None:
        tab = self._client if self._tabs.value() == _NOW else self._good
        tab.fill()

    def _repairs(self) -> tuple[Repair, ...]:
        return self.session.file.repairs if self.session.file else ()

    def _second_now(self) -> str:
        repairs = self._repairs()
        times = [repair.done_at for repair in repairs if repair.done_at is not None]
        if self._is_untold() or not times or len(times) < len(repairs):
            return self.tr("now")
        return self._done(max(times))

    def _second_good(self) -> str:
        file = self.session.file
        if file is None or not system_settled(file):
            return self.tr("later today is fine")
        times = [fix.done_at for fix in file.fixes if fix.state is FixState.DONE and fix.done_at is not None]
        return self._done(max(times)) if times else self.tr("settled")

    def _done(self, moment: datetime) -> str:
        clock = self.session.desk.clock
        at, now = clock.local(moment), clock.local()
        words = clock_words(at) if at.date() == now.date() else moment_words(at, now)
        return self.tr("done {time}").format(time=words)
