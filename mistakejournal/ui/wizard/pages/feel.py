"""Feel (A5, A6, A10, B7): how it lands for them, apart from how big it feels to me."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mistakejournal.domain.flow import Step
from mistakejournal.services import levels
from mistakejournal.ui.widgets.banner import Banner
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.chip import Chip
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.text_field import TextField
from mistakejournal.ui.wizard.page import WizardPage
from mistakejournal.ui.wizard.parts.advice import Advice
from mistakejournal.ui.wizard.parts.affected_people import AffectedPeople
from mistakejournal.ui.wizard.parts.client_words import ClientWords
from mistakejournal.ui.wizard.parts.closer import Closer
from mistakejournal.ui.wizard.parts.fact_page_button import FactPageButton
from mistakejournal.ui.wizard.parts.fold import Fold
from mistakejournal.ui.wizard.parts.hints import HintedText
from mistakejournal.ui.wizard.parts.known_of_client import KnownOfClient
from mistakejournal.ui.wizard.parts.level_cards import LevelCards
from mistakejournal.ui.wizard.parts.like_before import LikeBefore
from mistakejournal.ui.wizard.parts.short_answers import ShortAnswers
from mistakejournal.ui.wizard.parts.strength import Strength
from mistakejournal.ui.wizard.session import Session
from mistakejournal.words.levels import level_words

_FAR_APART = 2


class FeelPage(WizardPage):
    """The level is theirs; the size it has for her is kept apart and never used in it."""

    step = Step.FEEL

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(
            session,
            title=self.tr("How does this land for them?"),
            subtitle=self.tr("It may be bigger, or smaller, to them than it feels to you."),
            parent=parent,
        )
        feel = session.desk.content.vocab["feel"]
        notice = str(feel["privacy_notice"])
        self._client = KnownOfClient(session)
        self._before = LikeBefore(session)
        self._answers = ShortAnswers(session)
        self._answers.personal_data.connect(lambda: self._advise(self.tr("Personal data is in it"), notice))
        self._law = Chip(self.tr("It touches the law, or somebody’s safety"))
        self._law.clicked.connect(self._on_law)
        self._facts = FactPageButton(session)
        self._privacy = Banner("", icon="lock", tone="sunken")
        close = self._privacy.add_action(Button(self.tr("Close this note"), "secondary", height=30))
        close.clicked.connect(self._privacy.hide)
        self._privacy.hide()
        self._advised: set[str] = set()
        heading = Label(str(feel["short"]["title"]), "heading", wrap=True)
        self.add_stack(self._client, self._before, heading, self._answers, gap=24)
        self.add_stack(self._law, self._privacy, self._facts, gap=16, between=8)
        self._level = self.add(LevelCards(session), gap=24)
        self._risk = self.add(Chip(self.tr("The relationship is at risk")), gap=12)
        self._risk.clicked.connect(lambda: session.choose(at_risk=self._risk.isChecked()))
        self._closer = Closer(session)
        self.add(Fold(self.tr("Look closer"), self._closer), gap=8).opened.connect(self._closer.open)
        self._size = Strength(self.tr("How big does it feel to me, 1 to 5?"), 1, 5)
        self._size.changed.connect(lambda value: session.edit(size_to_me=value))
        self._apart = Label("", "small", "text2", wrap=True)
        self.add_stack(self._size, self._apart, gap=12, between=4)
        self._people = AffectedPeople(session)
        self.add(Field(self.tr("Who else is affected?"), self._people), gap=24)
        self._words = self.add(ClientWords(session), gap=24)
        self.keep("client_said", self._words.words)
        words = TextField(placeholder=self.tr("What it means for them, in their terms"), min_lines=1)
        self._effect = HintedText(session, words, "message", "effect")
        self._effect.changed.connect(lambda text: session.edit(effect=text))
        self.keep("effect", self._effect.field)
        self.add(
            Field(self.tr("Say the effect in one sentence. You’ll use it in the message."), self._effect),
            gap=24,
        )
        self._advice = self.add(Advice(session), gap=24)
        self.add_stretch()

    def fill(self) -> None:
        """Show the answers and what follows from them."""
        incident, name = self.session.incident, self.session.first_name
        if name:
            self.set_title(self.tr("How does this land for {name}?").format(name=name))
        else:
            self.set_title(self.tr("How does this land for them?"))
        self._client.fill()
        self._before.fill()
        self._answers.fill(incident)
        self._law.setChecked(incident.legal_or_safety)
        self._facts.fill()
        self._level.fill()
        self._risk.setChecked(incident.at_risk)
        self._closer.fill()
        self._size.show_value(incident.size_to_me)
        self._show_apart()
        self._people.fill()
        self._words.fill()
        show_text(self._effect.field, incident.effect)
        self._advice.fill()

    def left(self) -> None:
        """The note on advice is shown once."""
        self._privacy.hide()

    def _show_apart(self) -> None:
        size = self.session.incident.size_to_me
        level = levels.known_level(self.session.desk, self.session.id) if self.session.id else None
        words = ""
        if size is not None and level is not None and abs(size - level) >= _FAR_APART:
            small = self.tr("It feels small to you; for them it is: {level}.")
            big = self.tr("It feels big to you; for them it is: {level}.")
            words = (small if size < level else big).format(level=level_words(level))
        self._apart.setText(words)
        self._apart.setVisible(bool(words))

    def _on_law(self) -> None:
        self.session.choose(legal_or_safety=self._law.isChecked())
        if self._law.isChecked():
            self._advise(
                self.tr("It touches the law, or somebody’s safety"),
                self.tr(
                    "What is written now may be read by others later. Ask the client, or somebody who knows, "
                    "before you write. Your draft stays as it is."
                ),
            )

    def _advise(self, what: str, why: str) -> None:
        """Say once for each matter to get advice; nothing is held back (A10)."""
        if what not in self._advised:
            title = self.tr("{matter}: get advice before you write.").format(matter=what)
            self._privacy.set_text(title, why)
            self._privacy.show()
        self._advised.add(what)
