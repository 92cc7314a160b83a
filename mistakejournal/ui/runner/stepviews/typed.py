"""Type what you see."""

from __future__ import annotations

from mistakejournal.ui.runner.stepviews.proof_view import ProofView


class TypedView(ProofView):
    """A line for a name, a number or a date as it stands on the screen."""

    code = "type"
