"""Her own questions on the pages of the flow."""

from __future__ import annotations

from mistakejournal.domain.prompt import Prompt
from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import from_row


def all_prompts(journal: Journal) -> list[Prompt]:
    """Give all questions, those put away as well, in her order."""
    rows = journal.read("SELECT * FROM prompts WHERE deleted_at IS NULL ORDER BY order_key, id")
    return [from_row(Prompt, row) for row in rows]
