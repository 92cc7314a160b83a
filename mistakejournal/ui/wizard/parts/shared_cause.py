"""Both sides had a part (C7): neutral facts, a cost, and two figures that add up. Off until she says so.

"On their side" is a field of its own. What she noted for herself on Own is not looked at here.
"""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.services import telling
from mistakejournal.services.sharing import SHARED, proposal, shares_of
from mistakejournal.ui.mailing.copying import copy_text
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.chip import Chip
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.pair import Pair
from mistakejournal.ui.widgets.panel import Panel
from mistakejournal.ui.widgets.text_field import TextField
from mistakejournal.ui.widgets.toggle import Toggle
from mistakejournal.ui.wizard.parts.money_field import MoneyField
from mistakejournal.ui.wizard.parts.share import Share
from mistakejournal.ui.wizard.session import Session
from mistakejournal.words.money import money_words
from mistakejournal.words.people import client_words


class SharedCause(QWidget):
    """A switch; what it opens is kept when it is switched off again."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.toggle = Toggle(
            self.tr("Both sides had a part"),
            self.tr("Shows shared causes and a way to split any cost. Leave it off if you’re unsure."),
        )
        self.toggle.clicked.connect(lambda: session.choose(shared=self.toggle.isChecked()))
        self._mine = TextField(placeholder=self.tr("I sent it without opening the link"), min_lines=1)
        self._mine.changed.connect(lambda text: self._edit(on_my_side=text))
        self._theirs = TextField(
            placeholder=self.tr("The new link came after the draft was built"), min_lines=1
        )
        self._theirs.changed.connect(lambda text: self._edit(on_their_side=text))
        self._cost = MoneyField(session, self.tr("What it costs to put right"), "shared_cost")
        self._cost.changed.connect(
            lambda: self._edit(shared_cost=self._cost.amount(), shared_currency=self._cost.currency())
        )
        self._share = Share()
        self._share.changed.connect(lambda share: self._edit(my_share=share))
        self._their_field = Field("", self._theirs)
        self._figures = Label("", "strong", wrap=True)
        self._words = Label("", "small", "text2", wrap=True, selectable=True)
        self._copy = Button(self.tr("Copy proposal"), "secondary", icon="copy", height=30)
        self._copy.clicked.connect(self._on_copy)
        self._into = Chip(self.tr("Put it into the message"))
        self._into.clicked.connect(self._on_into)
        self._panel = Panel("sunken")
        self._lay_out()

    def fill(self) -> None:
        """Show what was written for them."""
        incident, name = self._session.incident, self._session.first_name
        self.toggle.setChecked(incident.shared)
        self._panel.setVisible(incident.shared)
        if not incident.shared:
            return
        self._their_field.set_label(
            self.tr("On {name}’s side").format(name=name) if name else self.tr("On their side")
        )
        show_text(self._mine, incident.on_my_side)
        show_text(self._theirs, incident.on_their_side)
        self._cost.fill(incident.shared_cost, incident.shared_currency)
        self._share.set_value(incident.my_share)
        self._show_proposal()
        self._into.setChecked(SHARED in self._ticked())

    def _edit(self, **fields: object) -> None:
        """Keep what is typed; the figures follow each key."""
        self._session.edit(**fields)
        self._show_proposal()

    def _lay_out(self) -> None:
        neutral = Label(
            self.tr("Neutral facts only, and best after the repair. They read it as a proposal."),
            "small",
            "text2",
            wrap=True,
        )
        self._panel.add(neutral)
        mine = Field(self.tr("On my side"), self._mine)
        self._panel.add(Pair(mine, self._their_field, stack_below=520), gap=12)
        self._panel.add(self._cost, gap=12)
        self._panel.add(Field(self.tr("My share"), self._share), gap=12)
        self._panel.add(self._figures, gap=12)
        self._panel.add(self._words, gap=8)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._copy)
        line.addWidget(self._into)
        line.addStretch(1)
        actions = QWidget()
        line.setContentsMargins(0, 0, 0, 0)
        actions.setLayout(line)
        self._panel.add(actions, gap=12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.toggle)
        column.addWidget(self._panel)

    def _show_proposal(self) -> None:
        incident, desk = self._session.incident, self._session.desk
        shares, words = shares_of(incident), proposal(desk, incident)
        name = client_words(self._session.first_name)
        if shares is not None:
            mine, theirs = (
                money_words(amount, incident.shared_currency) for amount in (shares.mine, shares.theirs)
            )
            said = self.tr("You carry {mine}, {name} carries {theirs}.")
            self._figures.setText(said.format(mine=mine, name=name, theirs=theirs))
        self._figures.setVisible(shares is not None)
        self._words.setText(self.tr("“{words}”").format(words=words))
        for widget in (self._words, self._copy):
            widget.setVisible(bool(words))
        self._into.setVisible(bool(words) and incident.told_at is None)

    def _ticked(self) -> frozenset[str]:
        return telling.draft(self._session.desk, self._session.id, "email").ticked

    def _on_copy(self) -> None:
        words = proposal(self._session.desk, self._session.incident)
        copy_text(self._session.context, words, self.tr("The proposal is copied."))

    def _on_into(self) -> None:
        ticked = self._ticked()
        ids = ticked | {SHARED} if self._into.isChecked() else ticked - {SHARED}
        self._session.do(lambda desk, row: telling.set_lines(desk, row, ids))
