"""Own (A1 to A4, B4, B5): the plain facts, and my part before any message is built."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from mistakejournal.domain.flow import Step
from mistakejournal.domain.incident import Form, NoticedBy, Owned
from mistakejournal.domain.wording import Scope
from mistakejournal.ui.mime import Drops
from mistakejournal.ui.widgets.chip_group import ChipGroup
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.text_field import TextField
from mistakejournal.ui.wizard.page import WizardPage
from mistakejournal.ui.wizard.parts.answered import Answered
from mistakejournal.ui.wizard.parts.care import Care
from mistakejournal.ui.wizard.parts.fold import Fold
from mistakejournal.ui.wizard.parts.hints import HintedText
from mistakejournal.ui.wizard.parts.incident_evidence import IncidentEvidence
from mistakejournal.ui.wizard.parts.who_and_when import WhoAndWhen
from mistakejournal.ui.wizard.session import Session


class OwnPage(WizardPage):
    """Her account stays raw; hints come after it and never correct it."""

    step = Step.OWN

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(
            session,
            title=self.tr("What happened, and what was my part?"),
            subtitle=self.tr("Plain facts are enough. You can own your part even when it wasn’t all yours."),
            parent=parent,
        )
        own = session.desk.content.vocab["own"]
        prompts = {str(prompt["id"]): str(prompt.get("hint", "")) for prompt in own["prompts"]}
        self._facts, self._answered = WhoAndWhen(session), Answered(session)
        self.add_stack(self._facts, self._answered, gap=24)
        self.keep("client", self._facts.client)
        self.keep("work", self._facts.work)
        self.keep("contact", self._facts.contact)
        self._add_what_happened(prompts)
        self._add_my_part(own["starters"][:3], prompts)
        self._add_what_shows_it()
        self._add_their_part()
        self.questions.left.connect(self._care.read)
        self.add_stretch()

    def _add_what_happened(self, prompts: Mapping[str, str]) -> None:
        self._what = self._hinted("what_happened", TextField(placeholder=prompts["what"]), "what_happened")
        self.add(Field(self.tr("What happened"), self._what))
        self._moment = self._hinted("moment", TextField(), "moment")
        moment = Field(self.tr("What did it look like at that moment?"), self._moment, hint=prompts["moment"])
        self._moment_fold = self.add(Fold(self.tr("What did it look like at that moment?"), moment), gap=8)

    def _add_my_part(self, starters: Sequence[str], prompts: Mapping[str, str]) -> None:
        session = self.session
        self._mine = self._hinted("my_part", TextField(placeholder="  ".join(starters)), "own")
        self._mine.moved.connect(self._on_moved)
        self._care = Care(session.lexicon)
        mine = Field(self.tr("My part, even if it wasn’t all mine"), self._mine, hint=prompts["my_part"])
        self.add_stack(mine, self._care)
        self._owned = ChipGroup(
            (
                (Owned.PROBLEM, self.tr("The problem")),
                (Owned.SOLUTION, self.tr("The solution")),
                (Owned.BOTH, self.tr("Both")),
            ),
            exclusive=True,
        )
        self._owned.changed.connect(lambda: session.edit(owned=self._owned_now()))
        self.add(Field(self.tr("I own"), self._owned))
        self._form = ChipGroup(
            (
                (Form.ACTION, self.tr("Something I did")),
                (Form.JUDGMENT, self.tr("How I judged it")),
                (Form.LEFT_UNDONE, self.tr("Something left undone")),
            ),
            exclusive=True,
        )
        self._form.changed.connect(lambda: session.edit(form=self._form_now()))
        self.add(Field(self.tr("It was"), self._form))

    def _add_what_shows_it(self) -> None:
        self._files = IncidentEvidence(self.session)
        shows = self.tr("A screenshot, the mail, the file. Drop it here; a copy stays with the journal.")
        self.add(Field(self.tr("What shows it"), self._files, hint=shows))
        Drops(self.content, self._files.take)

    def _add_their_part(self) -> None:
        self._theirs = self.keep("their_part", TextField())
        self._theirs.changed.connect(lambda text: self.session.edit(their_part=text))
        self._theirs.left.connect(lambda: self._care.read(self._theirs.text()))
        theirs = Field(
            self.tr("Their part"), self._theirs, hint=self.tr("Only for you. It never goes into a message.")
        )
        self._their_fold = self.add(Fold(self.tr("Their part, for you alone"), theirs))

    def fill(self) -> None:
        """Show the account as it stands."""
        incident = self.session.incident
        self._facts.fill()
        is_answered_fit = incident.noticed_at is None or incident.noticed_by is NoticedBy.CLIENT
        self._answered.fill(offered=incident.told_at is None and is_answered_fit)
        for field, text in (
            (self._what.field, incident.what_happened),
            (self._moment.field, incident.moment),
            (self._mine.field, incident.my_part),
            (self._theirs, incident.their_part),
        ):
            show_text(field, text)
        self._owned.set_value(incident.owned or "")
        self._form.set_value(incident.form or "")
        self._files.fill()
        if incident.moment:
            self._moment_fold.set_open(True)
        if incident.their_part:
            self._their_fold.set_open(True)

    def left(self) -> None:
        """Take names that were typed; the care line is said once."""
        self._facts.settle()
        self._care.hide()

    def _hinted(self, name: str, field: TextField, scope: Scope) -> HintedText:
        hinted = HintedText(self.session, field, scope, name)
        hinted.changed.connect(lambda text: self.session.edit(**{name: text}))
        hinted.left.connect(lambda text: self._care.read(text))
        self.keep(name, hinted.field)
        return hinted

    def _owned_now(self) -> Owned | None:
        return Owned(self._owned.value()) if self._owned.value() else None

    def _form_now(self) -> Form | None:
        return Form(self._form.value()) if self._form.value() else None

    def _on_moved(self, sentence: str) -> None:
        self.session.add_their_part(sentence)
        self._theirs.set_text(self.session.incident.their_part)
        self._their_fold.set_open(True)
