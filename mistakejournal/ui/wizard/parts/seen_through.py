"""Was it put right, exactly as described, and is it settled for them (J4, J6)? Never filled in for her."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from mistakejournal.domain.incident import Answer, AsDescribed
from mistakejournal.domain.template import fill
from mistakejournal.services import followups
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.chip_group import ChipGroup
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.text_field import TextField
from mistakejournal.ui.widgets.time_field import TimeField
from mistakejournal.ui.wizard.filling import moment_said, show_text
from mistakejournal.ui.wizard.parts.moment_row import MomentRow
from mistakejournal.ui.wizard.parts.narrow import Narrow
from mistakejournal.ui.wizard.session import Session


class PutRightRow(MomentRow):
    """When it was right again (A2)."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._session = session
        self.set_title(self.tr("It is put right"))
        self._when_right = TimeField(session.desk.clock.local, empty=self.tr("Not said yet"))
        self._when_right.changed.connect(self._on_changed)
        self.body.addWidget(Narrow(Field(self.tr("Right again since"), self._when_right)))

    def fill(self) -> None:
        """Show since when."""
        incident, file = self._session.incident, self._session.file
        self._when_right.set_value(incident.fixed_at, incident.fixed_about)
        self.set_when(moment_said(self._session, incident.fixed_at))
        self.set_done(bool(file and file.put_right))
        todo = [repair.title for repair in (file.repairs if file else ()) if repair.done_at is None]
        self.set_text(self.tr("Still to do: {title}").format(title=todo[0]) if todo else "")
        self.settle(bool(file and file.put_right))

    def _on_changed(self) -> None:
        at, about = self._when_right.value(), self._when_right.is_about()
        if not self._session.choose(fixed_at=at, fixed_about=about):
            self.fill()


class AsDescribedRow(MomentRow):
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
        self._tell = Button(self.tr("Tell them the difference"), "secondary", height=30)
        self._tell.clicked.connect(lambda: self.asked.emit("apologize"))
        self.body.addWidget(self._answers)
        self.body.addWidget(self._tell, 0, Qt.AlignmentFlag.AlignLeft)
        self._saw = Field(self.tr("What I saw"), self.saw)
        self.body.addWidget(self._saw)

    def fill(self) -> None:
        """Show what she saw."""
        incident = self._session.incident
        said = incident.as_described
        self._answers.set_value(said or "")
        show_text(self.saw, incident.what_i_saw)
        untold = said is AsDescribed.DIFFERENT_NOT_TOLD
        self.set_done(said is not None and not untold)
        self.set_when(moment_said(self._session, incident.verified_at))
        self.set_text(self._said(said), "amber_text" if untold else "text2")
        self._tell.setVisible(untold)
        self._saw.setVisible(said is not None or bool(incident.what_i_saw))
        self.settle(said is not None and not untold)

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
            self._session.do(lambda desk, row: followups.record_verified(desk, row, said, saw))
        else:
            self._session.choose(as_described=None, verified_at=None)


class AskRow(MomentRow):
    """One question, ready to copy; their answer in their words, with its date."""

    asked = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._session = session
        rows = {str(row["id"]): row for row in session.desk.content.apology["follow_up_messages"]}
        self._text_of_question = str(rows["fu_satisfied"]["text"])
        self._copy = Button(self.tr("Copy question"), "secondary", icon="copy", height=30)
        self._copy.clicked.connect(self._on_copy)
        self.add_action(self._copy)
        self._asked = Button(self.tr("I’ve asked"), "quiet", icon="check", height=30)
        self._asked.clicked.connect(lambda: session.do(followups.asked_again))
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
        self._again = Button(self.tr("Look at the options again"), "link", height=30)
        self._again.clicked.connect(lambda: self.asked.emit("fix/options"))
        self.body.addLayout(line)
        self.body.addWidget(self._again, 0, Qt.AlignmentFlag.AlignLeft)
        self._their_words = Field(self.tr("Their words"), self.words)
        self.body.addWidget(self._their_words)

    def fill(self) -> None:
        """Show question and answer."""
        incident, name = self._session.incident, self._session.first_name
        self.set_title(
            self.tr("Ask {name} whether it is settled").format(name=name)
            if name
            else self.tr("Ask them whether it is settled")
        )
        self.set_text(self.tr("“{question}”").format(question=self._question()))
        self.set_when(moment_said(self._session, incident.answer_at))
        self.set_done(incident.answer is Answer.SETTLED)
        self._answers.set_value(incident.answer or "")
        show_text(self.words, incident.answer_words)
        times = incident.asked_times
        self._times.setText("" if not times else self.tr("Asked once") if times == 1 else self.tr(
            "Asked {count} times"
        ).format(count=times))  # fmt: skip
        self._again.setVisible(incident.answer is Answer.NOT_YET)
        self._their_words.setVisible(incident.answer is not None or bool(incident.answer_words))
        is_settled = incident.answer is Answer.SETTLED
        for button in (self._copy, self._asked):
            button.setVisible(not is_settled)
        self.settle(is_settled)

    def _question(self) -> str:
        name = self._session.first_name
        said = fill(self._text_of_question, {"client": name})
        if said is None:
            rest = self._text_of_question.partition(", ")[2]
            return rest[:1].upper() + rest[1:]
        return said

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._question())
        self._session.context.noted.emit(self.tr("The question is copied."))

    def _on_answered(self) -> None:
        answer, words = self._answers.value(), self.words.text()
        if answer:
            self._session.do(lambda desk, row: followups.record_answer(desk, row, answer, words))
        else:
            self._session.choose(answer=None, answer_at=None)
