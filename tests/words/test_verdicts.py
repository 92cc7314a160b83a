"""Whether a fix holds, with what it stands on."""

from __future__ import annotations

import pytest

from mistakejournal.domain.effectiveness import Record, Verdict
from mistakejournal.words.verdicts import verdict_label, verdict_words
from tests.services.conftest import CONTENT


def test_labels_are_those_of_the_vocabulary() -> None:
    for row in CONTENT.vocab["review"]["verdicts"]:
        assert verdict_label(Verdict(row["id"])) == row["label"]


@pytest.mark.parametrize(
    ("record", "words"),
    [
        (Record(), "Too early to say: no run since"),
        (Record(1, 25, 1, 1), "Too early to say: 1 run since"),
        (Record(1, 2, 4, 3), "Good sign, too early to say: 4 runs since, it has not come back"),
        (Record(1, 5, 21, 20), "Probably working: 21 runs since, it has not come back"),
        (Record(2, 5, 50, 50), "Holding well: 50 runs since, it has not come back"),
        (Record(2, 8, 18, 18, 2), "It caught two: 18 runs since, it has not come back"),
        (Record(catches=1), "It caught one"),
        (Record(1, 9, 6, 5, 0, 1, 1), "It came back after 6 clean runs"),
        (Record(1, 9, 1, 1, 0, 1, 1), "It came back"),
        (Record(1, 9, 6, 6, 0, 2, 2), "It came back two times"),
        (Record(1, 9, 6, 6, 4, 1, 1), "It caught four and came back once"),
        (Record(1, 9, 6, 6, 1, 3, 3), "It caught one and came back three times"),
        (
            Record(1, 9, 6, 6, 0, 1),
            "Not tried: it came back where the checklist was not used",
        ),
        (
            Record(1, 9, 5, 2, 1),
            "Not tried: the checklist was used in 2 of 5 runs since. It caught one all the same",
        ),
    ],
)
def test_a_verdict_says_what_it_stands_on(record: Record, words: str) -> None:
    assert verdict_words(record) == words
