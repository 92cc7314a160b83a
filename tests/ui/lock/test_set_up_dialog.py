"""A passphrase is set in two steps, and the recovery sheet is kept before anything changes (N2)."""

from __future__ import annotations

import pytest

from mistakejournal.domain.passphrase import last_group
from mistakejournal.services.clients import add_client, list_clients
from mistakejournal.services.passphrase import has_passphrase, unlock, unlock_with_code
from mistakejournal.ui.lock.recovery_sheet import RecoverySheet
from mistakejournal.ui.lock.set_up_dialog import SetUpDialog
from mistakejournal.ui.routes import Place
from mistakejournal.ui.theme import apply_theme, load_theme
from tests.ui.accessibility import complaints
from tests.ui.lock.by_hand import dialog, fill, press, privacy, wait_for_another
from tests.ui.lock.conftest import WORDS


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
    assert window.view(Place.SETTINGS).row_shown() == ("", "privacy")
    qtbot.waitUntil(lambda: window._notices._made is not None)
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


def test_all_of_the_question_is_seen_where_there_is_room(studio, qapp):
    window = studio.show()
    press(privacy(window), "Set a passphrase")
    asked = dialog(SetUpDialog)
    qapp.processEvents()
    assert asked._scrolled.verticalScrollBar().maximum() == 0
    asked.reject()


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
