"""Type what has to match the brief."""

from __future__ import annotations

from mistakejournal.ui.runner.stepviews.proof_view import ProofView


class ValueView(ProofView):
    """A line for a value; one that differs from the brief is changed, or one line says why it is right."""

    code = "value"
    icon = "equal"
    asks_why = True
