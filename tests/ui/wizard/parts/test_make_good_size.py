"""How much a make-good is."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit

from mistakejournal.services.preferences import change_settings
from mistakejournal.ui.widgets.text_field import TextField
from mistakejournal.ui.wizard.parts.make_good_form import MakeGoodForm
from tests.ui.wizard import story
from tests.ui.wizard.finding import click, named, said, stored, type_into

WORDS = "What it is, as you’d say it to them"


pytestmark = pytest.mark.usefixtures("german_numbers")


def test_words_follow_the_size_until_she_words_it_herself(show_part, desk, session):
    part = show_part(MakeGoodForm, story.ready(desk))
    click(part, "Extra time")
    click(part, "1 hour")
    words = named(part, TextField, WORDS)
    assert words.text() == "you have 1 hour of extra time, for whatever you choose"
    assert stored(session).make_good_minutes == 60
    words.set_text("")
    type_into(words, "an hour is yours")
    click(part, "15 minutes")
    assert stored(session).make_good == "an hour is yours"
    assert stored(session).make_good_minutes == 15
    field = named(part, QLineEdit, "Minutes")
    field.clear()
    type_into(field, "45")
    assert stored(session).make_good_minutes == 45


def test_what_is_no_number_of_minutes_stays_and_says_so(show_part, desk, session):
    part = show_part(MakeGoodForm, story.ready(desk))
    click(part, "Extra time")
    field = named(part, QLineEdit, "Minutes")
    field.clear()
    type_into(field, "half an hour")
    assert "Write it in minutes, like 30." in said(part)
    assert stored(session).make_good_minutes is None
    assert session.jotted("make_good_minutes") == "half an hour"


def test_her_usual_sum_is_suggested(show_part, desk, session):
    change_settings(desk, currency="EUR", make_good_money_2="40")
    part = show_part(MakeGoodForm, story.ready(desk))
    click(part, "Discount")
    assert stored(session).make_good_amount == 4000
    assert stored(session).make_good == "the bill for this job is 40\N{NO-BREAK SPACE}€ less"
