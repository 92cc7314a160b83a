"""What was meant is set aside, and taken up again (I12)."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.newsletter.inspecting import inspect
from mistakejournal.newsletter.links.comparison import link_key
from mistakejournal.newsletter.setting_aside import set_aside
from tests.newsletter.beside import LAST_WEEK, THIS_WEEK, against, issue

REPORT = inspect(issue(*THIS_WEEK, ("Book", "")), against(LAST_WEEK))
EPISODE = next(one for one in REPORT.findings if one.rule == "same_link")
KEYS = [one.key for one in REPORT.findings]
LINKS = [link_key(link) for link in REPORT.issue.links]


def test_what_is_meant_goes_aside_and_comes_back():
    aside = set_aside(REPORT, {EPISODE.key}, ())
    assert EPISODE not in aside.findings
    assert aside.meant == (EPISODE,)
    assert set_aside(aside, (), ()) == REPORT


def test_a_steady_link_is_marked_and_silences_what_is_strong():
    aside = set_aside(REPORT, (), {LINKS[0]})
    assert aside.links[0].state.value == "steady"
    assert aside.meant == (EPISODE,)
    assert set_aside(aside, (), ()) == REPORT


def test_a_steady_link_that_is_broken_stays_broken():
    aside = set_aside(REPORT, (), set(LINKS))
    assert [one.code for one in aside.findings if one.rule == "link_problems"] == ["empty"]


def test_strong_ones_come_first_then_what_comes_first_in_the_mail():
    order = ["strong", "hint", "note"]
    assert [one.strength.value for one in REPORT.findings] == sorted(
        (one.strength.value for one in REPORT.findings), key=order.index
    )


@given(st.sets(st.sampled_from(KEYS)), st.sets(st.sampled_from(LINKS)), st.sets(st.sampled_from(KEYS)))
def test_nothing_is_lost_and_only_the_last_word_counts(first, steady, second):
    one = set_aside(set_aside(REPORT, first, steady), second, ())
    assert one == set_aside(REPORT, second, ())
    assert len(one.findings) + len(one.meant) == len(REPORT.findings)
