"""A draft file is read back by the standard library as exactly one recipient, subject and text."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import SMTP, default

import pytest
from hypothesis import given

from mistakejournal.domain.draftmail import draft_mail
from mistakejournal.domain.mailto import Mail
from tests.domain.test_mailto import WORDS

HEADERS = ["Content-Type", "MIME-Version", "X-Unsent", "To", "Subject", "Content-Transfer-Encoding"]


def read(mail, policy=default):
    return message_from_bytes(draft_mail(mail), policy=policy)


@given(WORDS, WORDS, WORDS)
def test_whatever_is_typed_is_one_recipient_one_subject_and_one_text(to, subject, text):
    mail = Mail(to, subject, text)
    message = read(mail)
    to_there = [mail.address] if mail.address.isascii() and mail.address else []
    assert sorted(message.keys()) == sorted(
        key for key in HEADERS if (key != "To" or to_there) and (key != "Subject" or mail.title)
    )
    assert message.get_all("To", []) == to_there
    assert [one.addr_spec for header in message.get_all("To", []) for one in header.addresses] == to_there
    assert message.get("Subject", "") == mail.title
    assert message.get_content().replace("\r\n", "\n") == mail.body
    assert not message.is_multipart()
    assert message.defects == []


@pytest.mark.parametrize("policy", [default, SMTP])
def test_a_long_message_opens_as_a_draft_to_be_sent(policy):
    mail = Mail("Theo Marsh <theo@site.fm>", "My mistake in “Brightside” " * 9, "Hi Theo,\n\nüber 😀\n" * 300)
    message = read(mail, policy)
    assert message["X-Unsent"] == "1"
    assert message["To"] == "theo@site.fm"
    assert message["Subject"] == mail.title
    assert message.get_content().replace("\r\n", "\n") == mail.body


@pytest.mark.parametrize("subject", ["A " * 200, "A" * 400, "ü" * 200, "😀" * 90, "A😀 " * 60])
def test_every_line_ends_as_mail_wants_it_and_is_short_enough(subject):
    raw = draft_mail(Mail("theo@site.fm", subject, "Hi\n" + "x" * 3000))
    assert raw.replace(b"\r\n", b"").count(b"\n") == raw.replace(b"\r\n", b"").count(b"\r") == 0
    assert max(len(line) for line in raw.split(b"\r\n")) <= 76
    assert raw.isascii()


def test_an_address_that_no_header_can_hold_is_left_to_her():
    assert read(Mail("théo@site.fm", "A", "Hi"))["To"] is None
