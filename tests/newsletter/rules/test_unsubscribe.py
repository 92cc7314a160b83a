"""A way out of a list (I9)."""

import pytest

from mistakejournal.newsletter.issue import Link, LinkKind, Source
from mistakejournal.newsletter.rules.unsubscribe import check
from tests.newsletter.rules.letter import found, letter


def test_a_mail_without_a_way_out_is_a_hint_and_a_page_is_noted():
    assert found(check, letter("Hi Ana,", "Bye")) == [("missing", "hint", "")]
    assert found(check, letter("Hi Ana,", "Bye", source=Source.PAGE)) == [("missing", "note", "")]


@pytest.mark.parametrize(
    "words", ["Unsubscribe here", "Reply to opt out.", "{{unsubscribe_url}}", "Vom Newsletter abmelden"]
)
def test_words_that_lead_out(words):
    assert found(check, letter("Hi Ana,", words)) == []


def test_a_link_or_a_header_that_leads_out():
    links = (Link(1, "here", "https://a.example/unsub?u=1", LinkKind.WEB),)
    assert found(check, letter("Hi", links=links)) == []
    assert found(check, letter("Hi", unsubscribe="<mailto:off@a.example>")) == []


def test_what_was_pasted_may_have_lost_its_end():
    assert found(check, letter("Hi", source=Source.PASTED)) == []
    assert found(check, letter("Hi", source=Source.TEXT)) == []
