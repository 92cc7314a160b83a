"""A short text is hers to change; a new build leaves her words alone."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextEdit

from mistakejournal.ui.wizard.parts.said_text import SaidText
from tests.ui.wizard import story
from tests.ui.wizard.finding import button, click, named


def test_her_words_stay_and_are_what_was_sent(show_part, desk):
    part = show_part(
        lambda session: SaidText(session, "The line", ""),
        story.told(desk),
        lambda part: part.fill("Hi Theo, done.", "I’ve sent it"),
    )
    sent = []
    part.sent.connect(sent.append)
    part.fill("Hi Theo, all done.", "I’ve sent it")
    assert part.text() == "Hi Theo, all done."
    field = named(part, QTextEdit, "The line")
    field.setFocus()
    QTest.keyClicks(field, "Really. ")
    part.fill("Hi Theo, done again.", "I’ve sent it")
    assert "Really." in part.text()
    click(part, "Copy")
    assert QGuiApplication.clipboard().text() == part.text()
    click(part, "I’ve sent it")
    assert sent == [part.text()]


def waits(words):
    return "Still empty: What you saw" if "[What you saw]" in words else ""


def test_what_is_empty_keeps_it_off_and_says_why_until_she_words_it(show_part, desk):
    part = show_part(
        lambda session: SaidText(session, "The line", ""),
        story.told(desk),
        lambda part: part.fill("Hi Theo, done: [What you saw].", "I’ve sent it", waits),
    )
    assert not button(part, "Copy").isEnabled()
    assert button(part, "Copy").accessibleDescription() == "Still empty: What you saw"
    assert not button(part, "I’ve sent it").isEnabled()
    field = named(part, QTextEdit, "The line")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "Hi Theo, done: it plays.")
    assert button(part, "Copy").isEnabled()
    assert button(part, "I’ve sent it").isEnabled()
