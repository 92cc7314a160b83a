from datetime import UTC, timedelta

import pytest

from mistakejournal.domain.brief import EXPECTATIONS, FACT_KINDS
from mistakejournal.domain.stepkinds import KINDS, Wanted
from mistakejournal.domain.stepkinds.kind import Comparison
from mistakejournal.words import stepkinds as words
from tests.domain.stepkinds.proofs import NOW, seen


def said(code, *proof, **known):
    return [words.comparison_words(one) for one in KINDS[code].compare(seen(*proof, **known))]


def test_every_kind_has_a_name_a_help_and_where_it_asks_a_question():
    assert len({words.kind_name(code) for code in KINDS}) == len(KINDS)
    assert len({words.kind_help(code) for code in KINDS}) == len(KINDS)
    for code, kind in KINDS.items():
        assert bool(words.evidence_label(code)) == kind.asks
        assert bool(words.evidence_example(code)) == kind.asks


def test_the_question_is_what_she_sees_and_never_whether_it_is_done():
    for code in KINDS:
        assert "done" not in words.evidence_label(code).casefold()


def test_every_expectation_has_a_name_of_its_own_and_an_example():
    expected = {*EXPECTATIONS, *FACT_KINDS}
    assert len({words.expectation_name(code) for code in expected}) == len(expected)
    assert len({words.evidence_example("value", code) for code in EXPECTATIONS}) == len(EXPECTATIONS)


def test_a_kind_nobody_knows_reads_as_a_tick():
    assert words.kind_name("hologram") == words.kind_name("tick")
    assert words.expectation_name("hologram") == words.expectation_name("text")


def test_what_stands_beside_the_proof_is_a_fact_and_no_verdict():
    old, new = "https://a.example/episodes/72", "https://a.example/episodes/73"
    assert said("link", new, old) == [
        "Ends in /episodes/73; last run /episodes/72. Does the page show this week’s title?"
    ]
    assert said("link", new) == ["Ends in /episodes/73."]
    assert "the same as last time" in said("link", old, old)[0]
    assert said("type", "73", "72") == ["Last time: 72"]
    assert words.comparison_words(Comparison()) == ""


def test_the_brief_is_named_with_what_it_says():
    day = [("date_weekday", "Tuesday 17 November")]
    assert said("value", given=day) == ["Fact in the brief: Tuesday 17 November"]
    assert said("value", "Tue 17 Nov", given=day, expect="date_weekday") == ["Same as the brief."]
    assert said("value", "Mon 16 Nov", given=day, expect="date_weekday") == [
        "Different: the brief says Tuesday 17 November."
    ]
    assert said("value", "Mon 17 Nov", given=day, expect="date_weekday")[0] == "17 November is a Tuesday."
    about = [("list", "Weekly readers, 1,300")]
    assert said("value", "1,302", given=about, expect="list") == [
        "About the same; the brief says Weekly readers, 1,300."
    ]


def test_several_facts_are_told_apart_by_name():
    one = Comparison("different", {"name": "Date", "said": "Thursday"})
    assert words.comparison_words(one, alone=False) == "Date: different. The brief says Thursday."


@pytest.mark.parametrize(
    ("evidence", "now", "sentence"),
    [
        ("", NOW, "Wait for 15 minutes."),
        (NOW.astimezone(UTC).isoformat(), NOW, "Until 10:15. Other work is fine meanwhile."),
        (
            NOW.astimezone(UTC).isoformat(),
            NOW + timedelta(minutes=20),
            "It is past 10:15. You can look now.",
        ),
    ],
)
def test_a_wait_says_until_when(evidence, now, sentence):
    assert words.wait_words(seen(evidence, now=now, seconds="900")) == sentence


def test_a_wait_for_a_time_of_day_names_it():
    assert words.wait_words(seen(until="14:30")) == "Wait until 14:30."
    assert words.wait_words(seen(until="14:30"), is_done=True) == ""


def test_the_button_says_what_it_does():
    assert words.check_words(Wanted.START) == "Start the wait"
    assert words.check_words(Wanted.EVIDENCE) == "Checked"


def test_the_other_questions_are_asked_in_words():
    assert words.reason_label()
    assert words.no_options_words()
    assert words.earlier_words()


def test_her_own_braces_stand_as_they_are():
    assert words.comparison_words(Comparison("last_time", {"last": "{name}"})) == "Last time: {name}"
