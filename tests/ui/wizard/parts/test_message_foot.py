"""Below the message: its length and places to look at."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer

from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.message_foot import MessageFoot
from tests.ui.wizard import story
from tests.ui.wizard.finding import click, is_there


@pytest.fixture
def foot(show_part, desk):
    return show_part(MessageFoot, story.ready(desk), lambda _foot: None)


def words(foot):
    return " ".join(one.text() for one in foot.findChildren(Label) if one.isVisibleTo(foot))


@pytest.mark.row("C4")
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Hello", "1 word, under a minute to read"),
        ("word " * 250, "250 words, over a minute to read"),
        ("word " * 151, "This is longer than one look."),
        ("Sorry. I apologize. My apologies.", "“Sorry” stands here more than twice."),
        ("I sent the old link.", "No known phrase found. Read it once as if you were them."),
    ],
)
def test_it_says_length_and_what_is_too_much(foot, text, said):
    foot.read(text, "email", now=True)
    assert said in words(foot)


@pytest.mark.row("C4")
def test_there_is_no_all_clear_beside_a_finding(foot):
    foot.read("It was only a link, no big deal.", "email", now=True)
    assert "No known phrase found" not in words(foot)
    assert foot.hints


def test_a_hint_is_used_or_kept(foot, qtbot):
    foot.read("Theo sent the new link late.", "email", now=True)
    click(foot, "1 place to look at")
    with qtbot.waitSignal(foot.moved):
        click(foot, "Move to their part")
    click(foot, "Keep my words")
    assert not is_there(foot, "1 place to look at")


def test_while_she_types_it_waits_a_moment_and_a_hidden_one_rests(foot, qtbot):
    with qtbot.waitSignal(foot.looked, timeout=2000):
        foot.read("I typed this", "email")
    foot.read("I typed more", "email")
    foot.hide()
    assert not any(timer.isActive() for timer in foot.findChildren(QTimer))


@pytest.mark.row("C4")
def test_what_was_kept_is_not_asked_again_after_closing_until_she_wants_a_second_look(show_part, desk):
    row = story.ready(desk)
    first = show_part(MessageFoot, row, lambda _foot: None)
    first.read("It is no big deal.", "email", now=True)
    click(first, "1 place to look at")
    click(first, "Keep my words")
    again = show_part(MessageFoot, row, lambda _foot: None)
    again.read("Truly, it is no big deal.", "email", now=True)
    assert not is_there(again, "1 place to look at")
    click(again, "Look again at what I kept")
    assert is_there(again, "1 place to look at")
    assert not is_there(again, "Look again at what I kept")


def test_a_long_message_is_looked_at_in_turns_with_the_keys(foot, qtbot):
    with qtbot.waitSignal(foot.looked, timeout=20_000):
        foot.read("It is no big deal. " * 5_000, "email", now=True)
    assert is_there(foot, "20 places to look at")
