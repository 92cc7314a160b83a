"""Following up: how many check-ins, how they count, when the last one is reached (J3, J4)."""

from __future__ import annotations

from collections.abc import Sequence

from mistakejournal.domain.checkin import RUNS_BY_LEVEL, CheckIn, CheckInState

CHOICES = (1, 2, 3, 5)
"""Once, a few times, closely, very closely (picture 08), in runs."""

TRIES = 2
""""No answer" closes only after this many times of asking (J6)."""


def runs_for(level: int | None) -> int:
    """Give how many of the next runs carry a check-in; an unknown level is treated as 2."""
    return RUNS_BY_LEVEL.get(level or 2, RUNS_BY_LEVEL[2])


def next_check_in(check_ins: Sequence[CheckIn]) -> CheckIn | None:
    """Give the first planned check-in, or None when none is left."""
    planned = [check_in for check_in in check_ins if check_in.state is CheckInState.PLANNED]
    return min(planned, key=lambda check_in: check_in.number, default=None)


def is_last(check_in: CheckIn, check_ins: Sequence[CheckIn]) -> bool:
    """Tell whether no other check-in is planned after this one; its line does not recount the failure."""
    later = (other for other in check_ins if other.number > check_in.number)
    return check_in.total > 1 and not any(other.state is CheckInState.PLANNED for other in later)
