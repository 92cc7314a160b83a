"""The kind that keeps a report of the newsletter."""

from dataclasses import replace

from mistakejournal.domain.stepkinds import KINDS, Wanted
from tests.domain.stepkinds.proofs import codes, seen

KIND = KINDS["inspect"]
LINE = "6 links read, compared with issue 118"


def test_without_a_report_it_wants_one():
    assert KIND.wants(seen()) is Wanted.EVIDENCE
    assert KIND.wants(seen(LINE, note="I looked at it myself")) is Wanted.EVIDENCE


def test_a_report_with_nothing_strong_open_is_enough():
    assert KIND.ready(replace(seen(LINE), open_findings=0))


def test_an_open_strong_finding_wants_a_fix_or_a_typed_reason():
    for note in ("", "ok", "I’m sure"):
        assert KIND.wants(replace(seen(LINE, note=note), open_findings=1)) is Wanted.REASON
    assert KIND.ready(replace(seen(LINE, note="Theo wants the old link once more"), open_findings=1))


def test_a_report_of_before_a_restart_does_not_count():
    assert KIND.wants(replace(seen("", note="It was right before"), open_findings=0)) is Wanted.EVIDENCE


def test_facts_of_the_run_stand_beside_it_and_nothing_is_typed():
    assert codes(KIND.compare(seen(LINE, given=[("link", "https://a.example/73")]))) == ["given"]
    assert KIND.reads
    assert not KIND.typed
