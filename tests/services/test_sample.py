from dataclasses import replace
from datetime import UTC, datetime

import pytest

from mistakejournal.domain.incident import State
from mistakejournal.domain.settings import Settings
from mistakejournal.domain.wanted import Wanted
from mistakejournal.services.checklist_list import list_checklists
from mistakejournal.services.checklists import checklist_file
from mistakejournal.services.clients import list_clients
from mistakejournal.services.desk import Desk
from mistakejournal.services.incidents import count_incidents, list_incidents
from mistakejournal.services.preferences import settings
from mistakejournal.services.runs import run_file, start_run
from mistakejournal.services.sample import make_sample
from mistakejournal.services.searching import search
from mistakejournal.services.today import today
from mistakejournal.store.opening import open_journal
from tests.services.conftest import CONTENT


@pytest.fixture
def sample(tmp_path, clock):
    path = tmp_path / "sample.db"
    make_sample(path, clock, CONTENT, Settings(theme="dark", name="Ana", text_size=120))
    journal = open_journal(path, clock.now)
    yield Desk(journal, clock, CONTENT)
    journal.close()


def test_it_holds_three_clients_their_lists_twelve_incidents_and_all_runs(sample):
    assert [line.client.name for line in list_clients(sample)] == [
        "Achebe Coaching",
        "Ferrer Pottery Studio",
        "Slow Stitch",
    ]
    assert count_incidents(sample, Wanted(kind="incident")) == 12
    assert count_incidents(sample, Wanted(kind="near_miss")) == 9
    assert sum(line.runs for line in list_checklists(sample)) == 176
    assert not any(line.open_run_id for line in list_checklists(sample))


def test_nothing_in_it_lies_in_the_future_and_it_ends_this_week(sample):
    newest = max(line.last_run_at for line in list_checklists(sample))
    age = sample.clock.now() - newest
    assert 0 <= age.days < 7


def test_weekdays_and_times_of_day_stay_as_they_were_written(tmp_path, clock):
    clock.set(datetime(2027, 3, 3, 12, tzinfo=UTC))
    path = tmp_path / "later.db"
    make_sample(path, clock, CONTENT)
    journal = open_journal(path, clock.now)
    desk = Desk(journal, clock, CONTENT)
    lines = list_incidents(desk, Wanted(kind="incident"), limit=100)
    oldest = clock.local(lines[-1].occurred_at)
    assert (oldest.weekday(), oldest.hour, oldest.minute) == (1, 10, 5)
    journal.close()


def test_its_learned_steps_are_shown_in_the_next_run(sample):
    line = next(
        line
        for line in list_checklists(sample)
        if (line.name, line.client_name) == ("Newsletter send", "Slow Stitch")
    )
    file = checklist_file(sample, line.id)
    assert file.learned == 3
    assert file.steps[7].title.startswith("Send yourself a test")
    lessons = run_file(sample, start_run(sample, line.id).id).lessons
    assert len(lessons) == 3
    assert lessons[-1].proven


def test_the_story_shows_every_state_a_step_that_caught_one_and_a_check_in_that_waits(sample):
    states = {line.state for line in list_incidents(sample, Wanted(kind="incident"), limit=100)}
    assert states == {State.CLOSED, State.FOLLOWING_UP}
    now = today(sample)
    assert [act.code for act in now.incidents] == ["check_ins"]
    assert len(now.check_ins) == 1
    assert sample.journal.number("SELECT count(*) FROM incidents WHERE caught_by IS NOT NULL") == 8


def test_every_date_in_its_texts_is_written_out(sample):
    assert search(sample, '"{{d"') == []
    texts = sample.journal.number("SELECT count(*) FROM search_docs WHERE title || body LIKE '%{{%'")
    assert texts == 0


def test_it_looks_like_her_own_journal_and_takes_nothing_personal_along(sample):
    assert settings(sample) == replace(Settings(), theme="dark", text_size=120, name="Robin")


def test_a_file_that_is_there_is_never_written_over(tmp_path, clock):
    path = tmp_path / "hers.db"
    path.write_bytes(b"words")
    with pytest.raises(FileExistsError):
        make_sample(path, clock, CONTENT)
    assert path.read_bytes() == b"words"
