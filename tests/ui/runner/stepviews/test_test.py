"""A test to oneself."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mistakejournal.domain.run import RunStep
from mistakejournal.ui.runner.stepviews.test import SelfTestView
from tests.domain.stepkinds.proofs import seen


def test_it_says_what_to_do_before_there_can_be_a_proof(qtbot: QtBot) -> None:
    view = SelfTestView()
    qtbot.addWidget(view)
    view.show_proof(RunStep("1", "1", "Send a test", kind="test"), seen())
    words = {label.text() for label in view.findChildren(QLabel)}
    assert "Send it to yourself, wait until it arrives, and open it there." in words
    assert "What did you see in the test?" in words
