"""Paste the link that opened."""

from __future__ import annotations

from mistakejournal.ui.runner.stepviews.proof_view import ProofView


class LinkView(ProofView):
    """A line for an address; how it ends stands beside the brief's and last time's."""

    code = "link"
    icon = "link"
    is_pasted = True
