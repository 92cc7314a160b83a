"""The example’s newsletter: issues kept, steady links, and a report that shows what the inspector is for."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from mistakejournal.newsletter.report import LinkState
from mistakejournal.services.clients import client_of_name
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.desk import Desk
from mistakejournal.services.exempting import steady_links
from mistakejournal.services.inspections import recent, seen
from mistakejournal.services.keptissues import kept_issues
from mistakejournal.services.sample import make_sample
from mistakejournal.store.opening import open_journal
from mistakejournal.words.inspections import verdict
from tests.services.conftest import CONTENT


@pytest.fixture(params=["2026-11-24", "2027-06-03", "2029-01-02"])
def sample(request, tmp_path, clock: StandingClock):
    """The example as it is made on three days, years apart."""
    clock.set(datetime.fromisoformat(request.param).replace(hour=9, tzinfo=UTC))
    path = tmp_path / "sample.db"
    make_sample(path, clock, CONTENT)
    journal = open_journal(path, clock.now)
    yield Desk(journal, clock, CONTENT)
    journal.close()


def client(desk):
    found = client_of_name(desk, "Slow Stitch")
    assert found is not None
    return found.id


def test_three_issues_are_kept_by_number_and_day(sample):
    kept = kept_issues(sample, client(sample))
    assert [one.title for one in kept] == ["66", "65", "64"]
    assert {one.sent_on.weekday() for one in kept if one.sent_on} == {1}
    assert all(one.sent_on <= sample.clock.local().date() for one in kept if one.sent_on)


def test_its_report_shows_last_weeks_link_and_three_spots_in_the_text(sample):
    (one,) = recent(sample)
    assert one.inspected_at < sample.clock.now()
    report = seen(sample, one.id).report
    assert verdict(report) == (
        "Four things to look at before this goes out",
        "One link hasn’t changed since the last issue, and three spots in the text.",
    )
    assert [(found.link.words, found.state) for found in report.links] == [
        ("Listen to this week’s episode", LinkState.SAME),
        ("Show notes", LinkState.NEW),
        ("Amir’s course", LinkState.NEW),
        ("This week’s sponsor, Fernway", LinkState.STEADY),
        ("Apple Podcasts", LinkState.STEADY),
        ("Unsubscribe", LinkState.APART),
    ]
    assert len(report.compared_with) == 3


def test_two_links_are_steady_and_one_step_inspects(sample):
    assert [one.title for one in steady_links(sample, client(sample))] == [
        "Apple Podcasts",
        "This week’s sponsor, Fernway",
    ]
    assert sample.journal.number("SELECT count(*) FROM steps WHERE kind = 'inspect'") == 1
