"""What is typed finds acts, incidents, steps, checklists and clients."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.evidence import Kept
from mistakejournal.domain.inspection import Wish
from mistakejournal.domain.lookback import Period
from mistakejournal.domain.wanted import Wanted
from mistakejournal.services.checklists import checklist_file
from mistakejournal.services.clientrules import add_rule
from mistakejournal.services.clients import add_client
from mistakejournal.services.evidence import add_evidence
from mistakejournal.services.incidents import list_incidents, start_incident
from mistakejournal.services.lookback.lookbacks import begin_look_back, note
from mistakejournal.services.rulesofthumb import add_rule as add_rule_of_thumb
from mistakejournal.services.runs import start_run
from mistakejournal.services.savedviews import keep_view
from mistakejournal.services.starters import add_from_starter, starter_lists
from mistakejournal.store import runs
from mistakejournal.ui.actions import SIDEBAR, title_of
from mistakejournal.ui.palette.entries import Entry, entries_for, hits_for, marks_in, split_marks
from mistakejournal.ui.routes import Place
from tests.ui.window import Window


def offered(window: Window, typed: str) -> list[Entry]:
    hits = hits_for(window.desk, typed)
    return entries_for(typed, window.main.context, window.main.deeds.do, hits)


def titles(window: Window, typed: str) -> list[str]:
    return [entry.title for entry in offered(window, typed)]


def brightside(window: Window) -> tuple[str, str]:
    """Give the ids of a client and her newsletter checklist."""
    client = add_client(window.desk, "The Brightside Podcast", "Theo Marsh").id
    starter = starter_lists(window.desk)[0]
    return client, add_from_starter(window.desk, starter.code, client, "Brightside newsletter").id


def test_without_a_word_the_button_for_the_bad_day_comes_first(window: Window) -> None:
    assert titles(window, "")[:2] == ["Something went wrong", "Today"]


def test_without_a_word_every_place_is_offered(window: Window) -> None:
    assert set(titles(window, "")) >= {title_of(code) for code in SIDEBAR}


def test_an_act_comes_before_the_words_as_an_incident(window: Window) -> None:
    assert titles(window, "settings") == ["Settings", "Something went wrong with settings"]


def test_words_that_nothing_holds_can_begin_an_incident(window: Window) -> None:
    [only] = offered(window, "invoice went to Priya")
    assert only.title[slice(*only.title_marks[0])] == "invoice went to Priya"
    only.act()
    [line] = list_incidents(window.desk)
    assert line.title == "invoice went to Priya"
    assert window.main.place is Place.FLOW


def test_the_sample_takes_no_incident_of_hers(window: Window) -> None:
    window.click("Open sample")
    assert not any(title.endswith("with zzz") for title in titles(window, "zzz"))


def test_a_checklist_is_run_or_resumed(window: Window) -> None:
    client, checklist = brightside(window)
    assert "Run Brightside newsletter" in titles(window, "bright news")
    [run] = [one for one in offered(window, "podcast") if one.title.startswith("Run")]
    assert run.second[slice(*run.second_marks[0])] == "Podcast"
    run.act()
    assert window.main.place is Place.RUN
    assert checklist_file(window.desk, checklist).open_run_id is not None
    assert "Resume Brightside newsletter" in titles(window, "resume")
    assert client


def test_an_open_run_is_opened_again_and_not_started_twice(window: Window) -> None:
    _client, checklist = brightside(window)
    run = start_run(window.desk, checklist).id
    [entry] = [one for one in offered(window, "resume") if one.title.startswith("Resume")]
    entry.act()
    assert checklist_file(window.desk, checklist).open_run_id == run


def test_a_file_of_a_step_leads_to_its_run(window: Window) -> None:
    _client, checklist = brightside(window)
    run = start_run(window.desk, checklist).id
    step = runs.steps(window.desk.journal, run)[0]
    for name in ("recording.mov", "recording again.mov"):
        add_evidence(window.desk, Kept(name, "ab" * 32, 7), run_step_id=step.id)
    [entry] = [one for one in offered(window, "recor") if one.group == "Runs"]
    assert entry.title == step.title
    assert entry.second[slice(*entry.second_marks[0])] == "recor"
    entry.act()
    assert window.main.place is Place.RUN


def test_each_kind_leads_to_its_place(window: Window) -> None:
    brightside(window)
    made = start_incident(window.desk, title="Old link", what_happened="The podcast link was last week’s").id
    found = {entry.group: entry for entry in offered(window, "podcast")}
    asked: list[tuple[Place, str]] = []
    window.main.context.requested.disconnect(window.main.go)
    window.main.context.requested.connect(lambda route: asked.append((route.place, route.id)))
    for group in ("Journal", "Checklist steps", "Clients"):
        found[group].act()
    assert [place for place, _id in asked] == [Place.JOURNAL, Place.CHECKLIST, Place.CLIENTS]
    assert asked[0][1] == made
    assert "podcast" in found["Journal"].second
    assert found["Checklist steps"].second == "Brightside newsletter · The Brightside Podcast"
    [newsletter] = [one for one in offered(window, "brightside newsl") if one.group == "Checklists"]
    newsletter.act()
    assert asked[-1][0] is Place.CHECKLIST


def test_steps_that_are_called_alike_say_whose_checklist_they_are_in(window: Window) -> None:
    starter = starter_lists(window.desk)[0]
    for name in ("Harlow", "Oak & Ember"):
        client = add_client(window.desk, name).id
        made = add_from_starter(window.desk, starter.code, client, "Newsletter").id
    title = checklist_file(window.desk, made).steps[0].title
    seconds = [entry.second for entry in offered(window, f'"{title}"') if entry.title == title]
    assert sorted(seconds) == ["Newsletter · Harlow", "Newsletter · Oak & Ember"]


def test_words_in_a_long_text_stand_at_the_beginning_of_what_is_shown_of_it(window: Window) -> None:
    before = "What was already waiting was last month’s text and I sent "
    start_incident(window.desk, title="Old link", what_happened=f"{before}the zebra to all of them")
    [found] = [entry for entry in offered(window, "zebra") if entry.title == "Old link"]
    assert found.second == "…I sent the zebra to all of them"
    assert [found.second[start:end] for start, end in found.second_marks] == ["zebra"]


def test_what_a_client_wants_in_each_issue_leads_to_their_card(window: Window) -> None:
    client, _checklist = brightside(window)
    add_rule(window.desk, client, "last chance", Wish.AVOID)
    [entry] = [one for one in offered(window, "last ch") if one.group == "Clients"]
    assert (entry.title, entry.second) == ("last chance", "The Brightside Podcast")
    entry.act()
    assert window.main.place is Place.CLIENTS


def test_a_title_that_was_found_is_told_with_its_client_and_day(window: Window) -> None:
    client, _checklist = brightside(window)
    start_incident(window.desk, title="Old podcast link", client_id=client)
    [entry] = [one for one in offered(window, "#old") if one.group == "Journal"]
    assert (entry.title, entry.second) == ("Old podcast link", "The Brightside Podcast · 24 Nov")


def test_two_signs_narrow_the_search(window: Window) -> None:
    start_incident(window.desk, title="Today was long")
    assert titles(window, ">today") == ["Today"]
    assert titles(window, "# today") == ["Today was long"]


def test_words_are_found_where_a_word_begins() -> None:
    assert marks_in("Last week’s podcast link", "POD link") == ((12, 15), (20, 24))
    assert marks_in("Last week’s podcast link", "cast") is None
    assert marks_in("anything", "") == ()


def test_marks_of_two_lines_are_shared_out() -> None:
    assert split_marks(((0, 3), (5, 8)), 4) == (((0, 3),), ((0, 3),))


@given(st.text(max_size=30), st.text(max_size=8))
def test_marks_lie_inside_the_text(text: str, words: str) -> None:
    for start, end in marks_in(text, words) or ():
        assert 0 <= start < end <= len(text)


def asked_for(window: Window) -> list[tuple[Place, str, str]]:
    asked: list[tuple[Place, str, str]] = []
    window.main.context.requested.disconnect(window.main.go)
    window.main.context.requested.connect(lambda route: asked.append((route.place, route.id, route.detail)))
    return asked


@pytest.mark.row("L3")
def test_kept_views_rules_of_thumb_and_notes_are_jumped_to(window: Window) -> None:
    desk = window.desk
    wanted = Wanted(query="late", level=3)
    keep_view(desk, "Doorbell calls", wanted)
    incident = start_incident(desk, title="Called away").id
    add_rule_of_thumb(desk, "After the doorbell, start again at the top", incident_id=incident)
    look_back = begin_look_back(desk, Period.WEEK, "Week of 23 November").id
    note(desk, look_back, "caught", "What was caught", "The doorbell rang twice")
    found = {entry.group: entry for entry in offered(window, "doorb")}
    asked = asked_for(window)
    for group in ("Views", "Rules of thumb", "Looking back"):
        found[group].act()
    assert asked == [
        (Place.JOURNAL, "", wanted.detail()),
        (Place.JOURNAL, incident, ""),
        (Place.LOOK_BACK, look_back, "caught"),
    ]
    assert found["Looking back"].title == "Week of 23 November"
    assert "Journal" not in found


def test_more_than_fit_are_one_entry_away_in_the_journal(window: Window) -> None:
    for number in range(8):
        start_incident(window.desk, title=f"Old link {number}")
    entries = [entry for entry in offered(window, "#old link") if entry.group == "Journal"]
    assert len(entries) == 7
    assert entries[-1].title == "All in the journal with old link"
    asked = asked_for(window)
    entries[-1].act()
    assert asked == [(Place.JOURNAL, "", Wanted(query="old link").detail())]
