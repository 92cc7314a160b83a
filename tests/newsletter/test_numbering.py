"""Which issue it is, as the issue itself says."""

import pytest

from mistakejournal.newsletter.issue import Area, Block, Issue, Source
from mistakejournal.newsletter.numbering import issue_number


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
