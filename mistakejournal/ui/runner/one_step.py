"""A run one step at a time: where it stands, the step in large letters, its proof."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.domain.run import StepState, counts
from mistakejournal.ui.runner.clear_panel import ClearPanel
from mistakejournal.ui.runner.facts_panel import FactsPanel
from mistakejournal.ui.runner.focus import Focus
from mistakejournal.ui.runner.lessons import Lessons
from mistakejournal.ui.runner.progress_dots import ProgressDots
from mistakejournal.ui.runner.run_keys import add_shortcuts
from mistakejournal.ui.runner.session import RunSession
from mistakejournal.ui.runner.step_body import StepBody
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.badge import Badge
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.page import Page
from mistakejournal.words.runrecords import caught_words
from mistakejournal.words.runs import progress_words, step_state_words

_WIDTH = 620


class OneStep(Themed, QWidget):
    """The step the cursor is on. Behind the last one stands the end of the run."""

    def __init__(self, session: RunSession) -> None:
        """Show `session`."""
        super().__init__()
        self._session = session
        self._body: StepBody | None = None
        self._dots = ProgressDots()
        self._page = Page(_WIDTH)
        self._lessons = self._page.add(Lessons(session.context), gap=0)
        self._facts = self._page.add(FactsPanel(session), gap=0)
        self._number = self._page.add(Label("", "small", "text2"), gap=40)
        self._title = self._page.add(Label("", "display", wrap=True), gap=6)
        self._must_see = self._page.add(Badge(self.tr("Must see"), icon="eye"), gap=10)
        self._state = self._page.add(Label("", "small", "text2", wrap=True), gap=6)
        self._caught = self._page.add(Label("", "small", "accent_text"), gap=6)
        self._holder = QVBoxLayout()
        self._page.add_layout(self._holder, gap=12)
        self._back = self._page.add(Button("", "quiet", icon="chevron-up"), gap=16)
        self._back.clicked.connect(lambda: session.move(-1))
        add_shortcuts(self, session)
        self._end = self._page.add(ClearPanel(session), gap=24)
        self._page.add_stretch()
        foot = QWidget()
        line = QHBoxLayout(foot)
        line.addWidget(IconLabel("timer", "text2", 16))
        words = self.tr("After a longer break the app asks whether to start again at the top.")
        line.addWidget(Label(words, "small", "text2", wrap=True), 1)
        self._count = Label("", "small", "text2")
        line.addWidget(self._count)
        self._foot = line
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.addWidget(self._dots)
        column.addWidget(self._page, 1)
        column.addWidget(foot)
        self.wear()

    def show_run(self) -> None:
        """Show the step the cursor is on."""
        file = self._session.file
        if file is None:
            return
        number, step = self._session.number(), self._session.step()
        said = self.tr("Step {number} of {total}").format(number=number, total=file.total)
        self._dots.show_place([counts(one) for one in file.steps], number, said)
        self._number.setText(said)
        self._title.setText(step.title)
        self._must_see.setVisible(step.must_see)
        self._state.setText(step_state_words(step, self._session.desk.clock.local))
        self._state.setVisible(bool(self._state.text()))
        self._caught.setText(caught_words(file.caught.get(step.id, 0)))
        self._caught.setVisible(bool(self._caught.text()))
        self._count.setText(progress_words(file.done, file.total))
        self._back.setText(self.tr("Step {number}").format(number=number - 1))
        self._back.setVisible(number > 1)
        is_fresh = number == 1 and all(one.state is StepState.OPEN for one in file.steps)
        self._lessons.show_lessons(file.lessons if is_fresh else (), file.agreed if is_fresh else ())
        self._facts.show_facts()
        if self._body is None or self._body.step_id != step.id:
            self._change_body(step.id)
        else:
            self._body.show_state()
        self._end.setVisible(file.complete or not self._session.is_running or number == file.total)
        self._end.show_end()

    def begin(self) -> None:
        """Start at the top: a run was opened."""
        self._page.verticalScrollBar().setValue(0)

    def asks_facts(self) -> bool:
        """Tell whether the brief waits to be typed in before step 1."""
        return self._facts.asks_first()

    def focus_on(self, focus: Focus) -> None:
        """Put the focus on a part of the step."""
        if focus is Focus.FACTS:
            self._facts.focus_first()
            return
        if focus is Focus.FINISH or self._body is None:
            self._end.focus_button()
            self._page.ensureWidgetVisible(self._end)
        elif focus is Focus.LINE:
            self._body.focus_line()
        elif not (focus is Focus.PROOF and self._body.focus_proof()):
            self._body.focus_button()
            for part in (self._body, self._title):  # the brief may stand above: no step is ticked unseen
                self._page.ensureWidgetVisible(part)

    def restyle(self) -> None:
        """Keep the foot off the edge."""
        theme = self.theme
        self._foot.setContentsMargins(theme.space(32), theme.space(8), theme.space(32), theme.space(12))
        self._foot.setSpacing(theme.space(8))

    def _change_body(self, step_id: str) -> None:
        if self._body is not None:
            self._holder.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._body = StepBody(self._session, step_id, large=True)
        self._holder.addWidget(self._body)
        self._body.stand_after(self._facts.stops()[-1])
        QWidget.setTabOrder(self._body.last_stop(), self._back)
        self._end.stand_after(self._back)
