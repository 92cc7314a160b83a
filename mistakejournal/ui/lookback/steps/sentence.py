"""One sentence to herself; it may become a rule of thumb."""

from __future__ import annotations

from mistakejournal.services.rulesofthumb import add_rule
from mistakejournal.ui.lookback.rules import RulesForm
from mistakejournal.ui.lookback.session import Session
from mistakejournal.ui.lookback.step import LookBackStep
from mistakejournal.ui.widgets.label import Label


class SentenceStep(LookBackStep):
    """The sentence itself is the note below; her rules of thumb stand here to add to."""

    interests = frozenset({"rules_of_thumb"})

    def __init__(self, session: Session) -> None:
        """Build the step for `session`."""
        super().__init__(session)
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
