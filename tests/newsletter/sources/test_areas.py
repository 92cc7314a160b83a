"""Header, greeting, body, quoted words and footer are told apart."""

from __future__ import annotations

from mistakejournal.newsletter.issue import Area
from mistakejournal.newsletter.reading import read_bytes

LONG = "We talked about small things, and about why the first version of anything may be bad. "


def areas(*paragraphs: str) -> list[Area]:
    html = "".join(one if one.startswith("<") else f"<p>{one}</p>" for one in paragraphs)
    return [block.area for block in read_bytes("a.html", f"<html>{html}".encode()).blocks]


def test_a_letter_has_a_header_a_greeting_a_body_and_a_footer():
    found = areas("Brightside", "Tuesday, 2 December", "Hi Theo,", LONG, LONG, "<p>© 2026</p>", "Unsubscribe")
    assert found == [Area.HEADER] * 2 + [Area.GREETING] + [Area.BODY] * 2 + [Area.FOOTER] * 2


def test_without_a_greeting_the_first_paragraph_is_the_body():
    assert areas("Brightside", LONG, LONG) == [Area.HEADER, Area.BODY, Area.BODY]


def test_an_early_way_to_leave_is_no_footer():
    found = areas("Unsubscribe", "Hi,", *[LONG] * 60)
    assert Area.FOOTER not in found


def test_quoted_words_are_set_aside_unless_they_are_the_mail():
    assert areas("Hi,", LONG, LONG, "<blockquote>Said</blockquote>")[-1] is Area.QUOTED
    assert Area.QUOTED not in areas("Look:", f"<blockquote>{LONG * 3}</blockquote>")


def test_what_is_answered_is_quoted_however_long_it_is():
    old = "<p>From: A <a@b.example><br>Sent: Monday<br>Subject: S</p>".replace("<a@b.example>", "")
    mail = f"Subject: Re: Issue\nContent-Type: text/html\n\n<p>Hi,</p><p>Fine.</p>{old}<p>{LONG}</p>"
    found = [block.area for block in read_bytes("a.eml", mail.encode()).blocks]
    assert found[-2:] == [Area.QUOTED, Area.QUOTED]
    assert Area.QUOTED not in found[:2]
