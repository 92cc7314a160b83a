from __future__ import annotations

import pytest

from mistakejournal.domain.lookback import CLOSING, Period, stretch
from mistakejournal.services.content import Content
from mistakejournal.services.journals import close_desk, open_desk
from mistakejournal.services.lookback.page import look_back_page, past_look_backs
from mistakejournal.services.rulesofthumb import rules
from mistakejournal.services.sample import make_sample


@pytest.fixture
def sample(tmp_path, clock):
    path = tmp_path / "sample.db"
    make_sample(path, clock, Content())
    desk = open_desk(path, clock).desk
    yield desk
    close_desk(desk)


def test_the_example_has_looked_back_on_a_week_and_a_month(sample):
    week, month = (line.look_back for line in past_look_backs(sample))
    assert (week.period, month.period) == (Period.WEEK, Period.MONTH)
    for one in (week, month):
        assert one.page == CLOSING
        first = stretch(one.period, sample.clock.local(one.begun_at).date())[0]
        assert str(first.day if one.period is Period.WEEK else first.year) in one.title
    page = look_back_page(sample, month.id)
    assert [note.page for note in page.notes] == ["went_right", "causes", "fixes_due", "sentence"]
    assert page.notes[0].title == "What went right"
    assert [rule.title for rule in page.rules] == ["What a client sends late gets a new time, said at once."]


def test_its_rules_of_thumb_know_where_they_come_from(sample):
    found = rules(sample)
    assert len(found) == 3
    assert all(rule.incident_id or rule.look_back_id for rule in found)
