"""Kept views come in their order, without those let go."""

from __future__ import annotations

from mistakejournal.store import savedviews, tables


def test_views_come_in_their_order_with_their_filters(journal):
    with journal.write() as writing:
        writing.add(tables.SAVED_VIEWS, name="Second", order_key="b", filters={"state": "open"})
        writing.add(tables.SAVED_VIEWS, name="First", order_key="a", query="link")
        writing.remove(tables.SAVED_VIEWS, writing.add(tables.SAVED_VIEWS, name="Gone"))
    assert [(view.name, view.query, view.filters) for view in savedviews.all_(journal)] == [
        ("First", "link", None),
        ("Second", "", {"state": "open"}),
    ]
