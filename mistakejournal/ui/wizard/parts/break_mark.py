"""Where it broke (D1): the run as it was ticked, with what interrupted it, and the mark."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from mistakejournal.domain.run import Interruption, RunStep
from mistakejournal.domain.stretch import stretch
from mistakejournal.services import fixes
from mistakejournal.services.fixes import PastRun, WalkBack
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.laying_out import lay_out_now
from mistakejournal.ui.widgets.select import Select
from mistakejournal.ui.widgets.text_field import TextField
from mistakejournal.ui.wizard.parts.fold_row import fold_state
from mistakejournal.ui.wizard.parts.hints import HintedText
from mistakejournal.ui.wizard.parts.run_step_mark import RunStepMark
from mistakejournal.ui.wizard.session import Session
from mistakejournal.words.dates import clock_words, moment_words
from mistakejournal.words.runs import kind_words


class BreakMark(QWidget):
    """Steps are marked by a click or with Up and Down; without a run a line of her own words says it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._run_id = ""
        self._shown: WalkBack | None = None
        self._marks: dict[str, RunStepMark] = {}
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(lambda _button: self._on_marked())
        self._hint = Label("", "small", "text2", wrap=True)
        self._which = Select()
        self._which.changed.connect(self._on_run)
        self._which_field = Field(self.tr("Which run"), self._which)
        self._interrupted = Label("", "small", "amber_text", wrap=True)
        self._steps = QVBoxLayout()
        self._steps.setSpacing(0)
        self._in_view = range(0)
        self._shows_all = False
        self._all = Button("", "link", icon="chevron-right", height=30)
        self._all.clicked.connect(self._on_all)
        self.where = TextField(placeholder=self.tr("The step, or the moment, as you remember it"))
        where = HintedText(session, self.where, "fix", "broke_where")
        where.changed.connect(lambda text: session.edit(broke_where=text))
        where.moved.connect(session.add_their_part)
        self._where = Field(self.tr("In your words"), where)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(self.tr("Where it broke"), "heading"))
        for widget in (self._hint, self._which_field, self._interrupted):
            column.addWidget(widget)
        column.addLayout(self._steps)
        column.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._where)
        column.addStretch(1)

    def fill(self) -> None:
        """Show the run she chose, else the one it most likely was."""
        session = self._session
        runs = fixes.runs_of_that_work(session.desk, session.id) if session.id else []
        self._offer(runs)
        self._run_id = self._preset(runs)
        self._which.set_value(self._run_id)
        shown = fixes.walk_back(session.desk, self._run_id) if self._run_id else None
        if shown != self._shown:
            self._shown = shown
            self._build(shown)
        for step_id, mark in self._marks.items():
            mark.set_marked(step_id == session.incident.broke_at)
        self._show_stretch()
        has_steps = bool(self._marks)
        self._hint.setText(
            self.tr("Mark the step where it went off course.")
            if has_steps
            else self.tr("No run of this work is kept, so a few words do.")
        )
        self._where.setVisible(not has_steps)
        show_text(self.where, session.incident.broke_where)

    def carried_on(self) -> bool:
        """Say whether the run shown was interrupted and carried on from the middle."""
        return self._shown is not None and any(one.choice == "carry_on" for one in self._shown.interruptions)

    def _preset(self, runs: Sequence[PastRun]) -> str:
        """The marked run, the one picked just now, the incident's own, else the newest that ended before."""
        incident = self._session.incident
        ids = [past.run.id for past in runs]
        if incident.broke_at and incident.run_id in ids:
            return str(incident.run_id)
        if self._run_id in ids:
            return self._run_id
        own = next((past.run.id for past in runs if past.own), "")
        noticed = incident.noticed_at
        before = [
            past.run.id
            for past in runs
            if noticed is None or (past.run.ended_at is not None and past.run.ended_at <= noticed)
        ]
        return own or next(iter(before), "") or next(iter(ids), "")

    def _offer(self, runs: Sequence[PastRun]) -> None:
        now = self._session.desk.clock.local()
        options = []
        for past in runs:
            began = past.run.started_at
            when = moment_words(self._session.desk.clock.local(began), now) if began else ""
            name = past.run.title or past.checklist_name
            options.append((past.run.id, f"{name}, {when}" if when else name))
        if options != [
            (self._which.itemData(i), self._which.itemText(i)) for i in range(self._which.count())
        ]:
            self._which.set_options(options)
        self._which_field.setVisible(len(options) > 1)

    def _build(self, shown: WalkBack | None) -> None:
        for mark in self._marks.values():
            self._group.removeButton(mark)
            self._steps.removeWidget(mark)
            mark.hide()
            mark.deleteLater()
        self._marks = {}
        steps = shown.steps if shown else ()
        breaks = shown.interruptions if shown else ()
        for number, step in enumerate(steps, start=1):
            here = [self._sentence(one) for one in breaks if one.run_step_id == step.id]
            mark = RunStepMark(number, step, here)
            self._marks[step.id] = mark
            self._group.addButton(mark)
            self._steps.addWidget(mark)
        self._in_view = range(0)
        loose = [one for one in breaks if one.run_step_id not in self._marks]
        self._interrupted.setText(self._summary(breaks, loose, steps))
        self._interrupted.setVisible(bool(breaks))

    def _show_stretch(self) -> None:
        """Show the steps around the mark, else around what interrupted the run; the others on request."""
        ids = list(self._marks)
        marked = next((place for place, mark in enumerate(self._marks.values()) if mark.isChecked()), None)
        if not self._in_view or (marked is not None and marked not in self._in_view):
            breaks = self._shown.interruptions if self._shown else ()
            broken = [ids.index(one.run_step_id) for one in breaks if one.run_step_id in self._marks]
            self._in_view = stretch(len(ids), marked if marked is not None else next(iter(broken[-1:]), None))
        for place, mark in enumerate(self._marks.values()):
            mark.setVisible(self._shows_all or place in self._in_view)
        self._all.setVisible(len(self._in_view) < len(ids))
        self._all.setText(
            self.tr("Show fewer steps")
            if self._shows_all
            else self.tr("Show all {count} steps").format(count=len(ids))
        )
        self._all.set_icon("chevron-down" if self._shows_all else "chevron-right")
        self._all.setAccessibleDescription(fold_state(is_open=self._shows_all))

    def _on_all(self) -> None:
        self._shows_all = not self._shows_all
        self._show_stretch()
        lay_out_now()

    def _summary(
        self, breaks: Sequence[Interruption], loose: Sequence[Interruption], steps: Sequence[RunStep]
    ) -> str:
        if not breaks:
            return ""
        count = len(breaks)
        said = self.tr("This run was interrupted once.") if count == 1 else self.tr(
            "This run was interrupted {count} times."
        ).format(count=count)  # fmt: skip
        if steps and not loose:
            return said
        return " ".join([said, *(self._sentence(one) for one in loose or breaks)])

    def _sentence(self, one: Interruption) -> str:
        """Say it like “Called away, 9:41 to 9:55. Carried on.”"""
        clock = self._session.desk.clock
        said = kind_words(one.kind)
        if one.began_at is not None and one.ended_at is not None:
            began, ended = clock_words(clock.local(one.began_at)), clock_words(clock.local(one.ended_at))
            said = self.tr("{what}, {began} to {ended}").format(what=said, began=began, ended=ended)
        after = {
            "carry_on": self.tr("Carried on."),
            "top": self.tr("Started again at the top."),
            "here": self.tr("Not interrupted."),
        }.get(one.choice, "")
        return f"{said}. {after}".rstrip()

    def _on_run(self, run_id: str) -> None:
        self._run_id = run_id
        self._session.do(lambda desk, row: fixes.mark_break(desk, row, run_id, None))

    def _on_marked(self) -> None:
        step_id = next((step_id for step_id, mark in self._marks.items() if mark.isChecked()), None)
        run_id = self._run_id
        self._session.later("break", lambda desk, row: fixes.mark_break(desk, row, run_id, step_id))
        for mark in self._marks.values():
            mark.set_marked(mark.isChecked())
