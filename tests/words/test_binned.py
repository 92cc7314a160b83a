"""A line of the bin says what it was, where it stood, since when it is there and until when."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from mistakejournal.domain.binned import BinnedAct, BinnedRow
from mistakejournal.store.binned import SHOWN
from mistakejournal.words.binned import act_second, act_title, kind_words

AT = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
NOW = datetime(2026, 11, 24, 10, 0, tzinfo=ZoneInfo("Europe/Berlin"))


def act(*titles: str, kind: str = "steps", owner: str = "", binned: bool = False) -> BinnedAct:
    return BinnedAct(
        tuple(
            BinnedRow(kind, title, title, AT, "checklists" if owner else "", owner, owner, binned)
            for title in titles
        )
    )


def test_every_kind_that_is_shown_has_a_name_of_its_own():
    names = [kind_words(kind) for kind in SHOWN]
    assert len(names) == len(set(names))
    assert all(names)


def test_one_thing_is_named_with_where_it_stood():
    one = act("Open the link", owner="Newsletter: send")
    assert act_title(one) == "Open the link"
    assert act_second(one, NOW) == "Step · from “Newsletter: send” · Today, 9:30 · stays until 24 December"


def test_what_comes_back_with_it_is_said():
    one = act("Open the link", owner="Newsletter: send", binned=True)
    assert "from “Newsletter: send”, which comes back with it" in act_second(one, NOW)


def test_of_many_some_are_named_and_the_rest_counted():
    assert act_title(act("a", "b", "c")) == "a, b, c"
    assert act_title(act("a", "b", "c", "d")) == "a, b and 2 more"
    assert act_second(act("a", "b"), NOW).startswith("2 steps · ")


def test_what_never_had_a_name_is_named_by_what_it_is():
    assert act_title(act("")) == "Step"
