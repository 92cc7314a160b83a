"""Pause (B1, B2): stop what still runs, breathe, name it. Nothing here is ever required."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.breath import rhythm_of
from mistakejournal.domain.flow import Step
from mistakejournal.services import incident_parts
from mistakejournal.services.preferences import settings
from mistakejournal.ui.mime import Drops
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.pair import Pair
from mistakejournal.ui.wizard.page import Foot, WizardPage
from mistakejournal.ui.wizard.parts.ask_person import AskPerson
from mistakejournal.ui.wizard.parts.breathing import Breathing
from mistakejournal.ui.wizard.parts.care import Care
from mistakejournal.ui.wizard.parts.feelings import Feelings
from mistakejournal.ui.wizard.parts.first_question import FirstQuestion
from mistakejournal.ui.wizard.parts.first_word import FirstWord
from mistakejournal.ui.wizard.parts.fold_row import FoldRow
from mistakejournal.ui.wizard.parts.incident_evidence import IncidentEvidence
from mistakejournal.ui.wizard.parts.strength import Strength
from mistakejournal.ui.wizard.session import Session

_WORD, _PRIVATE, _ASK, _EARLIER, _HURRY = "word", "private", "ask", "earlier", "hurry"
_STILL_STRONG = 7
_TWO_MINUTES = 120


class PausePage(WizardPage):
    """In two shapes: the whole pause, or, when she has to go, only what can't wait (B9)."""

    step = Step.PAUSE

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(
            session,
            title=self.tr("First, stop. Breathe."),
            subtitle=self.tr("It has already happened. A slow minute may take the edge off."),
            max_width=800,
            title_style="display",
            parent=parent,
        )
        pause = session.desk.content.vocab["pause"]
        chosen = settings(session.desk)
        self._keeps_feelings = chosen.keep_feelings
        self._has_offered_more = False
        self._more_rhythm = rhythm_of(pause, chosen.rhythm, _TWO_MINUTES)
        self._question = self.add(FirstQuestion(pause["first_question"]), gap=28)
        self._question.answered.connect(self._on_answered)
        self._question.stop_chosen.connect(self._on_stop_chosen)
        self._files = IncidentEvidence(session)
        self.add_stack(self._files, gap=10)
        Drops(self.content, self._files.take)
        self._breathing = Breathing(rhythm_of(pause, chosen.rhythm, chosen.breath_seconds))
        self._breathing.stopped.connect(self._on_breathed)
        self._feelings = Feelings(pause)
        self._feelings.changed.connect(self._on_feelings)
        self._calm = Pair(self._breathing, self._naming(), stretch=(5, 8), stack_below=640)
        self._care = Care(session.lexicon)
        self.add_stack(self._calm, self._care, gap=28)
        line = pause["private_line"]
        self._private = self.keep("private_line", LineField(placeholder=str(line["hint"])))
        self._private.setAccessibleName(str(line["label"]))
        self._private.textEdited.connect(lambda text: session.edit(private_line=text))
        self._private.editingFinished.connect(lambda: self._care.read(self._private.text()))
        self.questions.left.connect(self._care.read)
        self._word = FirstWord(session)
        self._ask = AskPerson(session.context)
        self._folds = self.add(FoldRow(), gap=20)
        self._folds.add(_WORD, self.tr("A first word to the client"), self._word)
        self._folds.add(_PRIVATE, str(line["label"]), self._private)
        self._folds.add(_ASK, self.tr("Who can I ask?"), self._ask)
        self._folds.add_link(_EARLIER, self.tr("It happened earlier")).clicked.connect(self._on_earlier)
        hurry = self._folds.add_link(_HURRY, self.tr("I have to go in a few minutes"))
        hurry.clicked.connect(lambda: self._set_hurry(hurried=True))
        self._folds.opened.connect(lambda _code: self.fill())
        self.add_stretch()

    def fill(self) -> None:
        """Show what was said, in the shape that fits her time."""
        incident, file = self.session.incident, self.session.file
        self._question.show_answer(incident.still_going or "", incident.quick_stop)
        if file and self._keeps_feelings:
            self._feelings.show_values([feeling.name for feeling in file.feelings])
            self._before.show_value(incident.strength_before)
            self._after.show_value(incident.strength_after)
        self._files.fill()
        show_text(self._private, incident.private_line)
        if incident.private_line and self._keeps_feelings:
            self._folds.set_open(_PRIVATE, is_open=True)
        if self._folds.is_open(_WORD):
            self._word.fill()
        self._ask.fill()
        self._shape(hurried=incident.short_of_time)

    def foot(self) -> Foot:
        """Offer to go on at once; nothing has to be done first."""
        if self.session.incident.short_of_time:
            return Foot(self.tr("Close for now"), self.tr("I have time after all"))
        return Foot(self.tr("I’m ready"), self.tr("Skip the pause"))

    def go_on(self) -> Step | None:
        """Go on to Own, or leave when she has to."""
        if self.session.incident.short_of_time:
            self.asked.emit("")
            return None
        self.session.note(pause_done=True)
        return Step.OWN

    def take_second(self) -> Step | None:
        """Skip it, without a record that it was skipped."""
        if self.session.incident.short_of_time:
            self._set_hurry(hurried=False)
            return None
        return Step.OWN

    def left(self) -> None:
        """Stop the circle; the time is kept."""
        self._breathing.stop()
        self._care.hide()

    def _naming(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._feelings)
        self._before = Strength(self.tr("How strong is it now, 0 to 10?"))
        self._before.changed.connect(lambda value: self.session.edit(strength_before=value))
        self._after = Strength(self.tr("And after the breath?"))
        self._after.changed.connect(self._on_after)
        self._more = Button(self.tr("Two more minutes"), "tinted", icon="wind", height=30)
        self._more.clicked.connect(self._on_more)
        self._more.hide()
        for strength in (self._before, self._after):
            column.addWidget(strength)
            strength.setVisible(self._keeps_feelings)
        column.addWidget(self._more)
        column.addStretch(1)
        return holder

    def _on_answered(self, answer: str) -> None:
        self.session.edit(still_going=answer)
        self._breathe_if_settled()

    def _on_stop_chosen(self, code: str) -> None:
        self.session.edit(quick_stop=code)
        self._breathe_if_settled()

    def _breathe_if_settled(self) -> None:
        if self._question.is_settled() and self._calm.isVisible():
            self._breathing.start()

    def _on_breathed(self, seconds: int) -> None:
        self.session.note(pause_seconds=self.session.incident.pause_seconds + seconds)

    def _on_feelings(self, names: list[str]) -> None:
        self._care.read(" ".join(names))
        if self._keeps_feelings:
            self.session.do(lambda desk, incident_id: incident_parts.set_feelings(desk, incident_id, names))

    def _on_after(self, value: int) -> None:
        self.session.edit(strength_after=value)
        self._more.setVisible(value >= _STILL_STRONG and not self._has_offered_more)

    def _on_more(self) -> None:
        self._has_offered_more = True
        self._more.hide()
        self._breathing.start_again(self._more_rhythm)

    def _set_hurry(self, *, hurried: bool) -> None:
        self.session.edit(short_of_time=hurried)
        self._shape(hurried=hurried)
        self.foot_changed.emit()

    def _on_earlier(self) -> None:
        self.session.set_earlier()
        self.asked.emit(Step.OWN)

    def _shape(self, *, hurried: bool) -> None:
        if hurried:
            self._breathing.stop()
            self.set_title(self.tr("Three things, then go."))
            self.set_subtitle(
                self.tr("Stop it, take one screenshot, send one first word. The rest waits here.")
            )
            self._folds.set_open(_WORD, is_open=True)
        else:
            self.set_title(self.tr("First, stop. Breathe."))
            self.set_subtitle(self.tr("It has already happened. A slow minute may take the edge off."))
        self._calm.setVisible(not hurried)
        self._files.setVisible(hurried or bool(self.session.incident.still_going))
        self._folds.offer(_PRIVATE, not hurried and self._keeps_feelings)
        self._folds.offer(_EARLIER, not hurried and not self.session.id)
        for code in (_ASK, _HURRY):
            self._folds.offer(code, not hurried)
