"""The example's looking back: two past ones with their notes, and rules of thumb."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mistakejournal.domain.lookback import CLOSING, PAGES, Period, stretch
from mistakejournal.domain.order import spread
from mistakejournal.services.sampleshelf import Shelf
from mistakejournal.store import tables

_ASKED = {Period.WEEK: "weekly", Period.MONTH: "monthly"}


def write_look_backs(shelf: Shelf, source: Mapping[str, Any], review: Mapping[str, Any]) -> None:
    """Write the past ones, each step worded as `review` of the vocabulary words it, and the rules."""
    past = {one["begun"]: _write_one(shelf, source["titles"], one, review) for one in source["past"]}
    rules = source["rules"]
    for rule, order_key in zip(rules, spread(len(rules)), strict=True):
        shelf.writing.add(
            tables.RULES_OF_THUMB,
            title=rule["title"],
            incident_id=shelf.incidents.get(rule.get("incident", "")),
            look_back_id=past.get(rule.get("past", "")),
            order_key=order_key,
        )


def _write_one(
    shelf: Shelf, titles: Mapping[str, str], one: Mapping[str, Any], review: Mapping[str, Any]
) -> str:
    period, begun = Period(one["period"]), shelf.dates.moment(one["begun"])
    first, _ = stretch(period, begun.date())
    month = shelf.dates.months[first.month - 1]
    row_id = shelf.writing.add(
        tables.LOOK_BACKS,
        title=titles[period].format(day=f"{first.day} {month}", month=month, year=first.year),
        period=period,
        page=CLOSING,
        begun_at=begun,
        finished_at=shelf.dates.moment(one["finished"]),
    )
    names = {step["id"]: step["name"] for step in review[_ASKED[period]]["steps"]}
    for page in PAGES[period]:
        if page in one["notes"]:
            shelf.writing.add(
                tables.LOOK_BACK_NOTES,
                look_back_id=row_id,
                title=names[page],
                page=page,
                note=one["notes"][page],
            )
    return row_id
