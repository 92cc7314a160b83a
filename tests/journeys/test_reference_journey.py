"""The reference journey in the main window: one mistake, from panic to a step that the next run shows.

The stations act by real clicks and keys on visible names and look at what is seen (ui/journey.py); here
each one is followed by a look into the journal.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from mistakejournal.domain.checkin import CheckInState
from mistakejournal.domain.effectiveness import Verdict
from mistakejournal.domain.incident import NoticedBy, State
from mistakejournal.domain.incident_file import IncidentFile
from mistakejournal.domain.run import RunState
from mistakejournal.domain.wanted import Wanted
from mistakejournal.services.checklist_list import list_checklists
from mistakejournal.services.clients import list_clients
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.effectiveness import of_incident
from mistakejournal.services.incidents import incident_file, list_incidents
from mistakejournal.services.runrecords import past_runs
from mistakejournal.services.runs import run_file
from mistakejournal.ui import journey_words as story
from mistakejournal.ui.journey import Journey
from tests.ui.window import Window


@pytest.fixture
def window(qapp: QApplication, journal_file: Path, clock: StandingClock) -> Iterator[Window]:
    """Give the app on an empty journal, at 9:28 on Tuesday 24 November."""
    clock.advance(minutes=-2)
    window = Window(journal_file, clock)
    yield window
    window.close()


def stored(window: Window) -> IncidentFile:
    """Give the one incident as it is stored; what was caught is none."""
    (line,) = list_incidents(window.desk, Wanted(kind="incident"))
    return incident_file(window.desk, line.id)


@pytest.mark.row("A4", "A5", "A8", "B1", "B2", "B3", "B5", "C2", "C5", "C8", "D1", "D2", "D3")
@pytest.mark.row("E2", "F1", "F2", "F4", "G1", "J3", "K2", "K3", "K6")
def test_one_mistake_from_panic_to_a_learned_step_that_the_next_run_shows(window: Window) -> None:
    journey = Journey(window, window.clock)
    journey.add_client()
    (client,) = list_clients(window.desk)
    assert (client.client.name, client.client.contact) == (story.CLIENT, story.CONTACT)

    journey.make_checklist()
    (line,) = list_checklists(window.desk)
    assert (line.name, line.client_name, line.steps) == (story.CHECKLIST, story.CLIENT, 11)

    journey.run_and_carry_on()
    (run,) = past_runs(window.desk, line.id)
    assert run.state is RunState.DONE
    (interruption,) = run_file(window.desk, run.id).interruptions
    assert (interruption.choice, interruption.reason) == ("carry_on", story.REASON)

    journey.pause()
    incident = stored(window).incident
    assert [one.name for one in stored(window).feelings] == ["panic", "shame"]
    assert incident.quick_stop == "swap_link"

    journey.own()
    file = stored(window)
    assert file.client is not None
    assert file.client.name == story.CLIENT
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
    assert file.incident.told_at == window.clock.now()
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
    assert file.run is not None
    assert file.run.id == run.id
    assert [why.title for why in file.whys] == list(story.WHYS)
    assert [cause.code for cause in file.causes] == ["interrupted_carried_on"]
    assert [fix.title for fix in file.fixes] == [story.NEW_STEP]

    journey.plan_follow_up()
    file = stored(window)
    assert [one.number for one in file.check_ins] == [1, 2, 3]
    assert file.state is State.FOLLOWING_UP

    journey.run_again()
    again = run_file(window.desk, past_runs(window.desk, line.id)[0].id)
    (interruption,) = again.interruptions
    assert (again.run.state, again.run.restarts, interruption.choice) == (RunState.DONE, 1, "top")
    learned = next(step for step in again.steps if step.incident_id)
    assert learned.evidence == story.NEW_LINK
    assert stored(window).check_ins[0].state is CheckInState.DONE
    (held,) = of_incident(window.desk, incident.id)
    assert (held.verdict, held.record.catches, held.record.runs_since) == (Verdict.PROVEN, 1, 1)

    journey.read_story()
