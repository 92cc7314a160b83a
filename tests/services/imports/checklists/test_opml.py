"""Outlines, and files that want more than to be read."""

from __future__ import annotations

import pytest

from mistakejournal.domain.reading.imported import Why
from mistakejournal.errors import JournalError
from mistakejournal.services.imports.checklists.opml import FORMAT


def opml(body, title="", head=""):
    first = f'<?xml version="1.0" encoding="ISO-8859-1"?>{head}<opml version="2.0">'
    return f"{first}<head><title>{title}</title></head><body>{body}</body></opml>"


def read(*args, **more):
    (found,) = FORMAT.read(opml(*args, **more)).lists
    return found


def shape(found):
    return [(part.name, [(step.title, step.why) for step in part.steps]) for part in found.sections]


def test_items_that_gather_others_are_sections():
    found = read(
        '<outline text="Build"><outline text="a" _note="why&#10;so" _status="checked"/></outline>'
        '<outline text="Send"><outline text="Café &amp;lt;b&amp;gt;"/></outline>',
        title="Letter",
    )
    assert (found.name, found.ticked) == ("Letter", 1)
    assert shape(found) == [("Build", [("a", "why\nso")]), ("Send", [("Café <b>", "")])]


def test_one_item_over_all_others_names_the_list():
    found = read('<outline text="Trip" _note="Go"><outline text="a"/><outline text="b"/></outline>')
    assert (found.name, found.pause_point, shape(found)) == ("Trip", "Go", [("", [("a", ""), ("b", "")])])
    assert read('<outline text="A"><outline text="a"/></outline>', title="T").sections[0].name == "A"


def test_what_has_no_place_is_named():
    found = read('<outline text="a" type="rss" created="x"/>words', title="T")
    assert {(left.why, left.text) for left in found.left} == {(Why.COLUMN, "type"), (Why.TEXT, "words")}


def test_bold_words_are_plain():
    assert shape(read('<outline text="&lt;b&gt;Pack&lt;/b&gt; now"/>'))[0][1] == [("Pack now", "")]


@pytest.mark.parametrize(
    "head",
    [
        '<!DOCTYPE opml SYSTEM "file:///etc/passwd">',
        '<!DOCTYPE opml [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>',
        "<!DOCTYPE opml>",
    ],
)
def test_a_file_with_a_dtd_is_refused(head):
    with pytest.raises(JournalError, match="import_doctype"):
        read('<outline text="&b;"/>', head=head)


@pytest.mark.parametrize(
    "text", ["<opml><body>", "<opml>&nope;</opml>", "<opml><outline text='a'></opml>", "<opml \x00/>"]
)
def test_a_damaged_file_is_said_with_its_line(text):
    with pytest.raises(JournalError, match="import_malformed") as said:
        FORMAT.read(text)
    assert said.value.facts == {"line": 1}


def test_a_very_deep_outline_is_read():
    found = read('<outline text="a">' * 900 + "</outline>" * 900)
    assert found.steps > 800


def test_it_is_known_by_its_first_element():
    assert FORMAT.recognise("", opml(""))
    assert not FORMAT.recognise("x.xml", "<rss/>")


def test_an_address_in_brackets_is_kept():
    text = "see example.org &lt;http://example.org/a&gt; &lt;i&gt;now&lt;/i&gt;"
    assert (
        read(f'<outline text="{text}"/>').sections[0].steps[0].title
        == "see example.org <http://example.org/a> now"
    )


def test_groups_of_groups_are_sections_named_after_both():
    words = '<outline text="Words"><outline text="a"/></outline>'
    inner = f'{words}<outline text="Links"><outline text="b"/></outline>'
    found = read(
        f'<outline text="Before">{inner}</outline><outline text="After"><outline text="c"/></outline>'
    )
    assert [part.name for part in found.sections] == ["Before: Words", "Before: Links", "After"]
