from mistakejournal.domain.stepkinds import KINDS, Wanted
from mistakejournal.domain.stepkinds.choose import options
from tests.domain.stepkinds.proofs import codes, seen

KIND = KINDS["choose"]
OFFERED = "Weekly readers\n  Launch   list \n\nWeekly readers"


def test_the_options_are_lines_each_once():
    assert options({"options": OFFERED}) == ["Weekly readers", "Launch list"]
    assert options(None) == []


def test_one_of_the_options_is_the_evidence():
    assert KIND.wants(seen("", options=OFFERED)) is Wanted.EVIDENCE
    assert KIND.wants(seen("Everybody", options=OFFERED)) is Wanted.EVIDENCE
    assert KIND.ready(seen("Launch list", options=OFFERED))


def test_without_options_what_was_seen_is_typed():
    assert not KIND.ready(seen("ok"))
    assert KIND.ready(seen("Launch list"))


def test_the_brief_and_last_time_stand_beside_it():
    assert codes(KIND.compare(seen("", "Launch list", given=[("list", "Weekly readers")]))) == [
        "given",
        "last_time",
    ]
