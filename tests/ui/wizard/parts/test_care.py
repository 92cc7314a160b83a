"""The care line comes once, and only for what sounds heavier than work."""

from __future__ import annotations

from mistakejournal.domain.wording import Lexicon
from mistakejournal.services.content import Content
from mistakejournal.ui.wizard.parts.care import Care
from tests.ui.wizard.finding import click


def test_it_shows_once(qtbot):
    care = Care(Lexicon(Content().lexicon))
    qtbot.addWidget(care)
    care.read("I forgot the link")
    assert care.isHidden()
    care.read("I can't go on")
    assert not care.isHidden()
    click(care, "Close this note")
    care.read("I can't go on")
    assert care.isHidden()
