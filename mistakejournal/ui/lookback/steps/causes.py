"""The two biggest causes, each with its newest two incidents next to each other."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.cause import Causes
from mistakejournal.domain.fix import FixState
from mistakejournal.domain.incident_file import IncidentFile, shortened
from mistakejournal.services.alike import say_different, say_same
from mistakejournal.services.lookback.rows import BigCause, biggest_causes
from mistakejournal.ui.lookback.session import Session
from mistakejournal.ui.lookback.step import LookBackStep
from mistakejournal.ui.routes import Place
from mistakejournal.ui.widgets.act_button import act_button
from mistakejournal.ui.widgets.emptying import empty
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.panel import Panel
from mistakejournal.ui.widgets.reading_order import keep_reading_order
from mistakejournal.ui.widgets.side_by_side import SideBySide
from mistakejournal.words.dates import short_day
from mistakejournal.words.dotted import dotted
from mistakejournal.words.lookbacks import share_words
from mistakejournal.words.states import title_words

_STACK_BELOW = 560
_SHOWN = 260


class CausesStep(LookBackStep):
    """Whether both are the same mistake is one click, and links them."""

    interests = frozenset({"incidents", "causes", "fixes", "clients", "distinctions"})

    def __init__(self, session: Session) -> None:
        """Build the step for `session`."""
        super().__init__(session)
        self._causes = Causes(session.desk.content.vocab)
        words = self.tr("No cause has been named yet. It is chosen on Fix, under “What let it through?”")
        self._none = self.add(Label(words, "body", "text2", wrap=True))
        self._shown: list[BigCause] | None = None
        holder = self.add(QWidget())
        self._holder = QVBoxLayout(holder)
        self._holder.setContentsMargins(0, 0, 0, 0)
        self._holder.setSpacing(16)

    def fill(self) -> None:
        """Read the causes anew; what is the same stays."""
        stretch = self.session.stretch
        self.read(lambda desk: biggest_causes(desk, stretch), self._show)

    def _show(self, found: list[BigCause]) -> None:
        if found == self._shown:
            return
        self._shown = found
        self._none.setHidden(bool(found))
        empty(self._holder)
        for cause in found:
            self._holder.addWidget(self._part(cause))
        keep_reading_order(self)

    def _part(self, big: BigCause) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        labels = {cause.code: cause.label for cause in self._causes.all}
        is_known = big.cause.code != "other" and big.cause.code in labels
        name = labels[big.cause.code] if is_known else big.cause.title or labels["other"]
        column.addWidget(Label(name, "heading", wrap=True))
        column.addWidget(Label(share_words(big), "small", "text2", wrap=True))
        cards = [self._card(file) for file in big.incidents]
        if len(cards) == 1:
            column.addWidget(cards[0])
        elif cards:
            both = QWidget()
            line = SideBySide(spacing=16, stack_below=_STACK_BELOW, parent=both)
            for card in cards:
                line.add(card, stretch=1)
            column.addWidget(both)
            column.addWidget(self._question(big.said, *big.incidents))
        return part

    def _card(self, file: IncidentFile) -> Panel:
        desk, incident = self.session.desk, file.incident
        at = incident.noticed_at or incident.created_at
        day = desk.clock.local(at).date()
        title = title_words(file.title, incident.kind, day)
        card = Panel("raised")
        card.add(Label(title, "medium", wrap=True))
        client = file.client.name if file.client else ""
        today = desk.clock.local().date()
        card.add(Label(dotted(short_day(day, today), client), "small", "text2", wrap=True), gap=2)
        if incident.what_happened.strip():
            card.add(Label(shortened(" ".join(incident.what_happened.split()), _SHOWN), "body", wrap=True))
        for said in self._changed(file):
            card.add(Label(said, "small", "text2", wrap=True))
        card.body.addSpacing(10)
        card.body.addStretch(1)
        opens = partial(self.session.context.go, Place.JOURNAL, incident.id)
        card.body.addWidget(act_button(self.tr("Read it whole"), title, opens), 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _changed(self, file: IncidentFile) -> list[str]:
        done = [fix.title for fix in file.fixes if fix.state is FixState.DONE and fix.title]
        if not done:
            return [self.tr("Nothing was changed after it yet.")]
        return [self.tr("Changed: {fix}").format(fix=title) for title in done]

    def _question(self, said: str, later: IncidentFile, earlier: IncidentFile) -> QWidget:
        desk, context = self.session.desk, self.session.context
        one, other = later.incident, earlier.incident
        if said == "different":
            return Label(self.tr("You said: something else."), "small", "text2")
        if said == "same":
            return self._linked(later)
        line = QWidget()
        row = FlowLayout(spacing=8)
        line.setLayout(row)
        row.addWidget(Label(self.tr("Is it the same mistake twice?"), "body"))
        about = f"{later.title}, {earlier.title}"
        row.addWidget(
            act_button(
                self.tr("The same"),
                about,
                lambda: context.perform(lambda: say_same(desk, one.id, other.id)),
            )
        )
        row.addWidget(
            act_button(
                self.tr("Something else"),
                about,
                lambda: context.perform(lambda: say_different(desk, one.id, other.id)),
                quiet=True,
            )
        )
        return line

    def _linked(self, later: IncidentFile) -> QWidget:
        line = QWidget()
        row = FlowLayout(spacing=8)
        line.setLayout(row)
        row.addWidget(Label(self.tr("Linked: the same mistake."), "body", "accent_text"))
        opens = partial(self.session.context.go, Place.FLOW, later.incident.id, "fix")
        row.addWidget(act_button(self.tr("How did it come through?"), later.title, opens, quiet=True))
        return line
