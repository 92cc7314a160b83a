"""A proof as it is at a step on Thursday 12 November 2026, at ten in the morning."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from mistakejournal.domain.brief import Given
from mistakejournal.domain.stepkinds import Proof

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 12, 10, 0, tzinfo=BERLIN)


def seen(evidence="", last="", *, given=(), note="", now=NOW, **params):
    """`given` are pairs of kind and value."""
    facts = tuple(Given("Fact", kind, value) for kind, value in given)
    return Proof(now, evidence, params, note, last, facts)


def codes(comparisons):
    return [one.code for one in comparisons]
