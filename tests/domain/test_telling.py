"""A promise is kept as it was described, or as it was changed once the client knows."""

from __future__ import annotations

import pytest

from mistakejournal.domain.telling import Promise, PromiseState


@pytest.mark.parametrize(
    ("state", "untold", "is_kept"),
    [
        (PromiseState.OPEN, False, False),
        (PromiseState.KEPT, False, True),
        (PromiseState.CHANGED, True, False),
        (PromiseState.CHANGED, False, True),
        (PromiseState.NOT_KEPT, False, False),
    ],
)
def test_a_change_counts_once_they_know_of_it(state: PromiseState, untold: bool, is_kept: bool) -> None:
    assert Promise("p", "i", "The list goes out", state=state, untold=untold).is_kept is is_kept
