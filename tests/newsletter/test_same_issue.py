"""An issue is never compared with itself: an earlier test of it, what was sent of it, the same one pasted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from mistakejournal.newsletter.against import Against, Earlier
from mistakejournal.newsletter.inspecting import inspect
from mistakejournal.newsletter.links.comparison import is_same_issue
from mistakejournal.newsletter.reading import read_file

ISSUES = Path(__file__).resolve().parent / "issues"


def read(name):
    return read_file(ISSUES / f"brightside-{name}.eml")


def bare(issue, **given):
    """The same issue as it is pasted or kept: nothing of its envelope."""
    return replace(issue, message_id="", **given)


@pytest.mark.parametrize("gone", [{}, {"sent": None}, {"subject": "", "sent": None, "sender": ""}])
def test_a_mended_test_is_the_same_issue_however_it_came(gone):
    assert is_same_issue(bare(read("119-test"), **gone), bare(read("119-right"), **gone))


@pytest.mark.parametrize("other", ["116", "117", "118"])
def test_another_week_is_another_issue_even_with_a_subject_that_was_left(other):
    test, earlier = bare(read("119-test"), sent=None), bare(read(other), sent=None)
    assert not is_same_issue(test, earlier)
    assert not is_same_issue(test, replace(earlier, subject=test.subject))


def test_the_same_words_weeks_later_are_another_issue():
    one = bare(read("118"))
    assert is_same_issue(one, one)
    assert not is_same_issue(one, replace(one, sent=one.sent + timedelta(days=7)))


def test_without_words_only_the_message_tells():
    one = read("118")
    assert is_same_issue(one, replace(one, text=""))
    assert not is_same_issue(bare(one), bare(one, text=""))


def test_the_report_names_only_other_issues():
    earlier = tuple(
        Earlier(name, name, name[:3], None, bare(read(name))) for name in ("119-test", "118", "117")
    )
    report = inspect(read("119-right"), Against(date(2026, 11, 30), earlier))
    assert report.compared_with == ("118", "117")
    assert report.strong == ()
