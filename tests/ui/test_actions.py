"""The table of acts: every act has words, its keys are its own, and none does harm in another window."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence

from mistakejournal.ui.actions import ACTS, MENUS, SIDEBAR, act, title_of
from mistakejournal.ui.routes import Place

HARMFUL = {
    "Ctrl+W": "closes a tab or a draft",
    "Ctrl+Shift+W": "closes the window with its drafts",
    "Ctrl+Q": "ends the browser",
    "Ctrl+F4": "closes a tab",
    "Alt+F4": "closes the window",
    "Ctrl+D": "deletes the mail in Thunderbird's list view and Apple Mail sends it",
    "Ctrl+Shift+D": "sends the mail in Apple Mail",
    "Ctrl+Return": "sends the mail",
    "Ctrl+Shift+Return": "sends and archives the mail",
    "Ctrl+R": "reloads a half-filled form",
    "F5": "reloads a half-filled form",
    "Ctrl+F5": "reloads a half-filled form",
    "Alt+Left": "leaves a half-filled form",
    "Backspace": "leaves a half-filled form",
    "Delete": "deletes the mail",
    "Shift+Delete": "deletes the mail for good",
    "Ctrl+Shift+Delete": "clears the browser's history",
    "Ctrl+S": "saves the page over a file",
    "Ctrl+P": "prints",
}
"""Keys of browsers and mail programs that send, delete or lose what is being written."""
KEYS = [(one.code, keys) for one in ACTS for keys in one.keys]


@pytest.mark.parametrize(("code", "keys"), KEYS)
def test_no_key_of_the_window_does_harm_in_a_browser_or_a_mail(code: str, keys: str) -> None:
    harmful = {QKeySequence(one) for one in HARMFUL}
    assert QKeySequence(keys) not in harmful


def test_every_key_means_one_act() -> None:
    sequences = [QKeySequence(keys).toString() for _code, keys in KEYS]
    assert all(sequences)
    assert len(sequences) == len(set(sequences))


def test_every_act_and_every_menu_has_words_of_its_own() -> None:
    titles = [title_of(one.code) for one in ACTS]
    assert len(titles) == len(set(titles))
    assert all(title_of(menu) for menu in MENUS)
    assert {one.menu for one in ACTS} <= set(MENUS)


def test_the_places_have_the_numbers_of_their_order() -> None:
    assert [(act(code).place, act(code).keys) for code in SIDEBAR] == [
        (Place.TODAY, ("Ctrl+1",)),
        (Place.CHECKLISTS, ("Ctrl+2",)),
        (Place.INSPECTOR, ("Ctrl+3",)),
        (Place.JOURNAL, ("Ctrl+4",)),
        (Place.PATTERNS, ("Ctrl+5",)),
        (Place.CLIENTS, ("Ctrl+6",)),
    ]


def test_an_unknown_act_is_a_bug() -> None:
    with pytest.raises(KeyError):
        act("nothing")
