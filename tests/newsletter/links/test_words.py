"""What the words of a link say."""

from __future__ import annotations

from datetime import date

from mistakejournal.newsletter.links.words import (
    alike,
    days,
    frame,
    is_generic,
    is_sponsor,
    looks_back,
    names,
    numbered,
    promises_new,
)


def test_words_that_only_ask_to_click_name_nothing():
    assert all(map(is_generic, ("Read more", "READ MORE →", "here", "", "🎧", "View in browser")))
    assert not is_generic("Amir’s course")


def test_what_is_new_is_told_from_what_only_sounds_so():
    assert all(map(promises_new, ("Listen to this week’s episode", "Today’s letter", "A new short story")))
    assert not any(
        map(promises_new, ("New York stories", "News", "What’s new", "Subscribe today", "New here?"))
    )


def test_words_that_look_back_promise_nothing():
    assert looks_back("Last week’s episode")
    assert not promises_new("In case you missed this week’s: a replay")


def test_who_paid_is_told():
    assert is_sponsor("This week’s sponsor, Fernway")
    assert not is_sponsor("This week’s episode")


def test_which_of_a_series_is_named():
    assert numbered("Ep. 73: Amir") == numbered("EPISODE 073") == {("episode", 73)}
    assert numbered("#73") == {("", 73)}
    assert numbered("73 ways to begin") == frozenset()


def test_days_are_named_in_the_nearest_year():
    assert days("Notes of 24 November", date(2026, 11, 30)) == {date(2026, 11, 24)}
    assert days("Notes", date(2026, 11, 30)) == frozenset()


def test_names_are_told_within_a_sentence_alone():
    assert names("An interview with Anna") == {"anna"}
    assert names("Anna’s story") == {"anna"}
    assert names("Local Headlines") == names("LOCAL NEWS") == frozenset()
    assert frame("An interview with Anna") == frame("An interview with Ben")


def test_how_much_two_have_in_common():
    assert alike("Start small", "start SMALL!") == 1
    assert alike("Start small", "Fernway") == 0
    assert alike("", "") == 1
