"""What a count of runs was made of goes along a route and comes back as it was."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from mistakejournal.domain.wantedruns import WantedRuns, from_detail

AT = datetime(2026, 10, 12, 9, 30, 0, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    "wanted", [WantedRuns(AT), WantedRuns(AT, AT.replace(day=20), AT.replace(day=19), "client")]
)
def test_a_detail_is_read_as_it_was_given(wanted):
    assert from_detail(wanted.detail()) == wanted


@pytest.mark.parametrize("text", ["", "editor", "lists", "{}", "[]", "3", '{"since": "x", "client_id": ""}'])
def test_any_other_detail_asks_for_no_count(text):
    assert from_detail(text) is None
