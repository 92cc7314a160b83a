"""One sentence to herself; it may become a rule of thumb."""

from __future__ import annotations

from PySide6.QtCore import Qt

from mistakejournal.services.rulesofthumb import add_rule
from mistakejournal.ui.lookback.rules import RulesForm
from mistakejournal.ui.lookback.session import Session
from mistakejournal.ui.lookback.step import LookBackStep
from mistakejournal.ui.widgets.act_button import act_button
from mistakejournal.ui.widgets.label import Label


class SentenceStep(LookBackStep):
    """The sentence itself is the note above; what is true for longer becomes a rule of thumb here."""

    note_comes_first = True
    interests = frozenset({"rules_of_thumb"})

    def __init__(self, session: Session) -> None:
        """Build the step for `session`."""
        super().__init__(session)
        button = act_button(
            self.tr("Make it a rule of thumb"), self.tr("The sentence above"), self._make_rule
        )
        self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addSpacing(20)
        self.add(Label(self.tr("Your rules of thumb"), "heading", wrap=True))
        self._rules = self.add(
            RulesForm(
                session.context,
                lambda title: add_rule(session.desk, title, look_back_id=session.id or None),
            )
        )

    def fill(self) -> None:
        """Show the rules as they are."""
        self._rules.refresh()

    def _make_rule(self) -> None:
        session = self.session
        words = session.words_of("sentence")
        if words.strip():
            session.context.perform(lambda: add_rule(session.desk, words, look_back_id=session.id or None))
