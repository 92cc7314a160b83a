"""Times stand in the order of life, or are refused by name (A2)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from mistakejournal.domain.incident import Incident, NoticedBy
from mistakejournal.domain.spans import contradiction

AT = datetime(2026, 11, 24, 9, 31, tzinfo=UTC)
LATER = AT + timedelta(minutes=1)


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("happened", "noticed"), ("happened", "told"), ("happened", "fixed"), ("happened", "verified"),
        ("noticed", "told"), ("noticed", "fixed"), ("noticed", "verified"), ("fixed", "verified"),
    ],
)  # fmt: skip
def test_a_negative_span_is_named(earlier: str, later: str) -> None:
    changes = {f"{earlier}_at": LATER, f"{later}_at": AT}
    assert contradiction(Incident("i"), changes) == (earlier, later)
    assert contradiction(Incident("i"), {f"{earlier}_at": AT, f"{later}_at": LATER}) is None
    assert contradiction(Incident("i"), {f"{earlier}_at": AT, f"{later}_at": AT}) is None
    assert contradiction(Incident("i"), {f"{later}_at": AT}) is None


def test_telling_has_nothing_to_do_with_fixing() -> None:
    assert contradiction(Incident("i"), {"told_at": LATER, "fixed_at": AT}) is None


def test_who_noticed_first_changes_what_contradicts() -> None:
    incident = Incident("i", noticed_at=LATER)
    assert contradiction(incident, {"told_at": AT}) == ("noticed", "told")
    assert contradiction(incident, {"told_at": AT, "noticed_by": NoticedBy.CLIENT}) is None
    told = Incident("i", noticed_at=LATER, told_at=AT, noticed_by=NoticedBy.CLIENT)
    assert contradiction(told, {"noticed_by": NoticedBy.ME}) == ("noticed", "told")


def test_an_old_contradiction_does_not_block_other_times() -> None:
    incident = Incident("i", happened_at=LATER, noticed_at=AT)
    assert contradiction(incident, {"verified_at": LATER}) is None
