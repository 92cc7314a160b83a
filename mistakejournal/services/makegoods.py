"""Make-goods: what was offered to a client so far, and what it comes to (C6)."""

from __future__ import annotations

from mistakejournal.domain.makegood import MakeGoodTotals, is_offered, make_good_of, totals
from mistakejournal.services.desk import Desk
from mistakejournal.store import makegoods as store


def make_goods_of(desk: Desk, client_id: str) -> MakeGoodTotals:
    """Give the make-goods offered to a client and delivered, with their sums; practice counts for nothing."""
    return totals(make_good_of(one) for one in store.of_client(desk.journal, client_id) if is_offered(one))
