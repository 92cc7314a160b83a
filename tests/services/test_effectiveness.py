from datetime import UTC, datetime, timedelta

import pytest

from mistakejournal.domain.effectiveness import Record, Verdict
from mistakejournal.services.desk import Desk
from mistakejournal.services.effectiveness import MarkKind, fix_records, of_incident
from mistakejournal.services.runrecords import past_runs
from mistakejournal.services.sample import make_sample
from mistakejournal.store.opening import open_journal
from tests.services.conftest import CONTENT

START = datetime(2026, 6, 1, 8, tzinfo=UTC)


def assert_its_runs_can_be_shown(desk, found):
    shown = past_runs(desk, found.checklist_id, limit=1000, wanted=found.counted)
    assert len(shown) == found.record.runs_since


class Shop:
    """A client with a list that is run each day, and an incident after which a step was learned."""

    def __init__(self, desk):
        self.desk = desk
        with desk.journal.write() as writing:
            self.client = writing.add("clients", name="Brightside")
            self.list = writing.add("checklists", name="Newsletter", client_id=self.client)
            self.incident = writing.add("incidents", client_id=self.client, noticed_at=day(4, 2))
            self.step = writing.add(
                "steps",
                checklist_id=self.list,
                title="Open the link",
                incident_id=self.incident,
                learned_at=day(5),
            )
            self.fix = writing.add(
                "fixes",
                incident_id=self.incident,
                title="Open it",
                state="done",
                step_id=self.step,
                checklist_id=self.list,
                done_at=day(5),
            )

    def add(self, table, **columns):
        with self.desk.journal.write() as writing:
            return writing.add(table, **columns)

    def change(self, table, row_id, **columns):
        with self.desk.journal.write() as writing:
            writing.change(table, row_id, **columns)

    def run(self, number, **columns):
        known = {"checklist_id": self.list, "client_id": self.client, "state": "done"}
        known |= {"title": "Newsletter", "started_at": day(number)}
        return self.add("runs", **known | columns)

    def runs(self, *numbers, **columns):
        return [self.run(number, **columns) for number in numbers]

    def caught(self, number, run_id=None, **columns):
        run_id = run_id or self.run(number)
        step = {"step_id": self.step, "incident_id": self.incident} | columns.pop("step", {})
        run_step = self.add("run_steps", run_id=run_id, title="Open the link", **step)
        known = {"kind": "near_miss", "noticed_at": day(number), "run_id": run_id, "caught_by": run_step}
        return self.add("incidents", client_id=self.client, **known | columns)

    def again(self, number, **columns):
        known = {"client_id": self.client, "noticed_at": day(number, 2), "again_of": self.incident}
        return self.add("incidents", **known | columns)

    @property
    def only(self):
        (found,) = fix_records(self.desk)
        assert_its_runs_can_be_shown(self.desk, found)
        return found


def day(number, hours=0):
    return START + timedelta(days=number, hours=hours)


@pytest.fixture
def shop(desk):
    return Shop(desk)


def test_runs_before_and_since_are_those_of_the_list_for_the_client(shop):
    other = shop.add("clients", name="Oak")
    shop.runs(1, 2, 3, 4)
    shop.runs(5, 6, 7)
    shop.runs(8, client_id=other)
    shop.runs(9, state="dropped")
    shop.runs(10, state="open")
    shop.runs(11, deleted_at=day(12))
    shop.runs(12, list_used=False)
    assert shop.only.record == Record(1, 4, 4, 3)


def test_a_list_never_run_before_counts_as_one_run(shop):
    shop.runs(6, 7)
    assert shop.only.record == Record(1, 1, 2, 2)


def test_what_was_the_same_mistake_before_counts_directly_and_by_way_of_others(shop):
    first = shop.again(1, again_of=None)
    second = shop.again(2, again_of=first)
    shop.again(3, again_of=first)
    shop.change("incidents", shop.incident, again_of=second)
    assert shop.only.record.events == 4
    assert [mark.kind for mark in shop.only.marks] == [*[MarkKind.HAPPENED] * 4, MarkKind.LEARNED]


def test_another_cause_with_the_same_look_does_not_count(shop):
    shop.runs(6, 7, 8)
    shop.again(9, came_back_by="not_covered")
    assert shop.only.record == Record(1, 1, 3, 3)


@pytest.mark.parametrize("columns", [{"practice": True}, {"deleted_at": day(20)}, {"kind": "near_miss"}])
def test_practice_what_was_deleted_and_near_misses_are_no_return(shop, columns):
    shop.again(9, **columns)
    assert shop.only.record.returns == 0


@pytest.mark.parametrize("columns", [{"practice": True}, {"deleted_at": day(20)}, {"kind": "incident"}])
def test_practice_and_what_was_deleted_is_no_catch(shop, columns):
    shop.caught(9, **columns)
    assert shop.only.record.catches == 0


@pytest.mark.parametrize("columns", [{"practice": True}, {"deleted_at": day(20)}])
def test_a_fix_after_practice_or_a_deleted_incident_is_none(shop, columns):
    shop.change("incidents", shop.incident, **columns)
    assert fix_records(shop.desk) == []


def test_a_deleted_link_between_two_still_ties_them_but_does_not_count(shop):
    middle = shop.again(8, deleted_at=day(20))
    shop.again(9, again_of=middle)
    assert shop.only.record.returns == 1


def test_a_return_ends_the_count_of_clean_runs_and_its_own_run_is_none(shop):
    shop.runs(1, 2, 6, 7)
    its_run = shop.run(8)
    shop.again(8, run_id=its_run)
    shop.runs(9, 10)
    found = shop.only
    assert found.record == Record(1, 2, 2, 2, returns=1, returns_with_list=1)
    assert found.verdict is Verdict.RETURNED
    assert found.marks[-1].kind is MarkKind.RETURNED


def test_what_happened_before_the_fix_and_was_noticed_after_it_is_no_return(shop):
    shop.again(9, happened_at=day(4))
    assert shop.only.record.returns == 0
    assert shop.only.record.events == 2


def test_it_came_back_without_its_list_when_she_says_so_or_its_run_does(shop):
    shop.again(8, came_back_by="not_run")
    assert shop.only.verdict is Verdict.UNUSED
    shop.again(9, run_id=shop.run(9, list_used=False))
    assert shop.only.record.returns_with_list == 0
    shop.again(10, came_back_by="skipped")
    shop.again(11, came_back_by="ticked_blind")
    assert shop.only.verdict is Verdict.RETURNED


def test_a_catch_by_the_step_since_is_a_proof_and_names_its_near_miss(shop):
    near_miss = shop.caught(9)
    found = shop.only
    assert found.verdict is Verdict.PROVEN
    assert (found.marks[-1].kind, found.marks[-1].incident_id) == (MarkKind.CAUGHT, near_miss)


def test_what_another_step_caught_and_what_was_caught_before_is_not_its_catch(shop):
    other = shop.add("steps", checklist_id=shop.list, title="Other")
    shop.caught(3)
    shop.caught(9, step={"step_id": other, "incident_id": None})
    assert shop.only.record.catches == 0


def test_a_retired_step_answers_for_the_time_it_stood(shop):
    shop.runs(6, 7)
    shop.change("steps", shop.step, retired_at=day(8))
    shop.runs(9, 10)
    assert shop.only.is_retired
    assert shop.only.record.runs_since == 2


def test_a_merged_step_answers_for_both_incidents_from_the_later_one_on(shop):
    second = shop.again(8, again_of=None)
    gone = shop.add("steps", checklist_id=shop.list, title="Click it", incident_id=second, deleted_at=day(12))
    shop.add("step_origins", step_id=shop.step, incident_id=second, learned_at=day(10))
    shop.caught(11, step={"step_id": gone, "incident_id": second})
    shop.runs(9, 12)
    found = shop.only
    assert found.learned_at == day(10)
    assert (found.record.events, found.record.runs_since, found.record.catches) == (2, 2, 1)
    assert of_incident(shop.desk, second) == [found]


def test_a_step_taken_over_by_another_client_answers_for_that_client_alone(shop):
    other = shop.add("clients", name="Oak")
    own_list = shop.add("checklists", name="Oak weekly", client_id=other)
    copy = shop.add(
        "steps", checklist_id=own_list, title="Open it", incident_id=shop.incident, learned_at=day(5)
    )
    shop.runs(*range(6, 30), checklist_id=own_list, client_id=other)
    shop.again(31)
    (found,) = fix_records(shop.desk, step_ids=[copy])
    assert (found.client_name, found.record.events, found.record.returns) == ("Oak", 0, 0)
    assert found.verdict is Verdict.EARLY
    shop.again(32, run_id=shop.run(32, checklist_id=own_list, client_id=other))
    (found,) = fix_records(shop.desk, step_ids=[copy])
    assert found.verdict is Verdict.RETURNED


def test_a_list_for_all_counts_the_runs_for_the_client_of_the_incident(shop):
    shop.change("checklists", shop.list, client_id=None)
    shop.runs(6, 7)
    shop.runs(8, 9, client_id=shop.add("clients", name="Oak"))
    assert shop.only.record.runs_since == 2
    shop.change("incidents", shop.incident, client_id=None)
    assert shop.only.record.runs_since == 4


def test_a_change_without_a_step_counts_by_the_list_of_its_run(shop):
    incident = shop.add(
        "incidents", client_id=shop.client, noticed_at=day(6), run_id=shop.run(6, started_at=day(5, 20))
    )
    fix = shop.add("fixes", incident_id=incident, title="Own tool", kind="tool", state="done", done_at=day(6))
    shop.runs(7, 8, 9)
    newest, _ = fix_records(shop.desk)
    assert (newest.fix_id, newest.step_id, newest.checklist_name) == (fix, None, "Newsletter")
    assert newest.record == Record(1, 1, 3, 3)
    assert of_incident(shop.desk, incident) == [newest]


def test_they_are_asked_for_by_client_by_work_and_by_step(shop):
    work = shop.add("works", name="Newsletter")
    shop.change("checklists", shop.list, work_id=work)
    other = shop.add("clients", name="Oak")
    assert len(fix_records(shop.desk, client_id=shop.client, work_id=work)) == 1
    assert fix_records(shop.desk, client_id=other) == []
    assert fix_records(shop.desk, work_id=other) == []
    assert fix_records(shop.desk, step_ids=[]) == []
    assert [found.fix_id for found in fix_records(shop.desk, step_ids=[shop.step])] == [shop.fix]


def test_the_sample_journal_tells_its_story(tmp_path, clock):
    path = tmp_path / "sample.db"
    make_sample(path, clock, CONTENT)
    journal = open_journal(path, clock.now)
    found = fix_records(Desk(journal, clock, CONTENT))
    for one in found:
        assert_its_runs_can_be_shown(Desk(journal, clock, CONTENT), one)
    told = {one.title.split(".")[0][:24]: (one.verdict, one.record) for one in reversed(found)}
    journal.close()
    assert told == {
        "Be more careful with the": (Verdict.RETURNED, Record(1, 2, 5, 4, 0, 1, 1)),
        "Schedule the resend and ": (Verdict.LIKELY, Record(1, 5, 21, 20)),
        "Type the rate, read from": (Verdict.PROMISING, Record(1, 2, 4, 3)),
        "Send yourself a test, op": (Verdict.PROVEN, Record(2, 8, 18, 18, 2)),
        "Two alarms are set: the ": (Verdict.RETURNED, Record(1, 9, 6, 5, 0, 1, 1)),
        "Copy prices, dates and n": (Verdict.PROVEN, Record(1, 10, 16, 14, 1)),
        "Mailing tool only for mo": (Verdict.LIKELY, Record(1, 1, 14, 14)),
        "Type the time in the cli": (Verdict.PROVEN, Record(2, 16, 11, 11, 1)),
        "The slot is free in ever": (Verdict.EARLY, Record(1, 18, 9, 9)),
        "On Monday: type every de": (Verdict.EARLY, Record(1, 10, 3, 3)),
        "Open the file from the f": (Verdict.PROVEN, Record(1, 20, 5, 5, 1)),
        "Date in the header: type": (Verdict.EARLY, Record(1, 25, 1, 1)),
    }
