"""How an old fix stands is said by how the same mistake came through."""

from __future__ import annotations

from mistakejournal.domain.comeback import ComeBack, Standing, standing


def test_it_did_not_hold_unless_it_was_not_tried_or_never_meant_for_this() -> None:
    stands = {by: standing(by) for by in (None, *ComeBack)}
    assert stands.pop(ComeBack.NOT_RUN) is Standing.NOT_TRIED
    assert stands.pop(ComeBack.NOT_COVERED) is Standing.ANOTHER_CAUSE
    assert set(stands.values()) == {Standing.DID_NOT_HOLD}


def test_a_run_without_its_list_says_that_it_was_not_tried_whatever_else_is_said() -> None:
    assert standing(None, list_used=False) is Standing.NOT_TRIED
    assert standing(ComeBack.SKIPPED, list_used=False) is Standing.NOT_TRIED
    assert standing(ComeBack.NOT_COVERED, list_used=False) is Standing.ANOTHER_CAUSE
