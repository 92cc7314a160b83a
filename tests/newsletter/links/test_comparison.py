"""Links beside those of kept issues (I3)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.newsletter.links.comparison import (
    compare,
    is_same_issue,
    known_links,
    link_key,
    words_key,
)
from mistakejournal.newsletter.report import LinkState
from tests.newsletter.beside import LAST_WEEK, POD, THIS_WEEK, against, issue, kept

HIDING = "https://studio.us1.list-manage.com/track/click?u=1&id=2"


def states(one, held):
    return [each.state.value for each in compare(one, held)]


def test_each_link_says_what_it_is_beside_the_kept_issue():
    one = issue(*THIS_WEEK, ("Home", POD), ("Prices", HIDING), ("Write", "mailto:a@studio.example"))
    assert states(one, against(LAST_WEEK)) == ("same new same same same apart moved hidden apart".split())


def test_without_a_kept_issue_nothing_is_called_new():
    assert states(issue(("Home", POD)), against()) == ["alone"]


def test_the_newest_issue_that_had_it_is_named():
    older = kept("117", date(2026, 11, 17), ("Home", POD), ("Old", f"{POD}/old"))
    newer = kept("118", date(2026, 11, 24), ("Home", POD))
    home, old = compare(issue(("Home", POD), ("Old", f"{POD}/old")), against(newer, older))
    assert (home.earlier_title, home.earlier_on) == ("118", date(2026, 11, 24))
    assert (old.state, old.earlier_title) == (LinkState.SAME, "117")


def test_a_steady_link_is_marked():
    one = issue(*THIS_WEEK)
    steady = frozenset({link_key(one.links[2])})
    assert states(one, against(LAST_WEEK, steady=steady))[2] == "steady"


def test_a_link_is_found_again_however_its_words_are_written():
    one, other = issue(("This week’s  Sponsor!", POD)), issue(("this week's sponsor", f"{POD}/?utm_source=x"))
    assert link_key(one.links[0]) == link_key(other.links[0])
    assert words_key("Listen 🎧 to this week’s episode") == "listen to this weeks episode"


def test_a_subscribers_own_key_makes_nothing_new():
    before = kept("118", None, ("Home", f"{POD}/a?ck_subscriber_id=1&email=a%40b.example"))
    now = issue(("Home", f"{POD}/a?ck_subscriber_id=2&email=c%40d.example"))
    assert states(now, against(before)) == ["same"]


def test_the_same_mail_is_the_same_issue():
    one = issue(*THIS_WEEK, message_id="<119@mail.example>")
    assert is_same_issue(one, replace(one, text="other", links=()))
    assert is_same_issue(replace(one, message_id=""), one)


def test_the_issue_before_is_another_one_though_most_of_it_stays():
    assert not is_same_issue(issue(*THIS_WEEK), LAST_WEEK.issue)


def test_two_that_read_alike_but_lie_a_week_apart_are_two():
    one = replace(issue(*THIS_WEEK), sent=datetime(2026, 12, 1, tzinfo=UTC))
    assert not is_same_issue(one, replace(one, sent=datetime(2026, 11, 24, tzinfo=UTC)))


def test_nothing_is_no_issue():
    assert not is_same_issue(issue(), issue())


pairs = st.lists(
    st.tuples(
        st.sampled_from(["Home", "Notes", "Listen to this week’s episode", ""]),
        st.sampled_from([POD, f"{POD}/72", f"{POD}/73", HIDING, "#", "mailto:a@b.example"]),
    ),
    max_size=6,
)


@given(pairs, st.lists(pairs, max_size=3))
def test_what_is_found_is_the_same_in_whatever_order_issues_are_kept(now, before):
    earlier = [kept(str(number), None, *links) for number, links in enumerate(before)]
    one = issue(*now)
    found = {tuple(states(one, against(*order))) for order in permutations(earlier)}
    assert len(found) == 1
    known = known_links(one, against(*earlier))
    assert len(known.by_both) >= len(known.by_target)


@given(pairs)
def test_an_issue_beside_itself_has_nothing_new(links):
    one = issue(*links)
    assert not {"new", "moved", "alone"} & set(states(one, against(kept("118", None, *links))))
