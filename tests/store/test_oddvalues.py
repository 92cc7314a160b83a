"""Moments, objects and names of files that the app could not read are seen before they are anybody's."""

from __future__ import annotations

from contextlib import closing

import pytest

from mistakejournal.store import tables
from mistakejournal.store.connecting import connect
from mistakejournal.store.oddvalues import has_odd_values, is_moment
from mistakejournal.store.wholejournal import whole_journal


@pytest.mark.parametrize("text", ["2026-11-24T08:30:00.000000Z", "1999-02-28T23:59:59.999999Z"])
def test_a_moment_as_it_is_stored_is_one(text):
    assert is_moment(text)


@pytest.mark.parametrize(
    "text",
    [
        None, 1, "", "2026-11-24", "2026-11-24T08:30:00Z", "2026-02-30T08:00:00.000000Z",
        "9999-12-31T23:59:59.999999Z", "0001-01-01T00:00:00.000000Z", "2026-11-24T08:30:00.000000+00:00",
        "2026-11-24T08:30:00.000000Z\n", "２026-11-24T08:30:00.000000Z",
    ],
)  # fmt: skip
def test_anything_else_is_none(text):
    assert not is_moment(text)


@pytest.mark.parametrize(
    ("column", "value", "odd"),
    [
        ("noticed_at", "yesterday", True),
        ("noticed_at", "2026-11-24T08:30:00.000000Z", False),
        ("what_happened", "yesterday", False),
    ],
)
def test_a_row_with_something_odd_is_found(journal, column, value, odd):
    with journal.write() as writing:
        writing.add(tables.INCIDENTS, title="a", **{column: value})
    assert found(journal) == (tables.INCIDENTS if odd else "")


@pytest.mark.parametrize(
    ("value", "odd"), [("{}", False), (None, False), ("[1]", True), ("{", True), ("7", True)]
)
def test_a_cell_for_an_object_holds_one_or_nothing(journal, value, odd):
    with journal.write() as writing:
        writing.add(tables.SAVED_VIEWS, name="a", filters=value)
    assert found(journal) == (tables.SAVED_VIEWS if odd else "")


@pytest.mark.parametrize(
    ("value", "odd"), [("a0" * 32, False), ("../" * 21 + "a", True), ("A" * 64, True), ("", True)]
)
def test_a_file_is_named_by_a_sum(journal, value, odd):
    with journal.write() as writing:
        writing.add(tables.EVIDENCE, title="a", sha256=value, size=1)
    assert found(journal) == (tables.EVIDENCE if odd else "")


def found(journal):
    with whole_journal(journal.path) as whole, closing(connect(journal.path)) as conn:
        odd = [table.name for table in whole.tables if has_odd_values(conn, table)]
    return " ".join(odd)
