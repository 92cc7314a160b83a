"""A mail, a page and what was copied become an issue; anything else ends in a sentence."""

from __future__ import annotations

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.newsletter.issue import Area, Source
from mistakejournal.newsletter.reading import read_bytes, read_file, read_pasted

MAIL = b"Subject: Brightside 119\nFrom: Theo <theo@b.example>\n\nHi Maya,\n\nListen: https://b.example/73\n"


def refused(name: str, data: bytes) -> str:
    with pytest.raises(JournalError) as trouble:
        read_bytes(name, data)
    return trouble.value.code


@pytest.mark.parametrize(
    "before", [b"", b"From theo@b.example Tue Nov 24 08:00:00 2026\n", b"\xef\xbb\xbf", b"\r\n\r\n", b"412\n"]
)
@pytest.mark.parametrize("line_end", [b"\n", b"\r\n"])
def test_a_mail_is_read_whatever_stands_before_it(before, line_end):
    issue = read_bytes("test.eml", before + MAIL.replace(b"\n", line_end))
    assert (issue.source, issue.subject, issue.sender) == (
        Source.MAIL,
        "Brightside 119",
        "Theo <theo@b.example>",
    )
    assert [link.href for link in issue.links] == ["https://b.example/73"]


def test_a_mail_is_known_by_its_lines_and_not_by_its_name():
    assert read_bytes("letter.txt", MAIL).source is Source.MAIL
    assert read_bytes("test.eml", b"Only words: and no mail.").source is Source.TEXT


def test_a_page_has_no_headers_and_may_be_filled_later():
    issue = read_bytes("a.html", b"<p>Hi *|FNAME|*,</p><a href='https://b.example/73'>Listen</a>")
    assert (issue.source, issue.name, issue.subject, issue.unsent) == (Source.PAGE, "a.html", "", True)
    assert [link.words for link in issue.links] == ["Listen"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_a_page_is_read_in_its_own_letters(encoding):
    assert read_bytes("a.html", "<html><p>Café – 38 €</p>".encode(encoding)).text == "Café – 38 €"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "issue_empty"),
        (b" \r\n\0", "issue_empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "issue_is_outlook"),
        (b"%PDF-1.7", "issue_is_pdf"),
        (b"PK\x03\x04rest", "issue_is_archive"),
        (b"\x89PNG\r\n", "issue_is_picture"),
        (b"\xff\xd8\xff\xe0", "issue_is_picture"),
        (b"RIFF1234WEBP", "issue_is_picture"),
        (b"{\\rtf1", "issue_is_document"),
        (b"\x01\x02\x03\x04" * 50, "issue_not_text"),
        (b"<html>" + b"x" * 10_000_000, "issue_too_large"),
        (b"<html><body></body></html>", "issue_empty"),
    ],
)
def test_what_is_no_mail_ends_in_a_sentence_of_its_own(data, code):
    assert refused("x", data) == code


def test_a_document_of_an_office_is_not_called_an_archive():
    assert refused("letter.docx", b"PK\x03\x04") == "issue_is_document"
    assert refused("letter.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") == "issue_is_document"


def test_a_file_that_is_gone_is_named(tmp_path):
    for path, code in ((tmp_path / "gone.eml", "issue_unreadable"), (tmp_path, "issue_is_folder")):
        with pytest.raises(JournalError) as trouble:
            read_file(path)
        assert (trouble.value.code, trouble.value.facts) == (code, {"name": path.name})
    (tmp_path / "a.eml").write_bytes(MAIL)
    assert read_file(tmp_path / "a.eml").name == "a.eml"


def test_what_was_copied_brings_its_links_along():
    html = "<html><body><!--StartFragment--><p>Hi <a href='https://b.example/73'>Listen</a></p><!--EndFragment-->"
    issue = read_pasted(html, "Hi Listen")
    assert (issue.source, issue.text) == (Source.PASTED, "Hi Listen")
    assert [link.words for link in issue.links] == ["Listen"]


def test_copied_words_are_read_where_html_is_missing_or_has_no_links():
    assert read_pasted("", "Listen (https://b.example/73)").links[0].href == "https://b.example/73"
    assert read_pasted("<p>Listen</p>", "Listen <https://b.example/73>").links[0].words == "Listen"
    assert read_pasted("<p>Listen</p>", "Listen").text == "Listen"


def test_the_source_of_a_page_may_be_pasted_too():
    assert read_pasted("", "<p>Hi</p><a href='https://b.example/'>Listen</a>").links[0].words == "Listen"


@pytest.mark.parametrize(("html", "text"), [("", ""), ("<p> </p>", "\n"), ("<style>x</style>", "")])
def test_nothing_copied_is_said(html, text):
    with pytest.raises(JournalError) as trouble:
        read_pasted(html, text)
    assert trouble.value.code == "issue_nothing_pasted"


def test_too_much_on_the_clipboard_is_said():
    with pytest.raises(JournalError) as trouble:
        read_pasted("", "x" * 6_000_000)
    assert trouble.value.code == "issue_too_large"


def test_webmail_around_a_mail_is_left_out():
    html = (
        "<div>Inbox <a href='https://mail.google.com/x'>Compose</a></div><h2 class=hP>Brightside 119</h2>"
        "<span class=gD email='theo@b.example'>Theo</span>"
        "<div class='a3s aiL'><p>Hi Maya,</p><a href='https://b.example/73'>Listen</a></div><div>Reply</div>"
    )
    issue = read_pasted(html, "")
    assert (issue.subject, issue.sender) == ("Brightside 119", "Theo <theo@b.example>")
    assert issue.text == "Hi Maya,\nListen"
    assert issue.blocks[0].area is Area.GREETING
