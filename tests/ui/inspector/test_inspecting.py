"""One look at an issue: read and inspected on a worker, kept by the window, one at a time."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QThreadPool
from PySide6.QtWidgets import QApplication

from mistakejournal.errors import JournalError
from mistakejournal.services import clients, inspections
from mistakejournal.services.keptissues import kept_issues
from mistakejournal.ui.inspector.handed import Handed
from mistakejournal.ui.inspector.inspecting import Inspecting

ISSUES = Path(__file__).resolve().parents[2] / "newsletter" / "issues"


def issue(number: str) -> Handed:
    return Handed(path=ISSUES / f"brightside-{number}.eml")


@pytest.fixture
def inspecting(context) -> Inspecting:
    clients.add_client(context.desk, "Brightside")
    inspecting = Inspecting(context, QObject(context))
    inspecting.heard = []
    inspecting.began.connect(lambda: inspecting.heard.append("began"))
    inspecting.ended.connect(lambda: inspecting.heard.append("ended"))
    inspecting.failed.connect(lambda error: inspecting.heard.append(error.code))
    inspecting.kept.connect(lambda row_id: inspecting.heard.append(row_id))
    return inspecting


def finish() -> None:
    for _job in range(4):
        QApplication.processEvents()
        QThreadPool.globalInstance().waitForDone(20_000)
    QApplication.processEvents()


def test_an_issue_is_read_compared_and_kept_for_the_client_it_names(context, inspecting):
    inspecting.look_at([issue("119-test")])
    finish()
    began, kept, ended = inspecting.heard
    assert (began, ended) == ("began", "ended")
    seen = inspections.seen(context.desk, kept)
    assert seen.inspection.client_id == clients.client_of_name(context.desk, "Brightside").id
    assert not inspecting.is_keeping


def test_the_newest_of_several_is_inspected_and_the_others_are_compared_with(context, inspecting):
    inspecting.look_at([issue("117"), issue("119-test"), issue("118")])
    finish()
    seen = inspections.seen(context.desk, inspecting.heard[1])
    assert seen.inspection.title == "brightside-119-test.eml"
    assert seen.report.compared_with == ("118", "117")


def test_an_earlier_one_that_comes_later_is_compared_with_from_the_kept_report(context, inspecting):
    inspecting.look_at([issue("119-test")])
    finish()
    before = inspections.seen(context.desk, inspecting.heard[1])
    inspecting.add_earlier([issue("118")], before)
    finish()
    assert inspecting.heard[-2] == before.inspection.id
    seen = inspections.seen(context.desk, before.inspection.id)
    assert seen.report.compared_with == ("118",)
    assert [one.title for one in kept_issues(context.desk, seen.inspection.client_id)] == ["118"]


def test_for_nobody_in_particular_nothing_is_compared(context, inspecting):
    inspecting.look_at([issue("118"), issue("119-test")])
    finish()
    before = inspections.seen(context.desk, inspecting.heard[1])
    inspecting.compare_again(before, None)
    finish()
    seen = inspections.seen(context.desk, before.inspection.id)
    assert (seen.inspection.client_id, seen.report.compared_with) == (None, ())


def test_what_cannot_be_read_fails_with_its_error_and_keeps_nothing(context, inspecting, tmp_path):
    inspecting.look_at([Handed(path=tmp_path / "gone.eml")])
    finish()
    assert inspecting.heard[0] == "began"
    assert inspecting.heard[-1] == "ended"
    assert JournalError(inspecting.heard[1]).code == inspecting.heard[1]
    assert inspections.recent(context.desk) == []


def test_cancelled_it_ends_at_once_and_keeps_nothing(context, inspecting):
    inspecting.look_at([issue("119-test")])
    inspecting.cancel()
    assert inspecting.heard == ["began", "ended"]
    finish()
    assert inspecting.heard == ["began", "ended"]
    assert inspections.recent(context.desk) == []
    inspecting.cancel()
    assert inspecting.heard == ["began", "ended"]


def test_a_second_one_lets_go_of_the_first(context, inspecting):
    inspecting.look_at([issue("118")])
    inspecting.look_at([issue("119-test")])
    finish()
    assert inspecting.heard.count("began") == 1
    assert [one.title for one in inspections.recent(context.desk)] == ["brightside-119-test.eml"]
