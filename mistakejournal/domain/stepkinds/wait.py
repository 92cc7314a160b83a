"""Wait for some minutes, or until a time of day. Going on earlier wants a reason.

While it waits the evidence is the moment it began, so that a restart of the app changes nothing. What stays
of it is the reason, if there was one.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta

from mistakejournal.domain.stepkinds.kind import (
    Proof,
    StepKind,
    Wanted,
    says_something,
    stands_beside,
)

SECONDS, UNTIL = "seconds", "until"
"""Parameters: how long it takes, or the time of day ("10:15") that is waited for."""
DEFAULT_SECONDS = 900
_LONGEST = 24 * 60 * 60
_HALF_A_DAY = timedelta(hours=12)
"""A time of day that was longer ago than this is tomorrow’s: begun at 23:50, "0:15" is near."""


def began_at(evidence: str) -> datetime | None:
    """Give the moment a wait began; None where the evidence is none or a reason."""
    try:
        moment = datetime.fromisoformat(evidence.strip())
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else None


def seconds(params: str) -> int:
    """Give how long a wait takes, in seconds: 15 minutes where nothing that can be read stands there."""
    text = params.strip()
    if not (text.isascii() and text.isdigit()) or len(text) > len(str(_LONGEST)):
        return DEFAULT_SECONDS
    return min(int(text), _LONGEST)


def wall_time(text: str) -> time | None:
    """Give the time of day that is waited for; None where minutes are."""
    from mistakejournal.domain.daytext import times  # a start reads no times

    found = times(text)
    return time(found[0] // 60, found[0] % 60) if found else None


def over_at(proof: Proof) -> datetime | None:
    """Give when a wait is over, on her wall clock; None while it has not begun."""
    began = began_at(proof.evidence)
    if began is None:
        return None
    until = wall_time(proof.param(UNTIL))
    if until is None:
        return (began + timedelta(seconds=seconds(proof.param(SECONDS)))).astimezone(proof.now.tzinfo)
    local = began.astimezone(proof.now.tzinfo)
    over = local.replace(hour=until.hour, minute=until.minute, second=0, microsecond=0)
    return over + timedelta(days=1) if local - over > _HALF_A_DAY else over


def _wants(proof: Proof) -> Wanted:
    over = over_at(proof)
    if over is not None:
        return Wanted.NOTHING if proof.now >= over else Wanted.TIME
    if not proof.evidence.strip():
        return Wanted.START
    return Wanted.NOTHING if says_something(proof.evidence) else Wanted.REASON


def _kept(evidence: str) -> str:
    return "" if began_at(evidence) else evidence


KIND = StepKind("wait", False, _wants, stands_beside, _kept)
