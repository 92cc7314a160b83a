"""What programs put into the clipboard is read as it was meant, and nothing of it is lost."""

from __future__ import annotations

import pytest

from mistakejournal.newsletter.reading import read_pasted
from mistakejournal.newsletter.sources.clipboard import pasted_text

MAIL = "<p>Hi Ana,</p><p>Café “open”: <a href='https://pod.example/73'>Listen</a></p>"
READ = "Hi Ana,\nCafé “open”: Listen"
WINDOWS = (
    "Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000400\r\nStartFragment:0000000141\r\n"
    "EndFragment:0000000364\r\nSourceURL:https://mail.example/u/0/#inbox\r\n"
)


@pytest.mark.parametrize(
    "html",
    [
        f"<html><body>\n<!--StartFragment-->{MAIL}<!--EndFragment-->\n</body></html>",
        f"{WINDOWS}<html><body>\n<!--StartFragment-->{MAIL}<!--EndFragment--></body></html>\0",
        f"<meta charset='utf-8'>{MAIL}",
        f'\ufeff<meta http-equiv="content-type" content="text/html; charset=utf-8">{MAIL}',
        MAIL.encode("utf-16-le").decode("latin-1"),
        MAIL.encode("utf-16-be").decode("latin-1"),
        MAIL.encode("utf-16").decode("latin-1"),
        f"<div class='elementToProof'>{MAIL}</div>",
        f"<tr><td>{MAIL}</td></tr>",
    ],
)
def test_the_forms_of_browsers_and_systems_are_one(html):
    issue = read_pasted(html, "Hi Ana,")
    assert issue.text == READ
    assert [(link.words, link.href) for link in issue.links] == [("Listen", "https://pod.example/73")]


def test_letters_that_were_lost_on_the_way_cost_no_others():
    wide = "<p>Hi “Ana”</p>".encode("utf-16-le").decode("utf-8", "replace")
    assert "Ana" in pasted_text(wide)


def test_text_that_speaks_of_versions_stays():
    assert pasted_text("Version: 2 of our letter\nis here") == "Version: 2 of our letter\nis here"
    assert pasted_text("one\0two") == "one\ufffdtwo"
    assert pasted_text("") == ""


GMAIL = (
    "<div role=navigation><a href='https://mail.google.com/mail/u/0/#inbox'>Inbox</a></div>"
    "<h2 class=hP>[Test] Begin</h2><span class=gD email=theo@pod.example>Theo</span> to me"
    "<div class='a3s aiL'><div>{mail}</div></div><div><span>Reply</span><span>Forward</span></div>"
)
OUTLOOK = (
    "<div>Inbox</div><div>To: Ana</div>"
    "<div id=UniqueMessageBody_1><div class=elementToProof>{mail}</div></div>"
    "<button>Reply</button>"
)


@pytest.mark.parametrize("around", [GMAIL, OUTLOOK])
def test_what_webmail_shows_around_the_mail_is_no_part_of_it(around):
    issue = read_pasted(around.format(mail=MAIL), "")
    assert issue.text == READ
    assert len(issue.links) == 1
