"""Whose a step is, and for whom it is otherwise."""

from __future__ import annotations

from dataclasses import replace

from mistakejournal.domain.checklist import Checklist, Step
from mistakejournal.domain.client import Client
from mistakejournal.domain.difference import Difference, StepFor
from mistakejournal.services.checklists import ChecklistFile
from mistakejournal.words.differences import difference_words

STEP = Step("s", "l", "Open the link")
FILE = ChecklistFile(
    checklist=Checklist("l", "Newsletter"),
    client=None,
    work=None,
    sections=(),
    steps=(STEP,),
    facts=(),
    runs_count=0,
    usual_minutes=None,
    open_run_id=None,
)
THEO = Client("t", "Brightside", "Theo Marsh")


def test_for_everyone_each_client_is_named() -> None:
    one = StepFor(STEP, STEP)
    assert difference_words(FILE, one) == ""
    assert difference_words(replace(FILE, whose={"s": "Theo"}), one) == "only for Theo"
    both = replace(FILE, hidden_for={"s": ("Hanna", "Theo")}, changed_for={"s": ("Jo",)})
    assert difference_words(both, one) == "hidden for Hanna, Theo · changed for Jo"


def test_for_one_client_it_says_what_everyone_has() -> None:
    file = replace(FILE, for_client=THEO)
    other = StepFor(replace(STEP, title="Open both"), STEP)
    assert difference_words(file, other) == "for Theo; for everyone: Open the link"
    assert difference_words(file, StepFor(replace(STEP, kind="link"), STEP)) == "changed for Theo"
    hidden = StepFor(STEP, STEP, Difference("d", "l", "t", "s", hidden=True))
    assert difference_words(file, hidden) == "hidden for Theo"
    assert (
        difference_words(replace(file, for_client=Client("t", "Brightside")), hidden)
        == "hidden for Brightside"
    )
