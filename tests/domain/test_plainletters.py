"""Letters without accents to take off are written as one types them without their keys."""

from __future__ import annotations

import pytest

from mistakejournal.domain.plainletters import ODD, PLAIN, plain_letters


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Łódź", "Lódź"),
        ("Straße", "Strasse"),
        ("Ærø", "AEro"),
        ("Diyarbakır", "Diyarbakir"),
        ("link", "link"),
    ],
)
def test_such_a_letter_has_a_plain_one(written, plain):
    assert plain_letters(written) == plain


def test_each_is_known_by_sight_and_none_stays():
    assert all(ODD.search(letter) for letter in PLAIN)
    assert not ODD.search(plain_letters("".join(PLAIN)))
