"""Where a finding stands in what is shown of an issue."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given as for_all
from hypothesis import strategies as some
from PySide6.QtGui import QTextDocument

from mistakejournal.newsletter.finding import Finding, Part, Strength
from mistakejournal.newsletter.issue import Issue, Source
from mistakejournal.ui.inspector.place import Shown, can_be_shown
from tests.ui.inspector import given


def words_at(shown: Shown, spot) -> str:
    """Cut the place out as Qt counts, by pairs of bytes."""
    pairs = shown.text.encode("utf-16-le", "surrogatepass")
    return pairs[2 * spot.start : 2 * spot.end].decode("utf-16-le", "surrogatepass")


def test_a_finding_in_the_text_stands_behind_the_head_and_every_emoji():
    shown = Shown(given.issue())
    assert shown.text.startswith("Subject: Brightside 119: start small\nFrom: Brightside")
    for one in (given.NAME, given.SPONSOR):
        spot = shown.of_finding(one)
        assert spot is not None
        assert words_at(shown, spot) == one.excerpt


def test_a_finding_in_the_subject_stands_in_the_head_as_a_whole_or_in_part():
    shown = Shown(given.issue())
    part = shown.of_finding(given.SUBJECT)
    assert part is not None
    assert words_at(shown, part) == "start small"
    whole = shown.of_finding(replace(given.SUBJECT, excerpt=""))
    assert whole is not None
    assert words_at(shown, whole) == "Brightside 119: start small"


def test_a_link_stands_where_its_words_stand():
    shown = Shown(given.issue())
    spot = shown.of_link(2)
    assert spot is not None
    assert words_at(shown, spot) == "Show notes"
    assert shown.of_finding(given.EPISODE) == shown.of_link(1)
    assert shown.of_link(99) is None


def test_what_stands_nowhere_can_not_be_shown():
    issue = given.issue()
    assert not can_be_shown(given.SIZE, issue)
    assert Shown(issue).of_finding(given.SIZE) is None
    assert can_be_shown(given.SUBJECT, issue)
    assert can_be_shown(given.NAME, issue)
    beyond = Finding("size", "cut", Strength.NOTE, start=10_000, end=10_010)
    assert not can_be_shown(beyond, issue)
    assert Shown(issue).of_finding(beyond) is None
    assert not can_be_shown(given.SUBJECT, Issue(Source.TEXT, text="Only words"))


@for_all(some.text(max_size=60), some.integers(0, 60), some.integers(0, 20))
def test_any_text_is_shown_sign_by_sign_as_it_is_counted(text, start, length):
    issue = Issue(Source.TEXT, subject="A 🎧 subject", text=text)
    one = Finding("leftovers", "x", Strength.HINT, Part.TEXT, start=start, end=min(start + length, len(text)))
    shown = Shown(issue)
    spot = shown.of_finding(one)
    if start > len(text):
        assert spot is None
        return
    assert spot is not None
    assert len(words_at(shown, spot)) == len(text[one.start : one.end])
    document = QTextDocument()
    document.setPlainText(shown.text)
    assert document.characterCount() - 1 == len(shown.text.encode("utf-16-le", "surrogatepass")) // 2
