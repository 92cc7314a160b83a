"""What was put right reads as a true sentence of hers, never as an order to the client."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.repaired import repaired
from mistakejournal.services.content import Content

SAID = Content().apology["message"]["said"]


@pytest.mark.row("C2")
@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Point the web version at the right page", "I pointed the web version at the right page"),
        ("Pointed the web version at episode 72.", "I pointed the web version at episode 72"),
        ("Send Theo the right file", "I sent Theo the right file"),
        ("take it down", "I took it down"),
        ("The web version opens episode 72 now", "The web version opens episode 72 now"),
        ("I have corrected the page", "I have corrected the page"),
        ("Link in the footer corrected", "Link in the footer corrected"),
        ("Test mail sent", "Test mail sent"),
        ("Done", "Done"),
        ("   ", ""),
        ("", ""),
    ],
)
def test_a_line_to_do_becomes_a_deed_once_done(typed: str, told: str) -> None:
    assert repaired([typed], SAID) == told


def test_several_stand_one_after_the_other() -> None:
    assert repaired(["Hide the post", "", "It’s right since 2:42 pm."], SAID) == (
        "I hid the post. It’s right since 2:42 pm"
    )


@given(st.text(max_size=60))
def test_no_word_behind_the_first_is_lost(typed: str) -> None:
    kept = typed.rstrip(". ").split(maxsplit=1)[1:]
    assert not kept or repaired([typed], SAID).endswith(kept[0])
