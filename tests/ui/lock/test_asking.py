"""Another passphrase, another code or none at all: it is asked for what opens it first (N2)."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from mistakejournal.domain.passphrase import last_group
from mistakejournal.errors import JournalError
from mistakejournal.services.passphrase import has_passphrase, unlock, unlock_with_code
from mistakejournal.ui.lock.asking import AskingDialog, SheetDialog
from mistakejournal.ui.lock.recovery_sheet import RecoverySheet
from mistakejournal.ui.theme import apply_theme, load_theme
from tests.ui.lock.by_hand import NEW, dialog, fill, press, privacy, wait_for_another
from tests.ui.lock.conftest import WORDS


@pytest.mark.row("N2")
def test_another_passphrase_opens_it_and_the_old_one_not_any_more(unlocked, studio, sealed, qtbot):
    press(privacy(unlocked), "Change the passphrase")
    asked = dialog(AskingDialog)
    fill(asked, "Passphrase now", WORDS)
    fill(asked, "New passphrase", NEW)
    fill(asked, "The same again", NEW)
    press(asked, "Change it")
    wait_for_another(studio, unlocked, qtbot)
    studio.close()
    assert unlock(sealed, NEW)
    with pytest.raises(JournalError, match="wrong_passphrase"):
        unlock(sealed, WORDS)


@pytest.mark.row("N2")
def test_with_a_wrong_passphrase_nothing_is_changed_and_that_is_said(unlocked, studio, sealed, qtbot):
    press(privacy(unlocked), "Turn the passphrase off")
    asked = dialog(AskingDialog)
    fill(asked, "Passphrase now", "kettle")
    press(asked, "Turn off")
    window = wait_for_another(studio, unlocked, qtbot)
    qtbot.waitUntil(lambda: window._notices._made is not None)
    assert window.context.desk.journal.key
    assert has_passphrase(sealed)


@pytest.mark.row("N2")
def test_the_passphrase_is_turned_off_by_the_recovery_code_too(unlocked, studio, sealed, code, qtbot):
    press(privacy(unlocked), "Turn the passphrase off")
    asked = dialog(AskingDialog)
    fill(asked, "Passphrase now", code)
    press(asked, "Turn off")
    window = wait_for_another(studio, unlocked, qtbot)
    assert not window.context.desk.journal.key
    assert not window.deeds.actions["lock"].isVisible()


@pytest.mark.row("N2")
def test_a_new_code_is_shown_until_it_is_kept_and_the_old_one_opens_nothing(
    unlocked, studio, sealed, code, qtbot
):
    press(privacy(unlocked), "Make a new one")
    asked = dialog(AskingDialog)
    fill(asked, "Passphrase now", WORDS)
    press(asked, "Make it")
    wait_for_another(studio, unlocked, qtbot)
    qtbot.waitUntil(lambda: any(isinstance(top, SheetDialog) for top in QApplication.topLevelWidgets()))
    sheet = dialog(SheetDialog)
    new = sheet.findChild(RecoverySheet)._code
    fill(sheet, "Type its last group, to show that you have it", last_group(new))
    press(sheet, "Done")
    studio.close()
    assert unlock_with_code(sealed, new)
    with pytest.raises(JournalError, match="wrong_code"):
        unlock_with_code(sealed, code)


def test_twice_as_large_its_buttons_are_still_on_a_small_screen(unlocked, qapp):
    unlocked.resize(1280, 700)
    apply_theme(qapp, load_theme("light", text_scale=2.0))
    press(privacy(unlocked), "Change the passphrase")
    asked = dialog(AskingDialog)
    qapp.processEvents()
    assert asked.height() <= 700
    asked.reject()
