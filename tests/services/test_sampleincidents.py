import pytest

from mistakejournal.domain.fix import FixKind, FixState
from mistakejournal.domain.incident import Answer, NoticedBy
from mistakejournal.domain.wanted import Wanted
from mistakejournal.services.closing import closing
from mistakejournal.services.desk import Desk
from mistakejournal.services.incidents import incident_file, list_incidents
from mistakejournal.services.sample import make_sample
from mistakejournal.store.opening import open_journal
from tests.services.conftest import CONTENT


@pytest.fixture
def sample(tmp_path, clock):
    make_sample(tmp_path / "sample.db", clock, CONTENT)
    journal = open_journal(tmp_path / "sample.db", clock.now)
    yield Desk(journal, clock, CONTENT)
    journal.close()


def file_of(desk, title):
    line = next(line for line in list_incidents(desk, limit=100) if line.title == title)
    return incident_file(desk, line.id)


def test_an_incident_goes_through_all_six_stages(sample):
    file = file_of(sample, "23 addresses visible in CC")
    incident = file.incident
    assert [feeling.name for feeling in file.feelings] == ["panic", "dread"]
    assert incident.my_part.startswith("I put the group into the CC line")
    assert (incident.level, incident.personal, incident.undo) == (3, "yes", "partly")
    assert (len(file.options), file.chosen.title) == (2, file.options[0].title)
    assert (file.fixes[0].kind, file.fixes[0].state) == (FixKind.TOOL, FixState.DONE)
    assert file.messages[0].sent_at is not None
    assert [check_in.number for check_in in file.check_ins] == [1, 2, 3]
    assert incident.closed_at is not None
    assert [person.name for person in file.affected] == [
        "recipients of a wrong message",
        "the client’s data protection adviser",
    ]


def test_a_guess_stays_a_guess_and_the_private_box_stays_private(sample):
    file = file_of(sample, "Blog post two days late")
    assert [feeling.guess for feeling in file.client_feelings] == [False, True]
    assert file.incident.their_part.startswith("The photos arrived")
    assert file.messages[0].body.find("The photos arrived") == -1


def test_the_second_answer_is_the_one_that_counts(sample):
    incident = next(
        incident_file(sample, line.id).incident
        for line in list_incidents(sample, limit=100)
        if incident_file(sample, line.id).incident.answer_words == "Now I believe it."
    )
    assert (incident.answer, incident.asked_times) == (Answer.SETTLED, 2)


def test_who_noticed_is_known_of_every_incident(sample):
    seen = {
        incident_file(sample, line.id).incident.noticed_by
        for line in list_incidents(sample, Wanted(kind="incident"), limit=100)
    }
    assert seen == {NoticedBy.ME, NoticedBy.CLIENT, NoticedBy.CUSTOMER}


def test_every_closed_incident_had_met_its_conditions(sample):
    for line in list_incidents(sample, Wanted(kind="incident"), limit=100):
        if incident_file(sample, line.id).incident.closed_at is not None:
            assert closing(sample, line.id).open_codes == (), line.title


def test_nothing_is_put_right_before_it_was_noticed(sample):
    for line in list_incidents(sample, Wanted(kind="incident"), limit=100):
        file = incident_file(sample, line.id)
        assert all(repair.done_at >= file.incident.noticed_at for repair in file.repairs), file.title
