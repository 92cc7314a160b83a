"""Settings > Privacy: a passphrase is set with its sheet, changed, turned off, and nothing is lost (N2)."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton

from mistakejournal.domain.passphrase import last_group
from mistakejournal.errors import JournalError
from mistakejournal.services.clients import add_client, list_clients
from mistakejournal.services.passphrase import has_passphrase, unlock, unlock_with_code
from mistakejournal.services.preferences import settings
from mistakejournal.store import driver
from mistakejournal.ui.lock.asking import SheetDialog
from mistakejournal.ui.lock.passing_copy import PassingCopy
from mistakejournal.ui.lock.recovery_sheet import RecoveryPaper, RecoverySheet
from mistakejournal.ui.lock.set_up_dialog import SetUpDialog
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.settings.privacy import PrivacyForm
from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.select import Select
from tests.ui.accessibility import complaints
from tests.ui.lock.conftest import WORDS, code, quick, sealed, studio, unlocked

__all__ = ["code", "quick", "sealed", "studio", "unlocked"]
NEW = "seven green chairs near the harbor"


def press(widget, words):
    buttons = widget.findChildren(QPushButton)
    button = next(one for one in buttons if words in (one.text(), one.accessibleName()) and one.isVisible())
    assert button.isEnabled()
    button.click()


def fill(widget, name, text):
    lines = widget.findChildren(QLineEdit)
    line = next(one for one in lines if one.accessibleName() == name and one.isVisible())
    line.clear()
    QTest.keyClicks(line, text)


def dialog(kind=QDialog):
    tops = QApplication.topLevelWidgets()
    return next(top for top in tops if isinstance(top, kind) and top.isVisible())


def privacy(window):
    window.go(Route(Place.SETTINGS, detail="privacy"))
    QApplication.processEvents()
    return window.findChild(PrivacyForm)


def wait_for_another(studio, before, qtbot):
    qtbot.waitUntil(lambda: studio.window not in (None, before), timeout=10_000)
    return studio.window


def set_up(studio, qtbot):
    """Go through both steps by hand; gives the recovery code."""
    window = studio.show()
    window.context.perform(lambda: add_client(window.context.desk, "Brightside"))
    press(privacy(window), "Set a passphrase")
    asked = dialog(SetUpDialog)
    fill(asked, "New passphrase", WORDS)
    fill(asked, "The same again", WORDS)
    press(asked, "Continue")
    shown = asked.findChild(RecoverySheet)._code
    fill(asked, "Type its last group, to show that you have it", last_group(shown).lower())
    press(asked, "Turn on")
    return wait_for_another(studio, window, qtbot), shown


@pytest.mark.row("N2")
def test_a_passphrase_is_set_with_its_sheet_and_the_journal_is_sealed(studio, journal_file, qtbot):
    window, shown = set_up(studio, qtbot)
    assert window.context.desk.journal.key
    assert window.place is Place.SETTINGS
    assert [line.client.name for line in list_clients(window.context.desk)] == ["Brightside"]
    assert window.deeds.actions["lock"].isVisible()
    studio.close()
    assert has_passphrase(journal_file)
    assert unlock(journal_file, WORDS) == unlock_with_code(journal_file, shown)
    assert b"Brightside" not in journal_file.read_bytes()


@pytest.mark.row("N2")
def test_it_is_not_turned_on_before_the_sheet_is_kept(studio):
    window = studio.show()
    press(privacy(window), "Set a passphrase")
    asked = dialog(SetUpDialog)
    fill(asked, "New passphrase", WORDS)
    assert not asked._on.isEnabled()
    fill(asked, "The same again", "kettle window")
    assert not asked._on.isEnabled()
    fill(asked, "The same again", WORDS)
    press(asked, "Continue")
    assert not asked._on.isEnabled()
    fill(asked, "Type its last group, to show that you have it", "AAAA")
    assert not asked._on.isEnabled()
    press(asked, "Back")
    assert asked._new.text() == WORDS
    asked.reject()
    assert not has_passphrase(window.context.desk.journal.path)


@pytest.mark.row("N2")
def test_another_passphrase_opens_it_and_the_old_one_not_any_more(unlocked, studio, sealed, qtbot):
    press(privacy(unlocked), "Change the passphrase")
    asked = dialog()
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
    asked = dialog()
    fill(asked, "Passphrase now", "kettle")
    press(asked, "Turn off")
    window = wait_for_another(studio, unlocked, qtbot)
    qtbot.waitUntil(lambda: window._notices._made is not None)
    assert window.context.desk.journal.key
    assert has_passphrase(sealed)


@pytest.mark.row("N2")
def test_the_passphrase_is_turned_off_by_the_recovery_code_too(unlocked, studio, sealed, code, qtbot):
    press(privacy(unlocked), "Turn the passphrase off")
    asked = dialog()
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
    asked = dialog()
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


def test_the_sheet_is_printed_with_the_code_and_what_it_is_for(unlocked, code):
    paper = RecoveryPaper(unlocked.context, code, unlocked).paper()
    words = " ".join(line.text for line in paper)
    assert code in words
    assert "journal.db" in words
    assert WORDS not in words


def test_without_the_part_that_seals_it_says_how_to_get_it(studio, monkeypatch):
    monkeypatch.setattr(driver, "has_cipher", lambda: False)
    form = privacy(studio.show())
    assert not form.findChildren(QPushButton)
    assert any("packaging/run.py encryption" in label.text() for label in form.findChildren(Label))


@pytest.mark.row("N3")
def test_how_soon_it_locks_is_hers_to_choose(unlocked):
    privacy(unlocked)
    lists = unlocked.findChildren(Select)
    choice = next(one for one in lists if one.accessibleName() == "Lock after")
    choice.setCurrentIndex(choice.findText("5 minutes"))
    choice.activated.emit(choice.currentIndex())
    assert settings(unlocked.context.desk).lock_minutes == 5


@pytest.mark.parametrize(("name", "scale"), [("light", 1.0), ("dark", 2.0)])
def test_the_questions_can_be_used_by_everybody(studio, qapp, name, scale):
    window = studio.show()
    apply_theme(qapp, load_theme(name, text_scale=scale))
    press(privacy(window), "Set a passphrase")
    asked = dialog(SetUpDialog)
    qapp.processEvents()
    assert complaints(asked) == []
    press(asked, "Suggest one")
    fill(asked, "The same again", asked._new.first.text())
    press(asked, "Continue")
    qapp.processEvents()
    assert complaints(asked) == []
    asked.reject()


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
