"""Which issue it is, as the issue itself says."""

from datetime import date

import pytest

from mistakejournal.newsletter.issue import Area, Block, Issue, Source
from mistakejournal.newsletter.numbering import issue_day, issue_number


def issue(subject="", text="", sender="The Brightside Podcast <theo@brightsidepod.example>", blocks=()):
    return Issue(Source.MAIL, subject=subject, text=text, sender=sender, blocks=blocks)


@pytest.mark.parametrize(
    ("subject", "number"),
    [
        ("Issue 118: Start small", "118"),
        ("[Test] Brightside 119: Start before you are ready", "119"),
        ("The slow letter #42", "42"),
        ("Ausgabe Nr. 7", "7"),
        ("Brightside 2026: what is ahead", ""),
        ("Seven ways to begin", ""),
        ("Media Jukebox 8.0.32 is out", ""),
        ("News about No. 5-8 and #12.1.3", ""),
        ("Brightside 119. Begin", "119"),
        ("Brightside 119, and more", "119"),
        ("Version 1.5 is out, see No. 1.5", ""),
    ],
)
def test_the_number_in_the_subject(subject, number):
    assert issue_number(issue(subject)) == number


def test_the_number_above_the_text():
    assert issue_number(issue("Start small", "Issue 118 · Tuesday, 24 November\nHi Maya,")) == "118"


def test_a_number_further_down_is_that_of_another_issue():
    text = "Hi Maya,\nAs I said in issue 98, begin."
    blocks = (Block(0, 8, Area.GREETING), Block(9, len(text), Area.BODY))
    assert issue_number(issue(text=text, blocks=blocks)) == ""


def test_a_version_of_a_thing_is_no_number_of_the_issue():
    sender = "Media Jukebox <news@jukebox.example>"
    for subject in ("Media Jukebox 8.0.32", "Media Jukebox 8.0", "Jukebox v8 is here"):
        assert issue_number(issue(subject, sender=sender, text="Media Jukebox 8.0.32 is out")) == ""


TODAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("subject", "text", "day"),
    [
        ("", "Issue 118 · Tuesday, 24 November\nHi Maya,", date(2026, 11, 24)),
        ("Brightside, December 1", "Start small", date(2026, 12, 1)),
        ("Brightside 24 November", "24 November", date(2026, 11, 24)),
        ("From 24 November to 1 December", "", None),
        ("Founded on 3 May 1999", "", None),
        ("3/4", "", None),
        ("Start small", "Hi Maya", None),
    ],
)
def test_the_day_it_says_it_is_of(subject, text, day):
    assert issue_day(issue(subject, text), TODAY) == day


def test_a_list_below_the_name_of_an_edition_is_no_number():
    assert issue_number(issue(text="Most wanted\nWindows XP - Home Edition\n8.\nQuickBooks")) == ""
