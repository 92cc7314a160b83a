from __future__ import annotations

import pytest

from mistakejournal.services import incidents, prompts
from mistakejournal.services.desk import take_back
from mistakejournal.services.searching import search


@pytest.fixture
def incident(desk):
    return incidents.start_incident(desk, title="Old link").id


def titles(desk):
    return [prompt.title for prompt in prompts.prompts(desk)]


def asked(desk, incident, page="own"):
    return [(one.title, one.answer) for one in prompts.questions(desk, incident, page)]


def test_questions_stand_page_by_page_in_her_order(desk):
    for title, page in (("Why now?", "fix"), ("Where was I?", "own"), ("Who was there?", "own")):
        prompts.add_prompt(desk, title, page)
    assert titles(desk) == ["Where was I?", "Who was there?", "Why now?"]
    with pytest.raises(ValueError, match="nowhere"):
        prompts.add_prompt(desk, "Where?", "nowhere")


def test_a_question_moves_within_its_page_and_the_move_can_be_taken_back(desk):
    one, _two, three = (prompts.add_prompt(desk, title, "own").id for title in ("One", "Two", "Three"))
    moved = prompts.nudge_prompt(desk, three, -1)
    assert titles(desk) == ["One", "Three", "Two"]
    prompts.nudge_prompt(desk, three, -1)
    assert titles(desk) == ["Three", "One", "Two"]
    assert prompts.nudge_prompt(desk, three, -1).undo is None
    prompts.nudge_prompt(desk, one, 1)
    assert titles(desk) == ["Three", "Two", "One"]
    assert prompts.nudge_prompt(desk, one, 1).undo is None
    assert moved.undo.label == "move_prompt"


def test_an_answer_keeps_its_question_and_new_incidents_get_the_new_words(desk, incident):
    row = prompts.add_prompt(desk, "Where was I?", "own").id
    prompts.answer_prompt(desk, incident, row, "own", "On the train")
    prompts.reword_prompt(desk, row, "Where did I sit?")
    prompts.answer_prompt(desk, incident, row, "own", "On the train, late")
    other = incidents.start_incident(desk, title="Another").id
    assert asked(desk, incident) == [("Where was I?", "On the train, late")]
    assert asked(desk, other) == asked(desk, "") == [("Where did I sit?", "")]


def test_an_answer_that_was_emptied_is_asked_in_the_new_words(desk, incident):
    row = prompts.add_prompt(desk, "Where was I?", "own").id
    prompts.answer_prompt(desk, incident, row, "own", "On the train")
    prompts.answer_prompt(desk, incident, row, "own", "")
    prompts.reword_prompt(desk, row, "Where did I sit?")
    assert asked(desk, incident) == [("Where did I sit?", "")]
    prompts.answer_prompt(desk, incident, row, "own", "At home")
    assert asked(desk, incident) == [("Where did I sit?", "At home")]
    assert len(prompts.answers(desk, incident)) == 1


def test_an_answer_stays_on_its_page_when_the_question_moves_or_is_put_away(desk, incident):
    row = prompts.add_prompt(desk, "Where was I?", "own").id
    prompts.answer_prompt(desk, incident, row, "own", "On the train")
    prompts.place_prompt(desk, row, "fix")
    assert asked(desk, incident, "own") == [("Where was I?", "On the train")]
    assert asked(desk, incident, "fix") == []
    assert asked(desk, "", "fix") == [("Where was I?", "")]
    prompts.put_away_prompt(desk, row)
    assert asked(desk, incident, "own") == [("Where was I?", "On the train")]
    assert asked(desk, "", "fix") == []
    assert [prompt.id for prompt in prompts.prompts_put_away(desk)] == [row]
    prompts.bring_back_prompt(desk, row)
    assert titles(desk) == ["Where was I?"]


def test_everything_done_to_a_question_can_be_taken_back(desk):
    added = prompts.add_prompt(desk, "Where was I?", "own")
    for call in (
        lambda: prompts.reword_prompt(desk, added.id, "Where?"),
        lambda: prompts.place_prompt(desk, added.id, "feel"),
        lambda: prompts.put_away_prompt(desk, added.id),
    ):
        before = prompts.prompts(desk)
        take_back(desk, call().undo)
        assert prompts.prompts(desk) == before
    assert prompts.reword_prompt(desk, added.id, "  ").undo is None


def test_nothing_is_written_for_an_answer_without_words(desk, incident):
    row = prompts.add_prompt(desk, "Where was I?", "own").id
    prompts.answer_prompt(desk, incident, row, "own", "")
    assert prompts.answers(desk, incident) == []


def test_answers_are_found_by_search(desk, incident):
    row = prompts.add_prompt(desk, "Where was I?", "own").id
    prompts.answer_prompt(desk, incident, row, "own", "On the Kyritz train")
    assert search(desk, "Kyritz")
