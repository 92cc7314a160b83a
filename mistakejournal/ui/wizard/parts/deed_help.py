"""The deed as one sentence made from a few facts, where she has none yet (C2)."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from mistakejournal.domain.message import compose_deed, template_for
from mistakejournal.domain.template import Field as Place
from mistakejournal.services import telling
from mistakejournal.services.telling import Draft
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.kept_rows import KeptRows
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.panel import Panel
from mistakejournal.ui.wizard.parts.fold import Fold
from mistakejournal.ui.wizard.session import Session

_PART = "responsibility"


class DeedHelp(Fold):
    """What this kind of mistake is told with; the sentence is hers once she takes it."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._apology = session.desk.content.apology
        self._template = template_for(self._apology, "")
        panel = Panel("sunken", padding=12)
        places = QVBoxLayout()
        places.setSpacing(10)
        panel.body.addLayout(places)
        self._rows = KeptRows[Place, _Fact](
            places,
            key=lambda place: f"{self._template.mistake}/{place.key}",
            make=self._make,
            fill=self._fill,
        )
        self._own: dict[str, str] = {}
        self._sentence = panel.add(Label("", "body", wrap=True), gap=12)
        self.use = panel.add(Button(self.tr("Use this sentence"), "secondary", height=30), gap=8)
        self.use.clicked.connect(self._on_use)
        super().__init__(self.tr("Word it from a few facts"), panel)

    def fill(self, draft: Draft) -> None:
        """Offer it while no deed is worded, and as long as she has it open."""
        self._template = template_for(self._apology, draft.mistake)
        self._own = dict(draft.own)
        own = {row["key"] for row in self._template.own["fields"]}
        self._rows.show([one for one in self._template.fields if one.key in own and one.part == _PART])
        self.setVisible(not draft.fields.get("deed", "").strip() or self.is_open())
        self._show_sentence()

    def _make(self, place: Place) -> _Fact:
        fact = _Fact(place)
        fact.line.textEdited.connect(lambda text: self._keep(place.key, text))
        return fact

    def _fill(self, fact: _Fact, place: Place) -> None:
        show_text(fact.line, self._own.get(place.key, ""))

    def _keep(self, key: str, text: str) -> None:
        self._own[key] = text
        self._session.later(f"part/{key}", lambda desk, row: telling.set_part(desk, row, key, text))
        self._show_sentence()

    def _show_sentence(self) -> None:
        sentence = compose_deed(self._template, self._own) or ""
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self.use.setEnabled(bool(sentence))

    def _on_use(self) -> None:
        sentence = self._sentence.text()
        self.set_open(False)
        self._session.do(lambda desk, row: telling.set_part(desk, row, "deed", sentence))


class _Fact(Field):
    """One place of the sentence."""

    def __init__(self, place: Place) -> None:
        self.line = LineField(placeholder=place.example)
        super().__init__(place.label, self.line)
