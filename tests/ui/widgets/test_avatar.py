"""Two letters stand for a name."""

from __future__ import annotations

import pytest

from mistakejournal.ui.widgets.avatar import Avatar, initials


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Theo Marsh", "TM"),
        ("Dana", "D"),
        ("Oak & Ember Interiors", "OI"),
        ("anna maria özil", "AÖ"),
        ("", ""),
        ("  & ", ""),
    ],
)
def test_the_first_and_the_last_word_give_their_letters(name, letters):
    assert initials(name) == letters


def test_an_option_has_its_own_letter(qtbot, light):
    avatar = Avatar("A short correction", letter="A")
    qtbot.addWidget(avatar)
    assert avatar.accessibleName() == "A short correction"
    assert avatar.grab().toImage().pixelColor(avatar.width() // 2, 2) == light.color("accent_tint")
