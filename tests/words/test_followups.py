"""Follow-ups say what is to be done, to whom, and why then."""

from __future__ import annotations

import pytest

from mistakejournal.domain.plan import CODES
from mistakejournal.words.followups import follow_up_words, why_words


@pytest.mark.parametrize("code", CODES)
def test_everything_the_plan_holds_has_words(code: str) -> None:
    words = follow_up_words(code, name="Theo")
    assert words
    assert "{" not in words + why_words(code)


def test_a_name_is_said_where_it_is_known_and_her_words_stay_hers() -> None:
    assert follow_up_words("ask", name="Theo") == "Ask Theo whether it is settled"
    assert follow_up_words("ask") == "Ask the client whether it is settled"
    assert follow_up_words("own", "Call {Lena}", "Theo") == "Call {Lena}"
