"""Which pages of a series moved on (I3)."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.newsletter.links.series import moved, starts
from tests.newsletter.beside import POD, against, issue, kept

BEFORE = kept("118", date(2026, 11, 24), ("Play", f"{POD}/ep-72-lena"), ("Notes", f"{POD}/ep-72-lena/notes"))


def test_a_link_that_moved_on_tells_its_sibling():
    now = issue(("Play", f"{POD}/ep-72-lena"), ("Notes", f"{POD}/ep-73-amir/notes"))
    sibling = moved(now, against(BEFORE)).sibling(now.links[0])
    assert sibling is not None
    assert sibling.words == "Notes"


def test_where_the_next_page_is_there_as_well_the_old_one_is_on_purpose():
    now = issue(
        ("Lena", f"{POD}/ep-72-lena"), ("Amir", f"{POD}/ep-73-amir"), ("Notes", f"{POD}/ep-73-amir/notes")
    )
    assert moved(now, against(BEFORE)).sibling(now.links[0]) is None


def test_a_link_that_was_only_renamed_moves_nothing():
    now = issue(("Play", f"{POD}/ep-72-lena"), ("All about it", f"{POD}/other/place"))
    assert moved(now, against(BEFORE)).sibling(now.links[0]) is None


def test_without_an_earlier_issue_nothing_moved():
    now = issue(("Play", f"{POD}/ep-72-lena"))
    assert moved(now, against()).sibling(now.links[0]) is None


@given(st.text("ab/7-?&=", max_size=40))
def test_the_starts_of_an_address_are_its_own_the_longest_first(rest):
    target = f"{POD}/{rest}"
    found = list(starts(target))
    assert all(target.startswith(one) for one in found)
    assert [len(one) for one in found] == sorted((len(one) for one in found), reverse=True)
