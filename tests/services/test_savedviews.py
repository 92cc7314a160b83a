"""What the Journal was asked for is kept under a name, renamed, let go, and taken back."""

from __future__ import annotations

import pytest

from mistakejournal.domain.wanted import Wanted
from mistakejournal.errors import JournalError
from mistakejournal.services.desk import take_back
from mistakejournal.services.savedviews import keep_view, remove_view, rename_view, saved_views, wanted_of

LINKS = Wanted(query="link", client_id="c", level=2, when="year")


def names(desk):
    return [view.name for view in saved_views(desk)]


def test_a_view_asks_for_the_same_again(desk):
    for name in ("Links", "Serious ones", "Third"):
        keep_view(desk, f" {name} ", LINKS)
    assert names(desk) == ["Links", "Serious ones", "Third"]
    assert wanted_of(saved_views(desk)[0]) == LINKS


def test_the_same_name_keeps_what_is_asked_for_now(desk):
    first = keep_view(desk, "Links", LINKS).id
    keep_view(desk, "Others", LINKS)
    assert keep_view(desk, "LINKS", Wanted(state="open")).id == first
    assert names(desk) == ["Links", "Others"]
    assert wanted_of(saved_views(desk)[0]) == Wanted(state="open")


def test_a_view_without_a_name_is_none_and_a_name_does_not_go(desk):
    assert not keep_view(desk, " \n", LINKS).changes
    view = keep_view(desk, "Links", LINKS).id
    assert not rename_view(desk, view, "  ").changes
    rename_view(desk, view, "Old\nlinks")
    assert names(desk) == ["Old links"]
    with pytest.raises(KeyError):
        rename_view(desk, "gone", "x")


def test_no_two_views_have_one_name(desk):
    view, other = keep_view(desk, "Links", LINKS).id, keep_view(desk, "Others", LINKS).id
    with pytest.raises(JournalError, match="name_taken"):
        rename_view(desk, other, " LINKS")
    rename_view(desk, view, "links")
    assert names(desk) == ["links", "Others"]


def test_what_was_done_to_views_is_taken_back(desk):
    kept = keep_view(desk, "Links", LINKS)
    renamed, removed = rename_view(desk, kept.id, "Old links"), remove_view(desk, kept.id)
    assert names(desk) == []
    for done, left in ((removed, ["Old links"]), (renamed, ["Links"]), (kept, [])):
        take_back(desk, done.undo)
        assert names(desk) == left
