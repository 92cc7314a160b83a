"""The recovery code is printed, copied for a minute, and its last group is typed back (N2)."""

from __future__ import annotations

import pytest

from mistakejournal.ui.lock.passing_copy import PassingCopy
from mistakejournal.ui.lock.recovery_sheet import RecoveryPaper, RecoverySheet
from mistakejournal.ui.lock.set_up_dialog import SetUpDialog
from tests.ui.lock.by_hand import dialog, fill, press, privacy
from tests.ui.lock.conftest import WORDS


def test_the_sheet_is_printed_with_the_code_and_what_it_is_for(unlocked, code):
    paper = RecoveryPaper(unlocked.context, code, unlocked).paper()
    words = " ".join(line.text for line in paper)
    assert code in words
    assert "journal.db" in words
    assert WORDS not in words


@pytest.mark.row("N2")
def test_the_code_is_copied_for_a_minute(studio, qapp):
    press(privacy(studio.show()), "Set a passphrase")
    asked = dialog(SetUpDialog)
    fill(asked, "New passphrase", WORDS)
    fill(asked, "The same again", WORDS)
    press(asked, "Continue")
    press(asked, "Copy")
    assert qapp.clipboard().text() == asked.findChild(RecoverySheet)._code
    qapp.findChild(PassingCopy).clear()
    assert qapp.clipboard().text() == ""
    asked.reject()
