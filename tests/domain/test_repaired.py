"""What was put right reads as a true sentence of hers, never as an order to the client."""

from __future__ import annotations

import re

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
        ("Check last three invoices", "I checked last three invoices"),
        ("Send corrected invoice", "I sent corrected invoice"),
        ("Update sent to everyone", "Update sent to everyone"),
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


IRREGULAR = {
    "bring": "brought", "build": "built", "cut": "cut", "find": "found", "get": "got", "give": "gave",
    "hide": "hid", "hold": "held", "keep": "kept", "leave": "left", "make": "made", "pay": "paid",
    "put": "put", "read": "read", "rebuild": "rebuilt", "redo": "redid", "resend": "resent",
    "reset": "reset", "rewrite": "rewrote", "ring": "rang", "send": "sent", "set": "set", "take": "took",
    "tell": "told", "undo": "undid", "withdraw": "withdrew", "write": "wrote",
}  # fmt: skip
DOUBLED = {
    "cancel", "drop", "log", "pin", "plan", "stop", "submit", "swap", "transfer",
}  # fmt: skip
"""Their last letter stands twice before "ed"; in "edit" and "open" it does not."""


def past_of(verb: str) -> str:
    """Form the past as English does."""
    if verb in IRREGULAR:
        return IRREGULAR[verb]
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ied"
    return f"{verb}{verb[-1]}ed" if verb in DOUBLED else f"{verb}ed"


def test_every_past_form_is_right() -> None:
    assert {verb: past for verb, past in SAID["past"].items() if past != past_of(verb)} == {}
    assert DOUBLED | IRREGULAR.keys() <= SAID["past"].keys()


def test_a_short_verb_with_one_vowel_before_its_last_letter_doubles_it() -> None:
    short = [verb for verb in SAID["past"] if re.fullmatch(r"[^aeiou]+[aeiou][^aeiouwxy]", verb)]
    assert [verb for verb in short if verb not in DOUBLED | IRREGULAR.keys()] == []
