"""Reports of the inspector: kept with a step of a run or by themselves, opened again, forgotten (I4, I11)."""

from __future__ import annotations

from dataclasses import replace

from mistakejournal.domain.inspection import Answer, Inspection
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.text import one_line
from mistakejournal.errors import JournalError
from mistakejournal.newsletter.issue import Issue
from mistakejournal.newsletter.opened import with_answers
from mistakejournal.newsletter.report import Report
from mistakejournal.newsletter.saved import report_of, report_text
from mistakejournal.newsletter.setting_aside import set_aside
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.incidents import note_near_miss
from mistakejournal.store import exemptions, runs, steadylinks, tables
from mistakejournal.store import inspections as store
from mistakejournal.store.writing import Writing

KEPT = 50
"""So many reports that belong to no run are kept; a run's report stays with its run."""
_LONGEST_TITLE = 200


@dataclass(frozen=True)
class Seen:
    """A report as it stands now: what was called meant or steady since is set aside."""

    inspection: Inspection
    """Its row; `report` is "" here, the report stands beside it."""
    report: Report


def keep_report(
    desk: Desk,
    report: Report,
    *,
    client_id: str | None = None,
    run_step_id: str | None = None,
    inspection_id: str = "",
    evidence: str = "",
    text: str = "",
) -> Done:
    """Keep a report; one that is there under `inspection_id` is replaced.

    With a step of a run it is the step's proof: `evidence` is the line that stands there, and without a
    `client_id` it is the run's client. The report that is its proof by now is replaced; one from before a
    break goes to the bin as it is (G2). What was answered of the links of a report that is replaced
    stays only as long as it is the same issue. Of the reports that belong to no run the newest KEPT stay with
    their whole text, older ones go to the bin when a new one comes. `text` is the report as it is kept
    (newsletter/saved.py), where a worker has written it already.
    """
    columns: dict[str, object] = {
        "title": _title(report.issue),
        "client_id": client_id or _client_of_step(desk, run_step_id),
        "links": len(report.issue.links),
        "strong": len(report.strong),
        "report": text or report_text(report),
    }
    with desk.journal.write() as writing:
        inspection_id = inspection_id or _proof_of_step(desk, run_step_id)
        if inspection_id:
            _replace(desk, writing, inspection_id, report.issue, columns)
        else:
            inspection_id = _add(desk, writing, run_step_id, columns)
        if run_step_id and evidence:
            writing.change(tables.RUN_STEPS, run_step_id, evidence=one_line(evidence))
    return done(writing, "keep_report", inspection_id)


def seen(desk: Desk, inspection_id: str) -> Seen:
    """Give a report as it stands now.

    Raises KeyError when there is none, JournalError "report_unreadable".
    """
    inspection = store.get(desk.journal, inspection_id)
    return Seen(replace(inspection, report=""), _as_of_now(desk, inspection))


def recent(desk: Desk, most: int = 20) -> list[Inspection]:
    """Give the newest inspections, those of runs among them, without their reports."""
    return store.recent(desk.journal, most)


def of_step(desk: Desk, run_step_id: str) -> Seen | None:
    """Give the report of a step of a run, or None while there is none."""
    found = store.of_step(desk.journal, run_step_id)
    return None if found is None else seen(desk, found.id)


def run_of(desk: Desk, run_step_id: str) -> str:
    """Give the run that a report's step belongs to, for the way back. Raises KeyError when there is none."""
    return runs.get_step(desk.journal, run_step_id).run_id


def open_findings(desk: Desk, run_step_id: str) -> int | None:
    """Give how many strong findings of a step's report are open, or None while it has no report."""
    found = store.of_step(desk.journal, run_step_id)
    return None if found is None else found.strong


def note_caught(desk: Desk, inspection: Inspection, title: str) -> Done:
    """Note a near miss that a report showed; with a run, its step has caught it (K3)."""
    step_id = inspection.run_step_id
    return note_near_miss(
        desk,
        title,
        client_id=inspection.client_id,
        run_step_id=step_id,
        run_id=run_of(desk, step_id) if step_id else None,
    )


def forget_inspection(desk: Desk, inspection_id: str) -> Done:
    """Put a report into the bin; the issue that was kept of it stays."""
    with desk.journal.write() as writing:
        writing.remove(tables.INSPECTIONS, inspection_id)
    return done(writing, "forget_inspection", inspection_id)


def answer_link(desk: Desk, inspection_id: str, number: int, answer: Answer | None) -> Done:
    """Keep what she said of a link she opened; None takes it away. A wrong one is a strong finding."""
    answers = dict(store.get(desk.journal, inspection_id).answers or {})
    answers.pop(str(number), None)
    if answer is not None:
        answers[str(number)] = answer.value
    with desk.journal.write() as writing:
        writing.change(tables.INSPECTIONS, inspection_id, answers=answers or None)
        recount(desk, writing, None, inspection_id)
    return done(writing, "answer_link", inspection_id)


def recount(desk: Desk, writing: Writing, client_id: str | None, inspection_id: str = "") -> None:
    """Count the open strong findings anew: of one report, and of the client's in open runs.

    One that can't be read any more keeps its count: it must not stand in the way of the others.
    """
    ids = set(store.under_way(desk.journal, client_id) if client_id else ())
    for one in ids | ({inspection_id} - {""}):
        try:
            report = _as_of_now(desk, store.get(desk.journal, one))
        except JournalError:
            continue
        writing.change(tables.INSPECTIONS, one, strong=len(report.strong))


def _as_of_now(desk: Desk, inspection: Inspection) -> Report:
    client_id = inspection.client_id
    meant = exemptions.holding(desk.journal, client_id, inspection.id)
    steady = steadylinks.of_client(desk.journal, client_id) if client_id else []
    return set_aside(
        with_answers(report_of(inspection.report), inspection.answers),
        frozenset(one.key for one in meant),
        frozenset(one.key for one in steady),
    )


def _replace(
    desk: Desk, writing: Writing, inspection_id: str, issue: Issue, columns: dict[str, object]
) -> None:
    before = store.get(desk.journal, inspection_id)
    if report_of(before.report).issue.links != issue.links:
        columns = columns | {"answers": None, "issue_id": None}
    writing.change(tables.INSPECTIONS, inspection_id, inspected_at=writing.now, **columns)
    recount(desk, writing, None, inspection_id)  # what was meant in it, and answered, still holds


def _add(desk: Desk, writing: Writing, run_step_id: str | None, columns: dict[str, object]) -> str:
    before = store.of_step(desk.journal, run_step_id) if run_step_id else None
    row_id = writing.add(tables.INSPECTIONS, inspected_at=writing.now, run_step_id=run_step_id, **columns)
    if before is not None:
        writing.remove(tables.INSPECTIONS, before.id)
    if run_step_id is None:
        for old in store.beyond(desk.journal, KEPT):
            writing.remove(tables.INSPECTIONS, old)
    return row_id


def _proof_of_step(desk: Desk, run_step_id: str | None) -> str:
    if run_step_id is None or not runs.get_step(desk.journal, run_step_id).evidence.strip():
        return ""
    found = store.of_step(desk.journal, run_step_id)
    return "" if found is None else found.id


def _client_of_step(desk: Desk, run_step_id: str | None) -> str | None:
    if run_step_id is None:
        return None
    return runs.get(desk.journal, run_of(desk, run_step_id)).client_id


def _title(issue: Issue) -> str:
    """Give the file's name, else the subject, else the first heading, else the first words."""
    headings = (issue.text[one.start : one.end] for one in issue.blocks if one.heading)
    first = (issue.text[one.start : one.end] for one in issue.blocks[:1])
    known = (issue.name, issue.subject, *headings, *first, issue.text[: 5 * _LONGEST_TITLE])
    return next((words for one in known if (words := one_line(one))), "")[:_LONGEST_TITLE]
