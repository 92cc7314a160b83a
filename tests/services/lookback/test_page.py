from __future__ import annotations

import pytest

from mistakejournal.domain.lookback import Period
from mistakejournal.services.lookback import lookbacks
from mistakejournal.services.lookback.page import look_back_page, past_look_backs
from mistakejournal.services.promises import settle_promise
from mistakejournal.services.rulesofthumb import add_rule
from tests.services import autumn


@pytest.fixture
def known(desk, clock):
    return autumn.make(desk, clock)


@pytest.fixture
def week(desk, clock, known):
    begun = lookbacks.begin_look_back(desk, Period.WEEK, "Week of 16 November").id
    lookbacks.note(desk, begun, "caught", "What was caught", "Reading the date aloud: très bien")
    return begun


def test_the_page_holds_what_was_seen_noted_and_done_until_it_was_finished(desk, clock, known, week):
    settle_promise(desk, known.promise, "kept")
    add_rule(desk, "Read dates aloud", look_back_id=week)
    clock.advance(minutes=5)
    lookbacks.finish_look_back(desk, week)
    clock.advance(minutes=5)
    settle_promise(desk, known.promise, "not_kept")
    page = look_back_page(desk, week)
    assert page.went_right.run_count == 1
    assert [note.note for note in page.notes] == ["Reading the date aloud: très bien"]
    assert [rule.title for rule in page.rules] == ["Read dates aloud"]
    assert page.deeds == ()  # what was said later counts
    settle_promise(desk, known.promise, "open")


def test_what_was_settled_on_the_way_stands_on_it(desk, known, week):
    settle_promise(desk, known.promise, "kept")
    assert [(one.code, one.title) for one in look_back_page(desk, week).deeds] == [
        ("kept", "I’ll call you on Friday")
    ]


def test_past_ones_are_found_by_every_word_in_them_without_marks_or_case(desk, clock, week):
    clock.advance(days=7)
    newer = lookbacks.begin_look_back(desk, Period.WEEK, "Week of 23 November").id
    add_rule(desk, "Old links are the first thing to look for", look_back_id=newer)
    assert [line.look_back.id for line in past_look_backs(desk)] == [newer, week]
    assert [line.look_back.id for line in past_look_backs(desk, "TRES aloud")] == [week]
    assert [line.look_back.id for line in past_look_backs(desk, "links 23")] == [newer]
    assert past_look_backs(desk, "links aloud") == []
    assert past_look_backs(desk, "aloud")[0].beginning.startswith("Reading the date")


def test_a_long_note_is_cut_at_a_word(desk, week):
    lookbacks.note(desk, week, "caught", "What was caught", "word " * 60)
    assert past_look_backs(desk)[0].beginning.endswith("word…")
