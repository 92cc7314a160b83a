from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from mistakejournal.domain.lookback import LookBack, LookBackNote, RuleOfThumb
from mistakejournal.domain.paper import plain
from mistakejournal.services.lookback.lookbacks import Stretch
from mistakejournal.services.lookback.page import Deed, LookBackPage
from mistakejournal.services.lookback.rows import WentRight
from mistakejournal.words.lookbackpages import deed_words, page_lines

NOW = datetime(2026, 11, 20, 14, tzinfo=UTC)
PAGE = LookBackPage(
    LookBack("1", "Week of 16 November"),
    Stretch(date(2026, 11, 16), date(2026, 11, 22), NOW, NOW),
    WentRight((), (), 1),
    (LookBackNote("2", "1", "What was caught", "caught", "The date.\n\nRead aloud."),),
    (Deed("kept", "I’ll call", NOW), Deed("kept", "I’ll call", NOW)),
    (RuleOfThumb("3", "Read dates aloud"),),
)


def test_the_page_reads_from_top_to_bottom_and_says_a_thing_once():
    assert plain(page_lines(PAGE, NOW)).split("\n") == [
        "Week of 16 November",
        "Only for you. 20 November 2026",
        "No run was clear to send. Nothing was noted as caught. 1 incident.",
        "What was caught",
        "The date.",
        "Read aloud.",
        "Done on the way",
        "✓ Promise kept: I’ll call",
        "Rules of thumb",
        "Read dates aloud",
    ]


def test_a_step_that_was_made_stronger_was_not_kept_as_it_was():
    deeds = (
        Deed("looked_at", "Open it", NOW),
        Deed("edit_step", "Open it", NOW),
        Deed("looked_at", "B", NOW),
    )
    lines = plain(page_lines(replace(PAGE, deeds=deeds), NOW))
    assert "Step changed: Open it" in lines
    assert "kept: Open it" not in lines
    assert "Looked at and kept: B" in lines


@pytest.mark.parametrize(
    "code",
    [
        "kept", "not_kept", "changed", "follow_up", "check_in", "fix", "looked_at", "retire_step",
        "bring_back_step", "merge_steps", "edit_step", "remove_step",
    ],
)  # fmt: skip
def test_each_deed_has_its_words(code):
    assert deed_words(Deed(code, "It", NOW)).endswith(": It")
