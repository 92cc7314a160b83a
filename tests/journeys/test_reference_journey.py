"""The reference journey in the main window: one mistake, from panic to a learned step that the next run shows.

The stations act by real clicks and keys on visible names and look at what is seen (ui/journey.py); here each one is
followed by a look into the journal.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from mistakejournal.domain.incident import NoticedBy, State
from mistakejournal.domain.incident_file import IncidentFile
from mistakejournal.services import clients, interruptions, runs, starters, ticks
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.incidents import incident_file, list_incidents
from mistakejournal.ui import journey as story
from mistakejournal.ui.journey import Journey
from tests.ui.window import Window

PROOF = {
    1: "Issue 118",
    2: "Tuesday 24 November",
    7: "Readers, 1,840",
    9: "10:00, Berlin",
    10: "Friday, 9:00",
}


@pytest.fixture
def window(qapp: QApplication, journal_file: Path, clock: StandingClock) -> Iterator[Window]:
    """Give the app on an empty journal, at 9:28 on Tuesday 24 November."""
    clock.advance(minutes=-2)
    window = Window(journal_file, clock)
    yield window
    window.close()


def stored(window: Window) -> IncidentFile:
    """Give the one incident as it is stored."""
    (line,) = list_incidents(window.desk)
    return incident_file(window.desk, line.id)


@pytest.mark.row("B3")
def test_one_mistake_from_panic_to_a_learned_step_that_the_next_run_shows(window: Window) -> None:
    journey = Journey(window, window.clock)
    desk, clock = window.desk, window.clock

    client = clients.add_client(desk, story.CLIENT, story.CONTACT).id
    checklist = starters.add_from_starter(desk, "nl_send", client).id
    run = runs.start_run(desk, checklist, client).id
    for place, step in enumerate(runs.run_file(desk, run).steps):
        if place == 4:
            clock.advance(minutes=9)
            interruptions.call_away(desk, run)
            clock.advance(minutes=14)
            interruptions.come_back(desk, run, "carry_on", story.REASON)
        clock.advance(minutes=1)
        ticks.tick_step(desk, step.id, PROOF.get(place, ""))
    from mistakejournal.words.runs import clear_labels

    runs.finish_run(desk, run, clear_labels(clock.local().date()))
    clock.advance(minutes=30)

    journey.pause()
    incident = stored(window).incident
    assert [one.name for one in stored(window).feelings] == ["panic", "shame"]
    assert incident.quick_stop == "swap_link"

    journey.own()
    file = stored(window)
    assert file.client is not None and file.client.name == story.CLIENT
    assert file.incident.what_happened == story.WHAT_HAPPENED
    assert file.incident.my_part.startswith(story.DEED)
    assert "no big deal" not in file.incident.my_part
    assert file.incident.noticed_by is NoticedBy.ME

    journey.feel()
    incident = stored(window).incident
    assert (incident.level, incident.effect) == (3, story.EFFECT)

    journey.fix_for_client()
    file = stored(window)
    assert [(repair.title, repair.done_at is not None) for repair in file.repairs] == [(story.REPAIR, True)]
    assert [(option.title, option.by_when) for option in file.options] == list(story.OPTIONS)

    journey.tell()
    file = stored(window)
    assert file.incident.told_at == clock.now()
    (said,) = [one for one in file.messages if one.sent_at is not None]
    assert story.EFFECT in said.body
    assert [promise.title for promise in file.promises] == [f"I’ll write {story.NEXT_UPDATE}."]

    journey.quit_and_start()
    after = stored(window)
    assert after.incident.page == "fix/because"
    assert [why.title for why in after.whys] == [story.WHYS[0]]
    assert (after.messages, after.options, after.promises) == (file.messages, file.options, file.promises)

    journey.fix_for_good()
    file = stored(window)
    assert file.run is not None and file.run.id == run
    assert [why.title for why in file.whys] == list(story.WHYS)
    assert [cause.code for cause in file.causes] == ["interrupted_carried_on"]
    assert [fix.title for fix in file.fixes] == [story.NEW_STEP]

    journey.plan_follow_up()
    file = stored(window)
    assert [one.number for one in file.check_ins] == [1, 2, 3]
    assert file.state is State.FOLLOWING_UP
