"""A subject that an earlier issue had (I8)."""

from dataclasses import replace

from mistakejournal.newsletter.against import Earlier
from mistakejournal.newsletter.rules.same_subject import check
from tests.newsletter.rules.letter import NOTHING, found, letter


def after(*subjects):
    earlier = [
        Earlier(str(number), str(number), str(number), None, letter(subject=subject))
        for number, subject in zip(range(118, 0, -1), subjects, strict=False)
    ]
    return replace(NOTHING, earlier=tuple(earlier))


def test_the_last_issues_subject_is_strong_whatever_the_test_put_before_it():
    issue = letter(subject="[Test] How to  begin")
    assert found(check, issue, after("How to begin", "Other")) == [("last", "strong", "[Test] How to  begin")]
    (one,) = check(issue, after("How to begin"))
    assert one.facts["title"] == "118"


def test_an_older_one_or_a_short_name_is_a_hint():
    assert [one[1] for one in found(check, letter(subject="How to begin"), after("A", "How to begin"))] == [
        "hint"
    ]
    assert [one[1] for one in found(check, letter(subject="Weekly news"), after("Weekly news"))] == ["hint"]


def test_where_one_issue_is_kept_a_short_subject_may_be_the_newsletters_name():
    name = "Weekly Cache Notification"
    assert [one[1] for one in found(check, letter(subject=name), after(name))] == ["hint"]
    own = "How to begin before you are ready"
    assert [one[1] for one in found(check, letter(subject=own), after(own))] == ["strong"]


def test_a_subject_that_is_always_the_same_is_a_note():
    always = after("News of the week", "News of the week")
    assert [one[:2] for one in found(check, letter(subject="News of the week"), always)] == [
        ("always", "note")
    ]


def test_a_new_subject_and_none_at_all_say_nothing():
    assert found(check, letter(subject="How to go on"), after("How to begin")) == []
    assert found(check, letter(subject=""), after("")) == []
    assert found(check, letter(subject="How to begin")) == []
