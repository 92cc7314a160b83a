"""The same mistake twice is asked about in plain words, with the reason."""

from __future__ import annotations

from datetime import date

from mistakejournal.domain.comeback import Standing
from mistakejournal.domain.resemblance import Resemblance
from mistakejournal.words.alike import like_words, reason_words, same_as_words, standing_words

TODAY, DAY = date(2026, 11, 24), date(2026, 2, 17)


def test_the_day_has_its_year_where_it_is_another():
    assert like_words(DAY, TODAY) == "Like 17 February?"
    assert same_as_words(date(2025, 2, 17), TODAY) == "The same mistake as on 17 February 2025"


def test_the_reason_names_what_both_share():
    why = Resemblance(0.9, same_client=True, same_work=True, causes=("forgot",), words=("link", "podcast"))
    assert reason_words(why) == "Same client, same kind of work, same cause; both say: link, podcast"
    assert reason_words(Resemblance(0.5, words=("link",))) == "Both say: link"
    assert reason_words(Resemblance(0.5, causes=("forgot",))) == "Same cause"


def test_how_a_fix_stands_is_said_with_the_day_and_without_blame():
    assert standing_words(Standing.DID_NOT_HOLD, DAY, TODAY) == "Did not hold: it came back on 17 February"
    assert standing_words(Standing.NOT_TRIED, DAY, TODAY).startswith("Not tried on 17 February")
    assert "doesn’t count" in standing_words(Standing.ANOTHER_CAUSE, DAY, TODAY)
