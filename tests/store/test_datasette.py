"""What Datasette is told of a journal fits its tables, and its pages have names where the tables have ids."""

from __future__ import annotations

import json
from contextlib import closing

import pytest

from mistakejournal.paths import resource
from mistakejournal.services.content import Content
from mistakejournal.services.sample import make_sample
from mistakejournal.store.connecting import connect, table_names

TOLD = json.loads(resource("datasette.json").read_text("utf-8"))["databases"]["journal"]


@pytest.fixture
def conn(journal_file, clock):
    make_sample(journal_file, clock, Content())
    with closing(connect(journal_file)) as opened:
        opened.create_function("escape_fts", 1, lambda words: f'"{words}"')  # Datasette has one
        yield opened


@pytest.mark.parametrize("name", TOLD["queries"])
def test_each_page_has_rows_that_can_be_read(conn, name):
    rows = conn.execute(TOLD["queries"][name]["sql"], {"words": "link"}).fetchall()
    assert rows
    assert not [key for key in rows[0].keys() if key == "id" or key.endswith("_id")]  # noqa: SIM118  # a Row


def test_tables_and_columns_that_are_named_are_there(conn):
    assert TOLD["tables"].keys() <= table_names(conn)
    for table, told in TOLD["tables"].items():
        columns = {row["name"] for row in conn.execute(f"PRAGMA table_info({table})")}
        assert {*told.get("facets", []), *filter(None, [told.get("sort_desc")])} <= columns


def test_what_a_reference_leads_to_has_a_name(conn):
    """Datasette shows a reference by the name or the title of its row."""
    for table in table_names(conn):
        for reference in conn.execute(f"PRAGMA foreign_key_list({table})").fetchall():
            columns = {row["name"] for row in conn.execute(f"PRAGMA table_info({reference['table']})")}
            assert columns & {"name", "title"}, reference["table"]
