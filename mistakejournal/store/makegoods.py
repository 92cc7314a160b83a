"""The incidents of a client that have words or figures for a make-good."""

from __future__ import annotations

from mistakejournal.domain.incident import Incident
from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import from_row


def of_client(journal: Journal, client_id: str) -> list[Incident]:
    """Give a client's incidents in which a make-good was thought of, the newest first; practice is left out.

    Whether it was offered is for `domain.makegood.is_offered` to say.
    """
    rows = journal.read(
        """
        SELECT * FROM incidents WHERE client_id = ? AND deleted_at IS NULL AND practice = 0
            AND (make_good <> '' OR make_good_amount IS NOT NULL OR make_good_minutes IS NOT NULL)
        ORDER BY coalesce(noticed_at, created_at) DESC, id DESC
        """,
        (client_id,),
    )
    return [from_row(Incident, row) for row in rows]
