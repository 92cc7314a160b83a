"""One step in the mini runner: its words, why it is there, its proof, and the line that is open."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.domain.run import RunStep, StepState
from mistakejournal.ui.runner.facts_panel import FactsPanel
from mistakejournal.ui.runner.focus import Focus
from mistakejournal.ui.runner.lessons import Lessons
from mistakejournal.ui.runner.session import RunSession
from mistakejournal.ui.runner.step_body import StepBody, in_short
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.badge import Badge
from mistakejournal.ui.widgets.elided import ElidedLabel
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.scrolling import ScrollArea
from mistakejournal.ui.widgets.withheld import Withheld
from mistakejournal.words.dates import short_day
from mistakejournal.words.runrecords import caught_words
from mistakejournal.words.runs import step_state_words


class MiniBody(StepBody):
    """The body every form of a run has, with its reason in one line; its buttons stand in the foot."""

    def _add_origin(self, step: RunStep) -> None:
        file = self._session.file
        said = in_short((file.one_lines.get(step.id, "") if file else "") or step.why)
        if not step.incident_id:
            if said:
                self._column.addWidget(ElidedLabel(said, "small", "text2"))
            return
        clock = self._session.desk.clock
        words = self.tr("Learned")
        if step.learned_at:
            day = short_day(clock.local(step.learned_at).date(), clock.local().date())
            words = self.tr("Learned {day}").format(day=day)
        origin = Withheld()
        row = QHBoxLayout(origin)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(IconLabel("sprout", "accent_text", 14))
        whole = self.tr("{learned}: {what}").format(learned=words, what=said) if said else words
        row.addWidget(ElidedLabel(whole, "small", "accent_text"), 1)
        self._column.addWidget(origin)
        origin.wear()

    def _show_buttons(self, step: RunStep, *, shown: bool) -> None:
        self._buttons.hide()


class MiniStep(Themed, ScrollArea):
    """Scrolls where the window is too small for a step."""

    def __init__(self, session: RunSession) -> None:
        """Show `session`."""
        inside = QWidget()
        super().__init__(inside)
        self._session = session
        self._body: MiniBody | None = None
        self._facts = FactsPanel(session)
        self._lessons = Lessons(session.context)
        self._title = Label("", "subtitle", wrap=True)
        self._must_see = Badge(self.tr("Must see"), icon="eye")
        self._state = Label("", "small", "text2", wrap=True)
        self._caught = Label("", "small", "accent_text")
        self._column = QVBoxLayout(inside)
        self._column.addWidget(self._facts)
        self._column.addWidget(self._title)
        self._column.addWidget(self._must_see, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self._state)
        self._column.addWidget(self._caught)
        self._column.addWidget(self._lessons)
        self._column.addStretch(1)
        self.verticalScrollBar().rangeChanged.connect(lambda _low, _high: self._show_line())
        self.wear()

    def show_step(self) -> bool:
        """Show the step the cursor is on; tell whether it is another one than before."""
        step, file = self._session.step(), self._session.file
        assert file is not None
        is_first = self._session.number() == 1 and all(one.state is StepState.OPEN for one in file.steps)
        self._lessons.show_lessons(file.lessons if is_first else (), file.agreed if is_first else ())
        self._facts.show_facts()
        if not is_first:  # later there is no room for them here: they stand in the window
            self._facts.hide()
        is_other = self._body is None or self._body.step_id != step.id
        self._title.setText(step.title)
        self._must_see.setVisible(step.must_see)
        self._state.setText(in_short(step_state_words(step, self._session.desk.clock.local)))
        self._state.setVisible(bool(self._state.text()))
        self._caught.setText(caught_words(file.caught.get(step.id, 0)))
        self._caught.setVisible(bool(self._caught.text()))
        if is_other:
            self._change_body(step.id)
        elif self._body is not None:
            self._body.show_state()
        return is_other

    def asks_facts(self) -> bool:
        """Tell whether the brief waits to be typed in before step 1."""
        return self._facts.asks_first()

    def focus_on(self, focus: Focus) -> bool:
        """Put the cursor into facts, proof field or open line; tell whether there is one."""
        if self._body is None:
            return False
        if focus is Focus.FACTS:
            self._facts.focus_first()
            return True
        if focus is Focus.LINE:
            self._body.focus_line()
        elif focus is not Focus.PROOF or not self._body.focus_proof():
            self.ensureWidgetVisible(self._title)  # the brief may stand above: no step is ticked unseen
            return False
        for part in (self._body, self._inside):
            layout = part.layout()
            if layout is not None:  # it may just have got its line: its old height would be scrolled to
                layout.activate()
        if focus is Focus.LINE:
            self._show_line()
        else:
            self.ensureWidgetVisible(self._body)
        return True

    def restyle(self) -> None:
        """Keep the parts apart, and the rings of what has the focus whole."""
        space = self.theme.space
        self._column.setContentsMargins(space(4), 0, space(8), space(4))
        self._column.setSpacing(space(8))

    def _show_line(self) -> None:
        """Keep an open line in view: it stands last, with its buttons."""
        if self._session.line:
            bar = self.verticalScrollBar()
            bar.setValue(bar.maximum())

    def _change_body(self, step_id: str) -> None:
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._body = MiniBody(self._session, step_id)
        self._column.insertWidget(self._column.indexOf(self._lessons), self._body)
        self._body.stand_after(self._facts.stops()[-1])
        self.verticalScrollBar().setValue(0)
