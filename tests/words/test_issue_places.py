"""Where something stands in an issue, in a few words."""

import pytest

from mistakejournal.newsletter.finding import Finding, Part, Strength
from mistakejournal.newsletter.issue import Area, Block, Issue, Link, LinkKind, Source
from mistakejournal.words.issue_places import place_words

LINES = (
    ("Brightside", Area.HEADER, 0),
    ("Hi Ana,\nand hello", Area.GREETING, 0),
    ("First words", Area.BODY, 0),
    ("This week", Area.BODY, 2),
    ("An episode", Area.BODY, 0),
    ("See you", Area.BODY, 0),
    ("Unsubscribe", Area.FOOTER, 0),
)


def issue(lines=LINES):
    blocks, text = [], ""
    for words, area, heading in lines:
        blocks.append(Block(len(text), len(text) + len(words), area, heading))
        text += words + "\n"
    links = (Link(7, "Unsubscribe", "", LinkKind.TAG, start=text.find("Unsubscribe")),)
    return Issue(Source.MAIL, text=text, blocks=tuple(blocks), links=links)


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("Brightside", "header"),
        ("Ana", "greeting, line 1"),
        ("hello", "greeting, line 2"),
        ("First", "paragraph 1"),
        ("This week", "heading"),
        ("episode", "under “This week”"),
        ("See you", "above the footer"),
        ("Unsubscribe", "footer"),
    ],
)
def test_a_place_in_the_text_is_named_by_what_stands_around_it(words, place):
    start = issue().text.index(words)
    assert place_words(issue(), Finding("x", "x", Strength.HINT, start=start, end=start + 1)) == place


@pytest.mark.parametrize(
    ("part", "place"),
    [
        (Part.SUBJECT, "subject"),
        (Part.PREHEADER, "preview text"),
        (Part.SENDER, "sender"),
        (Part.REPLY_TO, "reply address"),
        (Part.MAIL, "whole mail"),
    ],
)
def test_each_part_of_a_mail_has_its_name(part, place):
    assert place_words(issue(), Finding("x", "x", Strength.HINT, part)) == place


def test_a_link_is_where_its_words_are():
    assert place_words(issue(), Finding("x", "x", Strength.HINT, Part.LINK, link=7)) == "footer"
    assert place_words(issue(), Finding("x", "x", Strength.HINT, Part.LINK, link=9)) == "links"


def test_a_text_that_is_in_no_blocks_is_only_called_so():
    bare = Issue(Source.TEXT, text="Only words")
    assert place_words(bare, Finding("x", "x", Strength.HINT, start=0, end=4)) == "text"
