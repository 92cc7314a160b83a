"""Make-goods: what was offered to a client so far, and what it comes to (C6)."""

from __future__ import annotations

from mistakejournal.domain.greeting import greeted
from mistakejournal.domain.makegood import MakeGoodTotals, is_offered, make_good_of, totals
from mistakejournal.domain.template import fill
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.incident_files import incident_file
from mistakejournal.store import makegoods as store
from mistakejournal.store import tables

NOTE = "fu_make_good"
"""The text of the content that goes with a make-good."""


def make_goods_of(desk: Desk, client_id: str) -> MakeGoodTotals:
    """Give the make-goods offered to a client and delivered, with their sums; practice counts for nothing."""
    return totals(make_good_of(one) for one in store.of_client(desk.journal, client_id) if is_offered(one))


def make_good_note(desk: Desk, incident_id: str) -> str:
    """Word the note that goes with the make-good; "" while there is none, or no words for it.

    Without a name it begins with its first word, without a reason it says only what it is.
    """
    file = incident_file(desk, incident_id)
    incident = file.incident
    words, reason = incident.make_good.strip().rstrip("."), incident.make_good_for.strip().rstrip(".")
    if not words or not is_offered(incident):
        return ""
    text = greeted(desk.content.follow_up(NOTE)["text"], file.first_name)
    if not reason:
        text = text.replace("for {inconvenience}: ", "")
    return fill(text, {"client": file.first_name, "inconvenience": reason, "make_good": words}) or ""


def make_good_delivered(desk: Desk, incident_id: str, delivered: bool = True) -> Done:
    """Say that the make-good was delivered, or not yet."""
    with desk.journal.write() as writing:
        at = writing.now if delivered else None
        writing.change(tables.INCIDENTS, incident_id, make_good_done_at=at)
    return done(writing, "make_good_delivered", incident_id)
