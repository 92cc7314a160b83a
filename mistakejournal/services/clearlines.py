"""A client's clear-to-send lines by month (F10)."""

from __future__ import annotations

from datetime import date

from mistakejournal.domain.clearmonth import ClearMonth, clear_month
from mistakejournal.domain.month import first_day, month_after
from mistakejournal.services.clock import day_begins
from mistakejournal.services.desk import Desk
from mistakejournal.services.runrecords import other_names
from mistakejournal.store import clients, pastruns


def month_of_lines(desk: Desk, client_id: str, month: date | None = None) -> ClearMonth:
    """Give a month of a client's lines, by default the month it is. Raises KeyError for an unknown client."""
    client = clients.get_client(desk.journal, client_id)
    if client is None:
        raise KeyError(client_id)
    first = first_day(month or desk.clock.local().date())
    start, end = day_begins(desk.clock, first), day_begins(desk.clock, month_after(first))
    runs = pastruns.clear_lines(desk.journal, client_id, start, end)
    others = other_names(desk, client_id)
    return clear_month(client.name, first, runs, others, lambda moment: desk.clock.local(moment).date())
