"""What the client answered is pasted in, and what they chose comes with it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from mistakejournal.services import incident_parts, incidents, replies, telling
from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.text_field import TextField
from mistakejournal.ui.wizard.parts.their_answer import TheirAnswer
from tests.ui.accessibility import complaints
from tests.ui.wizard import story
from tests.ui.wizard.finding import click, is_there, named, type_into


def file_of(desk, session):
    session.flush()
    return incidents.incident_file(desk, session.id)


@pytest.mark.row("C5")
def test_their_words_are_kept_with_the_option_they_chose(show_part, desk, session):
    part = show_part(TheirAnswer, story.told(desk))
    type_into(named(part, TextField, "What Theo answered"), "The first one please. Thanks for telling me.")
    click(part, "A. A short correction")
    file = file_of(desk, session)
    assert [reply.title for reply in file.replies] == ["The first one please. Thanks for telling me."]
    assert file.replies[0].option_id == file.chosen.id
    assert [promise.title for promise in file.promises if promise.option_id] == [
        "A short correction, today by 12:00"
    ]
    assert named(part, TextField, "Theo chose A. Email, Today, 9:56").text().startswith("The first one")
    assert not is_there(part, "Keep their answer")


def test_a_choice_needs_no_words(show_part, desk, session):
    part = show_part(TheirAnswer, story.told(desk))
    click(part, "A. A short correction")
    assert file_of(desk, session).replies == ()
    assert file_of(desk, session).chosen.title == "A short correction"


@pytest.mark.row("C5")
def test_a_time_that_passed_without_an_answer_is_said_and_chooses_nothing(show_part, desk, session):
    incident_id = story.ready(desk)
    first = incidents.incident_file(desk, incident_id).options[0].id
    incident_parts.edit_option(desk, first, reversible=True)
    telling.set_lines(desk, incident_id, ["if_silent"])
    telling.set_part(desk, incident_id, "answer_by", "11:00")
    telling.set_part(desk, incident_id, "fallback_option", first)
    telling.tell(desk, incident_id, "email", telling.draft(desk, incident_id, "email").body)
    desk.clock.advance(hours=2)
    part = show_part(TheirAnswer, incident_id)
    said = [one.text() for one in part.findChildren(Label) if one.isVisibleTo(part)]
    assert "No answer by 11:00. You said you’d go with A." in said
    assert file_of(desk, session).chosen is None
    click(part, "A. A short correction")
    assert "No answer" not in " ".join(
        one.text() for one in part.findChildren(Label) if one.isVisibleTo(part)
    )


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_it_is_named_reached_and_whole(show_part, desk, qapp, scale):
    apply_theme(qapp, load_theme("light", text_scale=scale))
    incident_id = story.told(desk)
    replies.add_reply(desk, incident_id, "Let me think about it.")
    part = show_part(TheirAnswer, incident_id)
    part.window().resize(760, 3600)  # the page scrolls
    QApplication.processEvents()
    assert complaints(part) == []
