from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from mistakejournal.services.silence import Silence
from mistakejournal.services.today import Caught, NextAct
from mistakejournal.words.today import caught_words, next_act_words

CODES = (
    "continue", "tell_client", "choose_option", "put_right", "write_fix", "everyone_told", "as_described",
    "promises", "make_good", "tell_changed", "talk_again",
    "plan_check_ins", "check_ins", "answer", "agreed", "close",
)  # fmt: skip


def act(code, first_name=""):
    return NextAct("i", "Old link", "", first_name, code, "own", None, False)


@pytest.mark.parametrize("code", CODES)
def test_every_act_has_a_sentence_with_and_without_a_name(code):
    assert next_act_words(act(code)).endswith(".")
    assert next_act_words(act(code, "Theo")).endswith(".")


def test_a_message_speaks_to_somebody_by_name():
    assert next_act_words(act("tell_client", "Theo")) == "Next: tell Theo."
    assert next_act_words(act("tell_client")) == "Next: tell them."


def test_what_was_caught_is_one_quiet_line():
    now = datetime(2026, 11, 24, 9, 30)
    caught = Caught(3, "An unfilled name", datetime(2026, 11, 19, 9, tzinfo=UTC))
    assert caught_words(caught, datetime(2026, 11, 19, 10), now) == (
        "3 things were caught before they went out in November. The last: An unfilled name (19 Nov)"
    )
    one = Caught(1, "Old link", datetime(2026, 11, 24, 8, tzinfo=UTC))
    assert caught_words(one, now, now) == (
        "One thing was caught before it went out in November: Old link (Today)"
    )


def test_what_was_caught_needs_no_name():
    now = datetime(2026, 11, 24, 9, 30)
    one, two = Caught(1, "", now), Caught(2, " ", now)
    assert caught_words(one, now, now) == "One thing was caught before it went out in November."
    assert caught_words(two, now, now) == "2 things were caught before they went out in November."


@pytest.mark.parametrize(
    ("silence", "words"),
    [
        (Silence("15:00", "A", is_over=False), "Waiting for Theo to choose a way."),
        (Silence("15:00", "A", is_over=True), "No answer by 15:00. You said you’d go with A."),
        (Silence("15:00", "", is_over=True), "No answer by 15:00. You said you’d go ahead then."),
    ],
)
def test_when_the_time_for_an_answer_has_passed_the_row_says_what_she_said(silence, words):
    assert next_act_words(replace(act("choose_option", "Theo"), silence=silence)) == words


def test_what_is_planned_for_later_begins_with_its_day():
    later = replace(act("answer", "Theo"), due_on=date(2026, 11, 26))
    assert next_act_words(later, date(2026, 11, 24)) == "Thursday: Ask Theo whether it is settled."
    assert next_act_words(later) == "Ask Theo whether it is settled."
