from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.theirwords import HIDDEN, hide_their_words

MINE = "It is no big deal"


@pytest.mark.parametrize(
    "text",
    [
        '"{}" she wrote.',
        "She wrote “{}”.",
        "Sie schrieb „{}“.",
        "Elle a écrit « {} ».",
        "Theo’s note said ‘{}’ to me.",
        "She wrote “well,\n{},\nand thanks”.",
        'She wrote "well,\n{}" to me.',
        "> {}",
        "I read it:\n  > well,\n  >> {}\nand answered.",
    ],
)
def test_quoted_words_are_passed_over(text):
    shown = hide_their_words(text.format(MINE))
    assert MINE not in shown
    assert len(shown) == len(text.format(MINE))


@pytest.mark.parametrize(
    "text",
    [
        "{}.",
        'A 24" screen. {}.',
        "It’s mine, and {}, isn’t it?",
        "She wrote “thanks.\n\n{}.\n\nAnd then: “see you”.",
        "The 3 > 2 rule. {}.",
        "'{}'",
        "Leider war das mein Fehler, und der Link ist nicht richtig.\n{}.",
    ],
)
def test_her_own_words_stay_even_after_a_quote_that_was_never_closed(text):
    assert MINE in hide_their_words(text.format(MINE))


def test_a_line_of_another_language_is_passed_over_and_its_neighbours_are_not():
    shown = hide_their_words("I sent it to you.\nDas ist mir leider nicht aufgefallen.\nIt is right now.")
    assert shown.split("\n")[0] == "I sent it to you."
    assert set(shown.split("\n")[1]) == {HIDDEN}
    assert shown.split("\n")[2] == "It is right now."


@given(st.text(alphabet=st.sampled_from("a \n\">“”„‘’«»'é"), max_size=80))
def test_nothing_moves(text):
    shown = hide_their_words(text)
    assert len(shown) == len(text)
    assert all(new in (old, HIDDEN) for old, new in zip(text, shown, strict=True))
