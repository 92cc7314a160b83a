"""A mail's parts: what is read, what is attached, what is refused."""

from __future__ import annotations

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.newsletter.sources.mail import DEEPEST, MOST_PARTS, read_mail

HEAD = b"From: Theo <theo@b.example>\nSubject: Test\nReply-To: r@b.example\nList-Unsubscribe: <https://b.example/u>\n"


def mixed(kind: str, *parts: bytes) -> bytes:
    return (
        f"Content-Type: multipart/{kind}; boundary=b{kind}\n\n".encode()
        + b"".join(f"--b{kind}\n".encode() + part + b"\n" for part in parts)
        + f"--b{kind}--\n".encode()
    )


def text(words: str) -> bytes:
    return b"Content-Type: text/plain\n\n" + words.encode()


def page(words: str) -> bytes:
    return b"Content-Type: text/html\n\n<p>" + words.encode() + b"</p>"


FILE = b"Content-Type: text/plain\nContent-Disposition: attachment; filename=notes.txt\n\nnot read"


def test_of_alternatives_the_page_is_read():
    issue = read_mail("a.eml", HEAD + mixed("alternative", text("plain"), page("shown")))
    assert (issue.text, issue.has_text_part, issue.html_size, issue.name) == ("shown", True, 12, "a.eml")
    assert (issue.reply_to, issue.unsubscribe) == ("r@b.example", "<https://b.example/u>")


def test_pages_in_related_and_mixed_are_found_and_files_are_named():
    body = mixed("mixed", mixed("related", mixed("alternative", text("a"), page("b"))), FILE, text("below"))
    issue = read_mail("", HEAD + body)
    assert (issue.text, issue.attachments) == ("b\nbelow", ("notes.txt",))


def test_a_mail_without_a_page_is_read_by_its_text():
    issue = read_mail("", HEAD + text("Listen https://b.example/73"))
    assert (len(issue.links), issue.html_size) == (1, None)
    assert read_mail("", HEAD + page("only")).has_text_part is False


def test_a_mail_that_was_sent_on_as_a_file_is_the_one_that_is_read():
    inner = b"Content-Type: message/rfc822\n\nSubject: Inside\n" + page("The newsletter itself, as it came")
    assert read_mail("", HEAD + mixed("mixed", text("Look"), inner)).subject == "Inside"
    assert read_mail("", HEAD + mixed("mixed", page("My own words"), inner)).attachments == ("Inside",)


def test_lines_that_flow_are_joined_and_packing_is_undone():
    flowing = b"Content-Type: text/plain; format=flowed\n\none \ntwo"
    assert read_mail("", HEAD + flowing).text == "one two"
    packed = b"Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\nPHA+Q2Fmw6k8L3A+"
    assert read_mail("", HEAD + packed).text == "Café"


def test_a_draft_is_known():
    assert read_mail("", b"X-Unsent: 1\n" + HEAD + text("a")).unsent


@pytest.mark.parametrize(
    "data",
    [
        HEAD + mixed("mixed", *[text("a")] * (MOST_PARTS + 1)),
        b"Content-Type: message/rfc822\n\n" * (2 * DEEPEST + 1),
        HEAD + b"X: y\n" * 30_000 + b"\nHi",
        HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\n" * 5_000,
    ],
)
def test_too_many_parts_are_refused(data):
    with pytest.raises(JournalError) as trouble:
        read_mail("", data)
    assert trouble.value.code == "issue_too_many_parts"


def test_a_body_that_is_too_large_is_refused_and_pictures_dont_count():
    with pytest.raises(JournalError):
        read_mail("", HEAD + b"Content-Type: text/html\n\n" + b"x" * 6_000_000)
    picture = b"Content-Type: image/png\nContent-Transfer-Encoding: base64\n\n" + b"A" * 6_000_000
    assert read_mail("", HEAD + mixed("related", page("shown"), picture)).text == "shown"


def test_bytes_of_eight_bits_are_read_once_whatever_charset_is_named():
    head = b"Content-Transfer-Encoding: 8bit\nContent-Type: text/plain; charset=%s\n\n"
    russian = "Привет, это письмо о начале"
    assert read_mail("a.eml", head % b"koi8-r" + russian.encode("koi8-r")).text == russian
    assert read_mail("a.eml", head % b"utf\x008" + russian.encode()).text == russian
    assert read_mail("a.eml", head % b"hex" + russian.encode()).text == russian
