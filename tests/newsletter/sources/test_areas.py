"""Header, greeting, body, quoted words and footer are told apart."""

from __future__ import annotations

import pytest

from mistakejournal.newsletter.issue import Area
from mistakejournal.newsletter.reading import read_bytes, read_pasted

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


HEADS = (
    "From: Maya &lt;maya@post.example><br>Sent: 23 November 2026 10:02<br>To: Theo<br>Subject: [Test] 118",
    "Von: Maya<br>Gesendet: Montag, 23. November 2026<br>An: Theo<br>Betreff: [Test] 118",
    "De\xa0: Maya<br>Envoyé\xa0: lundi 23 novembre 2026<br>À\xa0: Theo<br>Objet\xa0: [Test] 118",
    "-----Original Message-----<br>From: Maya<br>Date: Mon, 23 Nov 2026<br>To: Theo<br>Subject: [Test] 118",
    "From: Maya<br>Subject: [Test] 118<br>Date: 23 November 2026<br>To: Theo",
)


def areas_in_mail(subject: str, *paragraphs: str) -> list[Area]:
    html = "".join(f"<p>{one}</p>" for one in paragraphs)
    mail = f"Subject: {subject}\nContent-Type: text/html; charset=utf-8\n\n{html}"
    return [block.area for block in read_bytes("a.eml", mail.encode()).blocks]


@pytest.mark.parametrize("head", HEADS)
def test_the_old_mail_under_an_answer_is_quoted_in_any_language(head):
    assert areas_in_mail("AW: [Test] 118", "Hi,", "Fine.", head, LONG, LONG)[2:] == [Area.QUOTED] * 3


@pytest.mark.parametrize("head", HEADS)
def test_what_was_sent_on_is_the_issue_whatever_stands_above(head):
    issue = ["Brightside", "Hi Ana,", LONG, LONG]
    is_issue = [Area.HEADER, Area.GREETING, Area.BODY, Area.BODY]
    for above in ([], ["Please look."], [LONG] * 5):
        found = areas_in_mail("WG: [Test] 118", *above, head, *issue)
        assert found[-4:] == is_issue
        assert set(found[:-4]) == {Area.QUOTED}
    assert areas_in_mail("Re: [Test] 118", head, *issue)[1:] == is_issue


def test_what_gmail_sends_on_is_the_issue_and_what_it_quotes_is_quoted():
    found = areas_in_mail("Fwd: S", LONG, LONG, f"<div class=gmail_quote><p>Hi,</p><p>{LONG}</p></div>")
    assert Area.QUOTED not in found
    found = areas_in_mail("Fwd: S", LONG, "<blockquote>Said</blockquote>", LONG, LONG)
    assert found.count(Area.QUOTED) == 1


def test_an_old_test_under_a_whole_issue_is_quoted_without_a_subject_too():
    html = "".join(f"<p>{one}</p>" for one in (*[LONG] * 5, "Unsubscribe", HEADS[0], *[LONG] * 20))
    found = [block.area for block in read_pasted(html, "").blocks]
    assert found[:6] == [Area.BODY] * 5 + [Area.FOOTER]
    assert set(found[6:]) == {Area.QUOTED}


def test_of_a_pasted_thread_whose_newest_part_is_a_line_the_first_issue_counts():
    html = "".join(
        f"<p>{one}</p>" for one in ("Here it is", HEADS[0], *[LONG] * 5, HEADS[1], "<p>Old</p>", LONG)
    )
    found = [block.area for block in read_pasted(html, "").blocks]
    assert found == [Area.QUOTED] * 2 + [Area.BODY] * 5 + [Area.QUOTED] * 3


def test_a_plain_answer_quotes_what_stands_under_such_a_head():
    text = "Hi,\n\nFine.\n\n____________\nFrom: Maya\nSent: Monday\nTo: Theo\nSubject: S\n\nOld"
    mail = f"Subject: Re: S\nContent-Type: text/plain\n\n{text}"
    found = [block.area for block in read_bytes("a.eml", mail.encode()).blocks]
    assert found[2:] == [Area.QUOTED] * 2


def test_lines_that_only_look_like_a_head_are_the_issue():
    assert Area.QUOTED not in areas(LONG, LONG, LONG, LONG, "From: 5 pm<br>To: 7 pm<br>Date: Monday", LONG)
