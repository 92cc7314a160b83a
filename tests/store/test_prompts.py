from __future__ import annotations

from datetime import UTC, datetime

from mistakejournal.store import tables
from mistakejournal.store.prompts import all_prompts

AT = datetime(2026, 11, 24, 9, tzinfo=UTC)


def test_questions_come_in_her_order_with_those_put_away(journal):
    with journal.write() as writing:
        later = writing.add(tables.PROMPTS, title="Two", page="own", order_key="V")
        first = writing.add(tables.PROMPTS, title="One", page="own", order_key="B", put_away_at=AT)
    assert [prompt.id for prompt in all_prompts(journal)] == [first, later]
    assert all_prompts(journal)[0].put_away_at == AT
