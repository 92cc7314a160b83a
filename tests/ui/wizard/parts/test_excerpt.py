"""Two lines at most, and the rest of it said."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.wizard.parts.excerpt import Excerpt


@pytest.fixture
def excerpt(qtbot):
    excerpt = Excerpt()
    qtbot.addWidget(excerpt)
    excerpt.resize(300, 60)
    excerpt.show()
    return excerpt


def test_what_fits_stands_whole(excerpt):
    excerpt.set_whole("I’ll write at 14:30.")
    assert (excerpt.text(), excerpt.toolTip(), excerpt.accessibleName()) == ("I’ll write at 14:30.", "", "")


def test_what_is_longer_ends_after_a_word_and_is_said_whole(excerpt):
    words = "I pointed the web version at episode 72. I opened the new link myself, signed out, on my phone"
    excerpt.set_whole(words)
    shown = excerpt.text()
    assert shown.endswith("…")
    assert words.startswith(shown[:-1])
    assert words[len(shown) - 1] in " .,;:"
    assert excerpt.accessibleName() == excerpt.toolTip() == words


def test_more_room_shows_more_of_it(excerpt, qapp):
    excerpt.set_whole("episode " * 20)
    before = len(excerpt.text())
    excerpt.resize(500, 60)
    wide = len(excerpt.text())
    apply_theme(qapp, load_theme("light", text_scale=2.0))
    assert before < wide
    assert len(excerpt.text()) < wide


def test_a_whole_book_takes_two_lines(excerpt):
    excerpt.set_whole("A" * 100_000)
    assert excerpt.heightForWidth(300) < 50
    assert len(excerpt.toolTip()) < 500


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=600))
def test_no_text_takes_more_than_two_lines(qapp, text):
    excerpt = Excerpt(text)
    assert excerpt.heightForWidth(200) <= 2 * excerpt.theme.line_height("small")
    excerpt.deleteLater()
