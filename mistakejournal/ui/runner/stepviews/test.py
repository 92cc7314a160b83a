"""Send yourself a test, and say what was in it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mistakejournal.ui.runner.stepviews.proof_view import ProofView


class SelfTestView(ProofView):
    """A line for what she saw in the test that arrived."""

    code = "test"
    icon = "mail"

    def __init__(self, parent: QWidget | None = None) -> None:
        """Say what to do before the proof can be there."""
        super().__init__(parent)
        self.how = self.tr("Send it to yourself, wait until it arrives, and open it there.")
