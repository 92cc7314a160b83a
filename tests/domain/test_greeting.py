"""A text greets by the first name, or begins with what it says."""

from __future__ import annotations

from mistakejournal.domain.greeting import greeted

TEXT = "Hi {client}, is this settled for you, or is something still open?"


def test_a_known_name_keeps_the_greeting() -> None:
    assert greeted(TEXT, "Theo") == TEXT


def test_without_a_name_it_begins_with_what_it_says() -> None:
    assert greeted(TEXT, "") == "Is this settled for you, or is something still open?"
